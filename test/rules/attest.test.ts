import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = {
  steps: { decision: {} },
  attest: { confidential: { label: "Vertrouwelijk behandeld", article: "art_1" } },
};
const rows = (value?: string) => [
  complaint,
  row("decision 2025-09-10", value === undefined ? {} : { confidential: value }),
];
const id = "confidential.attest";

describe("what only a person can say", () => {
  it("yes met, no violated, not recorded undetermined", () => {
    expectVerdicts({ regulation, events: rows("ja") }, { [id]: { status: "met" } });
    expectVerdicts({ regulation, events: rows("nee") }, { [id]: wrong });
    expectVerdicts({ regulation, events: rows() }, { [id]: { status: "undetermined" } });
  });
});
