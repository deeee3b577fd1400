import { expect } from "vitest";
import { type Brief, judge, type Situation } from "../check/terms/judging.ts";
import type { WrittenEvent } from "./cases.ts";

/** What a log has for an event besides its name and time. */
export type Details = Omit<WrittenEvent, "activity" | "time">;

/** `decision 2025-09-10`: an event with its time; the rest of what the log has for it behind it. */
export function row(written: string, more: Details = {}): WrittenEvent {
  const [activity = "", time] = written.split(" ");
  return { activity, ...(time !== undefined && { time }), ...more };
}

/** The situation gives these verdicts, in full; `undefined`: no such verdict. */
export function expectVerdicts(
  situation: Omit<Situation, "asOf"> & { readonly asOf?: string },
  wanted: Readonly<Record<string, Brief | undefined>>,
): void {
  const found = judge({ asOf: "2026-01-31", ...situation });
  const asked = Object.fromEntries(Object.keys(wanted).map((id) => [id, found[id]]));
  expect(asked).toEqual(wanted);
}
