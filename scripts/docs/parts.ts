import { readFileSync } from "node:fs";
import { statuses } from "../../src/check/verdict.ts";
import { aspectLabel, purposeLabel, severityLabel, statusLabel } from "../../src/language/labels.ts";
import { lintRules } from "../../src/lint/rules/index.ts";
import { catalogue } from "../../src/regulation/catalogue.ts";
import { aspects, caseRules } from "../../src/rules/index.ts";
import { apacheHeaders, nginxHeaders } from "../../src/site/response-headers.ts";
import { aspectKeys } from "./aspect-keys.ts";
import { chosenKeys, eventColumns, keyTable } from "./key-table.ts";
import { nodeAt, schemaNamed } from "./schema.ts";
import { table } from "./with-parts.ts";

/** Ids of everything that gives a verdict; the step's own verdict is called `within`. */
export const aspectIds: readonly string[] = [
  ...aspects.map(({ id }) => (id === "" ? "within" : id)),
  "share",
  ...caseRules.map(({ id }) => id),
];

/** The text of a generated part by its name, such as `aspect by` or `keys step`; an unknown name throws. */
export function partNamed(name: string): string {
  const [kind = "", argument = ""] = name.split(" ");
  const make = makers[kind];
  if (make === undefined) throw new Error(`There is no generated part ${name}`);
  return make(argument);
}

const makers: Readonly<Record<string, (argument: string) => string>> = {
  "apache-headers": () => fenced("apache", apacheHeaders()),
  aspect: aspectPart,
  aspects: aspectList,
  catalogue: catalogueTable,
  columns: eventColumns,
  keys: keyTable,
  lint: lintRule,
  "lint-rules": lintList,
  "nginx-headers": () => fenced("nginx", nginxHeaders()),
  purposes: purposeTable,
  severities: () =>
    table(
      ["severity", "Dutch", "English"],
      (["violation", "attention"] as const).map((severity) => [
        `\`${severity}\``,
        severityLabel(severity, "nl"),
        severityLabel(severity, "en"),
      ]),
    ),
  statuses: () =>
    table(
      ["status", "Dutch", "English"],
      statuses.map((status) => [`\`${status}\``, statusLabel(status, "nl"), statusLabel(status, "en")]),
    ),
};

function fenced(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

function aspectPart(id: string): string {
  const keys = aspectKeys[id];
  if (keys === undefined) throw new Error(`scripts/docs/aspect-keys.ts does not know ${id}`);
  return [
    `${aspectLabel(id, "en")} (Dutch: ${aspectLabel(id, "nl")}). Id of the verdict: \`${verdictId(id)}\`.`,
    "",
    chosenKeys(keys.level, keys.keys),
  ].join("\n");
}

function verdictId(id: string): string {
  if (id === "within") return "<step>";
  if (id === "to" || id === "with") return `<step>.${id}.<who>`;
  if (id === "terms") return "<step>.terms.<what>";
  if (id === "completedBy") return "completedBy";
  if (id === "keep" || id === "attest") return `<name>.${id}`;
  return `<step>.${id}`;
}

function aspectList(): string {
  return table(
    ["aspect", "Dutch", "what is judged"],
    aspectIds.map((id) => [
      `[${id}](aspects/${id}.md)`,
      aspectLabel(id, "nl"),
      firstSentence(`docs/aspects/${id}.md`),
    ]),
  );
}

function lintList(): string {
  const rows = lintRules.map(({ id, finds }) => [`[${id}](lint/${id}.md)`, finds.en]);
  return table(["check", "what it finds"], rows);
}

function lintRule(id: string): string {
  const rule = lintRules.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`There is no check ${id}`);
  return `${rule.finds.en}\nSeverity: ${rule.severity}.\n\n${rule.why.en}`;
}

/** The first line under the title of a page: its purpose in one sentence. */
function firstSentence(path: string): string {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.slice(1).find((line) => line.trim() !== "") ?? "";
}

/** What an act can be for, with the known acts that are for it. */
function purposeTable(): string {
  const purposes = nodeAt(schemaNamed("regulation"), "purpose").enum ?? [];
  const rows = purposes.map(String).map((purpose) => {
    const acts = [...catalogue.values()].filter((each) => each.purpose === purpose);
    const names = acts.map(({ id }) => `\`${id}\``).join(", ");
    return [`\`${purpose}\``, purposeLabel(purpose, "nl"), purposeLabel(purpose, "en"), names];
  });
  return table(["purpose", "Dutch", "English", "known acts"], rows);
}

function catalogueTable(): string {
  const actors = { organisation: "the organisation", complainant: "complainant", other: "another body" };
  const rows = [...catalogue.values()].map(({ id, label, purpose, actor, duty, event }) => [
    `\`${id}\``,
    label.nl,
    label.en,
    purpose === undefined ? "" : `${purpose} (${purposeLabel(purpose, "nl")})`,
    actor === "nobody" ? "nobody" : actors[actor],
    event ? "event" : `\`${duty}\``,
  ]);
  return table(["id", "Dutch", "English", "purpose", "usual actor", "usual duty"], rows);
}
