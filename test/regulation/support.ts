import { LineCounter, parseDocument } from "yaml";
import type { Finding } from "../../src/finding.ts";
import type { Fact, FactType } from "../../src/regulation/model.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import type { Scope, StepName } from "../../src/regulation/scope.ts";
import type { Source } from "../../src/regulation/source.ts";
import { sourceOfYaml } from "../../src/regulation/yaml-source.ts";

const somewhere = { file: "test.md", line: 1, column: 1 };

/** A scope with a few names of every sort, and the messages that were reported. */
export function scopeWithNames(): { readonly scope: Scope; readonly messages: string[] } {
  const messages: string[] = [];
  const steps = ["complaint", "hearing", "decision", "reminder", "documents-supplied"].map(stepName);
  const scope: Scope = {
    names: {
      roles: new Map([
        ["complainant", { outside: true }],
        ["handler", { outside: false }],
        ["accused", { outside: false }],
      ]),
      facts: new Map(
        [
          fact("urgent", "flag"),
          fact("amount", "number"),
          fact("absence", "duration"),
          fact("involved", "list"),
          { ...fact("channel", "choice"), values: { phone: "telefoon", letter: "brief" } },
        ].map((each) => [each.id, each]),
      ),
      events: new Set(["visit"]),
      groups: new Map([["contact", ["hearing", "visit"]]]),
      steps: new Map(steps.map((step) => [step.id, step])),
      fields: new Set(["measures-by", "founded"]),
      articles: new Set(["art_1", "art_2"]),
    },
    language: "en",
    report: ({ message }) => messages.push(message.en),
    mention: () => {},
  };
  return { scope, messages };
}

function stepName(id: string): StepName {
  return { id, acts: [id], isEntry: false, outside: false, place: somewhere };
}

function fact(id: string, type: FactType): Fact {
  return { id, label: id, type, values: {}, place: somewhere };
}

/** A value as it would be written in YAML. */
export function written(yaml: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, version: "1.2", schema: "core" });
  const source = sourceOfYaml({ document, lines, file: "test.md" }, () => {});
  if (!source) throw new Error(`not readable: ${yaml}`);
  return source;
}

/** The value without any place and without what is not said, to compare what was read. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => key !== "place" && key !== "places" && inner !== undefined,
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner)]));
}

const header = `$schema: ../../schemas/regulation.schema.json
id: test
title: Test
language: nl
counting: { calendar: nl-atw, restDay: none }
`;

const articles = ["", "## Artikel 1", "", "Tekst.", "", "## Artikel 2", "", "Tekst.", ""].join("\n");

/** A regulation file: the given YAML begins on line 7. */
export function fileWith(yaml: string): string {
  return `---\n${header}${yaml}\n---\n${articles}`;
}

/** The regulation of the given YAML; the test fails when it cannot be read. */
export function regulationWith(yaml: string) {
  const { regulation, findings } = readRegulation(fileWith(yaml), "test.md");
  if (!regulation) throw new Error(said(findings).join("\n"));
  return regulation;
}

/** `line:column rule` of every finding. */
export function placed(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ place, rule }) => `${place.line}:${place.column} ${rule}`);
}

/** `line:column rule: message` of every finding. */
export function said(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ place, rule, message }) => `${place.line}:${place.column} ${rule}: ${message.en}`);
}

/** The findings of a file with the given YAML. */
export function findingsWith(yaml: string): readonly Finding[] {
  return readRegulation(fileWith(yaml), "test.md").findings;
}

/** A step of a regulation, in any kind or of the organisation. */
export function stepIn(regulation: ReturnType<typeof regulationWith>, id: string) {
  const steps = regulation.kinds.flatMap((kind) => kind.stages.flatMap((stage) => stage.steps));
  const step = [...steps, ...regulation.organisation].find((each) => each.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
}
