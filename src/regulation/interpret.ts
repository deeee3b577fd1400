import type { Finding } from "../finding.ts";
import type { Language } from "../language/language.ts";
import { activitiesOfFile } from "./activities.ts";
import { checkCircles } from "./circles.ts";
import { Interpreter, type RegulationParts } from "./interpreter.ts";
import { checkKindStarts } from "./kind-starts.ts";
import type { Accepted, Article, Definition, ReadingChoice, Regulation } from "./model.ts";
import { namePlaces } from "./name-places.ts";
import type { Report } from "./problem.ts";
import { allReadings, alternativesOf, checkCombinations } from "./reading-combinations.ts";
import { checkShares } from "./shares.ts";
import type { MapSource } from "./source.ts";

/** A front matter that satisfies the schema, with the text that belongs to it. */
export interface RegulationText {
  readonly source: MapSource;
  readonly file: string;
  readonly language: Language;
  readonly articles: readonly Article[];
  readonly definitions: readonly Definition[];
  /** By comments in the text. */
  readonly accepted: readonly Accepted[];
}

const primary: ReadingChoice = new Map();

/**
 * Makes the regulation of a front matter: names resolved, values parsed, all
 * defaults filled in (VOCABULARY §3–5). Every reading is read once, so that what
 * is wrong in an alternative is found too. The regulation may be used only when
 * nothing was reported.
 */
export function interpretRegulation(text: RegulationText, report: Report): Regulation {
  const reportOnce = onlyNew(report);
  const interpreter = new Interpreter(text, reportOnce);
  const parts = interpreter.parts(primary, reportOnce);
  checkKindStarts(parts.kinds, reportOnce);
  checkShares(parts, reportOnce);
  checkCircles(parts, reportOnce);
  const readings = allReadings(parts);
  for (const choice of alternativesOf(readings)) {
    checkCircles(interpreter.parts(choice, reportOnce), reportOnce);
  }
  checkCombinations(parts, reportOnce);
  const steps = interpreter.steps(parts);
  const { source: root, language } = text;
  const { mentioned } = interpreter;
  const grouped = Object.values(parts.groups).flat();
  const activities = activitiesOfFile({ root, steps, mentioned, grouped, language });
  const ambiguities = new Set(readings.map(({ ambiguity }) => ambiguity));
  return regulationUnder({ text, activities, interpreter, ambiguities }, parts);
}

interface Making {
  readonly text: RegulationText;
  readonly activities: Regulation["activities"];
  readonly interpreter: Interpreter;
  readonly ambiguities: ReadonlySet<string>;
}

/** The primary regulation; `under` makes the others from the same text, each once. */
function regulationUnder(
  { text, activities, interpreter, ambiguities }: Making,
  parts: RegulationParts,
): Regulation {
  const made = new Map<string, Regulation>();
  const under = (choice: ReadingChoice): Regulation => {
    const known = [...choice].filter(([ambiguity]) => ambiguities.has(ambiguity)).sort(byName);
    const key = JSON.stringify(known);
    const before = made.get(key);
    if (before) return before;
    const regulation = assemble(interpreter.parts(new Map(known), () => {}));
    made.set(key, regulation);
    return regulation;
  };
  const { articles, definitions, file } = text;
  const assemble = (some: RegulationParts): Regulation => ({
    ...some,
    file,
    places: namePlaces(text.source),
    activities,
    articles,
    definitions,
    under,
  });
  const regulation = assemble(parts);
  made.set("[]", regulation);
  return regulation;
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The same step is read under several readings; what was said is not said again. */
function onlyNew(report: Report): Report {
  const known = new Set<string>();
  return (finding: Finding) => {
    const { place, rule, message } = finding;
    const key = `${place.line}:${place.column}:${rule}:${message.en}`;
    if (known.has(key)) return;
    known.add(key);
    report(finding);
  };
}
