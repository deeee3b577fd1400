import { nearestName } from "../../case-log/names.ts";
import type { Text } from "../../language/language.ts";
import { didYouMean, shown } from "../../regulation/problem.ts";

/** One computation as somebody asks for it (DESIGN §5); every value still as written. */
export interface DeadlineRequest {
  /** The day that the term runs from; with a time for a term in hours. */
  readonly from?: string;
  /** The event that something must come before. */
  readonly before?: string;
  readonly within: string;
  readonly calendar: string;
  readonly restDay: "none" | "next-working-day" | "atw";
  readonly countsDayZero: boolean;
  readonly workingWeek: "days" | "calendar" | "whole";
  readonly extension: readonly string[];
  readonly pause: readonly (readonly [string, string])[];
}

/** The choices that a closed list leaves, by key. */
export const deadlineChoices = {
  restDay: ["none", "next-working-day", "atw"],
  workingWeek: ["days", "calendar", "whole"],
} as const;

/** Something that cannot be computed, with the sentence for people. */
export class DeadlineProblem extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = "DeadlineProblem";
    this.text = text;
  }
}

/** Reads a request out of a JSON value. Throws DeadlineProblem for an unknown key or a wrong value. */
export function readRequest(value: unknown): DeadlineRequest {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new DeadlineProblem(noObject);
  const members = new Map<string, unknown>(Object.entries(value));
  for (const key of members.keys()) if (!keys.includes(key)) throw unknownKey(key);
  const from = textOf(members, "from");
  const before = textOf(members, "before");
  if ((from === undefined) === (before === undefined)) throw new DeadlineProblem(oneStart);
  const within = textOf(members, "within");
  if (within === undefined) throw new DeadlineProblem(noTerm);
  return {
    ...(from === undefined ? {} : { from }),
    ...(before === undefined ? {} : { before }),
    within,
    calendar: textOf(members, "calendar") ?? "nl-atw",
    restDay: choiceOf(members, "restDay") ?? "none",
    countsDayZero: yesOrNo(members, "countsDayZero"),
    workingWeek: choiceOf(members, "workingWeek") ?? "days",
    extension: textsOf(members.get("extension") ?? [], "extension"),
    pause: pausesOf(members.get("pause") ?? []),
  };
}

type Members = ReadonlyMap<string, unknown>;

const keys = [
  "from",
  "before",
  "within",
  "calendar",
  "restDay",
  "countsDayZero",
  "workingWeek",
  "extension",
  "pause",
];

function textOf(members: Members, key: string): string | undefined {
  const value = members.get(key);
  if (value === undefined || typeof value === "string") return value;
  throw wrongForm(key, { nl: "een tekst", en: "a text" });
}

function yesOrNo(members: Members, key: string): boolean {
  const value = members.get(key) ?? false;
  if (typeof value === "boolean") return value;
  throw wrongForm(key, { nl: "true of false", en: "true or false" });
}

function choiceOf<Key extends keyof typeof deadlineChoices>(
  members: Members,
  key: Key,
): (typeof deadlineChoices)[Key][number] | undefined {
  const value = textOf(members, key);
  const choices: readonly (typeof deadlineChoices)[Key][number][] = deadlineChoices[key];
  const found = choices.find((choice) => choice === value);
  if (value === undefined || found !== undefined) return found;
  throw wrongForm(key, { nl: choices.join(", "), en: choices.join(", ") });
}

function textsOf(value: unknown, key: string): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw wrongForm(key, { nl: "een lijst van duren", en: "a list of durations" });
}

function pausesOf(value: unknown): readonly (readonly [string, string])[] {
  const form = { nl: "een lijst van paren: [[van, tot]]", en: "a list of pairs: [[from, until]]" };
  if (!Array.isArray(value)) throw wrongForm("pause", form);
  return value.map((pair: unknown) => {
    if (!Array.isArray(pair) || pair.length !== 2) throw wrongForm("pause", form);
    const [from, until]: unknown[] = pair;
    if (typeof from !== "string" || typeof until !== "string") throw wrongForm("pause", form);
    return [from, until];
  });
}

function unknownKey(key: string): DeadlineProblem {
  const hint = didYouMean(nearestName(key, keys));
  return new DeadlineProblem({
    nl: `De sleutel "${shown(key)}" is niet bekend.${hint.nl}`,
    en: `The key "${shown(key)}" is not known.${hint.en}`,
  });
}

function wrongForm(key: string, expected: Text): DeadlineProblem {
  return new DeadlineProblem({
    nl: `Bij "${key}" hoort: ${expected.nl}.`,
    en: `"${key}" takes: ${expected.en}.`,
  });
}

const noObject: Text = {
  nl: 'Dit is geen JSON-object. Verwacht wordt bijvoorbeeld {"from": "2025-06-02", "within": "5 werkdagen"}.',
  en: 'This is no JSON object. Expected is, for example, {"from": "2025-06-02", "within": "5 working days"}.',
};
const oneStart: Text = {
  nl: "Geef precies één van de twee: de dag waarop de termijn begint (from), of de dag waarvóór iets gedaan moet zijn (before).",
  en: "Give exactly one of the two: the day the term starts (from), or the day before which something must be done (before).",
};
const noTerm: Text = {
  nl: 'De termijn ontbreekt. Geef bij "within" een duur, zoals 5 werkdagen.',
  en: 'The term is missing. Give a duration with "within", such as 5 working days.',
};
