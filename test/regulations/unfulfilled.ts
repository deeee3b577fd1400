import type { LogEvent, Value } from "../../src/case-log/model.ts";
import type { Condition, Regulation, Test } from "../../src/regulation/model.ts";
import { type Mutation, type Subject, withFields, withoutActs } from "./mutation.ts";

/** The first fact that an act requires gets a value that does not do; what must have happened did not. */
export function unfulfilled({ regulation, step, case: original }: Subject): readonly Mutation[] {
  const [first] = partsOf(step.requires).flatMap(factTest);
  const value = first && wrongValue(regulation, first);
  if (!first || value === undefined) return withoutActs(original, partsOf(step.requires).flatMap(happening));
  const { fact } = first;
  const facts = fact in original.facts ? { ...original.facts, [fact]: value } : original.facts;
  const events = original.events.map((event) => corrected(event, fact, value));
  const name = `set ${fact} to ${String(value)}`;
  return [{ name, touched: [{ what: "fact", fact }], case: { ...original, facts, events } }];
}

interface FactTest {
  readonly fact: string;
  readonly test: Test;
}

function partsOf(condition: Condition | undefined): readonly Condition[] {
  if (condition?.kind === "all" || condition?.kind === "any") return condition.of.flatMap(partsOf);
  return condition ? [condition] : [];
}

function factTest(part: Condition): readonly FactTest[] {
  return part.kind === "test" && part.ref.kind === "fact" ? [{ fact: part.ref.id, test: part.test }] : [];
}

function happening(part: Condition): readonly string[] {
  return part.kind === "happened" ? part.ref.activities : [];
}

function wrongValue({ facts }: Regulation, { fact, test }: FactTest): Value | undefined {
  if (test.kind === "not-in") return test.values[0];
  if (test.kind !== "in") return undefined;
  const { type, values = {} } = facts[fact] ?? {};
  const possible = type === "choice" ? Object.keys(values) : [true, false];
  return possible.find((value) => !test.values.includes(value));
}

function corrected(event: LogEvent, fact: string, value: Value): LogEvent {
  const isRecorded = event.fields[fact] !== undefined && event.fields[fact] !== null;
  return isRecorded ? withFields(event, { [fact]: value }) : event;
}
