import type { Duration, Unit } from "../../src/calendar/duration.ts";
import type {
  Activity,
  Anchor,
  Bound,
  Choice,
  Counting,
  Fact,
  Kind,
  Ref,
  Regulation,
  Role,
  Stage,
  Step,
  Who,
} from "../../src/regulation/model.ts";

export const place = { file: "regulation.md", line: 1, column: 1 };

export const counting: Counting = {
  calendar: "nl-atw",
  restDay: "none",
  restDayOthers: "next-working-day",
  workingWeek: "days",
  goodFriday: true,
  liberationDay: true,
  equatedDays: true,
  countsDayZero: false,
};

const stage: Stage = {
  id: "",
  label: "",
  wholeCase: true,
  starts: ["complaint"],
  completedBy: ["decision", "refusal"],
  reopenedBy: [],
  cancelledBy: ["withdrawal"],
  refusals: ["refusal"],
  steps: [],
  place,
  article: { byKey: {}, else: [] },
};

export function activity(id: string, label: string): Activity {
  return { id, label, aliases: [], outside: false, event: false };
}

export function role(id: string, label: string, outside = false): Role {
  return { id, label, aliases: [], outside, place };
}

export function fact(id: string, label: string, parts: Partial<Fact> = {}): Fact {
  return { id, label, type: "boolean", values: {}, place, ...parts };
}

export function ref(id: string, field?: string): Ref {
  return { kind: "activity", id, activities: [id], place, ...(field !== undefined && { field }) };
}

export function factRef(id: string): Ref {
  return { kind: "fact", id, activities: [], place };
}

export function anchor(...ids: readonly string[]): Anchor {
  return {
    occurrence: "first",
    items: ids.map((id) => ({ kind: "event", ref: ref(id) })),
    text: ids.join(" or "),
    place,
  };
}

export function duration(amount: number, unit: Unit): Duration {
  return { amount, unit, text: `${amount} ${unit}` };
}

export function after(amount: number, unit: Unit, ...ids: readonly string[]): Bound {
  const from = ids.length > 0 ? { anchor: anchor(...ids) } : {};
  return {
    kind: "term",
    term: {
      kind: "duration",
      duration: duration(amount, unit),
      direction: "after",
      text: "",
      place,
      ...from,
    },
  };
}

export function open(words: string, ...ids: readonly string[]): Bound {
  const from = ids.length > 0 ? { anchor: anchor(...ids) } : {};
  return { kind: "term", term: { kind: "open", words, direction: "after", text: words, place, ...from } };
}

export function plain<T>(value: T): Choice<T> {
  return { kind: "plain", value };
}

export function who(...ids: readonly string[]): readonly Who[] {
  return ids.map((id) => ({ kind: "role", id, place }));
}

export function step(id: string, label: string, parts: Partial<Step> = {}): Step {
  return {
    id,
    label,
    aliases: [],
    acts: [id],
    isEntry: false,
    duty: "must",
    outside: false,
    kind: "",
    stage: "",
    extension: [],
    fulfilledBy: [],
    directly: false,
    ifNeeded: false,
    strength: "must",
    doneWhen: "happened",
    oneToOne: false,
    setsTerms: undefined,
    counting,
    readings: [],
    place,
    places: {},
    article: { byKey: {}, else: [] },
    models: [],
    ...parts,
  } as Step; // every other key of a step need not be said
}

/** One kind with one stage that holds the steps; a hand-built regulation reads itself in one way only. */
export function regulation(steps: readonly Step[], parts: Partial<Regulation> = {}): Regulation {
  const kind: Kind = { id: "", label: "", starts: ["complaint"], stages: [{ ...stage, steps }] };
  const built: Regulation = {
    id: "test",
    title: "Klachtenregeling",
    language: "nl",
    file: "regulation.md",
    inForce: { appliesTo: "received" },
    norms: [],
    timeZone: "Europe/Amsterdam",
    counting,
    calendars: {},
    readings: [],
    roles: {},
    facts: {},
    fields: {},
    activities: {},
    groups: {},
    kinds: [kind],
    organisation: [],
    retention: [],
    attest: [],
    informative: [],
    accepted: [],
    articles: [],
    definitions: [],
    under: () => built,
    ...parts,
  };

  return built;
}
