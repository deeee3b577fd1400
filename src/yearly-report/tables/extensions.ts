import type { Text } from "../../language/language.ts";
import { same } from "../../language/text.ts";
import type { NoticeKept } from "../counted-case.ts";
import { divided, type TableDraft, type TableMaker } from "../table-draft.ts";

/** In how many cases a term was lengthened, and whether that was done as the text asks. */
export const extensionTables: TableMaker = ({ steps }, { closed }) =>
  steps
    .filter(({ extension, outside }) => extension.length > 0 && !outside)
    .map(
      (step): TableDraft => ({
        id: `extensions.${step.id}`,
        section: "extensions",
        title: same(step.label),
        population: "closed",
        cells: divided(closed, notices, ({ extensions }) => extensions.get(step.id)),
      }),
    );

const notices: readonly (readonly [NoticeKept, Text])[] = [
  ["in-order", { nl: "uitgesteld zoals het hoort", en: "postponed as it should be" }],
  ["not-in-order", { nl: "uitgesteld, maar niet zoals het hoort", en: "postponed, but not as it should be" }],
  ["undecided", { nl: "niet te beslissen", en: "undecided" }],
  ["no-notice", { nl: "niet uitgesteld", en: "not postponed" }],
];
