import { describe, expect, it } from "vitest";
import { type DemandCoverage, normCoverage, outcomeCounts } from "../../src/norms/coverage.ts";
import { norms } from "../../src/norms/norms.ts";
import { regulationOf } from "../lint/regulation-of.ts";
import { exampleFolder, exampleIds } from "../regulations/example-folder.ts";

interface Said {
  readonly roles?: string;
  readonly steps?: string;
  readonly rest?: string;
  readonly text?: string;
}

function coverage(
  norm: string,
  id: string,
  { roles = "", steps = "", rest = "", text = "" }: Said,
): DemandCoverage {
  const regulation = regulationOf(`---
$schema: ../../schemas/regulation.schema.json
id: voorbeeld
title: Voorbeeld
language: nl
counting: { calendar: nl-atw, restDay: none }
roles: { board: bestuur${roles} }
${rest}steps:
  complaint: { article: art_1 }
${steps}---
## Artikel 1

Wij behandelen klachten. ${text}
`);
  const held = norms.find((each) => each.id === norm);
  if (held === undefined) throw new Error(`There is no norm ${norm}`);
  const found = normCoverage(regulation, held).demands.find(({ demand }) => demand.id === id);
  if (found === undefined) throw new Error(`${norm} does not ask ${id}`);
  return found;
}

const decision = (keys: string) => `  decision: { by: board, ${keys}, article: art_1 }\n`;

describe("the term of the decision (Awb 9:11: six weeks, ten where somebody advises)", () => {
  it.each([
    ["6 weken na complaint", "covered"],
    ["42 dagen na complaint", "covered"],
    ["7 weken na complaint", "contrary"],
    ["3 maanden na complaint", "contrary"],
    // From a Friday with days off 30 working days last more than 42 days, and at best 40.
    ["30 werkdagen na complaint", "missing"],
    ["25 werkdagen na complaint", "covered"],
    ["zo spoedig mogelijk na complaint", "missing"],
  ])("%s: %s", (within, outcome) => {
    expect(coverage("awb", "9:11(1)", { steps: decision(`within: ${within}`) }).outcome).toBe(outcome);
  });

  it("may be ten weeks where a panel advises", () => {
    const steps = decision("within: 10 weken na complaint");
    const roles = ", committee: { label: commissie, panel: { size: 3, article: art_1 } }";
    expect(coverage("awb", "9:11(1)", { steps }).outcome).toBe("contrary");
    expect(coverage("awb", "9:11(1)", { steps, roles }).outcome).toBe("covered");
  });

  it("is not known where it runs from something later", () => {
    const steps = `  hearing: { by: board, article: art_1 }\n${decision("within: 2 weken na hearing")}`;
    expect(coverage("awb", "9:11(1)", { steps })).toMatchObject({
      outcome: "missing",
      lacks: [{ nl: expect.stringContaining("loopt niet vanaf de ontvangst") }],
    });
  });

  it("is missing where nothing is decided, or nothing says how soon", () => {
    expect(coverage("awb", "9:11(1)", {}).outcome).toBe("missing");
    expect(coverage("awb", "9:11(1)", { steps: decision("to: complainant") }).outcome).toBe("missing");
  });
});

describe("the extension (Awb 9:11: four weeks, more with consent)", () => {
  it.each([
    ["", "covered"],
    [", extension: { adds: 4 weken }", "covered"],
    [", extension: { adds: 5 weken }", "contrary"],
    [", extension: { adds: 5 weken, consent: complainant }", "covered"],
    [", extension: { contains: reason }", "missing"],
    [", extension: { contains: reason, atMost: 10 weken na complaint }", "covered"],
  ])("%s: %s", (extension, outcome) => {
    const steps = decision(`within: 6 weken na complaint${extension}`);
    expect(coverage("awb", "9:11(2)", { steps }).outcome).toBe(outcome);
  });
});

describe("what a step says", () => {
  it("is found in part where the act is there and its form is not", () => {
    const steps = "  acknowledgement: { by: board, within: 1 week na complaint, article: art_1 }\n";
    expect(coverage("awb", "9:6", { steps })).toMatchObject({
      outcome: "partly",
      evidence: [{ step: "acknowledgement", articles: ["art_1"], place: { line: 10 } }],
      lacks: [{ nl: "de bevestiging hoeft niet schriftelijk (form)" }],
    });
    expect(coverage("awb", "9:6", { steps: steps.replace("by:", "form: letter, by:") }).outcome).toBe(
      "covered",
    );
  });

  it("may stand in an entry about the same act", () => {
    const steps = `${decision("within: 6 weken na complaint")}  reasons: { act: decision, contains: reasons, form: letter, article: art_1 }\n`;
    expect(coverage("awb", "9:12(1)", { steps }).outcome).toBe("covered");
  });

  it("of somebody outside is no act of the organisation", () => {
    const steps = "  acknowledgement: { by: complainant, article: art_1 }\n";
    expect(coverage("awb", "9:6", { steps }).outcome).toBe("missing");
  });
});

describe("a demand", () => {
  it("does not apply where the regulation does not know the act", () => {
    expect(coverage("awb", "9:8", {}).outcome).toBe("not-applicable");
    const steps = "  refusal: { by: board, within: 5 weken na complaint, article: art_1 }\n";
    expect(coverage("awb", "9:8", { steps }).outcome).toBe("contrary");
  });

  it("is for a person where nothing in a regulation can answer it", () => {
    expect(coverage("awb", "9:2", {}).outcome).toBe("by-person");
  });

  it.each([
    ["words of the text", "9:12(2)", { text: "U kunt naar de Nationale ombudsman." }],
    ["a stage that can end early", "9:5", { rest: "cancelledBy: withdrawal\n" }],
    [
      "a statement",
      "9:7",
      { rest: "attest: { free: { label: onafhankelijk behandeld, article: art_1 } }\n" },
    ],
    ["who may not act", "9:7", { steps: decision("notBy: complainant") }],
  ])("is carried by %s", (_, id, said) => {
    expect(coverage("awb", id, {}).outcome).toBe("missing");
    expect(coverage("awb", id, said).outcome).toBe("covered");
  });
});

it("every norm has demands with ids of their own, in both languages", () => {
  expect(norms.map(({ id }) => id)).toEqual([...norms.map(({ id }) => id)].sort());
  for (const { demands } of norms) {
    expect(new Set(demands.map(({ id }) => id)).size).toBe(demands.length);
    for (const { says } of demands) expect(says.nl).not.toBe(says.en);
  }
});

it("the five regulations are held against each norm, and every demand has one outcome", () => {
  for (const example of exampleIds) {
    for (const norm of norms) {
      const { demands } = normCoverage(exampleFolder(example).regulation, norm);
      const counts = outcomeCounts(demands);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(norm.demands.length);
    }
  }
});
