import { expect, test } from "vitest";
import { uncited } from "../../src/lint/index.ts";
import { regulationOf } from "./regulation-of.ts";

test("lists unused names, uncited articles and what is left to a default", () => {
  const { unusedNames, uncitedArticles, silentDefaults } = uncited(
    regulationOf(`---
$schema: ../../schemas/regulation.schema.json
id: voorbeeld
title: Voorbeeld
language: nl
counting: { calendar: nl-atw, restDay: none }
roles:
  management: directie
  director: directeur
steps:
  acknowledgement: { within: 1 week, by: management, article: art_1 }
  registration: { once: complaint, by: management, article: art_1 }
  decision: { within: 3 weken na complaint, article: art_1 }
  objection: { within: 3 weken na decision, article: art_1 }
  more: { act: decision, to: complainant, article: art_1 }
---
## Artikel 1

Wij bevestigen binnen 1 week en beslissen binnen 3 weken.

## Artikel 2

Niets rust hierop.
`),
  );
  const said = (findings: typeof unusedNames) =>
    findings.map(({ place, message }) => `${place.line}: ${message.nl.split(/[;.]/)[0]}`);
  expect(said(unusedNames)).toEqual(['9: De rol "director" wordt nergens gebruikt']);
  expect(said(uncitedArticles)).toEqual(["21: Geen stap rust op artikel 2 (art_2)"]);
  expect(said(silentDefaults)).toEqual([
    '11: "acknowledgement" zegt niet waarvandaan de termijn loopt',
    '12: "registration" heeft geen termijn',
    '13: "decision" zegt niet wie het doet',
  ]);
});
