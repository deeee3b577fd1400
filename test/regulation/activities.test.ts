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

test("acts that only an entry or a group names are known, by the label of the catalogue", () => {
  const ombudsman = { act: "external-complaint", within: "1 jaar na decision", article: "art_3" };
  const { activities } = regulationOf({
    steps: { ...steps, ombudsman },
    groups: { contact: ["hearing", "update"] },
  });
  expect(Object.keys(activities)).toEqual([
    "complaint",
    "decision",
    "external-complaint",
    "hearing",
    "update",
  ]);
  expect(activities["external-complaint"]?.label).toBe("Klacht bij een andere instantie");
});
