import type { Language } from "../language/language.ts";
import { sayStep } from "../read-back/say-step.ts";
import { allSteps } from "../read-back/scene.ts";
import type { CheckRun, TextFormat } from "./run.ts";
import { type RunFinding, runFindings } from "./run-findings.ts";
import { type RunVerdict, ruleOf, runVerdicts } from "./run-verdicts.ts";
import { resultRecord, type SarifRule, sarifDocument } from "./sarif-document.ts";
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
    const { language, toolVersion, problems, inputs, regulations, result } = run;
    const rules = rulesOf(run);
    return sarifDocument({
      id: `regelmaat/check/${regulations.at(-1)?.id ?? ""}`,
      ...{ toolVersion, language, rules, problems, inputs },
      ...(result && { properties: { asOf: result.asOf, summary: result.summary } }),
      results: resultRecords(run, new Map(rules.map(({ id }, position) => [id, position]))),
    });
  },
};

function* resultRecords(run: CheckRun, index: ReadonlyMap<string, number>) {
  const hasList = run.known !== undefined;
  for (const finding of runFindings(run))
    yield { ...resultRecord(finding, index, run.language), ...suppressions(finding, hasList) };
}

/** Empty where a list of known issues does not have the finding (SARIF 2.1.0, 3.27.23). */
function suppressions({ known }: RunFinding, hasList: boolean) {
  if (!hasList) return {};
  const all =
    known === undefined ? [] : [{ kind: "external", status: "accepted", justification: known.reason }];
  return { suppressions: all };
}

/** Every rule that gave a verdict, in the order of its first, then those of the findings on the log. */
function rulesOf(run: CheckRun): readonly SarifRule[] {
  const rules = new Map<string, SarifRule>();
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

function verdictRule(id: string, one: RunVerdict, { language, helps }: RuleTelling): SarifRule {
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
