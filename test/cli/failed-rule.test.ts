import { expect, it, vi } from "vitest";
import { runMain } from "./run-main.ts";

vi.mock("../../src/lint/rules/index.ts", () => ({
  lintRules: [
    {
      id: "tired",
      severity: "attention",
      checks: "regulation",
      check: () => {
        throw new Error("no breath");
      },
    },
  ],
}));

it("a lint rule that fails is a finding that names it, and the text is not fully checked", async () => {
  const { code, stdout, stderr } = await runMain(["lint", "molen", "--format", "json"]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({
    status: "not-checked",
    findings: [
      {
        rule: "failed-rule",
        severity: "error",
        message:
          "De controle “tired” is zelf vastgelopen (no breath) en heeft niets kunnen nagaan. Meld dit met deze tekst erbij.",
        file: "regulations/molen/2020-01-01.md",
        line: 1,
        column: 1,
      },
    ],
  });
});
