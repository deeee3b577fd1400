import { describe, expect, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";
import { judge } from "./terms/judging.ts";

const complaint = row("complaint 2025-09-01");
const pair = (own: object, more: object = {}) => ({
  events: { talk: "Gesprek" },
  facts: { hard: "boolean" },
  steps: {
    acknowledgement: { within: "1 week na complaint", ...own },
    decision: { within: "2 weken na acknowledgement", ...more },
  },
});

describe("TERMS §6, self-set anchors", () => {
  it("runs from the act when that is in time", () => {
    expectVerdicts(
      { regulation: pair({}), events: [complaint, row("acknowledgement 2025-09-03")], asOf: "2025-09-04" },
      { decision: { status: "pending", due: "2025-09-17" } },
    );
  });

  it("runs from the last day of its term when the act is later: lateness buys no time", () => {
    expectVerdicts(
      {
        regulation: pair({}),
        events: [complaint, row("acknowledgement 2025-09-20"), row("decision 2025-09-23")],
      },
      { decision: { status: "violated", severity: "violation", due: "2025-09-22", done: "2025-09-23" } },
    );
  });

  it("a missing act does not stop the clock", () => {
    expectVerdicts(
      { regulation: pair({}), events: [complaint], asOf: "2025-09-23" },
      { decision: { status: "violated", severity: "violation", due: "2025-09-22" } },
    );
  });

  it("while neither date has come the due date is shown as at the latest", () => {
    expectVerdicts(
      { regulation: pair({}), events: [complaint], asOf: "2025-09-05" },
      { decision: { status: "pending", due: "2025-09-22", dueAtLatest: true } },
    );
  });

  it("never shortens a limit on somebody else", () => {
    const regulation = {
      steps: { decision: { within: "1 week na complaint" }, objection: { within: "2 weken na decision" } },
    };
    expectVerdicts(
      { regulation, events: [complaint, row("decision 2025-09-20"), row("objection 2025-10-06")] },
      { objection: { status: "met", due: "2025-10-06", done: "2025-10-06" } },
    );
  });

  it("only the act counts where the other term does not apply or stands still", () => {
    expectVerdicts(
      {
        regulation: pair({ if: { hard: true } }),
        facts: { hard: false },
        events: [complaint, row("acknowledgement 2025-09-20")],
        asOf: "2025-09-25",
      },
      { decision: { status: "pending", due: "2025-10-04" } },
    );
    const paused = pair({ pause: { from: "information-request", until: "information-received" } });
    expectVerdicts(
      { regulation: paused, events: [complaint, row("information-request 2025-09-03")], asOf: "2025-10-25" },
      { decision: { status: "pending", waiting: true } },
    );
  });

  it("undetermined where the other term is; not where both give the same", () => {
    const regulation = pair({ if: { hard: true } });
    expectVerdicts(
      { regulation, events: [complaint, row("acknowledgement 2025-09-20")], asOf: "2025-09-25" },
      { decision: { status: "undetermined" } },
    );
    expectVerdicts(
      { regulation, events: [complaint, row("acknowledgement 2025-09-05"), row("decision 2025-09-19")] },
      { decision: { status: "met", due: "2025-09-19", done: "2025-09-19" } },
    );
  });

  it("a permission with a term sets no clock", () => {
    expectVerdicts(
      { regulation: pair({ duty: "may" }), events: [complaint], asOf: "2025-10-25" },
      {
        acknowledgement: { status: "pending", due: "2025-09-08" },
        decision: { status: "pending", waiting: true },
      },
    );
  });

  it("a term in hours sets a clock too", () => {
    const regulation = {
      events: {},
      steps: { call: { within: "48 uur na complaint" }, decision: { within: "1 week na call" } },
    };
    expectVerdicts(
      { regulation, events: [row("complaint 2025-09-01T10:00")], asOf: "2025-09-20" },
      { decision: { status: "violated", severity: "violation", due: "2025-09-10" } },
    );
  });

  it("each: the late one of them counts from its last day, the others from what was done", () => {
    const regulation = {
      events: { question: "Vraag" },
      steps: { answer: { within: "1 week na each question" }, copy: { within: "1 week na each answer" } },
    };
    const rows = [
      complaint,
      row("question 2025-09-01"),
      row("answer 2025-09-12"),
      row("question 2025-09-15"),
      row("answer 2025-09-16"),
      row("copy 2025-09-17"),
    ];
    expectVerdicts(
      { regulation, events: rows },
      {
        copy: { status: "violated", severity: "violation", due: "2025-09-15", done: "2025-09-17" },
        "copy#2": { status: "met", due: "2025-09-23", done: "2025-09-17" },
      },
    );
  });

  it("neither keeping nor waiting runs from a day on which nothing happened", () => {
    const regulation = {
      completedBy: "decision",
      steps: {
        reminder: { within: "1 week na complaint" },
        "ending-letter": { duty: "may", notBefore: "2 weken na reminder" },
        decision: { within: "2 weken na complaint" },
      },
      retention: { file: { what: "Dossier", keep: "1 jaar na decision", article: "art_1" } },
    };
    const rows = [
      complaint,
      row("reminder 2025-09-20"),
      row("ending-letter 2025-10-04"),
      row("decision 2025-10-10"),
    ];
    expectVerdicts(
      { regulation, events: rows, asOf: "2026-10-09" },
      {
        "ending-letter.notBefore": {
          status: "violated",
          severity: "violation",
          due: "2025-10-04",
          done: "2025-10-04",
        },
        "file.keep": { status: "pending", due: "2026-10-10" },
      },
    );
  });
});

describe("TERMS §6, end of a step and silence", () => {
  const silent = (more: object = {}) => ({
    events: { letter: "Brief" },
    steps: {
      reply: { by: "complainant", within: "2 weken na letter" },
      ending: { once: "no reply", within: "1 week", ...more },
    },
  });
  const letter = [complaint, row("letter 2025-09-01")];

  it("end of: the last day on which it was in time, whether or not it was done", () => {
    const regulation = {
      steps: {
        objection: { within: "4 weken na complaint" },
        filed: { within: "1 week na end of objection" },
      },
    };
    for (const events of [[complaint], [complaint, row("objection 2025-09-03")]]) {
      expectVerdicts(
        { regulation, events, asOf: "2025-10-01" },
        { filed: { status: "pending", due: "2025-10-06" } },
      );
    }
    expectVerdicts(
      { regulation, events: [complaint, row("filed 2025-09-20")] },
      { filed: { status: "met", due: "2025-10-06", done: "2025-09-20" } },
    );
  });

  it("end of: also extended", () => {
    const regulation = {
      steps: {
        decision: { within: "2 weken na complaint", extension: { adds: "1 week" } },
        filed: { within: "1 week na end of decision" },
      },
    };
    expectVerdicts(
      { regulation, events: [complaint, row("delay-notice 2025-09-10")], asOf: "2025-09-12" },
      { filed: { status: "pending", due: "2025-09-29" } },
    );
  });

  it("end of: also of a term in hours", () => {
    const regulation = {
      steps: { call: { within: "48 uur na complaint" }, filed: { within: "1 week na end of call" } },
    };
    expectVerdicts(
      { regulation, events: [row("complaint 2025-09-01T10:00")], asOf: "2025-09-08" },
      { filed: { status: "pending", due: "2025-09-10" } },
    );
  });

  it("silence: counts from the last day, once it has passed", () => {
    expectVerdicts(
      { regulation: silent(), events: letter, asOf: "2025-09-15" },
      { ending: { status: "pending", waiting: true } },
    );
    expectVerdicts(
      { regulation: silent(), events: letter, asOf: "2025-09-16" },
      { ending: { status: "pending", due: "2025-09-22" } },
    );
  });

  it("silence: done in time is not applicable at once, done late does not undo it", () => {
    expectVerdicts(
      { regulation: silent(), events: [...letter, row("reply 2025-09-10")], asOf: "2025-09-11" },
      { ending: { status: "not-applicable" } },
    );
    expectVerdicts(
      { regulation: silent(), events: [...letter, row("reply 2025-09-16")], asOf: "2025-09-30" },
      { ending: { status: "violated", severity: "violation", due: "2025-09-22" } },
    );
  });

  it("silence: a late act undoes it when it cancels", () => {
    expectVerdicts(
      {
        regulation: silent({ cancelledBy: "reply" }),
        events: [...letter, row("reply 2025-09-16")],
        asOf: "2025-09-30",
      },
      { ending: { status: "not-applicable", due: "2025-09-22" } },
    );
  });

  it("silence: an act before it is too early, unless it is done again in time", () => {
    const early = [...letter, row("ending 2025-09-10")];
    expectVerdicts(
      { regulation: silent(), events: early, asOf: "2025-09-12" },
      { ending: { status: "pending", waiting: true } },
    );
    expectVerdicts(
      { regulation: silent(), events: early, asOf: "2025-09-20" },
      { ending: { status: "pending", due: "2025-09-22" } },
    );
    expectVerdicts(
      { regulation: silent(), events: early },
      { ending: { status: "violated", severity: "violation", due: "2025-09-22", done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation: silent(), events: [...early, row("ending 2025-09-18")] },
      { ending: { status: "met", due: "2025-09-22", done: "2025-09-18" } },
    );
    expectVerdicts(
      { regulation: silent(), events: [...early, row("reply 2025-09-12")] },
      { ending: { status: "not-applicable" } },
    );
  });

  it("silence: an act before it is in time where the text says that it may precede", () => {
    expectVerdicts(
      { regulation: silent({ mayPrecede: true }), events: [...letter, row("ending 2025-09-10")] },
      { ending: { status: "met", due: "2025-09-22", done: "2025-09-10" } },
    );
  });
});

describe("TERMS §4: the last day of another step depends on a fact that is not known", () => {
  const facts = { c: ["p", "q"] };
  /** 1 week: 8 September; 2 weeks: 15 September. */
  const within = { c: { p: "1 week", q: "2 weken" } };
  const steps = (more: object) => ({ facts, steps: { note: { within }, ...more, decision: {} } });
  const statusOf = (regulation: object, events: readonly string[], id: string) => {
    const rows = ["complaint 2025-09-01", ...events, "decision 2025-09-30"].map((each) => row(each));
    return judge({ regulation: { ...regulation }, events: rows, asOf: "2026-01-31" })[id];
  };
  const late = { status: "violated", severity: "violation" };

  it.each([
    // 15 September with the first value, 22 September with the second.
    ["2025-09-15", { status: "met", due: "2025-09-15", done: "2025-09-15" }],
    ["2025-09-17", { status: "undetermined" }],
    ["2025-09-23", { ...late, due: "2025-09-22", done: "2025-09-23" }],
  ])("end of: done on %s", (day, expected) => {
    const regulation = steps({ filed: { within: "1 week na end of note" } });
    expect(statusOf(regulation, [`filed ${day}`], "filed")).toMatchObject(expected);
  });

  it.each([
    // The note of 12 September was late with the first value: 8 + 7 = 15, else 12 + 7 = 19 September.
    ["2025-09-15", { status: "met", due: "2025-09-15", done: "2025-09-15" }],
    ["2025-09-17", { status: "undetermined" }],
    ["2025-09-20", { ...late, due: "2025-09-19", done: "2025-09-20" }],
  ])("own act: done on %s", (day, expected) => {
    const regulation = steps({ filed: { within: "1 week na note" } });
    expect(statusOf(regulation, ["note 2025-09-12", `filed ${day}`], "filed")).toMatchObject(expected);
  });

  it("silence: not where the silence itself depends on it", () => {
    const regulation = steps({ filed: { once: "no note", within: "1 week" } });
    expect(statusOf(regulation, [], "filed")).toMatchObject({ ...late, due: "2025-09-22" });
    expect(statusOf(regulation, ["filed 2025-09-10"], "filed")?.status).toBe("undetermined");
    expect(statusOf(regulation, ["note 2025-09-10", "filed 2025-09-20"], "filed")?.status).toBe(
      "undetermined",
    );
  });

  it("a step that runs from the end of a step that does", () => {
    const regulation = steps({
      filed: { within: "1 week na end of note" },
      sent: { within: "1 week na end of filed" },
    });
    expect(statusOf(regulation, ["sent 2025-09-22"], "sent")?.status).toBe("met");
    expect(statusOf(regulation, ["sent 2025-09-23"], "sent")?.status).toBe("undetermined");
    expect(statusOf(regulation, ["sent 2025-09-30"], "sent")).toMatchObject(late);
  });

  it("waiting until that day", () => {
    const regulation = steps({ filed: { notBefore: "1 week na end of note" } });
    expect(statusOf(regulation, ["filed 2025-09-15"], "filed.notBefore")).toMatchObject(late);
    expect(statusOf(regulation, ["filed 2025-09-20"], "filed.notBefore")?.status).toBe("undetermined");
    expect(statusOf(regulation, ["filed 2025-09-23"], "filed.notBefore")?.status).toBe("met");
  });

  it("the same value in the tables of both, each of its own values tried", () => {
    // Of a text any value is possible: r gives 1 + 1 week for the other step, all else 3 weeks or more.
    const regulation = {
      facts: { kind: { type: "text" } },
      steps: {
        note: { within: { kind: { r: "1 week", else: "3 weken" } } },
        filed: { within: { kind: { s: "1 week na end of note", else: "2 weken na end of note" } } },
        decision: {},
      },
    };
    // s: 22 + 7 = 29 September; r: 8 + 14 = 22 September; else: 22 + 14 = 6 October.
    expect(statusOf(regulation, ["filed 2025-09-22"], "filed")?.status).toBe("met");
    expect(statusOf(regulation, ["filed 2025-09-25"], "filed")?.status).toBe("undetermined");
  });
});
