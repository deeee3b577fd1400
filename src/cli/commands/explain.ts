import { explainArticle } from "../../explain/article.ts";
import { articleExplanationText, findingText } from "../../explain/explanation-text.ts";
import type { Language } from "../../language/language.ts";
import { lintRules } from "../../lint/index.ts";
import { readBackText } from "../../read-back/read-back-text.ts";
import { sayRegulation } from "../../read-back/say-regulation.ts";
import { sayStep } from "../../read-back/say-step.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { View } from "../../report/run.ts";
import type { Call, Command } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findingNamed, isFingerprint } from "../explain/finding.ts";
import { subjectNamed } from "../explain/subject.ts";
import { knownIds } from "../find-regulations.ts";
import { formatOption, viewOf } from "../format-option.ts";
import { kindOf } from "../input-file.ts";
import { judgeOptions } from "../judge.ts";
import { loadRegulation } from "../load-regulations.ts";
import { wrongUse } from "../not-checked.ts";

/** `regelmaat explain`: says a regulation back in plain words (VOCABULARY §8), or tells how one verdict came about. */
export const explain: Command = {
  name: "explain",
  summary: {
    nl: "in gewone taal zeggen wat een regeling vraagt, of hoe een oordeel tot stand kwam",
    en: "say in plain words what a regulation asks, or how a verdict came about",
  },
  usage: [
    "regelmaat explain <regulation> [step|step.aspect|article] [--format pretty|json]",
    "regelmaat explain <regulation>/<rule>",
    "regelmaat explain <fingerprint> --log <file>… [--regulation <id>] [--as-of <date>]",
  ],
  examples: [
    { line: "regelmaat explain o21", says: { nl: "de hele regeling", en: "the whole regulation" } },
    { line: "regelmaat explain o21 decision", says: { nl: "één stap", en: "one step" } },
    {
      line: "regelmaat explain o21 art_9__para_1",
      says: {
        nl: "één artikellid: de tekst, en alles wat erop rust",
        en: "one paragraph: its text, and all that rests on it",
      },
    },
    {
      line: "regelmaat explain o21 artikel 9",
      says: { nl: "een heel artikel, zoals u het noemt", en: "a whole article, as you cite it" },
    },
    {
      line: "regelmaat explain 3f0c9a1e --log zaken.csv --regulation o21 --as-of 2026-01-31",
      says: {
        nl: "één bevinding, met haar kenmerk: hoe er geteld is en wat op tijd was geweest",
        en: "one finding, by its fingerprint: how it was counted and what would have been in time",
      },
    },
    {
      line: "regelmaat explain o21 --lang en --format json",
      says: { nl: "dezelfde zinnen voor een ander programma", en: "the same sentences for another program" },
    },
  ],
  words: {
    min: 1,
    max: Number.POSITIVE_INFINITY,
    name: { nl: "<regeling> [stap of artikel]", en: "<regulation> [step or article]" },
  },
  options: {
    log: {
      type: "values",
      value: { nl: "<bestand>", en: "<file>" },
      says: {
        nl: "het logboek waarin de bevinding met dit kenmerk staat; mag vaker",
        en: "the log that has the finding with this fingerprint; may be repeated",
      },
    },
    ...judgeOptions,
    format: formatOption,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const [word = "", ...others] = call.words;
  const said =
    call.options.values("log").length > 0
      ? await explainFound(call, word, others)
      : await explainText(call, word, others);
  const isJson = call.options.value("format") === "json";
  const json = { schemaVersion: 1, status: "checked", errors: [], ...said.data };
  call.io.stdout.write(isJson ? `${JSON.stringify(json, null, 2)}\n` : said.text(viewOf(call)));
  return exitCode.clean;
}

/** What was asked for, as data and as text. */
interface Said {
  readonly data: object;
  readonly text: (view: View) => string;
}

async function explainFound(call: Call, word: string, others: readonly string[]): Promise<Said> {
  if (others.length > 0) throw wrongUse(fingerprintAlone);
  const finding = await findingNamed(call, word);
  // Apart: it has a status of its own.
  return { data: { finding }, text: (view) => findingText(finding, view) };
}

async function explainText(call: Call, word: string, others: readonly string[]): Promise<Said> {
  const own = Object.keys(judgeOptions).find((name) => call.options.isGiven(name));
  if (own !== undefined) throw wrongUse(needsLog(`--${own}`));
  const [name, about] = await namesIn(call, word, others.length === 0 ? undefined : others.join(" "));
  if (about === undefined && isFingerprint(name) && !(await isRegulation(call, name)))
    throw wrongUse(fingerprintWithoutLog(name));
  const check = lintRules.find(({ id }) => id === name);
  if (check !== undefined && !(await isRegulation(call, name))) throw wrongUse(isCheck(check.id));
  const { latest } = await loadRegulation(call.io, name);
  return explainPart(latest, about, languageFor(call.language, latest.language));
}

function explainPart(regulation: Regulation, about: string | undefined, language: Language): Said {
  if (about === undefined) {
    const data = sayRegulation(regulation, language);
    return { data, text: (view) => readBackText(data, view) };
  }
  const subject = subjectNamed(regulation, about);
  if (subject.kind === "article") {
    const data = explainArticle(regulation, subject.article, language);
    return { data, text: (view) => articleExplanationText(data, view) };
  }
  const { step, aspect } = subject;
  const whole = sayStep(regulation, step, language);
  const data =
    aspect === undefined
      ? whole
      : { ...whole, sentences: whole.sentences.filter((sentence) => sentence.aspect === aspect) };
  return { data, text: (view) => readBackText(data, view) };
}

/** `o21/decision.by` is the rule as findings name it, unless there is such a file. */
async function namesIn(
  { io }: Call,
  word: string,
  about: string | undefined,
): Promise<readonly [string, string | undefined]> {
  const { regulation, rule } = /^(?<regulation>[^/\\]+)\/(?<rule>[^/\\]+)$/u.exec(word)?.groups ?? {};
  if (about !== undefined || regulation === undefined || (await kindOf(io, word)) !== "missing")
    return [word, about];
  return [regulation, rule];
}

async function isRegulation({ io }: Call, name: string): Promise<boolean> {
  return (await knownIds(io)).includes(name) || (await kindOf(io, name)) !== "missing";
}

const fingerprintAlone = {
  nl: "Met --log hoort hier alleen het kenmerk van een bevinding.",
  en: "With --log only the fingerprint of a finding belongs here.",
};

function needsLog(option: string) {
  return {
    nl: `${option} hoort bij een bevinding: geef ook --log <bestand>, en als woord het kenmerk.`,
    en: `${option} goes with a finding: also give --log <file>, and as the word the fingerprint.`,
  };
}

function fingerprintWithoutLog(word: string) {
  return {
    nl: `“${word}” lijkt een kenmerk. Geef ook het logboek waarin die bevinding staat: --log <bestand>.`,
    en: `“${word}” looks like a fingerprint. Also give the log that has that finding: --log <file>.`,
  };
}

function isCheck(id: string) {
  return {
    nl: `“${id}” is een controle op een tekst. Wat zij zoekt en waarom, zegt: regelmaat lint --explain ${id}.`,
    en: `“${id}” is a check on a text. What it looks for and why is told by: regelmaat lint --explain ${id}.`,
  };
}
