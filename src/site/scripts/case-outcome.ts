import { sayDerivation } from "../../calendar/say-derivation.ts";
import type { CaseResult } from "../../check/result.ts";
import type { Verdict } from "../../check/verdict.ts";
import { sayIso } from "../../language/day-words.ts";
import { namesOfVersions } from "../../report/names.ts";
import type { CheckRun } from "../../report/run.ts";
import type { BrowserRegulation } from "../browser-regulation.ts";
import type { CaseOutcome, CaseStep, StepStanding } from "./check-question.ts";
import { articleShown, problemsShown } from "./outcome.ts";

/** How each step of one case stands, by its term. */
export function caseOutcomeOf(run: CheckRun, regulation: BrowserRegulation): CaseOutcome {
  const steps = [...(run.result?.cases ?? [])].flatMap((one) =>
    one.verdicts
      .filter(({ aspect }) => aspect === "within")
      .map((verdict) => stepOf(verdict, one, { run, regulation })),
  );
  return { problems: problemsShown(run), steps };
}

function stepOf(
  verdict: Verdict,
  { regulation: { id, version } }: CaseResult,
  { run, regulation }: { readonly run: CheckRun; readonly regulation: BrowserRegulation },
): CaseStep {
  const { language, regulations } = run;
  const names = namesOfVersions(regulations)(id, version);
  const article = verdict.article.map((one) => names.article(one)).find((found) => found !== undefined);
  return {
    standing: standingOf(verdict),
    title: names.step(verdict.step),
    message: verdict.message[language],
    ...(verdict.due !== undefined && { due: sayIso(verdict.due, language) }),
    derivation: verdict.derivation ? sayDerivation(verdict.derivation, language) : [],
    ...articleShown(article, regulation),
  };
}

/** What concerns somebody else only, and what the case has not come to, is no news about the case. */
function standingOf({ status, waiting }: Verdict): StepStanding {
  if (status === "pending") return waiting ? "waiting" : "pending";
  if (status === "lapsed") return "not-applicable";
  return status === "undetermined" ? "unclear" : status;
}
