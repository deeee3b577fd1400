import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import { allSteps } from "../read-back/scene.ts";
import type { Regulation, Step } from "../regulation/model.ts";
import { problem, shown } from "../regulation/problem.ts";
import { itemsOf, type MapSource, type Source, textAt, valueAt } from "../regulation/source.ts";
import { soleActor } from "./letter-contents.ts";
import { unknownName } from "./letter-findings.ts";
import type { LetterField, SetTerm } from "./template.ts";

/** The terms that a letter sets, or the findings that say why they cannot be set. */
export interface ReadSetTerms {
  readonly sets: readonly SetTerm[];
  readonly findings: readonly Finding[];
}

/**
 * Reads `sets` of a letter. An act and a role are those of the regulation, the day is a date among the fields of the
 * letter; a term that no step of the regulation judges (`setsTerms`) cannot be set, for nobody would ever see it missed.
 */
export function readSetTerms(
  front: MapSource,
  fields: ReadonlyMap<string, LetterField>,
  regulation: Regulation,
): ReadSetTerms {
  const sender = textAt(front, "by") ?? soleActor(regulation, textAt(front, "records") ?? "");
  const read = itemsOf(valueAt(front, "sets")).map((source) =>
    readOne(source, { fields, regulation, sender }),
  );
  return { sets: read.map(({ term }) => term), findings: read.flatMap(({ findings }) => findings) };
}

interface Scene {
  readonly fields: ReadonlyMap<string, LetterField>;
  readonly regulation: Regulation;
  /** The role that sends the letter, where there is one. */
  readonly sender: string | undefined;
}

function readOne(source: Source, { fields, regulation, sender }: Scene) {
  const term = {
    what: textAt(source, "what") ?? "",
    due: textAt(source, "due") ?? "",
    by: textAt(source, "by"),
  };
  const activities = Object.keys(regulation.activities);
  const roles = Object.keys(regulation.roles);
  const dates = [...fields.values()].filter(({ type }) => type === "date").map(({ name }) => name);
  const at = (key: string) => valueAt(source, key) ?? source;
  const unknown = [
    ...(activities.includes(term.what)
      ? []
      : unknownName(term.what, { key: "what", source: at("what"), known: activities })),
    ...(dates.includes(term.due)
      ? []
      : unknownName(term.due, { key: "due", source: at("due"), known: dates })),
    ...(term.by === undefined || roles.includes(term.by)
      ? []
      : unknownName(term.by, { key: "by", source: at("by"), known: roles })),
  ];
  if (unknown.length > 0) return { term, findings: unknown };
  const isJudged = allSteps(regulation).some((step) => judges(step, term.by ?? sender, regulation));
  return {
    term,
    findings: isJudged ? [] : [problem("term-not-judged", source.place, notJudged(term.what))],
  };
}

/** Of several steps with terms each judges those of its own people; the only one judges all. */
function judges(step: Step, role: string | undefined, regulation: Regulation): boolean {
  if (!step.setsTerms) return false;
  const isOnly = allSteps(regulation).every(({ id, setsTerms }) => !setsTerms || id === step.id);
  if (isOnly) return true;
  if (role !== undefined && step.by?.kind === "plain")
    return step.by.value.some(({ kind, id }) => kind === "role" && id === role);
  return step.outside === (role !== undefined && regulation.roles[role]?.outside === true);
}

function notJudged(what: string): Text {
  return {
    nl: `Geen stap van de regeling toetst een termijn die de zaak zelf stelt voor “${shown(what)}”. Zet “setsTerms: true” bij de stap die dat doet, of laat “sets” weg.`,
    en: `No step of the regulation judges a term that the case sets itself for “${shown(what)}”. Put “setsTerms: true” at the step that does, or leave out “sets”.`,
  };
}
