import type { Verdict } from "../check/verdict.ts";
import { statusLabel } from "../language/labels.ts";
import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import { words } from "./pretty-words.ts";
import type { CheckRun, TextFormat } from "./run.ts";
import { type RunVerdict, ruleOf, runVerdicts } from "./run-verdicts.ts";
import { sayKnown } from "./say-known.ts";
import { verdictTitle } from "./verdict-title.ts";
import { xmlText } from "./xml-text.ts";

/**
 * JUnit XML, as Jenkins, GitLab and Azure read it: a suite per case, a test per verdict. `violated` fails,
 * `undetermined` is an error, what is still open, not applicable or disputable is skipped and says so.
 * Source: the schema of the Jenkins xUnit plugin, junit-10.xsd.
 */
export const junit: TextFormat = {
  name: "junit",
  isForPeople: false,
  isShared: false,
  shows: "all",
  write: function* (run) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<testsuites name="regelmaat">\n`;
    for (const suite of suites(run)) yield* suiteText(suite, run.language);
    if (run.problems.length > 0) yield problemSuite(run);
    yield "</testsuites>\n";
  },
};

/** The verdicts of a case stand one behind the other. */
function* suites(run: CheckRun): Generator<readonly RunVerdict[]> {
  let suite: RunVerdict[] = [];
  for (const one of runVerdicts(run)) {
    if (suite.length > 0 && suite[0]?.caseId !== one.caseId) {
      yield suite;
      suite = [];
    }
    suite.push(one);
  }
  if (suite.length > 0) yield suite;
}

function* suiteText(suite: readonly RunVerdict[], language: Language): Generator<string> {
  const count = (test: (verdict: Verdict) => boolean) =>
    suite.filter(({ verdict, known }) => known === undefined && test(verdict)).length;
  const attributes = {
    name: suiteName(suite[0], language),
    tests: suite.length,
    failures: count(({ status }) => status === "violated"),
    errors: count(({ status }) => status === "undetermined"),
    skipped: count(isSkipped) + suite.filter(({ known }) => known !== undefined).length,
  };
  yield `  <testsuite${attributesText(attributes)}>\n`;
  for (const one of suite) yield testCase(one, language);
  yield "  </testsuite>\n";
}

function suiteName(first: RunVerdict | undefined, language: Language): string {
  if (first?.caseId === undefined) return words.organisation[language];
  return `${words.case[language]} ${singleLine(first.caseId)}`.trim();
}

function testCase(one: RunVerdict, language: Language): string {
  const { verdict, names } = one;
  const attributes = {
    name: `${verdict.id}: ${verdictTitle(verdict, names, language)}`,
    classname: ruleOf(one).replaceAll(".", "/"),
  };
  const inside = outcome(one, language);
  if (inside === "") return `    <testcase${attributesText(attributes)}/>\n`;
  return `    <testcase${attributesText(attributes)}>${inside}</testcase>\n`;
}

function outcome({ verdict, names, known }: RunVerdict, language: Language): string {
  const { status, severity, article, fingerprint } = verdict;
  const message = singleLine(verdict.message[language]);
  const cited = article.map((id) => names.article(id)?.citation ?? id).join("; ");
  const place = (verdict.done ?? verdict.anchor)?.place;
  const at = place === undefined ? "" : `${place.file}:${place.line}`;
  const body = xmlText([message, at, cited, fingerprint].filter((line) => line !== "").join("\n"));
  if (known !== undefined) {
    return `<skipped${attributesText({ message: `${sayKnown(known, language)}. ${message}` })}/>`;
  }
  if (status === "violated") {
    return `<failure${attributesText({ message, type: severity ?? "violation" })}>${body}</failure>`;
  }
  if (status === "undetermined") return `<error${attributesText({ message, type: status })}>${body}</error>`;
  const said = `${statusLabel(status, language)}: ${message}`;
  if (isSkipped(verdict)) return `<skipped${attributesText({ message: said })}/>`;
  return status === "lapsed" ? `<system-out>${xmlText(said)}</system-out>` : "";
}

function isSkipped({ status }: Verdict): boolean {
  return status === "disputable" || status === "pending" || status === "not-applicable";
}

/** A run that is not complete must not look green. */
function problemSuite({ problems, language }: CheckRun): string {
  const name = words.problems[language];
  const tests = problems.map(({ rule, message, place, file }, position) => {
    const where = place === undefined ? (file ?? "") : `${place.file}:${place.line}:${place.column}`;
    const text = singleLine(`${where} ${message[language]}`);
    const error = `<error${attributesText({ message: text, type: rule })}/>`;
    return `    <testcase${attributesText({ name: `${rule} ${position + 1}`, classname: "regelmaat" })}>${error}</testcase>\n`;
  });
  const counts = { name, tests: tests.length, failures: 0, errors: tests.length, skipped: 0 };
  return `  <testsuite${attributesText(counts)}>\n${tests.join("")}  </testsuite>\n`;
}

function attributesText(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("");
}
