import type { Choice, Fact, Regulation, Stage, Who } from "../regulation/model.ts";

/** What somebody is asked about a case of their own. */
export interface OwnCaseForm {
  readonly groups: readonly ActivityGroup[];
  readonly facts: readonly Fact[];
}

/** Things that may have happened, in the order in which they usually do. */
export interface ActivityGroup {
  /** Name of the stage, where it has one; undefined: what belongs to none. */
  readonly label?: string;
  readonly activities: readonly AskedActivity[];
}

export interface AskedActivity {
  readonly id: string;
  readonly label: string;
  /** A case can begin with it. */
  readonly starts: boolean;
  /** Who the case is about learns of it: without a day it did not happen. Of anything else it is unknown. */
  readonly isKnown: boolean;
}

/** Every act and happening of a regulation once, by stage, and the facts that can be given in a form. */
export function ownCaseForm(regulation: Regulation): OwnCaseForm {
  const { activities, kinds } = regulation;
  const starts = new Set(kinds.flatMap(({ starts: own, stages }) => [...own, ...(stages[0]?.starts ?? [])]));
  const own = new Set(regulation.organisation.flatMap(({ acts }) => acts));
  const known = knownActivities(regulation);
  const asked = new Set<string>();
  const once = (ids: readonly string[]) =>
    ids
      .filter((id) => Object.hasOwn(activities, id) && !own.has(id) && !asked.has(id) && asked.add(id))
      .map((id) => ({
        id,
        label: activities[id]?.label ?? id,
        starts: starts.has(id),
        isKnown: known.has(id),
      }));
  const stages = kinds.flatMap((kind) => kind.stages);
  const groups = stages.map((stage) => ({
    ...(stage.label !== "" && { label: stage.label }),
    activities: once(activitiesOf(stage)),
  }));
  const rest = { activities: once(Object.keys(activities)) };
  return {
    groups: [{ activities: once([...starts]) }, ...groups, rest].filter(
      (group) => group.activities.length > 0,
    ),
    facts: Object.values(regulation.facts).filter(({ type, cases, from }) => {
      return from === undefined && cases === undefined && askedTypes.includes(type);
    }),
  };
}

/** What somebody outside does, is told, or cannot miss because it ends, bars or reopens the case. */
function knownActivities({ activities, roles, kinds }: Regulation): ReadonlySet<string> {
  const isOutside = ({ kind, id }: Who) => kind === "role" && roles[id]?.outside === true;
  const stages = kinds.flatMap((kind) => kind.stages);
  const told = stages
    .flatMap(({ steps }) => steps)
    .flatMap(({ acts, to, extension }) => [
      ...(whosIn(to).some(isOutside) ? acts : []),
      ...extension.flatMap(({ notice }) => notice),
    ]);
  const decisive = stages.flatMap(({ completedBy, cancelledBy, reopenedBy, refusals }) => [
    ...completedBy,
    ...cancelledBy,
    ...reopenedBy,
    ...refusals,
  ]);
  const own = Object.values(activities).filter(({ outside, event }) => outside || event);
  return new Set([...told, ...decisive, ...own.map(({ id }) => id)]);
}

function whosIn(choice: Choice<readonly Who[]> | undefined): readonly Who[] {
  if (choice === undefined) return [];
  if (choice.kind === "plain") return choice.value;
  return [...choice.rows.flatMap(({ result }) => result ?? []), ...(choice.else ?? [])];
}

const askedTypes: readonly Fact["type"][] = ["boolean", "flag", "choice", "number", "date"];

function activitiesOf({ starts, steps, reopenedBy, cancelledBy }: Stage): readonly string[] {
  const notices = (step: (typeof steps)[number]) => step.extension.flatMap(({ notice }) => notice);
  return [
    ...starts,
    ...steps.flatMap((step) => [...step.acts, ...notices(step)]),
    ...cancelledBy,
    ...reopenedBy,
  ];
}
