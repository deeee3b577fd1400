import type { Act, Trace } from "./traces.ts";

/** Whether a trace satisfies a template: looked up act by act, as the template is defined. */
export type Definition = (trace: Trace) => boolean;

type Test = (act: Act) => boolean;

const named =
  (...names: readonly string[]): Test =>
  ({ name }) =>
    names.includes(name);
const question = named("question");
const answer = named("answer");

const countOf =
  (test: Test, fits: (count: number) => boolean): Definition =>
  ({ acts }) =>
    fits(acts.filter(test).length);

/** Every act of the one sort, with what came before and after it, fits. */
const every =
  (test: Test, fits: (before: readonly Act[], after: readonly Act[], act: Act) => boolean): Definition =>
  ({ acts }) =>
    acts.every((act, at) => !test(act) || fits(acts.slice(0, at), acts.slice(at + 1), act));

const both =
  (...definitions: readonly Definition[]): Definition =>
  (trace) =>
    definitions.every((definition) => definition(trace));

const response = (from: Test, to: Test) => every(from, (_, after) => after.some(to));
const precedence = (from: Test, to: Test) => every(to, (before) => before.some(from));
const chainResponse = (from: Test, to: Test) => every(from, (_, [next]) => next !== undefined && to(next));
const chainPrecedence = (from: Test, to: Test) =>
  every(to, (before) => {
    const last = before.at(-1);
    return last !== undefined && from(last);
  });
/** Of the acts after it that are one of the two, the first is the other. */
const alternateResponse = (from: Test, to: Test) =>
  every(from, (_, after) => {
    const next = after.find((act) => from(act) || to(act));
    return next !== undefined && to(next);
  });
const alternatePrecedence = (from: Test, to: Test) =>
  every(to, (before) => {
    const last = before.findLast((act) => from(act) || to(act));
    return last !== undefined && from(last);
  });

const exists = (test: Test) => countOf(test, (count) => count >= 1);
const isAbsent = (test: Test) => countOf(test, (count) => count === 0);
const either =
  (...definitions: readonly Definition[]): Definition =>
  (trace) =>
    definitions.some((definition) => definition(trace));
const choice = either(exists(question), exists(answer));
const notBoth = either(isAbsent(question), isAbsent(answer));

/** By the heading on docs/declare.md. */
export const definitions: Readonly<Record<string, Definition>> = {
  "existence(question)": exists(question),
  "existence(2, question)": countOf(question, (count) => count >= 2),
  "absence(question)": isAbsent(question),
  "absence(3, question)": countOf(question, (count) => count < 3),
  "at most one(question)": countOf(question, (count) => count <= 1),
  "exactly(2, question)": countOf(question, (count) => count === 2),
  "init(question)": ({ acts: [first] }) => first !== undefined && question(first),
  "end(question)": ({ acts }) => acts.at(-1)?.name === "question",
  "responded existence(question, answer)": either(isAbsent(question), exists(answer)),
  "co-existence(question, answer)": ({ acts }) => acts.some(question) === acts.some(answer),
  "not co-existence(question, answer)": notBoth,
  "choice(question, answer)": choice,
  "exclusive choice(question, answer)": both(choice, notBoth),
  "response(question, answer)": response(question, answer),
  "precedence(question, answer)": precedence(question, answer),
  "succession(question, answer)": both(response(question, answer), precedence(question, answer)),
  "not succession(question, answer)": every(question, (_, after) => !after.some(answer)),
  "alternate response(question, answer)": alternateResponse(question, answer),
  "alternate precedence(question, answer)": alternatePrecedence(question, answer),
  "alternate succession(question, answer)": both(
    alternateResponse(question, answer),
    alternatePrecedence(question, answer),
  ),
  "chain response(question, answer)": chainResponse(question, answer),
  "chain precedence(question, answer)": chainPrecedence(question, answer),
  "chain succession(question, answer)": both(
    chainResponse(question, answer),
    chainPrecedence(question, answer),
  ),
  "not chain succession(question, answer)": every(
    question,
    (_, [next]) => next === undefined || !answer(next),
  ),
  "response(question or note, answer)": response(named("question", "note"), answer),
  "response(question, answer or note)": response(question, named("answer", "note")),
  "precedence(question or note, answer)": precedence(named("question", "note"), answer),
  "chain response(question or note, answer)": chainResponse(named("question", "note"), answer),
  "existence within 5 days(question)": ({ acts }) => acts.some((act) => question(act) && act.day <= 5),
  "response within 3 days(question, answer)": every(question, (_, after, { day }) =>
    after.some((act) => answer(act) && act.day - day <= 3),
  ),
  "precedence after more than 3 days(question, answer)": every(answer, (before, _, { day }) =>
    before.some((act) => question(act) && day - act.day > 3),
  ),
  "precedence more than 3 days after the last(question, answer)": every(answer, (before, _, { day }) => {
    const last = before.findLast(question);
    return last !== undefined && day - last.day > 3;
  }),
  "response if the amount is over 500(question, answer)": either(
    ({ amount }) => amount <= 500,
    response(question, answer),
  ),
  "response on the same topic(question, answer)": every(question, (_, after, { topic }) =>
    after.some((act) => answer(act) && act.topic === topic),
  ),
  "absence on another topic than tax(answer)": every(answer, (_before, _after, { topic }) => topic === "tax"),
  "absence by who asked(question, answer)": ({ acts }) =>
    !acts.some((one) => question(one) && acts.some((other) => answer(other) && other.actor === one.actor)),
  "precedence, by somebody who asked(question, answer)": both(precedence(question, answer), ({ acts }) =>
    acts.every((act) => !answer(act) || acts.some((other) => question(other) && other.actor === act.actor)),
  ),
};
