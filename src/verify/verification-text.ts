import { createColors } from "picocolors";
import { sayIso } from "../language/day-words.ts";
import { statusLabel } from "../language/labels.ts";
import type { Language, Text } from "../language/language.ts";
import type { View } from "../report/run.ts";
import { wrapped } from "../report/wrap.ts";
import type { InputState, VerdictDifference } from "./compare-reports.ts";

/** What came out of making a report again. */
export interface Verification {
  /** Null: it could not be told. */
  readonly holds: boolean | null;
  readonly inputs: readonly InputState[];
  /** Verdicts that came out otherwise; empty also where nothing was made again. */
  readonly verdicts: readonly VerdictDifference[];
  /** Other members of the report that came out otherwise. */
  readonly members: readonly string[];
  /** Whether all is the same but for how the file is written. */
  readonly rewritten: boolean;
  readonly version: { readonly report: string; readonly here: string };
}

/** The outcome for people: the answer first, then what differs. */
export function* verificationText(
  verification: Verification,
  { language, view }: { readonly language: Language; readonly view: View },
): Generator<string> {
  const { bold } = createColors(view.colour);
  const lines = (text: string, first = "", rest = "") => wrapped(text, { first, rest, width: view.width });
  yield `${lines(sayAnswer(verification)[language]).map(bold).join("\n")}\n`;
  const { version, inputs, verdicts, members } = verification;
  if (version.report !== version.here) yield `${lines(sayVersions(version)[language]).join("\n")}\n`;
  for (const { path, state } of inputs.filter(({ state }) => state !== "same"))
    yield `${lines(`${path}: ${stateWords[state][language]}`, "  - ", "    ").join("\n")}\n`;
  const others = verdicts.filter(isOtherOutcome);
  if (others.length > 0) yield `\n${bold(`${words.verdicts[language]}: ${others.length}`)}\n`;
  for (const verdict of others.slice(0, shown))
    yield `${lines(sayDifference(verdict, language), "  - ", "    ").join("\n")}\n`;
  if (others.length > shown) yield `  ${sayMore(others.length - shown)[language]}\n`;
  const same = verdicts.length - others.length;
  if (same > 0) yield `\n${lines(saySameOutcome(same)[language]).join("\n")}\n`;
  if (members.length > 0) yield `${lines(`${words.members[language]}: ${members.join(", ")}`).join("\n")}\n`;
}

const shown = 20;

function sayAnswer({ holds, inputs, rewritten }: Verification): Text {
  if (holds === true) {
    const count = inputs.length;
    return {
      nl: `Dit verslag klopt nog: opnieuw gemaakt uit dezelfde ${count} bestanden is het byte voor byte gelijk.`,
      en: `This report still holds: made again from the same ${count} files it is equal byte for byte.`,
    };
  }
  if (holds === null) return words.unknown;
  return rewritten ? words.rewritten : words.differs;
}

function sayVersions({ report, here }: Verification["version"]): Text {
  return {
    nl: `Het verslag is gemaakt met versie ${report}; opnieuw gemaakt met versie ${here}.`,
    en: `The report was made with version ${report}; made again with version ${here}.`,
  };
}

function sayDifference({ case: caseId, verdict, was, is }: VerdictDifference, language: Language): string {
  const side = (outcome: VerdictDifference["was"]) => {
    if (outcome === undefined) return words.absent[language];
    const due = outcome.due === undefined ? "" : ` (${words.due[language]} ${sayIso(outcome.due, language)})`;
    return `${statusLabel(outcome.status, language)}${due}`;
  };
  const name = caseId === undefined ? verdict : `${caseId} ${verdict}`;
  const why = is?.message ?? was?.message ?? "";
  return `${name}: ${side(was)} → ${side(is)}. ${why}`;
}

/** Not only in what it rests on, such as the day from which was counted. */
function isOtherOutcome({ was, is }: VerdictDifference): boolean {
  return JSON.stringify(was) !== JSON.stringify(is);
}

function saySameOutcome(count: number): Text {
  return {
    nl: `Oordelen met dezelfde uitkomst die op iets anders rusten, zoals een andere dag of regel: ${count}. Welke dat zijn: --format json.`,
    en: `Verdicts with the same outcome that rest on something else, such as another day or line: ${count}. Which ones: --format json.`,
  };
}

function sayMore(count: number): Text {
  return { nl: `En nog ${count}; alle: --format json.`, en: `And ${count} more; all: --format json.` };
}

/** What is said of an input in each state. */
export const stateWords: Readonly<Record<InputState["state"], Text>> = {
  same: { nl: "ongewijzigd", en: "unchanged" },
  changed: {
    nl: "is veranderd. Zet het bestand terug zoals het was, of maak een nieuw verslag.",
    en: "has changed. Put the file back as it was, or make a new report.",
  },
  missing: {
    nl: "is er niet. Zet het bestand terug, of noem met --root de map waar de bestanden staan.",
    en: "is not there. Put the file back, or name with --root the folder where the files are.",
  },
  added: {
    nl: "is erbij gekomen; het verslag kent dit bestand niet.",
    en: "was added; the report does not know this file.",
  },
  "not-repeatable": {
    nl: "kwam van de standaardinvoer en is niet bewaard. Toets een bestand om een verslag te krijgen dat te herhalen is.",
    en: "came from standard input and was not kept. Check a file to get a report that can be repeated.",
  },
};

const words = {
  unknown: {
    nl: "Of dit verslag nog klopt is niet vast te stellen.",
    en: "Whether this report still holds cannot be told.",
  },
  differs: {
    nl: "Dit verslag klopt niet meer: opnieuw gemaakt uit dezelfde bestanden is het anders.",
    en: "This report does not hold any more: made again from the same files it is different.",
  },
  rewritten: {
    nl: "Wat in dit verslag staat klopt nog, maar het bestand is anders opgeschreven dan regelmaat het schreef.",
    en: "What this report says still holds, but the file is written otherwise than regelmaat wrote it.",
  },
  verdicts: { nl: "Oordelen die anders uitkomen", en: "Verdicts that come out otherwise" },
  members: { nl: "Ook anders", en: "Also different" },
  absent: { nl: "er niet", en: "not there" },
  due: { nl: "uiterlijk", en: "no later than" },
} as const satisfies Readonly<Record<string, Text>>;
