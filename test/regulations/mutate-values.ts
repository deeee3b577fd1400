import type { LogEvent } from "../../src/case-log/model.ts";
import type { Step, Who } from "../../src/regulation/model.ts";
import { everyValue } from "./every-value.ts";
import { type Mutation, replaced, type Subject, withFields } from "./mutation.ts";

const nobody = "Iemand Anders";

/** Somebody in another role does it. */
export function byAnother(subject: Subject): readonly Mutation[] {
  const role = roleBeside(subject, "by");
  return changed(subject, "actor", role === undefined ? undefined : { actor: [nobody], role: [role] });
}

/** One who may not do it does it. */
export function byBarred(subject: Subject): readonly Mutation[] {
  const [who] = everyValue(subject.step.notBy).flat();
  const change = who && barred(subject, who);
  return changed(subject, "actor", change, "let who is barred do");
}

/** It reaches only somebody in another role. */
export function toAnother(subject: Subject): readonly Mutation[] {
  const role = roleBeside(subject, "to");
  return changed(subject, "recipient", role === undefined ? undefined : { recipient: [role] });
}

/** Only somebody in another role takes part. */
export function withAnother(subject: Subject): readonly Mutation[] {
  const role = roleBeside(subject, "with");
  return changed(subject, "with", role === undefined ? undefined : { with: [role] });
}

/** In a form that the text does not allow. */
export function inAnotherForm(subject: Subject): readonly Mutation[] {
  return changed(subject, "form", { form: formUnasked(subject.step) });
}

/** What it must contain is left out: one mutation for each field. */
export function withoutContents(subject: Subject): readonly Mutation[] {
  return blanked(subject, everyValue(subject.step.contains).flat(), subject.acts);
}

/** Some events with one of the fields empty, for each field that they give. */
export function blanked(
  { case: original, regulation }: Pick<Subject, "case" | "regulation">,
  fields: readonly string[],
  acts: readonly LogEvent[],
): readonly Mutation[] {
  const activity = acts[0]?.activity;
  if (activity === undefined) return [];
  const isGiven = (field: string) => acts.some((event) => (event.fields[field] ?? null) !== null);
  return [...new Set(fields)].filter(isGiven).map((field) => {
    const events = replaced(original, acts, (event) => withFields(event, { [field]: null }));
    const facts = field in regulation.facts ? { ...original.facts, [field]: null } : original.facts;
    const touched = [{ what: "field", activity, field } as const];
    return { name: `blank ${activity}.${field}`, touched, case: { ...original, events, facts } };
  });
}

function changed(
  { acts, case: original }: Subject,
  what: "actor" | "recipient" | "with" | "form",
  change: Partial<LogEvent> | undefined,
  how = `change the ${what} of`,
): readonly Mutation[] {
  const [activity, ...others] = new Set(acts.map((event) => event.activity));
  if (activity === undefined || others.length > 0 || change === undefined) return [];
  const events = replaced(original, acts, (event) => ({ ...event, ...change }));
  return [{ name: `${how} ${activity}`, touched: [{ what, activity }], case: { ...original, events } }];
}

/** A role that the text names nowhere for that act. */
function roleBeside({ regulation, kind, step }: Subject, key: "by" | "to" | "with"): string | undefined {
  const steps = kind.stages.flatMap((stage) => stage.steps);
  const ofAct = steps.filter(({ acts }) => acts.some((act) => step.acts.includes(act)));
  const named = ofAct.flatMap((each) => everyValue(each[key]).flat()).map(({ id }) => id);
  return Object.keys(regulation.roles).find((role) => !named.includes(role));
}

function barred({ regulation, case: original }: Subject, { kind, id }: Who): Partial<LogEvent> | undefined {
  if (kind === "role") return { role: [id], actor: [nobody] };
  const recorded = regulation.facts[id] ? original.facts[id] : undefined;
  const persons =
    kind === "fact"
      ? String(recorded ?? "").split("|")
      : original.events.find(({ activity }) => activity === id)?.actor;
  const [person = ""] = persons ?? [];
  return person === "" ? undefined : { actor: [person] };
}

function formUnasked({ form }: Step): string {
  const wanted = everyValue(form).flat();
  return wanted.some((each) => each === "publication") ? "phone" : "publication";
}
