import type { Language } from "../language/language.ts";
import { nearestWord } from "../language/nearest.ts";
import type { Place } from "../place.ts";
import { wordOf } from "./bound.ts";
import { catalogue } from "./catalogue.ts";
import { factOf } from "./fact.ts";
import { expandGroups } from "./group.ts";
import { asMap, type KindSource, kindSources } from "./kind-source.ts";
import { didYouMean, problem, type Report, shown } from "./problem.ts";
import { complainantId, isOutsideRole } from "./role.ts";
import type { Names, StepName } from "./scope.ts";
import { type Entry, entriesAt, type MapSource, type Source, textAt, valueAt } from "./source.ts";
import { isOutside, leaves } from "./step-duty.ts";

/** The names of a file: those of each kind, and those that the organisation's steps may use. */
export interface FileNames {
  readonly ofKind: ReadonlyMap<string, Names>;
  readonly ofFile: Names;
}

export interface NamesInput {
  readonly root: MapSource;
  readonly articles: ReadonlySet<string>;
  readonly language: Language;
  readonly report: Report;
}

/** Collects all names before anything that uses them is read. */
export function fileNames({ root, articles, report }: NamesInput): FileNames {
  const kinds = kindSources(root);
  const organisation = entriesAt(root, "organisation");
  const ids = new Set([...kinds.flatMap(stepsOf), ...organisation].map(([id]) => id));
  const events = new Set(entriesAt(root, "events").map(([id]) => id));
  const groups = expandGroups(entriesAt(root, "groups"), new Set([...ids, ...events]), report);
  const base = { ...declared(root, report), events, groups, articles };
  const ofKind = new Map(
    kinds.map((kind) => [
      kind.id,
      { ...base, steps: stepNames([...stepsOf(kind), ...organisation], base, report) },
    ]),
  );
  const all = new Map([...kinds.flatMap(stepsOf), ...organisation].reverse());
  return { ofKind, ofFile: { ...base, steps: stepNames([...all], base, () => {}) } };
}

/** The steps of a kind, over all of its stages. */
export function stepsOf(kind: KindSource): readonly (readonly [string, Entry])[] {
  return kind.stages.flatMap((stage) => stage.steps);
}

function declared(root: MapSource, report: Report): Pick<Names, "roles" | "facts" | "fields"> {
  const roles = entriesAt(root, "roles").map(
    ([id, { value }]) => [id, { outside: isOutsideRole(id, value) }] as const,
  );
  const facts = entriesAt(root, "facts").map(([id, entry]) => [id, factOf(id, entry, report)] as const);
  const fields = entriesAt(root, "fields").map(([id]) => id);
  return {
    roles: new Map([[complainantId, { outside: true }], ...roles]),
    facts: new Map(facts),
    fields: new Set(["new-date", ...fields, ...contentsIn(root)]),
  };
}

/** Everything that any `contains` of the file names. */
function contentsIn(source: Source): readonly string[] {
  if (source.kind === "list") return source.items.flatMap(contentsIn);
  if (source.kind !== "map") return [];
  return [...source.entries].flatMap(([key, { value }]) =>
    key === "contains" ? leaves(value) : contentsIn(value),
  );
}

type Base = Omit<Names, "steps">;

function stepNames(
  entries: readonly (readonly [string, Entry])[],
  base: Base,
  report: Report,
): ReadonlyMap<string, StepName> {
  const sources = new Map(entries.map(([id, { key, value }]) => [id, { key, source: asMap(value) }]));
  const names = new Map<string, StepName>();
  for (const [id, { key }] of sources) {
    const acts = actsOf(id, { sources, base, report });
    const isEntry = acts.length !== 1 || acts[0] !== id;
    names.set(id, { id, acts, isEntry, outside: false, place: key });
  }
  for (const isEntry of [false, true]) {
    for (const name of [...names.values()].filter((each) => each.isEntry === isEntry)) {
      const source = sources.get(name.id)?.source;
      if (source)
        names.set(name.id, { ...name, outside: isOutside({ ...name, source }, { ...base, steps: names }) });
    }
  }
  return names;
}

interface Acting {
  readonly sources: ReadonlyMap<string, { readonly key: Place; readonly source: MapSource }>;
  readonly base: Base;
  readonly report: Report;
}

/** The activities that a step is about: its own id, or those that `act` names. */
function actsOf(id: string, { sources, base, report }: Acting): readonly string[] {
  const act = valueAt(sources.get(id)?.source, "act");
  if (!act) return [id];
  const { text, place } = wordOf(act);
  const group = base.groups.get(text);
  if (group) return group;
  const target = sources.get(text);
  if (text === id || base.events.has(text) || (!target && catalogue.has(text))) return [text];
  if (target && (textAt(target.source, "act") ?? text) === text) return [text];
  const known = [...sources.keys(), ...base.groups.keys(), ...base.events, ...catalogue.keys()];
  const nearest = didYouMean(
    nearestWord(
      text,
      known.filter((name) => name !== id && name !== text),
    ),
  );
  report(
    problem("unknown-name", place, {
      nl: `"${shown(text)}" is geen handeling. act noemt een stap die zelf een handeling is, een gebeurtenis of een groep.${nearest.nl}`,
      en: `"${shown(text)}" is no act. act names a step that is itself an act, an event or a group.${nearest.en}`,
    }),
  );
  return [text];
}
