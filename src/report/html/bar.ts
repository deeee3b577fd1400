import type { Tally } from "../tallies.ts";
import { element, shape } from "./markup.ts";

/** How the verdicts of a rule are divided, as one bar; the numbers stand beside it. */
export function shareBar({ counts, attention }: Tally): string {
  const parts = [
    ["met", counts.met],
    ["violation", counts.violated - attention],
    ["attention", attention],
    ["open", counts.disputable + counts.undetermined],
  ] as const;
  const all = parts.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return "";
  let x = 0;
  const drawn = parts.map(([kind, count]) => {
    const width = (100 * count) / all;
    const rect = shape("rect", { class: kind, x: percent(x), width: percent(width), height: 12 });
    x += width;
    return count === 0 ? "" : rect;
  });
  return element("svg", { class: "bar", height: 12, "aria-hidden": "true" }, drawn);
}

/** A length in a drawing that is as wide as the page. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
