import { isoFromDay } from "../calendar/day.ts";
import type { Language } from "../language/language.ts";
import { allSteps } from "../read-back/scene.ts";
import type { Article, Regulation } from "../regulation/model.ts";

/** What people call the things of one version of a regulation. */
export interface Names {
  readonly title: string;
  readonly step: (id: string) => string;
  readonly activity: (id: string) => string;
  readonly article: (id: string) => Article | undefined;
}

/** The names of each version, by the id and version that a result carries. */
export function namesOfVersions(
  regulations: readonly Regulation[],
): (id: string, version: string | null) => Names {
  const known = new Map(
    regulations.map((regulation) => [keyOf(regulation.id, versionOf(regulation)), regulation]),
  );
  const made = new Map<Regulation, Names>();
  return (id, version) => {
    const regulation = known.get(keyOf(id, version));
    if (regulation === undefined) return withoutRegulation(id);
    const names = made.get(regulation) ?? namesOf(regulation);
    made.set(regulation, names);
    return names;
  };
}

/** The day from which a text is in force, ISO; `null` for a text without date. */
export function versionOf({ inForce }: Regulation): string | null {
  return inForce.from === undefined ? null : isoFromDay(inForce.from);
}

/** `versie 2021-07-08`, or all of several that may have judged a case; undefined: none has a date. */
export function sayVersions(regulations: readonly Regulation[], language: Language): string | undefined {
  const days = regulations.flatMap((regulation) => versionOf(regulation) ?? []);
  const first = days.slice(0, -1).join(", ");
  const last = days.at(-1);
  if (last === undefined || first === "")
    return last && `${{ nl: "versie", en: "version" }[language]} ${last}`;
  return language === "nl" ? `versies ${first} en ${last}` : `versions ${first} and ${last}`;
}

function namesOf(regulation: Regulation): Names {
  const labels = new Map(allSteps(regulation).map(({ id, label }) => [id, label]));
  for (const { id, label } of regulation.attest) labels.set(id, label);
  for (const { id, label, what } of regulation.retention)
    labels.set(id, label ?? (what === undefined ? id : (regulation.fields[what] ?? what)));
  // The closing of a stage is judged in the name of the stage.
  for (const { id, label } of regulation.kinds.flatMap(({ stages }) => stages)) labels.set(id, label);
  const articles = new Map(regulation.articles.map((article) => [article.id, article]));
  const activity = (id: string) =>
    Object.hasOwn(regulation.activities, id)
      ? (regulation.activities[id]?.label ?? id)
      : (labels.get(id) ?? id);
  return {
    title: regulation.title,
    step: (id) => labels.get(id) ?? activity(id),
    activity,
    article: (id) => articles.get(id),
  };
}

function withoutRegulation(id: string): Names {
  return { title: id, step: (step) => step, activity: (activity) => activity, article: () => undefined };
}

function keyOf(id: string, version: string | null): string {
  return `${id}@${version ?? ""}`;
}
