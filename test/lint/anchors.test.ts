import { expect, test } from "vitest";
import { lintRegulation } from "../../src/lint/index.ts";
import { regulationOf } from "./regulation-of.ts";

test.each([
  { hearing: "once: complaint", decision: "within: 3 weken na hearing", found: ["hearing"] },
  { hearing: "once: complaint", decision: "within: 3 weken, once: hearing", found: ["hearing"] },
  { hearing: "once: complaint", decision: "aim: 3 weken na hearing", found: ["hearing"] },
  { hearing: "within: promptly after complaint", decision: "within: 3 weken na hearing", found: ["hearing"] },
  { hearing: "within: 3 weken na complaint", decision: "within: 3 weken na hearing", found: [] },
  { hearing: "aim: 3 weken na complaint", decision: "within: 3 weken na hearing", found: [] },
  { hearing: "once: complaint, duty: may", decision: "within: 3 weken na hearing", found: [] },
  { hearing: "once: complaint, by: complainant", decision: "within: 3 weken na hearing", found: [] },
  { hearing: "once: complaint", decision: "within: 3 weken na complaint or hearing", found: [] },
  { hearing: "once: complaint", decision: "within: 3 weken na hearing.planned", found: [] },
  { hearing: "once: complaint", decision: "within: promptly after hearing", found: [] },
  { hearing: "once: complaint", decision: "within: 3 weken na hearing, by: complainant", found: [] },
])("hearing { $hearing }, decision { $decision }", ({ hearing, decision, found }) => {
  const findings = lintRegulation(
    regulationOf(`---
$schema: ../../schemas/regulation.schema.json
id: voorbeeld
title: Voorbeeld
language: nl
counting: { calendar: nl-atw, restDay: none }
completedBy: closing
steps:
  hearing: { ${hearing}, article: art_1 }
  decision: { ${decision}, article: art_1 }
  closing: { once: complaint, article: art_1 }
---
## Artikel 1

Wij horen u en beslissen binnen 3 weken.
`),
  ).filter(({ rule }) => rule === "own-act-without-term-as-anchor");
  expect(findings.map(({ message }) => /vanaf "([a-z]+)"/.exec(message.nl)?.[1])).toEqual(found);
});
