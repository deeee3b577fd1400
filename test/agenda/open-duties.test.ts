import { describe, expect, it } from "vitest";
import { openDuties, openDutiesOfOrganisation } from "../../src/agenda/open-duties.ts";
import type { Verdict } from "../../src/check/verdict.ts";
import { verdict } from "../report/build-run.ts";

function closing(stage: string, parts: Partial<Verdict>): Verdict {
  return verdict({ id: `${stage}.completedBy`, step: stage, aspect: "completedBy", stage, ...parts });
}

function missed(anchor: string | undefined, parts: Partial<Verdict> = {}): Verdict {
  return verdict({
    status: "violated",
    stage: "first",
    due: "2025-09-22",
    ...(anchor !== undefined && { anchor: { activity: "complaint", time: anchor } }),
    ...parts,
  });
}

const closed = closing("first", { status: "met", done: { activity: "decision", time: "2025-09-10T14:00" } });
const open = closing("first", { status: "pending" });

/** Which of the verdicts besides the closings are still to be done. */
function owed(...verdicts: readonly Verdict[]): readonly string[] {
  return openDuties({ verdicts }).map(({ verdict: { id }, due }) => `${id} ${due ?? "-"}`);
}

describe("open duties", () => {
  it.each<readonly [string, readonly Verdict[], readonly string[]]>([
    ["missed in an open stage", [open, missed("2025-09-01")], ["decision 2025-09-22"]],
    ["missed before the stage closed", [closed, missed("2025-09-01")], []],
    ["missed, of a closed stage, from an unknown day", [closed, missed(undefined)], []],
    ["missed, begun by the closing itself", [closed, missed("2025-09-10")], ["decision 2025-09-22"]],
    [
      "pending in a closed stage",
      [closed, missed("2025-09-01", { status: "pending" })],
      ["decision 2025-09-22"],
    ],
    [
      "missed in a stage that was withdrawn",
      [closing("first", { status: "not-applicable" }), missed("2025-09-12")],
      [],
    ],
    ["late in one reading", [open, missed("2025-09-01", { status: "disputable" })], ["decision 2025-09-22"]],
    ["done, though late", [open, missed("2025-09-01", { done: { activity: "decision" } })], []],
    ["waiting for an event", [open, missed(undefined, { status: "pending", waiting: true })], []],
    ["about who did it", [open, missed("2025-09-01", { aspect: "by", status: "pending" })], []],
    [
      "beside the stages, one of them open",
      [closed, closing("second", { status: "pending" }), missed("2025-09-01", { stage: "" })],
      ["decision 2025-09-22"],
    ],
    [
      "beside the stages, all that began closed",
      [closed, closing("second", { status: "pending", waiting: true }), missed("2025-09-01", { stage: "" })],
      [],
    ],
    [
      "an open norm past our own number",
      [
        open,
        verdict({
          status: "violated",
          severity: "attention",
          stage: "first",
          reason: { code: "open-overdue", values: { day: 0 } },
        }),
      ],
      ["decision 1970-01-01"],
    ],
    ["owed without a last day", [open, verdict({ status: "pending", stage: "first" })], ["decision -"]],
  ])("%s", (_what, verdicts, expected) => {
    expect(owed(...verdicts)).toEqual(expected);
  });

  it("of the organisation are those with a last day", () => {
    const verdicts = [missed(undefined), verdict({ status: "undetermined" })];
    expect(openDutiesOfOrganisation(verdicts)).toHaveLength(1);
  });
});
