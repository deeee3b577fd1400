import { lookUp } from "../../language/look-up.ts";
import type { Choice, Condition, Extension, Fact, Ref, Regulation, Step } from "../../regulation/model.ts";

/** The facts that a step reads in its conditions, requirements and tables, each once, in the order of reading. */
export function factsOf(regulation: Regulation, step: Step): readonly Fact[] {
  const conditions = [
    step.if,
    step.unless,
    step.requires,
    ...step.extension.map((extension) => extension.if),
  ];
  const choices: readonly (Choice<unknown> | undefined)[] = [
    step.by,
    step.to,
    step.with,
    step.form,
    step.contains,
    step.within,
    step.aim,
    step.notBefore,
    step.notAfter,
    step.notBy,
    step.every,
    step.pause?.atMost,
    ...step.extension.flatMap(choicesOf),
  ];
  const refs = [
    ...conditions.flatMap((condition) => (condition ? refsIn(condition) : [])),
    ...choices.flatMap(subjectOf),
  ];
  const ids = new Set(refs.map((ref) => ref.field ?? ref.id));

  return [...ids].flatMap((id) => lookUp(regulation.facts, id) ?? []);
}

function choicesOf(extension: Extension): readonly (Choice<unknown> | undefined)[] {
  const { adds, total, atMost, noticeBy, contains, to, by, form } = extension;

  return [adds, total, atMost, noticeBy, contains, to, by, form];
}

function refsIn(condition: Condition): readonly Ref[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(refsIn);
    case "not":
      return refsIn(condition.of);
    case "test":
    case "happened":
      return [condition.ref];
    case "status":
    case "within":
      return [];
  }
}

function subjectOf(choice: Choice<unknown> | undefined): readonly Ref[] {
  return choice?.kind === "table" ? [choice.subject] : [];
}
