import type { Language } from "../language/language.ts";
import type { Place } from "../place.ts";
import { sayStep } from "../read-back/say-step.ts";
import { allSteps } from "../read-back/scene.ts";
import { jsonChunks } from "./json-chunks.ts";
import type { CheckRun, TextFormat } from "./run.ts";
import { type Level, type RunFinding, runFindings } from "./run-findings.ts";
import { type RunVerdict, ruleOf, runVerdicts } from "./run-verdicts.ts";
import { verdictTitle } from "./verdict-title.ts";

/**
 * SARIF 2.1.0 (OASIS), as code scanning services read it: every rule that was judged, every finding with its
 * line in the log and its article, and a fingerprint that stays when the log grows.
 */
export const sarif: TextFormat = {
  name: "sarif",
  isForPeople: false,
  isShared: true,
  shows: "what-to-look-at",
  write: (run) => {
    const rules = rulesOf(run);
    const index = new Map(rules.map(({ id }, position) => [id, position]));
    return jsonChunks({
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [runRecord(run, { rules, index })],
    });
  },
};

interface Rule {
  readonly id: string;
  readonly [property: string]: unknown;
}

interface Telling {
  readonly rules: readonly Rule[];
  readonly index: ReadonlyMap<string, number>;
}

function runRecord(run: CheckRun, { rules, index }: Telling) {
  const { language, toolVersion, problems, inputs, regulations, result } = run;
  return {
    tool: {
      driver: {
        name: "regelmaat",
        semanticVersion: toolVersion,
        language,
        rules,
      },
    },
    automationDetails: { id: `regelmaat/check/${regulations.at(-1)?.id ?? ""}` },
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: problems.map(({ rule, message, place, file }) => ({
          descriptor: { id: rule },
          level: "error",
          message: { text: escaped(message[language]) },
          ...locations(place ?? (file === undefined ? undefined : { file, line: 1, column: 1 })),
        })),
      },
    ],
    artifacts: inputs.map(({ path, sha256 }) => ({
      location: artifactLocation(path),
      hashes: { "sha-256": sha256 },
    })),
    ...(result === undefined ? {} : { properties: { asOf: result.asOf, summary: result.summary } }),
    results: resultRecords(run, index),
  };
}

function* resultRecords(run: CheckRun, index: ReadonlyMap<string, number>) {
  const hasList = run.known !== undefined;
  for (const finding of runFindings(run))
    yield { ...resultRecord(finding, index), ...suppressions(finding, hasList) };
}

/** Empty where a list of known issues does not have the finding (SARIF 2.1.0, 3.27.23). */
function suppressions({ known }: RunFinding, hasList: boolean) {
  if (!hasList) return {};
  const all =
    known === undefined ? [] : [{ kind: "external", status: "accepted", justification: known.reason }];
  return { suppressions: all };
}

const levels: Readonly<Record<Level, "error" | "warning">> = {
  error: "error",
  violation: "error",
  attention: "warning",
};

function resultRecord(finding: RunFinding, index: ReadonlyMap<string, number>) {
  const { level, rule, title, message, case: id, place, article, fingerprint, verdict } = finding;
  const ruleIndex = index.get(rule);
  const about = [id, title].filter((part) => part !== undefined).join(" · ");
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[level],
    message: { text: escaped(`${about}: ${message}`) },
    ...locations(place ?? article?.place),
    ...(article === undefined || place === undefined
      ? {}
      : { relatedLocations: [{ ...location(article.place), message: { text: escaped(article.citation) } }] }),
    partialFingerprints: { "regelmaat/v1": fingerprint },
    ...(verdict === undefined ? {} : { properties: { status: verdict.status, due: verdict.due } }),
  };
}

/** Brackets would be a link and braces a placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6). */
function escaped(text: string): string {
  return text.replace(/[\\[\]]/g, (sign) => `\\${sign}`).replace(/[{}]/g, (sign) => sign + sign);
}

function locations(place: Place | undefined) {
  return place === undefined ? {} : { locations: [location(place)] };
}

function location({ file, line, column, endLine, endColumn }: Place) {
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(file),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

/** A path as a URI: relative to the root of the sources where it can be; a database on a server has its address. */
function artifactLocation(path: string) {
  if (/^[a-z]{2,}:\/\//u.test(path)) return { uri: path };
  const uri = path.split("/").map(encodeURIComponent).join("/");
  if (path.startsWith("/")) return { uri: `file://${uri}` };
  return { uri, uriBaseId: "%SRCROOT%" };
}

/** Every rule that gave a verdict, in the order of its first, then those of the findings on the log. */
function rulesOf(run: CheckRun): readonly Rule[] {
  const rules = new Map<string, Rule>();
  const helps = helpsOf(run);
  for (const one of runVerdicts(run)) {
    const id = ruleOf(one);
    if (!rules.has(id)) rules.set(id, verdictRule(id, one, { language: run.language, helps }));
  }
  for (const { rule, title } of runFindings(run)) {
    if (!rules.has(rule)) rules.set(rule, { id: rule, shortDescription: { text: `${title}: ${rule}` } });
  }
  return [...rules.values()];
}

interface RuleTelling {
  readonly language: Language;
  readonly helps: ReadonlyMap<string, readonly string[]>;
}

function verdictRule(id: string, one: RunVerdict, { language, helps }: RuleTelling): Rule {
  const { verdict, names } = one;
  const title = verdictTitle(verdict, names, language);
  const sentences = helps.get(`${one.regulation.id}/${verdict.step}`) ?? [];
  const cited = verdict.article.map((article) => names.article(article)?.citation ?? article);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: sentences[0] ?? title },
    help: {
      text: [title, ...sentences, ...cited].join("\n"),
      markdown: [
        `**${plain(title)}**`,
        "",
        ...[...sentences, ...cited].map((line) => `- ${plain(line)}`),
      ].join("\n"),
    },
    defaultConfiguration: { level: "error" },
    properties: { tags: [verdict.aspect] },
  };
}

/** What each step asks, in plain words: the same sentences as the read-back. */
function helpsOf({ regulations, language }: CheckRun): ReadonlyMap<string, readonly string[]> {
  return new Map(
    regulations.flatMap((regulation) =>
      [...allSteps(regulation)].map((step) => {
        const { lead, sentences } = sayStep(regulation, step, language);
        return [`${regulation.id}/${step.id}`, [lead, ...sentences.map(({ sentence }) => sentence)]] as const;
      }),
    ),
  );
}

function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);
}
