import { stringify } from "yaml";
import type { Regulation } from "../../src/regulation/model.ts";
import { readRegulation } from "../../src/regulation/read.ts";

const fixed = {
  id: "test",
  title: "Test",
  language: "nl",
  counting: { calendar: "nl-atw", restDay: "none" },
};

/** Front matter as an object, with a body that has the articles 1 to 9. */
export function regulationText(front: Readonly<Record<string, unknown>>): string {
  const articles = Array.from(
    { length: 9 },
    (_, index) => `## Artikel ${index + 1}\n\nTekst van artikel ${index + 1}.\n`,
  );
  const yaml = stringify({ $schema: "../../schemas/regulation.schema.json", ...fixed, ...front });
  return `---\n${yaml}---\n\n${articles.join("\n")}`;
}

/** A regulation from its front matter; a finding of severity error fails the test. */
export function regulationOf(front: Readonly<Record<string, unknown>>): Regulation {
  const { regulation, findings } = readRegulation(regulationText(front), "regulations/test/regulation.md");
  if (regulation) return regulation;
  throw new Error(
    findings.map(({ place, message }) => `${place.line}:${place.column} ${message.en}`).join("\n"),
  );
}

/** Parts of a regulation that asks for a decision and for nothing else. */
export const onlyDecision = {
  roles: { board: "bestuur" },
  starts: ["complaint"],
  completedBy: ["decision"],
  steps: { decision: { by: "board", article: "art_1" } },
};
