import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = (more: object = {}) => ({
  completedBy: "closing",
  cancelledBy: "withdrawal",
  events: { contact: "Contact", warning: "Waarschuwing" },
  steps: { quiet: { act: "contact", duty: "never", ...more } },
});
const rows = (...written: readonly string[]) => [complaint, ...written.map((each) => row(each))];

describe("never", () => {
  it("violated at the first forbidden act", () => {
    expectVerdicts(
      { regulation: regulation(), events: rows("contact 2025-09-05", "contact 2025-09-06") },
      { "quiet.never": { ...wrong, done: "2025-09-05" } },
    );
  });

  it("once: the first after that event", () => {
    const once = regulation({ once: "warning" });
    expectVerdicts(
      { regulation: once, events: rows("contact 2025-09-02", "warning 2025-09-05", "contact 2025-09-09") },
      { "quiet.never": { ...wrong, done: "2025-09-09" } },
    );
    expectVerdicts(
      { regulation: once, events: rows("contact 2025-09-02", "warning 2025-09-05") },
      { "quiet.never": { status: "pending" } },
    );
    expectVerdicts(
      { regulation: once, events: rows("contact 2025-09-02", "closing 2025-09-20") },
      { "quiet.never": { status: "not-applicable" } },
    );
  });

  it("met at closing or cancelling, pending before", () => {
    expectVerdicts({ regulation: regulation(), events: rows() }, { "quiet.never": { status: "pending" } });
    for (const end of ["closing 2025-09-20", "withdrawal 2025-09-20"]) {
      expectVerdicts({ regulation: regulation(), events: rows(end) }, { "quiet.never": { status: "met" } });
    }
  });

  it("what comes after closing or cancelling does not change that", () => {
    for (const end of ["closing 2025-09-20", "withdrawal 2025-09-20"]) {
      expectVerdicts(
        { regulation: regulation(), events: rows(end, "contact 2025-09-21") },
        { "quiet.never": { status: "met" } },
      );
      expectVerdicts(
        { regulation: regulation(), events: rows(end, "contact 2025-09-20") },
        { "quiet.never": { ...wrong, done: "2025-09-20" } },
      );
    }
    expectVerdicts(
      {
        regulation: regulation({ once: "closing" }),
        events: rows("closing 2025-09-20", "contact 2025-09-21"),
      },
      { "quiet.never": { ...wrong, done: "2025-09-21" } },
    );
  });

  it("met once an event in its unless has happened, whatever follows", () => {
    const unless = regulation({ unless: "consent" });
    expectVerdicts(
      { regulation: unless, events: rows("consent 2025-09-03", "contact 2025-09-04") },
      { "quiet.never": { status: "met" } },
    );
    expectVerdicts(
      { regulation: unless, events: rows("contact 2025-09-02", "consent 2025-09-03") },
      { "quiet.never": { ...wrong, done: "2025-09-02" } },
    );
  });

  it("an act on the day of the event in unless is forbidden when the hours show that it came first", () => {
    const unless = regulation({ unless: "consent" });
    expectVerdicts(
      { regulation: unless, events: rows("contact 2025-09-03T10:00", "consent 2025-09-03T11:00") },
      { "quiet.never": { ...wrong, done: "2025-09-03T10:00" } },
    );
    expectVerdicts(
      { regulation: unless, events: rows("consent 2025-09-03T10:00", "contact 2025-09-03T11:00") },
      { "quiet.never": { status: "met" } },
    );
    expectVerdicts(
      { regulation: unless, events: rows("contact 2025-09-03", "consent 2025-09-03T11:00") },
      { "quiet.never": { status: "met", onTie: true } },
    );
  });

  it("an act of somebody outside lapses: the organisation broke nothing", () => {
    expectVerdicts(
      { regulation: regulation({ by: "complainant" }), events: rows("contact 2025-09-05") },
      { "quiet.never": { status: "lapsed", done: "2025-09-05" } },
    );
  });

  it("each: every event forbids it anew, and only what comes after that allows it", () => {
    const anew = regulation({ once: "each warning", unless: "consent" });
    const events = ["consent 2025-09-02", "warning 2025-09-03"];
    expectVerdicts(
      { regulation: anew, events: rows(...events, "contact 2025-09-04") },
      { "quiet.never": { ...wrong, done: "2025-09-04" } },
    );
    expectVerdicts(
      { regulation: anew, events: rows(...events, "consent 2025-09-04", "contact 2025-09-05") },
      { "quiet.never": { status: "pending" } },
    );
    const later = [...events, "consent 2025-09-04", "warning 2025-09-05"];
    expectVerdicts(
      { regulation: anew, events: rows(...later, "contact 2025-09-08") },
      { "quiet.never": { ...wrong, done: "2025-09-08" } },
    );
    expectVerdicts(
      { regulation: anew, events: rows(...later, "consent 2025-09-08", "contact 2025-09-08") },
      { "quiet.never": { status: "pending", onTie: true } },
    );
    expectVerdicts(
      { regulation: anew, events: rows(...later, "closing 2025-09-20") },
      { "quiet.never": { status: "met" } },
    );
  });

  it("each: the act can forbid itself", () => {
    const again = regulation({ once: "each contact", unless: "consent" });
    expectVerdicts(
      { regulation: again, events: rows("contact 2025-09-02", "closing 2025-09-20") },
      { "quiet.never": { status: "met" } },
    );
    expectVerdicts(
      { regulation: again, events: rows("contact 2025-09-02", "contact 2025-09-05", "closing 2025-09-20") },
      { "quiet.never": { ...wrong, done: "2025-09-05" } },
    );
  });

  it("directly: only at once after the event", () => {
    const atOnce = regulation({ once: "each warning", directly: true });
    const between = ["warning 2025-09-02", "consent 2025-09-03"];
    expectVerdicts(
      { regulation: atOnce, events: rows("warning 2025-09-02", "contact 2025-09-05") },
      { "quiet.never": { ...wrong, done: "2025-09-05" } },
    );
    expectVerdicts(
      { regulation: atOnce, events: rows(...between, "contact 2025-09-05", "closing 2025-09-20") },
      { "quiet.never": { status: "met" } },
    );
    expectVerdicts(
      { regulation: atOnce, events: rows("warning 2025-09-02", "consent 2025-09-05", "contact 2025-09-05") },
      { "quiet.never": { status: "pending", onTie: true } },
    );
  });

  it("an act without a date leaves it open", () => {
    expectVerdicts(
      { regulation: regulation(), events: [...rows("closing 2025-09-20"), row("contact")] },
      { "quiet.never": { status: "undetermined" } },
    );
  });
});
