import type { Verdict } from "../../check/verdict.ts";
import { explainFinding, type FindingExplanation } from "../../explain/finding.ts";
import { versionOf } from "../../report/names.ts";
import type { Call } from "../command.ts";
import { type Judged, judge } from "../judge.ts";
import { type NotChecked, wrongUse } from "../not-checked.ts";

/** Signs of a fingerprint that are enough to name it, where no other begins so. */
const shortest = 8;

/** Whether a word can only be (the beginning of) a fingerprint. */
export function isFingerprint(word: string): boolean {
  return /^[\da-f]{8,32}$/iu.test(word);
}

/**
 * Judges the logs that `--log` names and explains the verdict with that fingerprint.
 * Throws NotChecked for a word that is none, matches nothing, or matches several.
 */
export async function findingNamed(call: Call, word: string): Promise<FindingExplanation> {
  if (!isFingerprint(word)) throw wrongUse(noFingerprint(word));
  const wanted = word.toLowerCase();
  const isWanted = ({ fingerprint }: Verdict) => fingerprint.startsWith(wanted);
  const judged = await judge(call, call.options.values("log"), { isKept: isWanted, derivesAll: true });
  const found = [...matches(judged, isWanted)];
  const [only, ...others] = found;
  if (only === undefined) throw notFound(word, judged, call);
  if (others.length > 0) throw ambiguous(word, found);
  return explainFinding(only, judged.language);
}

type Match = Parameters<typeof explainFinding>[0];

function* matches({ result, regulation }: Judged, isWanted: (verdict: Verdict) => boolean): Generator<Match> {
  for (const { id, regulation: judgedBy, verdicts } of result.cases) {
    const version = regulation.versions.find((one) => versionOf(one) === judgedBy.version);
    for (const verdict of verdicts) yield { verdict, caseId: id, regulation: version ?? regulation.latest };
  }
  for (const verdict of result.organisation.filter(isWanted))
    yield { verdict, regulation: regulation.latest };
}

function noFingerprint(word: string) {
  return {
    nl: `“${word}” is geen kenmerk. Een kenmerk heeft 32 tekens (0-9, a-f); de eerste ${shortest} zijn genoeg. Laat --log weg om een stap of artikel uit te leggen.`,
    en: `“${word}” is no fingerprint. A fingerprint has 32 signs (0-9, a-f); the first ${shortest} are enough. Leave out --log to explain a step or an article.`,
  };
}

function notFound(word: string, { result, regulation }: Judged, { options }: Call): NotChecked {
  const list = `regelmaat check ${options.values("log").join(" ")} --regulation ${options.value("regulation") ?? regulation.latest.id} --as-of ${result.asOf} --format csv`;
  return wrongUse({
    nl: `Geen oordeel heeft het kenmerk “${word}” op ${result.asOf}. Alle kenmerken staan in de kolom “kenmerk” van: ${list}`,
    en: `No verdict has the fingerprint “${word}” on ${result.asOf}. All fingerprints are in the column “fingerprint” of: ${list} --lang en`,
  });
}

const namedAtMost = 3;

function ambiguous(word: string, found: readonly Match[]): NotChecked {
  const some = found.slice(0, namedAtMost).map(({ verdict }) => `${verdict.fingerprint} (${verdict.id})`);
  const all = found.length > namedAtMost ? `${some.join(", ")}, …` : some.join(", ");
  return wrongUse({
    nl: `${found.length} oordelen hebben een kenmerk dat met “${word}” begint; geef meer tekens: ${all}.`,
    en: `${found.length} verdicts have a fingerprint that begins with “${word}”; give more signs: ${all}.`,
  });
}
