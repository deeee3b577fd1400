import type { Text } from "../../language/language.ts";
import { same } from "../../language/text.ts";
import { isMeasure, type MeasureTaken } from "../counted-case.ts";
import { divided, type TableDraft, type TableMaker } from "../table-draft.ts";

/** In how many of the cases that closed each measure was taken. */
export const measureTables: TableMaker = ({ steps }, { closed }) =>
  steps.filter(isMeasure).map(
    (step): TableDraft => ({
      id: `measures.${step.id}`,
      section: "measures",
      title: same(step.label),
      population: "closed",
      cells: divided(closed, taken, ({ measures }) => measures.get(step.id)),
    }),
  );

const taken: readonly (readonly [MeasureTaken, Text])[] = [
  ["taken", { nl: "wel", en: "yes" }],
  ["not-needed", { nl: "niet nodig, met de reden", en: "not needed, with the reason" }],
  ["none", { nl: "niets vastgelegd", en: "nothing recorded" }],
];
