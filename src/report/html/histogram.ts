import type { Language, Text } from "../../language/language.ts";
import { daysWithin, type HandlingTimes, type Timeliness } from "../handling-times.ts";
import { percent } from "./bar.ts";
import { element, shape, text } from "./markup.ts";
import { sayDays, sayNumber } from "./numbers.ts";

/** Acts that took about as long, as one column of a chart. */
export interface Bin {
  readonly from: number;
  /** Undefined: and everything that took longer. */
  readonly until: number | undefined;
  readonly of: Readonly<Record<Timeliness, number>>;
}

const mostBins = 16;
/** With fewer the columns would be as wide as the page. */
const fewestBins = 8;
const niceWidths = [1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650];

/** The acts in columns of equal width; the last one also has the few that took much longer. */
export function binsOf(times: HandlingTimes): readonly Bin[] {
  const { days } = times;
  const longest = days.at(-1)?.days ?? 0;
  const { medianTerm = longest } = times;
  const shortest = Math.min(days[0]?.days ?? 0, medianTerm);
  const usual = daysWithin(times, 0.98) ?? longest;
  const shown = Math.min(longest, Math.max(usual, Math.ceil(medianTerm * 1.2)));
  const end = Math.max(shown, shortest + fewestBins - 1);
  const span = end - shortest + 1;
  const width = niceWidths.find((candidate) => span / candidate <= mostBins) ?? Math.ceil(span / mostBins);
  const first = Math.floor(shortest / width) * width;
  const count = Math.floor((end - first) / width) + 1;
  const bins = Array.from({ length: count }, (_, at) => ({
    from: first + at * width,
    until: at === count - 1 && longest >= first + count * width ? undefined : first + (at + 1) * width - 1,
    of: { "in-time": 0, late: 0, other: 0 },
  }));
  for (const { days: taken, of } of days) {
    const bin = bins[Math.min(count - 1, Math.floor((taken - first) / width))];
    if (bin === undefined) continue;
    for (const kind of kinds) bin.of[kind] += of[kind];
  }
  return bins;
}

const kinds: readonly Timeliness[] = ["in-time", "late", "other"];

/** Heights in pixels. */
const barHeight = 110;
const topRoom = 34;
const bottomRoom = 24;

/** How long an act took, as columns, with the term as a line. */
export function histogram(times: HandlingTimes, bins: readonly Bin[], { label, language }: Telling): string {
  const highest = Math.max(1, ...bins.map(totalOf));
  const width = 100 / bins.length;
  const base = topRoom + barHeight;
  const columns = bins.flatMap((bin, at) => column(bin, { x: at * width, width, highest, base, language }));
  const axis = shape("line", { class: "axis", x1: 0, x2: "100%", y1: base, y2: base });
  const labels = bins.flatMap((bin, at) => {
    const isShown = at % Math.ceil(bins.length / 8) === 0;
    const attributes = { x: percent((at + 0.5) * width), y: base + 16, "text-anchor": "middle" };
    return isShown ? [element("text", attributes, text(shortRange(bin)))] : [];
  });
  return element("svg", { class: "histogram", role: "img", "aria-label": label, height: base + bottomRoom }, [
    ...columns,
    axis,
    ...labels,
    ...termLine(times, bins, { base, language }),
  ]);
}

interface Telling {
  readonly label: string;
  readonly language: Language;
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly highest: number;
  readonly base: number;
  readonly language: Language;
}

function column(bin: Bin, { x, width, highest, base, language }: Column): readonly string[] {
  const total = totalOf(bin);
  if (total === 0) return [];
  let y = base;
  const parts = kinds.map((kind) => {
    const height = (barHeight * bin.of[kind]) / highest;
    y -= height;
    const at = {
      x: percent(x + width * 0.08),
      width: percent(width * 0.84),
      y: round(y),
      height: round(height),
    };
    return bin.of[kind] === 0 ? "" : shape("rect", { class: kind, ...at });
  });
  const middle = { x: percent(x + width / 2), y: round(y - 4), "text-anchor": "middle" };
  return [...parts, element("text", { class: "count", ...middle }, sayNumber(total, language))];
}

function termLine(
  { medianTerm }: HandlingTimes,
  bins: readonly Bin[],
  { base, language }: { readonly base: number; readonly language: Language },
): readonly string[] {
  const [first] = bins;
  if (medianTerm === undefined || first === undefined) return [];
  const binWidth = first.until === undefined ? 1 : first.until - first.from + 1;
  const x = (100 * (medianTerm + 1 - first.from)) / (binWidth * bins.length);
  if (x < 0 || x > 100) return [];
  const anchor = x > 50 ? "end" : "start";
  const words = `${termWord[language]} ${sayDays(medianTerm, language)}`;
  return [
    shape("line", { class: "due", x1: percent(x), x2: percent(x), y1: 4, y2: base }),
    element(
      "text",
      { class: "term", x: percent(x), dx: x > 50 ? -6 : 6, y: 14, "text-anchor": anchor },
      text(words),
    ),
  ];
}

const termWord: Text = { nl: "termijn:", en: "term:" };

/** How many acts a column stands for. */
export function totalOf({ of }: Bin): number {
  return kinds.reduce((sum, kind) => sum + of[kind], 0);
}

function shortRange({ from, until }: Bin): string {
  if (until === undefined) return `${from}+`;
  return from === until ? String(from) : `${from}–${until}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
