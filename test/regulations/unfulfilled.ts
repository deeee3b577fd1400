import type { LogEvent, Value } from "../../src/case-log/model.ts";
import type { Condition, Regulation, Test } from "../../src/regulation/model.ts";
import { type Mutation, type Subject, withFields } from "./mutate.ts";

/** The first fact that an act requires gets a value that does not do. */
export function unfulfilled({ regulation, step, case: original }: Subject): readonly Mutation[] {
  const [first] = testsIn(step.requires);
  const value = first && wrongValue(regulation, first);
  if (!first || value === undefined) return [];
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

function testsIn(condition: Condition | undefined): readonly FactTest[] {
  if (condition?.kind === "all" || condition?.kind === "any") return condition.of.flatMap(testsIn);
  if (condition?.kind !== "test" || condition.ref.kind !== "fact") return [];
  return [{ fact: condition.ref.id, test: condition.test }];
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
