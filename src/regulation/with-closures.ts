import type { Closure, ReadingChoice, Regulation } from "./model.ts";
import { recordOf } from "./record.ts";

/**
 * The regulation with the closures of its calendar files, under every reading.
 * @param closures by the name of the file as the regulation writes it.
 */
export function withClosures(
  regulation: Regulation,
  closures: ReadonlyMap<string, readonly Closure[]>,
): Regulation {
  const made = new Map<Regulation, Regulation>();
  const under = (choice: ReadingChoice) => closed(regulation.under(choice));
  const closed = (read: Regulation): Regulation => {
    const before = made.get(read);
    if (before) return before;
    const calendars = Object.entries(read.calendars).map(([id, calendar]) => {
      const closedInFile = closures.get(calendar.file ?? "");
      return [id, { ...calendar, ...(closedInFile && { closedInFile }) }] as const;
    });
    const result = { ...read, calendars: recordOf(calendars), under };
    made.set(read, result);
    return result;
  };
  return closed(regulation);
}
