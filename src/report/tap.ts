import { stringify } from "yaml";
import type { Verdict } from "../check/verdict.ts";
import { statusLabel } from "../language/labels.ts";
import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { TextFormat } from "./run.ts";
import { type RunVerdict, ruleOf, runVerdicts } from "./run-verdicts.ts";
import { sayKnown } from "./say-known.ts";
import { verdictTitle } from "./verdict-title.ts";

/** Test Anything Protocol 14 (testanything.org): one line per verdict, and why below what is not in order. */
export const tap: TextFormat = {
  name: "tap",
  isForPeople: false,
  isShared: false,
  shows: "all",
  write: function* (run) {
    let count = 0;
    for (const _ of runVerdicts(run)) count += 1;
    yield `TAP version 14\n1..${count}${count === 0 ? " # SKIP" : ""}\n`;
    let number = 0;
    for (const one of runVerdicts(run)) {
      number += 1;
      yield `${testPoint(one, number, run.language)}\n`;
    }
    for (const { message } of run.problems) {
      yield `Bail out! ${escaped(singleLine(message[run.language]))}\n`;
      return;
    }
  },
};

function testPoint(one: RunVerdict, number: number, language: Language): string {
  const { verdict, caseId, names } = one;
  const title = `${caseId ? `${singleLine(caseId)} ` : ""}${verdictTitle(verdict, names, language)}`;
  const result = isBad(verdict) ? "not ok" : "ok";
  const head = `${result} ${number} - ${escaped(title)}${directive(one, language)}`;
  return isBad(verdict) ? `${head}\n${diagnostic(one, language)}` : head;
}

/** What could not be judged is not in order: a green run must mean that all was seen. */
function isBad({ status }: Verdict): boolean {
  return status === "violated" || status === "undetermined";
}

/** A known issue is "to do": it stands as not ok, and does not make the whole not ok. */
function directive({ verdict, known }: RunVerdict, language: Language): string {
  const { status } = verdict;
  if (known !== undefined && isBad(verdict)) return ` # TODO ${escaped(sayKnown(known, language))}`;
  const isSkipped = status === "disputable" || status === "pending" || status === "not-applicable";
  return isSkipped ? ` # SKIP ${escaped(statusLabel(status, language))}` : "";
}

function diagnostic(one: RunVerdict, language: Language): string {
  const { verdict, names } = one;
  const { done, anchor, article, due, severity, fingerprint, status } = verdict;
  const place = (done ?? anchor)?.place;
  const text = stringify({
    rule: ruleOf(one),
    status,
    ...(severity === undefined ? {} : { severity }),
    message: singleLine(verdict.message[language]),
    ...(due === undefined ? {} : { due }),
    ...(done?.time === undefined ? {} : { done: done.time }),
    ...(article.length === 0 ? {} : { article: article.map((id) => names.article(id)?.citation ?? id) }),
    ...(place === undefined ? {} : { at: `${place.file}:${place.line}` }),
    fingerprint,
  });
  const lines = text.trimEnd().split("\n");
  return ["---", ...lines, "..."].map((line) => `  ${line}`).join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("#", "\\#");
}
