import type { CountedCase } from "../counted-case.ts";
import { divided, type TableMaker } from "../table-draft.ts";

/** Of what is open at the end of the year: whether a last day had passed by then. */
export const openTables: TableMaker = (_kind, { openAtEnd, lastDay }) => [
  {
    id: "open.overdue",
    section: "open",
    title: {
      nl: "Aan het einde van het jaar",
      en: "At the end of the year",
    },
    population: "openAtEnd",
    cells: divided(openAtEnd, cells, (one) => (isOverdue(one, lastDay) ? "overdue" : "not-overdue")),
  },
];

function isOverdue({ terms }: CountedCase, day: number): boolean {
  return [...terms.values()].some(({ missed }) =>
    missed.some(({ due, done }) => due <= day && (done === undefined || done > day)),
  );
}

const cells = [
  ["not-overdue", { nl: "geen termijn overschreden", en: "no term overdue" }],
  ["overdue", { nl: "een termijn overschreden", en: "a term overdue" }],
] as const;
