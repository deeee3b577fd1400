import { aspectLabel } from "../../language/labels.ts";
import type { Text } from "../../language/language.ts";
import { inBoth } from "../../language/text.ts";
import { isTimed, type TermOutcome, termRules } from "../counted-case.ts";
import { divided, type TableDraft, type TableMaker } from "../table-draft.ts";

/** Of every rule with a term: in how many of the cases that closed it was kept, and how long the act took. */
export const termTables: TableMaker = ({ steps }, { closed }) =>
  steps.filter(isTimed).flatMap((step) =>
    termRules(step).map((rule): TableDraft => {
      const isAim = step.within === undefined || rule !== `${step.id}.within`;
      const aspect = isAim ? "aim" : "within";
      return {
        id: `terms.${rule}`,
        section: "terms",
        title: inBoth((language) => `${step.label} · ${aspectLabel(aspect, language).toLowerCase()}`),
        population: "closed",
        cells: divided(closed, outcomes, ({ terms }) => terms.get(rule)?.outcome),
        // The definition of docs/decisions/making-reports.md: kept, of what was shown to be kept or not kept.
        share: ["in-time", "late"],
        days: closed.flatMap(({ counted }) => counted.terms.get(rule)?.days ?? []),
      };
    }),
  );

const outcomes: readonly (readonly [TermOutcome, Text])[] = [
  ["in-time", { nl: "op tijd", en: "in time" }],
  ["late", { nl: "te laat of niet gedaan", en: "late or not done" }],
  ["undecided", { nl: "niet te beslissen of nog open", en: "undecided or still open" }],
  ["not-applicable", { nl: "niet van toepassing", en: "does not apply" }],
];
