import type { Day } from "../../calendar/day.ts";
import type { Language, Text } from "../../language/language.ts";
import { percent } from "./bar.ts";
import { element, shape, text } from "./markup.ts";
import { shortDate, shortMonth } from "./short-date.ts";
import { type Timeline, type TimelineTerm, ticksBetween } from "./timeline-model.ts";

/** Heights in pixels; widths are shares, so that the drawing fits a phone and a sheet of paper. */
const headHeight = 24;
const eventHeight = 22;
const termHeight = 44;
const radius = 9;
/** Closer than this share of the line two circles would overlap on a phone. */
const circleShare = 7;

/** A case as a drawing: what happened, the terms with their last days, days off and what came too late. */
export function timelineDrawing(timeline: Timeline, label: string, language: Language): string {
  const { first, last, events, terms, daysOff } = timeline;
  const at = (day: Day) => (100 * (day - first)) / (last - first);
  const placed = stacked(events.map(({ number, day }) => ({ number, x: at(day) })));
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const top = headHeight + rows * eventHeight;
  const height = top + terms.length * termHeight + 4;
  const stripes = daysOff.map(({ kind, from, until, name }) => {
    const x = Math.max(0, at(from - 0.5));
    const width = Math.min(100, at(until + 0.5)) - x;
    const attributes = {
      class: kind,
      x: percent(x),
      width: percent(width),
      y: headHeight - 4,
      height: height - headHeight,
    };
    return name === undefined
      ? shape("rect", attributes)
      : element("rect", attributes, element("title", {}, text(`${name}, ${shortDate(from, language)}`)));
  });
  return element("svg", { class: "timeline", role: "img", "aria-label": label, height }, [
    ...stripes,
    ...axis(timeline, at, { height, language }),
    ...placed.map(({ number, x, row }) => circle(number, x, headHeight + row * eventHeight + radius + 1)),
    ...terms.map((term, index) => termLane(term, at, { y: top + index * termHeight, language })),
  ]);
}

function axis(
  { first, last }: Timeline,
  at: (day: Day) => number,
  { height, language }: { readonly height: number; readonly language: Language },
): readonly string[] {
  const ends = [
    element("text", { class: "end", x: 0, y: 12 }, text(shortDate(first, language))),
    element(
      "text",
      { class: "end", x: "100%", y: 12, "text-anchor": "end" },
      text(shortDate(last, language)),
    ),
  ];
  const line = shape("line", { class: "axis", x1: 0, x2: "100%", y1: headHeight - 4, y2: headHeight - 4 });
  const ticks = ticksBetween(first, last).flatMap((day) => {
    const x = at(day);
    const tick = shape("line", {
      class: "tick",
      x1: percent(x),
      x2: percent(x),
      y1: headHeight - 8,
      y2: height,
    });
    // Beside the dates at both ends there is no room for a month.
    const hasRoom = x > monthRoom && x < 100 - monthRoom;
    const month = element(
      "text",
      { class: "month", x: percent(x), y: 12, "text-anchor": "middle" },
      text(shortMonth(day, language)),
    );
    return hasRoom ? [tick, month] : [tick];
  });
  return [...ticks, line, ...ends];
}

const monthRoom = 36;

function circle(number: number, x: number, y: number): string {
  return element("g", { class: "event" }, [
    shape("circle", { cx: percent(x), cy: y, r: radius }),
    element("text", { x: percent(x), y: y + 4, "text-anchor": "middle" }, String(number)),
  ]);
}

/** A term: a line from its beginning to its last day, and on from there for as long as it was late. */
function termLane(
  { label, from, due, done, lateUntil, verdict }: TimelineTerm,
  at: (day: Day) => number,
  { y, language }: { readonly y: number; readonly language: Language },
): string {
  const middle = y + 31;
  const bar = (kind: string, start: Day, end: Day) =>
    shape("rect", {
      class: kind,
      x: percent(at(start)),
      width: percent(at(end) - at(start)),
      y: middle - 4,
      height: 8,
    });
  const words = `${clipped(label)} · ${until[language]} ${shortDate(due, language)}`;
  return element("g", { class: `lane ${verdict.status}` }, [
    element("text", { x: 0, y: y + 16 }, text(words)),
    bar("term", from, due),
    ...(lateUntil === undefined ? [] : [bar("late", due, lateUntil)]),
    shape("line", {
      class: "due",
      x1: percent(at(due)),
      x2: percent(at(due)),
      y1: middle - 8,
      y2: middle + 8,
    }),
    ...(done === undefined
      ? []
      : [shape("circle", { class: "done", cx: percent(at(done)), cy: middle, r: 5 })]),
  ]);
}

const until: Text = { nl: "uiterlijk", en: "due" };
/** So many signs stand beside a date on a phone. */
const labelLength = 28;

function clipped(label: string): string {
  const signs = [...label];
  return signs.length <= labelLength
    ? label
    : `${signs
        .slice(0, labelLength - 1)
        .join("")
        .trimEnd()}…`;
}

interface Placed {
  readonly number: number;
  readonly x: number;
  readonly row: number;
}

/** Each circle in the first row in which it touches no other. */
function stacked(circles: readonly { readonly number: number; readonly x: number }[]): readonly Placed[] {
  const ends: number[] = [];
  return circles.map(({ number, x }) => {
    const free = ends.findIndex((end) => x - end >= circleShare);
    const row = free === -1 ? ends.length : free;
    ends[row] = x;
    return { number, x, row };
  });
}
