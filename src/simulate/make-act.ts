import { isoFromDay } from "../calendar/day.ts";
import type { Case, LogEvent, Moment, Value } from "../case-log/model.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { fold } from "../check/facts.ts";
import { formOf } from "../check/form.ts";
import { personsOf } from "../check/persons.ts";
import type { Who } from "../regulation/model.ts";
import { anchorsOf } from "../regulation/step-anchors.ts";
import { bareEvent, CaseState } from "./case-state.ts";
import { type Demand, demandsOn } from "./demands.ts";
import { makeFact } from "./facts.ts";
import type { Random } from "./random.ts";
import type { Lengthening, Scenery } from "./scenery.ts";

export interface ActInput {
  readonly scenery: Scenery;
  readonly random: Random;
  readonly made: Pick<Case, "id" | "facts" | "events">;
  readonly activity: string;
  readonly time: Moment;
  /** What a notice is to lengthen, and the date that it then names. */
  readonly lengthening?: Lengthening & { readonly newDay?: number };
  /** Who has which role in this case: filled in on the way. */
  readonly people: Map<string, string>;
  readonly isPlain: boolean;
}

/** An act as the text wants it. */
export interface MadeAct {
  readonly event: LogEvent;
  readonly demands: readonly Demand[];
  /** The case with the act. */
  readonly state: CaseState;
}

/** Makes an act that carries, reaches and is done by whatever and whoever the text asks for. */
export function makeAct(input: ActInput): MadeAct {
  const { scenery, made, activity, time, lengthening } = input;
  const bare = bareEvent(activity, time, { ...factsOn(input), ...fieldsOn(input) });
  const state = new CaseState(scenery, { ...made, events: [...made.events, bare] }, time.day);
  const demands = demandsOn(scenery, state.evaluation, { event: bare, time }, lengthening);
  const { evaluation } = state;
  const form = formFor(input, demands);
  const event: LogEvent = {
    ...bare,
    ...doerFor(input, evaluation, demands),
    recipient: namesOf(
      evaluation,
      demands.flatMap(({ to }) => to),
    ),
    with: namesOf(
      evaluation,
      demands.flatMap((demand) => demand.with),
    ),
    ...(form !== undefined && { form }),
    ...datesOn(input),
    fields: { ...bare.fields, ...contentsFor(input, bare, demands) },
  };
  return { event, demands, state };
}

/** Facts that this act carries. */
function factsOn({ scenery, random, made, activity, time, isPlain }: ActInput): Record<string, Value> {
  const carried: Record<string, Value> = {};
  for (const fact of Object.values(scenery.regulation.facts)) {
    if (fact.from !== activity || made.events.some((event) => event.activity === activity)) continue;
    const value = makeFact(fact, { scenery, random, day: time.day, caseId: made.id, isPlain });
    if (value !== undefined) carried[fact.id] = value;
  }
  return carried;
}

/** Contents that some condition or table reads, and the field by which acts are paired. */
function fieldsOn({ scenery, random, made, activity, time }: ActInput): Record<string, Value> {
  const fields: Record<string, Value> = {};
  for (const name of scenery.mentions.fields.get(activity) ?? []) {
    if (!scenery.scope.fields.has(name) || scenery.regulation.facts[name]) continue;
    const values = [...(scenery.mentions.values.get(name) ?? [])];
    if (scenery.dateFields.has(name)) fields[name] = isoFromDay(time.day + random.between(10, 30));
    else if (values.length > 0 && !values.every((value) => typeof value === "boolean"))
      fields[name] = random.oneOf(values);
    else if (random.happens(usuallyGiven)) fields[name] = yes(scenery);
  }
  for (const name of pairingFields(scenery, activity)) {
    fields[name] = `${made.events.filter((event) => event.activity === activity).length + 1}`;
  }
  return fields;
}

const usuallyGiven = 0.7;

function pairingFields({ tasks }: Scenery, activity: string): readonly string[] {
  return tasks.flatMap(({ step }) => {
    const anchors = anchorsOf(step).flatMap(({ items }) => items);
    const isAnchor = anchors.some((item) => item.kind === "event" && item.ref.activities.includes(activity));
    return step.matching !== undefined && (isAnchor || step.acts.includes(activity)) ? [step.matching] : [];
  });
}

function yes({ regulation: { language } }: Scenery): string {
  return language.startsWith("nl") ? "ja" : "yes";
}

/** Dates of the act of its own that the text speaks of. */
function datesOn({ scenery, random, activity, time }: ActInput): Partial<LogEvent> {
  const read = scenery.mentions.fields.get(activity);
  if (!read) return {};
  const isOutside = scenery.index.isOutside(activity);
  const { day } = time;
  return {
    ...(read.has("sent") && { sent: isOutside ? { day: day - random.between(0, 2) } : time }),
    ...(read.has("received") && { received: time }),
    ...(read.has("dated") && { dated: { day } }),
    ...(read.has("planned") && { planned: { day } }),
  };
}

function contentsFor(
  { scenery, made, time, random, lengthening }: ActInput,
  bare: LogEvent,
  demands: readonly Demand[],
): Record<string, Value> {
  const contents: Record<string, Value> = {};
  for (const name of demands.flatMap(({ contains }) => contains)) {
    if (made.facts[name] !== undefined || bare.fields[name] !== undefined) continue;
    const fact = scenery.regulation.facts[name];
    if (fact) {
      const value = makeFact(fact, { scenery, random, day: time.day, caseId: made.id, isPlain: true });
      if (value !== undefined) contents[name] = value;
    } else if (scenery.scope.fields.has(name)) {
      contents[name] = scenery.dateFields.has(name)
        ? isoFromDay(time.day + random.between(10, 20))
        : yes(scenery);
    }
  }
  if (lengthening?.newDay !== undefined)
    contents[lengthening.extension.dateField] = isoFromDay(lengthening.newDay);
  return contents;
}

const forms = ["letter", "e-mail", "web-form", "phone", "in-person", "signed", "publication"];

/** A form that every demand allows; several at once where none does. */
function formFor({ scenery, random, activity }: ActInput, demands: readonly Demand[]): string | undefined {
  const wanted = demands.map(({ form }) => form).filter(({ length }) => length > 0);
  const [first] = wanted;
  if (!first) {
    const read = scenery.mentions.fields.get(activity)?.has("form");
    const values = [...(scenery.mentions.values.get("form") ?? [])];
    return read && values.length > 0 ? String(random.oneOf(values)) : undefined;
  }
  const known = [...forms, ...wanted.flat()].filter((form) =>
    wanted.every((each) => formOf({ ...blank, form }, each) === "yes"),
  );
  return known.length > 0 ? random.oneOf(known) : wanted.map((each) => random.oneOf(each)).join("|");
}

const blank = bareEvent("", undefined);

function namesOf(evaluation: Evaluation, people: readonly Who[]): readonly string[] {
  const names = people.flatMap(({ kind, id }) => {
    const fact = kind === "fact" ? evaluation.regulation.facts[id] : undefined;
    const value = fact && evaluation.factOf(fact);
    return value?.kind === "known" ? value.values.map(String) : [id];
  });
  return [...new Set(names)];
}

type Doer = Pick<LogEvent, "actor" | "role">;

/** Somebody whom every demand allows, as far as the text lets there be one. */
function doerFor(input: ActInput, evaluation: Evaluation, demands: readonly Demand[]): Doer {
  const { scenery, random, activity } = input;
  const barred = demands.flatMap(({ notBy }) => notBy);
  const wanted = demands.map(({ by }) => by).filter(({ length }) => length > 0);
  const [first = []] = wanted;
  const isAllowed = (who: Who) => !barred.some((each) => each.kind === who.kind && each.id === who.id);
  const common = first.filter((who) => wanted.every((each) => each.some(({ id }) => id === who.id)));
  const allowed = common.filter(isAllowed);
  const names = new Set(barred.flatMap((who) => [...personsOf(evaluation, who)]));
  if (allowed.length > 0) return asDoer(input, { who: random.oneOf(allowed), names, evaluation });
  if (wanted.length > 1) {
    const doers = wanted.map((each) => asDoer(input, { who: random.oneOf(each), names, evaluation }));
    return together(doers);
  }
  if (scenery.index.isOutside(activity)) {
    if (scenery.index.stepOf(activity) === undefined) return nobody;
    return { actor: [personFor(input, complainant, names)], role: [complainant] };
  }
  const role = usualRole(scenery, barred);
  return role === undefined
    ? { actor: [personFor(input, "", names)], role: [] }
    : asDoer(input, { who: role, names, evaluation });
}

/** One act of several offices at once. */
function together(doers: readonly Doer[]): Doer {
  return {
    // A panel is as large as it is: its members have the other roles as well.
    actor: doers
      .map(({ actor }) => actor)
      .reduce((one, other) => (other.length > one.length ? other : one), []),
    role: [...new Set(doers.flatMap(({ role }) => role))],
  };
}

const complainant = "complainant";
const nobody: Doer = { actor: [], role: [] };

/** The first role of the organisation that acts alone. */
function usualRole({ regulation }: Scenery, barred: readonly Who[]): Who | undefined {
  const role = Object.values(regulation.roles).find(({ id, outside, panel }) => {
    return (
      !outside && !panel && id !== complainant && !barred.some((who) => who.kind === "role" && who.id === id)
    );
  });
  return role && { kind: "role", id: role.id, place: role.place };
}

function asDoer(
  input: ActInput,
  { who, names, evaluation }: { who: Who; names: ReadonlySet<string>; evaluation: Evaluation },
): Doer {
  if (who.kind !== "role") {
    const [person] = who.kind === "fact" ? namesOf(evaluation, [who]) : actorsOf(input, who.id);
    return { actor: person === undefined ? [] : [person], role: [] };
  }
  const panel = input.scenery.regulation.roles[who.id]?.panel;
  if (!panel) return { actor: [personFor(input, who.id, names)], role: [who.id] };
  const members = new Set<string>();
  const size = panel.size ?? panel.quorum ?? 3;
  while (members.size < size)
    members.add(input.scenery.names.colleague(input.random, who.id, new Set([...members, ...names])));
  const roles = [who.id, ...(panel.chair === undefined ? [] : [panel.chair]), ...Object.keys(panel.includes)];
  return { actor: [...members], role: [...new Set(roles)] };
}

function actorsOf({ scenery, made }: ActInput, step: string): readonly string[] {
  const acts = scenery.index.step(step)?.acts ?? [step];
  return made.events.find(({ activity }) => acts.includes(activity))?.actor ?? [];
}

/** The same person all through the case, unless that is somebody who may not do it. */
function personFor(
  { scenery, random, people }: ActInput,
  role: string,
  besides: ReadonlySet<string>,
): string {
  const known = people.get(role);
  if (known !== undefined && !besides.has(fold(known))) return known;
  const isOutside = role === complainant || scenery.regulation.roles[role]?.outside === true;
  const person = isOutside
    ? scenery.names.outsider(random, role)
    : scenery.names.colleague(random, role, besides);
  if (known === undefined) people.set(role, person);
  return person;
}
