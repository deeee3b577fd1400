import { allSteps } from "../read-back/scene.ts";
import type { Choice, Regulation, Step, Who } from "../regulation/model.ts";

/** Every content that the regulation can ask of an activity, in whatever case; the facts that it carries included. */
export function activeContents(regulation: Regulation, activity: string): ReadonlySet<string> {
  const steps = allSteps(regulation);
  const asked = stepsOn(regulation, activity).flatMap(({ contains }) => everyResult(contains).flat());
  const notices = steps
    .flatMap(({ extension }) => extension)
    .filter(({ notice }) => notice.includes(activity))
    .flatMap(({ contains, dateField }) => [...everyResult(contains).flat(), dateField]);
  const facts = Object.values(regulation.facts).filter(({ from }) => from === activity);
  const read = fieldsReadFrom(regulation, activity);
  return new Set([...asked, ...notices, ...facts.map(({ id }) => id), ...read]);
}

/** The one role that the regulation names for an activity, if there is one. */
export function soleActor(regulation: Regulation, activity: string): string | undefined {
  const named = stepsOn(regulation, activity).flatMap(({ by }) => everyResult(by).flat());
  const roles = new Set(named.filter(isRole).map(({ id }) => id));
  const [only, ...others] = roles;
  return others.length === 0 ? only : undefined;
}

/** The steps that an activity counts for, and the demands on it. */
export function stepsOn(regulation: Regulation, activity: string): readonly Step[] {
  return allSteps(regulation).filter(({ acts }) => acts.includes(activity));
}

/** Dates that another term is read from: `hearing-letter.reply-by`. */
function fieldsReadFrom(regulation: Regulation, activity: string): readonly string[] {
  const bounds = allSteps(regulation).flatMap(({ within, aim }) => [
    ...everyResult(within),
    ...everyResult(aim),
  ]);
  return bounds
    .flatMap((bound) => (bound.kind === "term" ? [bound.term] : bound.terms))
    .flatMap((term) =>
      term.kind === "field" && term.ref.activities.includes(activity) ? [term.ref.field ?? term.ref.id] : [],
    );
}

function isRole({ kind }: Who): boolean {
  return kind === "role";
}

function everyResult<Result>(choice: Choice<Result> | undefined): readonly Result[] {
  if (choice === undefined) return [];
  if (choice.kind === "plain") return [choice.value];
  return [...choice.rows.map(({ result }) => result), choice.else].flatMap((result) =>
    result === undefined || result === null ? [] : [result],
  );
}
