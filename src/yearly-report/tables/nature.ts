import type { Text } from "../../language/language.ts";
import { same } from "../../language/text.ts";
import type { Fact } from "../../regulation/model.ts";
import { isCategory } from "../counted-case.ts";
import { divided, type TableDraft, type TableMaker } from "../table-draft.ts";
import type { NumberedCase } from "../year-cases.ts";

/** What the cases that came in were about, by the facts with a closed list of values. */
export const natureTables: TableMaker = ({ facts }, { received }) =>
  facts
    // What is yes or no is a condition of a rule; it says little of what a complaint is about.
    .filter((fact) => fact.type === "choice" && fact.from === undefined)
    .map((fact) => ({ ...factTable(fact, received), section: "nature", population: "received" }));

/** What was established in the handling, by the facts that an act of it carries. */
export const findingTables: TableMaker = ({ facts, steps, stages }, { closed }) => {
  const known = new Set([
    ...steps.flatMap(({ acts }) => acts),
    ...stages.flatMap(({ completedBy, starts }) => [...completedBy, ...starts]),
  ]);
  return facts
    .filter((fact) => isCategory(fact) && fact.from !== undefined && known.has(fact.from))
    .map((fact) => ({ ...factTable(fact, closed), section: "outcomes", population: "closed" }));
};

function factTable(
  fact: Fact,
  cases: readonly NumberedCase[],
): Pick<TableDraft, "id" | "title" | "cells" | "unrecorded"> {
  const values = fact.type === "boolean" ? yesAndNo : Object.entries(fact.values).map(labelled);
  const cells = divided(
    cases,
    [...values, fact.from === undefined ? notRecorded : notEstablished],
    ({ facts }) => facts.get(fact.id),
  );
  return { id: `fact.${fact.id}`, title: same(fact.label), cells, unrecorded: notRecorded[0] };
}

function labelled([id, label]: readonly [string, string]): readonly [string, Text] {
  return [id, same(label)];
}

const yesAndNo: readonly (readonly [string, Text])[] = [
  ["true", { nl: "ja", en: "yes" }],
  ["false", { nl: "nee", en: "no" }],
];

/** No value of a fact has a dot in it. */
const notRecorded: readonly [string, Text] = ["not.recorded", { nl: "niet vastgelegd", en: "not recorded" }];

const notEstablished: typeof notRecorded = [
  "not.recorded",
  { nl: "niet vastgelegd of niet aan de orde", en: "not recorded or not at issue" },
];
