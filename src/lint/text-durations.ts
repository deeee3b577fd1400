import { type Duration, parseDurationPrefix } from "../calendar/duration.ts";

/** No wording of a duration is longer. */
const longestWording = 60;

/** All durations that a text names: `binnen drie weken en uiterlijk 1 maand` has two. Times of the clock are none. */
export function durationsIn(text: string): Duration[] {
  const clean = withoutClock(text);
  const found: Duration[] = [];
  const word = /[\p{L}\p{N}½¼¾]+/gu;
  for (let match = word.exec(clean); match !== null; match = word.exec(clean)) {
    const ahead = phraseAt(clean, match.index);
    const { parsed } = parseDurationPrefix(ahead);
    if (parsed.kind !== "duration") continue;
    found.push(parsed.duration);
    word.lastIndex = match.index + parsed.duration.text.length;
  }
  return found;
}

/** Up to the end of the phrase: a second duration behind it stands for itself. */
function phraseAt(text: string, start: number): string {
  const ahead = text.slice(start, start + longestWording);
  return ahead.split(/[;:?!\n]|[.,](?=\s|$)|\s(?:en|and|plus)\s/)[0] ?? "";
}

/** `9:11`, `17.00 uur` and `om 9 uur`, as spaces. */
function withoutClock(text: string): string {
  return text.replace(/\d{1,2}[:.]\d{2}(?:\s+uur)?|\b(?:om|at)\s+\d{1,2}\s+(?:uur|hours)\b/giu, (clock) =>
    " ".repeat(clock.length),
  );
}
