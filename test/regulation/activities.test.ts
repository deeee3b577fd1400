import { expect, test } from "vitest";
import { regulationOf } from "../support/regulations.ts";

const steps = { complaint: { article: "art_1" }, decision: { article: "art_2" } };

test("a regulation that says how long files are kept knows their destruction", () => {
  const retention = { file: { what: "dossier", keep: "2 jaar na decision", article: "art_3" } };
  expect(Object.keys(regulationOf({ steps }).activities)).toEqual(["complaint", "decision"]);
  expect(regulationOf({ steps, retention }).activities.destroyed).toEqual({
    id: "destroyed",
    label: "Vernietigd",
    aliases: [],
    outside: false,
    event: true,
  });
});
