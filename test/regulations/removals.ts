import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Regulation, Step } from "../../src/regulation/model.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import { periodOfDuty } from "../../src/regulation/recurrence.ts";
import { aspects } from "../../src/rules/index.ts";
import { changedIds, isInOrder, statusOf, type Told } from "./told.ts";
import { type KeyedText, keyedText, textOf, withoutEntry, withoutKey } from "./without-key.ts";

/** Keys of a step that give a verdict. */
const keys = ["within", "aim", "every", "times", "by", "notBy", "to", "with", "form", "contains"];
const moreKeys = ["requires", "notBefore", "notAfter", "extension", "otherwise", "setsTerms"];

/** One thing that the text says, and the text without it. */
export interface Removal {
  readonly name: string;
  /** The first part of the ids of its verdicts. */
  readonly subject: string;
  readonly key: string;
  readonly left: KeyedText;
  /** Undefined for what the file says of itself. */
  readonly step?: Step;
}

/** A regulation read in the primary way, and what can be taken away from it. */
export interface Removable {
  readonly regulation: Regulation;
  readonly removals: readonly Removal[];
}

export function removable({ file }: Regulation): Removable {
  const text = keyedText(readFileSync(join(import.meta.dirname, "../..", file), "utf8"));
  const regulation = readOrThrow(text, file);
  const entries = { attest: regulation.attest, retention: regulation.retention };
  const ofFile = Object.entries(entries).flatMap(([key, named]) =>
    named.map(({ id }): Removal => {
      const left = withoutEntry(text, key, id);
      return { name: `${key}.${id}`, subject: id, key: key === "retention" ? "keep" : key, left };
    }),
  );
  return { regulation, removals: [...stepsOf(regulation).flatMap((step) => ofStep(text, step)), ...ofFile] };
}

function ofStep(text: KeyedText, step: Step): readonly Removal[] {
  const { id, kind, duty } = step;
  const forbidden = duty === "never" ? ["duty"] : [];
  return [...keys, ...moreKeys, ...forbidden].flatMap((key): readonly Removal[] => {
    const left = withoutKey(text, { step: id, kind, key });
    return left ? [{ name: `${id}.${key}`, subject: id, key, left, step }] : [];
  });
}

/** The regulation without what is taken away. */
export function readWithout({ left }: Removal, { file }: Regulation): Regulation {
  return readOrThrow(left, file);
}

/**
 * The key says more than a demand: how long or how often the step is owed, or
 * whose duty it is. Without it the step itself is judged in another way.
 */
export function reshapes({ step, key }: Removal, without: Regulation): boolean {
  const read = stepsOf(without).find(({ id, kind }) => id === step?.id && kind === step.kind);
  return ["within", "aim", "every"].includes(key) || read?.outside !== step?.outside;
}

function readOrThrow(text: KeyedText, file: string): Regulation {
  const { regulation, findings } = readRegulation(textOf(text), file);
  if (!regulation) throw new Error(findings.map(({ message }) => message.en).join("\n"));
  return regulation;
}

function stepsOf({ kinds, organisation }: Regulation): readonly Step[] {
  return [...kinds.flatMap(({ stages }) => stages.flatMap(({ steps }) => steps)), ...organisation];
}

/** Whether a verdict is one that the key gives. */
function isOfKey({ step, subject, key }: Removal): (told: Told) => boolean {
  if (key === "every" && step && periodOfDuty(step))
    return (told) => told.step === subject && told.period !== undefined;
  const said = aspects.filter((aspect) => aspect.key === key).map(({ id }) => (id === "" ? "within" : id));
  // An aim alone is the verdict of the step itself (TERMS §6).
  const given = key === "aim" && !step?.within ? [...said, "within"] : said;
  return (told) => told.step === subject && (step ? given.includes(told.aspect) : told.aspect === key);
}

/**
 * Whether a verdict still says what the key said. A step without its term is
 * still done or not, and a notice that the text does not know gets attention.
 */
export function isLeft(removal: Removal): (told: Told) => boolean {
  const isOwn = isOfKey(removal);
  return (told) => {
    if (!isOwn(told)) return false;
    if (removal.key === "extension") return statusOf(told) !== "attention";
    const isTerm = ["within", "aim"].includes(removal.key);
    return !isTerm || (told.due !== undefined && told.period === undefined);
  };
}

/**
 * What a removal did to a case, or to one period of an organisation: the same
 * case judged by both regulations.
 */
export interface Effect {
  readonly period: string | undefined;
  readonly after: readonly Told[];
  /** The verdicts that differ: as they were, or as they are where they were not. */
  readonly changed: readonly Told[];
  /** The verdicts of the key, as they were. */
  readonly own: readonly Told[];
  /** None of them was broken or open, so that nothing else could rest on a fault. */
  readonly isInOrder: boolean;
}

/** The effects on a case, one for each period. */
export function effectsOf(
  removal: Removal,
  told: { readonly before: readonly Told[]; readonly after: readonly Told[] },
): readonly Effect[] {
  const isOwn = isOfKey(removal);
  const periods = new Set([...told.before, ...told.after].map(({ period }) => period));
  return [...periods].map((period): Effect => {
    const inPeriod = (each: Told) => each.period === period;
    const before = told.before.filter(inPeriod);
    const after = told.after.filter(inPeriod);
    const own = before.filter(isOwn);
    const isKept = own.every(isInOrder) && isTermKept(removal, { before, own });
    const changed = changedIds(before, after).flatMap((id) => {
      return [...before, ...after].find((each) => each.id === id) ?? [];
    });
    return { period, after, changed, own, isInOrder: isKept };
  });
}

/**
 * Some demands decide about more than themselves: a notice that was used moved
 * the term, and what reached somebody else is not that act.
 */
function isTermKept(
  { subject, key }: Removal,
  { before, own }: { readonly before: readonly Told[]; readonly own: readonly Told[] },
): boolean {
  if (key !== "extension" && key !== "to") return true;
  const isUsed = key === "extension" && own.some(({ status }) => status !== "not-applicable");
  const deciding = before.filter(({ id, step, aspect }) => {
    return id === subject || (key === "to" && (step === subject || aspect === "to"));
  });
  return !isUsed && deciding.every(isInOrder);
}
