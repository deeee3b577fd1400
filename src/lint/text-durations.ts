import { type Duration, parseDurationPrefix } from "../calendar/duration.ts";

/** All durations that a text names: `binnen drie weken of uiterlijk 1 maand` has two. */
export function durationsIn(text: string): Duration[] {
  const found: Duration[] = [];
  const word = /[\p{L}\p{N}½¼¾]+/gu;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    // No wording of a duration is longer than this.
    const ahead = text.slice(match.index, match.index + 60);
    const { parsed } = parseDurationPrefix(ahead.split(/[;:?!\n]|[.,](?=\s|$)/)[0] ?? "");
    if (parsed.kind !== "duration") continue;
    found.push(parsed.duration);
    word.lastIndex = match.index + parsed.duration.text.length;
  }
  return found;
}
