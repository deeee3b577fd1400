import type { Language } from "../language/language.ts";
import { wordOf } from "./bound.ts";
import { catalogue } from "./catalogue.ts";
import type { Activity, Step } from "./model.ts";
import { recordOf } from "./record.ts";
import { entriesAt, type MapSource } from "./source.ts";

export interface ActivityInput {
  readonly root: MapSource;
  /** Of all kinds and of the organisation. */
  readonly steps: readonly Step[];
  /** Words of the catalogue that values of the regulation name. */
  readonly mentioned: ReadonlySet<string>;
  /** Members of groups. */
  readonly grouped: readonly string[];
  readonly language: Language;
}

/** Every activity that the regulation knows, by id: its steps, its events, and words of the catalogue. */
export function activitiesOfFile(input: ActivityInput): Readonly<Record<string, Activity>> {
  const activities = new Map<string, Activity>();
  for (const step of input.steps.filter((each) => !each.isEntry)) addStep(activities, step);
  for (const [id, { value }] of entriesAt(input.root, "events")) {
    const outside = catalogue.get(id)?.outside ?? false;
    activities.set(id, { id, label: wordOf(value).text, aliases: [], outside, event: true });
  }
  const used = new Set([...input.mentioned, ...input.steps.flatMap(({ acts }) => acts), ...input.grouped]);
  for (const id of [...used].sort()) {
    const known = catalogue.get(id);
    if (!known || activities.has(id)) continue;
    const { outside, event } = known;
    activities.set(id, { id, label: known.label[input.language], aliases: [], outside, event });
  }
  return recordOf(activities);
}

/** Two kinds may have a step with the same id: one activity, with the names of both. */
function addStep(activities: Map<string, Activity>, step: Step): void {
  const { id, label, outside } = step;
  const first = activities.get(id);
  if (!first) {
    activities.set(id, { id, label, aliases: step.aliases, outside, event: false });
    return;
  }
  const otherLabel = label === first.label ? [] : [label];
  const aliases = [...new Set([...first.aliases, ...step.aliases, ...otherLabel])];
  activities.set(id, { ...first, aliases, outside: first.outside && outside });
}
