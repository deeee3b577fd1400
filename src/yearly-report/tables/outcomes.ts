import type { Text } from "../../language/language.ts";
import { same } from "../../language/text.ts";
import { divided, type TableDraft, type TableMaker } from "../table-draft.ts";
import { findingTables } from "./nature.ts";

/** How the cases that closed ended, in which further stages they were, and what was established in them. */
export const outcomeTables: TableMaker = (kind, year) => {
  const { steps, stages, activityLabel } = kind;
  const [first, ...later] = stages;
  const endings = new Set([
    ...(first ? [...first.completedBy, ...first.cancelledBy] : []),
    ...wholeCaseEndings(kind),
  ]);
  const cells = [...endings].map((id): readonly [string, Text] => [id, same(activityLabel(id))]);
  const ended: TableDraft = {
    id: "outcomes.ended-by",
    section: "outcomes",
    title: { nl: "Hoe de behandeling eindigde", en: "How the handling ended" },
    population: "closed",
    cells: divided(year.closed, [...cells, otherwise], ({ endedBy }) => endedBy),
  };
  const further = later.map(
    (stage): TableDraft => ({
      id: `outcomes.stage.${stage.id}`,
      section: "outcomes",
      title: same(stage.label),
      population: "closed",
      cells: divided(year.closed, reached, (one) => (one.stages.has(stage.id) ? "reached" : "not-reached")),
    }),
  );
  return steps.length === 0 ? [] : [ended, ...further, ...findingTables(kind, year)];
};

/** Of a kind without stages. */
function wholeCaseEndings({ stages, wholeCase }: Parameters<TableMaker>[0]): readonly string[] {
  return stages.length > 0 || wholeCase === undefined
    ? []
    : [...wholeCase.completedBy, ...wholeCase.cancelledBy];
}

const otherwise: readonly [string, Text] = [
  "other.wise",
  { nl: "op een andere manier", en: "in another way" },
];

const reached: readonly (readonly [string, Text])[] = [
  ["reached", { nl: "wel", en: "yes" }],
  ["not-reached", { nl: "niet", en: "no" }],
];
