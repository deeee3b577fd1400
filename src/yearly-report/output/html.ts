import { sayIso } from "../../language/day-words.ts";
import type { Language } from "../../language/language.ts";
import { percent } from "../../report/html/bar.ts";
import { element, legend, paragraph, section, shape, table, text } from "../../report/html/markup.ts";
import { pageEnd, pageHead } from "../../report/html/page.ts";
import type { ReportBlock, ReportChart, ReportSection } from "../report-section.ts";
import { sectionsOf } from "../sections.ts";
import { reportWords } from "../words.ts";
import type { YearlyReport } from "../yearly-report.ts";

/** The report as one page that needs nothing else, for a screen and for paper. */
export function yearlyHtml(report: YearlyReport, language: Language): string {
  const sections = sectionsOf(report, language);
  const links = sections.map(({ id, heading }) =>
    element("li", {}, element("a", { href: `#${id}` }, text(heading))),
  );
  return [
    pageHead({
      language,
      title: `${reportWords.title[language]} ${report.year}`,
      name: report.regulation.title,
      about: [`${reportWords.asOf[language]}: ${sayIso(report.asOf, language)}`],
      moreStyle: style,
    }),
    `${element("nav", { "aria-label": reportWords.contents[language] }, element("ul", {}, links))}\n`,
    ...sections.map(sectionHtml),
    pageEnd,
  ].join("");
}

function sectionHtml({ id, heading, blocks }: ReportSection): string {
  return section({ id, heading }, blocks.map(blockHtml));
}

function blockHtml(block: ReportBlock): string {
  switch (block.kind) {
    case "heading":
      return element("h3", {}, text(block.text));
    case "paragraph":
      return paragraph(block.text);
    case "list":
      return element(
        "ul",
        {},
        block.items.map((item) => element("li", {}, text(item))),
      );
    case "table": {
      const columns = block.columns.map(({ label, isNumber }) => ({
        header: label,
        ...(isNumber && { isNumber }),
      }));
      return table(
        block.caption,
        columns,
        block.rows.map((row) => row.map(text)),
      );
    }
    case "chart":
      return chartHtml(block);
  }
}

/** Every bar has its words; the numbers stand in the table above it. */
function chartHtml({ label, legend: kinds, bars }: ReportChart): string {
  const drawn = bars.map(({ label: words, parts }) => {
    let x = 0;
    const rects = parts.map(({ kind, share }) => {
      const rect = shape("rect", {
        class: kind,
        x: percent(100 * x),
        width: percent(100 * share),
        height: barHeight,
      });
      x += share;
      return rect;
    });
    const bar = element("svg", { height: barHeight, "aria-hidden": "true" }, rects);
    return element("li", {}, [element("span", {}, text(words)), bar]);
  });
  return element("figure", {}, [
    element("figcaption", {}, text(label)),
    legend(kinds),
    element("ul", { class: "bars" }, drawn),
  ]);
}

const barHeight = 14;

const style = `
rect.now, .swatch.now { fill: var(--good); background: var(--good); }
rect.before, .swatch.before { fill: var(--open); background: var(--open); }
figcaption { font-weight: 600; margin-block-end: 0.4rem; }
.bars { list-style: none; padding: 0; margin: 0; }
.bars li { display: grid; grid-template-columns: minmax(0, 18rem) minmax(0, 1fr); gap: 0.25rem 1rem; align-items: center; padding-block: 0.2rem; font-size: 0.92rem; break-inside: avoid; }
.bars span::first-letter { text-transform: uppercase; }
@media (max-width: 48rem) { .bars li { grid-template-columns: minmax(0, 1fr); } }
`;
