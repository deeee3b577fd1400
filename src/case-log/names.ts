import { distance } from "fastest-levenshtein";
import { catalogue } from "../regulation/catalogue.ts";
import type { Fact, Kind, Regulation, Step } from "../regulation/model.ts";
import { dateFieldsOf } from "./date-fields.ts";

/** Names of one sort and the ids they stand for. */
export interface NameTable {
  /** The id of a name written as id, label or alias; undefined: unknown, or it stands for several ids. */
  idOf(written: string): string | undefined;
  /** The id that looks most like an unknown name; undefined: nothing comes near. */
  nearest(written: string): string | undefined;
  readonly ids: ReadonlySet<string>;
}

/** What a log reader needs to know of a regulation to understand the names in a log. */
export interface LogNames {
  readonly activities: NameTable;
  readonly roles: NameTable;
  readonly facts: NameTable;
  readonly numberFacts: ReadonlySet<string>;
  /** Facts that name persons (TERMS §6, who). */
  readonly listFacts: ReadonlySet<string>;
  /** Facts and contents that hold a date. */
  readonly dateFields: ReadonlySet<string>;
  /** Activities that are judged on the organisation's own log. */
  readonly organisation: ReadonlySet<string>;
  /** There is no regulation: names stay as written, and all that is said of a case is a fact. */
  readonly isOpen?: boolean;
}

/** A name with its id, as written in a regulation: the id itself, a label or an alias. */
export interface NamedId {
  readonly id: string;
  readonly names: readonly string[];
}

/** The activity by which a case sets its own terms: a word of the log, in no regulation (DESIGN §4). */
export const termSet = "term-set";

/** The names of a regulation as a log may write them (DESIGN §4: id, label or alias), with the log's own words. */
export function namesOf(
  regulation: Pick<Regulation, "activities" | "attest" | "roles" | "facts" | "organisation"> & {
    readonly kinds: readonly Pick<Kind, "stages">[];
  },
): LogNames {
  const activities = Object.values(regulation.activities).map(({ id, label, aliases }) => ({
    id,
    names: [label, ...aliases],
  }));
  const roles = Object.values(regulation.roles).map(({ id, label, aliases }) => ({
    id,
    names: [label, ...aliases],
  }));
  const facts = Object.values(regulation.facts);
  return {
    activities: nameTable([...activities, { id: termSet, names: [] }, ...noticeIn(regulation)]),
    roles: nameTable(roles),
    // What only a person can say is recorded as a fact is.
    facts: nameTable([...facts, ...regulation.attest].map(({ id, label }) => ({ id, names: [label] }))),
    numberFacts: new Set(facts.filter(isNumber).map(({ id }) => id)),
    listFacts: new Set(facts.filter(({ type }) => type === "list").map(({ id }) => id)),
    dateFields: dateFieldsOf(regulation),
    organisation: new Set(regulation.organisation.flatMap(activitiesOf)),
  };
}

/** The names where there is no regulation: every one is known, as it is written. */
export function openNames(): LogNames {
  const asWritten: NameTable = { idOf: (written) => written, nearest: () => undefined, ids: new Set() };
  return {
    activities: asWritten,
    roles: asWritten,
    facts: nameTable([]),
    numberFacts: new Set(),
    listFacts: new Set(),
    dateFields: new Set(),
    organisation: new Set(),
    isOpen: true,
  };
}

/** A notice of delay is judged also where the regulation knows none: then it moves nothing (TERMS §6). */
function noticeIn({ activities }: Pick<Regulation, "activities">): readonly NamedId[] {
  const notice = catalogue.get("delay-notice");
  if (!notice || Object.hasOwn(activities, "delay-notice")) return [];
  return [{ id: "delay-notice", names: [notice.label.nl, notice.label.en] }];
}

/** A table that finds ids by name: trimmed, Unicode-normalised, in any case (TERMS §6). */
export function nameTable(entries: readonly NamedId[]): NameTable {
  const idsByName = new Map<string, string>();
  for (const { id } of entries) idsByName.set(comparable(id), id);
  const labels = new Map<string, Set<string>>();
  for (const { id, names } of entries) {
    for (const name of names) {
      const key = comparable(name);
      if (!idsByName.has(key)) labels.set(key, (labels.get(key) ?? new Set()).add(id));
    }
  }
  for (const [key, ids] of labels) {
    const [only, ...others] = ids;
    if (only !== undefined && others.length === 0) idsByName.set(key, only);
  }
  return {
    idOf: (written) => idsByName.get(comparable(written)),
    nearest: (written) => nearestOf(comparable(written), idsByName),
    ids: new Set(entries.map(({ id }) => id)),
  };
}

/** A name in the form in which names are compared. */
export function comparable(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
}

/** The one of `candidates` that looks most like a name; undefined: nothing comes near. */
export function nearestName(written: string, candidates: Iterable<string>): string | undefined {
  return nearestOf(comparable(written), new Map([...candidates].map((name) => [comparable(name), name])));
}

/** Longer words are no slip of the pen; comparing them would only cost time. */
const longestCompared = 60;

function nearestOf(key: string, idsByName: ReadonlyMap<string, string>): string | undefined {
  if (key.length > longestCompared) return undefined;
  let best: string | undefined;
  let bestDistance = Math.floor(key.length / 3) + 1;
  for (const [name, id] of idsByName) {
    if (Math.abs(name.length - key.length) >= bestDistance) continue;
    const found = distance(key, name);
    if (found < bestDistance) {
      best = id;
      bestDistance = found;
    }
  }
  return best;
}

function isNumber(fact: Fact): boolean {
  return fact.type === "number";
}

function activitiesOf(step: Step): readonly string[] {
  return [step.id, ...step.acts, ...step.fulfilledBy];
}
