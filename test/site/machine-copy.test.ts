import { expect, test } from "vitest";
import { machineCopy } from "../../src/site/machine-copy.ts";
import { regulationOf } from "../support/regulations.ts";

test("the copy for machines holds the whole model, with dates that people can read", () => {
  const regulation = regulationOf({
    adopted: "2016-06-24",
    inForce: { from: "2016-06-01" },
    calendars: { office: { label: "kantoor", closed: ["2026-12-24..2026-12-31"] } },
    roles: { board: "bestuur" },
    starts: ["complaint"],
    completedBy: ["decision"],
    steps: { decision: { by: "board", within: "6 weken na complaint", article: "art_1" } },
  });
  const { under: _, ...model } = regulation;
  const copy = JSON.parse(machineCopy(regulation));
  const plain = JSON.parse(JSON.stringify(model));
  expect(copy).toEqual({
    ...plain,
    schemaVersion: 1,
    adopted: "2016-06-24",
    inForce: { ...plain.inForce, from: "2016-06-01" },
    calendars: {
      office: { ...plain.calendars.office, closed: [{ from: "2026-12-24", until: "2026-12-31" }] },
    },
  });
});
