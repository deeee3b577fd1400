import type { Text } from "../../language/language.ts";
import type { Conduct } from "../counted-case.ts";
import { divided, type TableMaker } from "../table-draft.ts";

/** How many of the cases that closed were handled by the regulation in every respect. */
export const conductTables: TableMaker = (_kind, { closed }) => [
  {
    id: "conduct.cases",
    section: "conduct",
    title: { nl: "Zaken behandeld volgens de regeling", en: "Cases handled by the regulation" },
    population: "closed",
    cells: divided(closed, cells, ({ conduct }) => conduct),
  },
];

const cells: readonly (readonly [Conduct, Text])[] = [
  ["in-order", { nl: "geen overtreding", en: "no violation" }],
  [
    "undecided",
    { nl: "geen overtreding, wel iets niet te beslissen", en: "no violation, but something undecided" },
  ],
  ["violation", { nl: "ten minste één overtreding", en: "at least one violation" }],
];
