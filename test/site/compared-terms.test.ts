import { expect, test } from "vitest";
import { comparedTerms } from "../../src/site/compared-terms.ts";
import { publish } from "../../src/site/published-regulation.ts";
import { regulationOf } from "../support/regulations.ts";

const parts = { roles: { board: "bestuur" }, starts: ["complaint"], completedBy: ["decision"] };

function published(id: string, steps: object, inForce = {}, name = "regulation") {
  const regulation = regulationOf({ ...parts, id, steps, inForce });
  return { name, regulation, text: "", inputs: [] };
}

test("terms stand by subject, in the order of the subjects, each regulation in its own place", () => {
  const decision = { by: "board", within: "6 weken na complaint", article: "art_1" };
  const one = publish(
    [
      published("one", { decision }),
      published(
        "one",
        { decision: { ...decision, within: "9 weken na complaint" } },
        { until: "2020-12-31" },
      ),
    ],
    () => 20_000,
  );
  const acknowledgement = { by: "board", aim: "5 dagen na complaint", article: "art_1" };
  const talk = { label: "Gesprek", by: "board", within: "2 weken na complaint", article: "art_1" };
  const two = publish(
    [published("two", { acknowledgement, talk, decision: { by: "board", article: "art_1" } })],
    () => 20_000,
  );
  const compared = comparedTerms([one, two], "nl").map(({ id, title, regulations }) => [
    id,
    title,
    ...regulations.map(({ published: { id: of }, rows }) => [
      of,
      ...rows.map(({ kind, term }) => `${kind} ${term}`),
    ]),
  ]);
  expect(compared).toEqual([
    ["acknowledgement", "Ontvangst bevestigen", ["one"], ["two", "aim 5 dagen"]],
    ["decision", "Beslissen", ["one", "within 6 weken"], ["two"]],
  ]);
});
