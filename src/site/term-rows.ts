import type { Language, Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import { sayExtension } from "../read-back/aspects/extension.ts";
import { sayPause } from "../read-back/aspects/pause.ts";
import { saySelfSet } from "../read-back/aspects/self-set.ts";
import { citeKey } from "../read-back/phrases/article.ts";
import { sayChoice, valuesOf } from "../read-back/phrases/choice.ts";
import { sayDuration } from "../read-back/phrases/duration.ts";
import { sayField, stepLabel } from "../read-back/phrases/label.ts";
import { sayBound, sayOpenWords, sayTermAnchor, termsOf } from "../read-back/phrases/term.ts";
import type { Said } from "../read-back/said.ts";
import { allSteps, type Scene, type StepScene, sceneOf } from "../read-back/scene.ts";
import { saySpan } from "../read-back/sections/retention.ts";
import type { Bound, Choice, Regulation, Retention, Step, Term } from "../regulation/model.ts";
import { keepingAnchor, stepAnchors } from "./step-anchors.ts";

/** One term of a regulation in plain words. */
export interface TermRow {
  /** Id of the step in the page; for a time of keeping the id of the row itself. */
  readonly anchor: string;
  readonly title: string;
  readonly kind: "within" | "aim" | "keep";
  /** What the step is for (VOCABULARY §6). */
  readonly purpose?: string;
  readonly term: string;
  readonly from: readonly string[];
  /** Whole sentences on a start that the organisation sets itself (TERMS §6). */
  readonly startNotes: readonly string[];
  /** Whole sentences. */
  readonly lengthens: readonly string[];
  /** As people cite it. */
  readonly article?: string;
}

/** Every term that the text itself sets, in the order of the steps; what is kept comes last. */
export function termRows(regulation: Regulation, language: Language): readonly TermRow[] {
  const anchors = stepAnchors(regulation);
  const ofSteps = allSteps(regulation).flatMap((step) => {
    const anchor = anchors.of(step, regulation.organisation.includes(step));
    const rows = [stepRow({ regulation, step, key: "within", language })];
    rows.push(stepRow({ regulation, step, key: "aim", language }));
    return rows.flatMap((row) => (row === undefined ? [] : [{ anchor, ...row }]));
  });
  return [...ofSteps, ...regulation.retention.map((kept) => keepRow(regulation, kept, language))];
}

interface StepTerm {
  readonly regulation: Regulation;
  readonly step: Step;
  readonly key: "within" | "aim";
  readonly language: Language;
}

function stepRow({ regulation, step, key, language }: StepTerm): Omit<TermRow, "anchor"> | undefined {
  const choice = step[key];
  if (choice === undefined) return undefined;
  const scene = sceneOf(regulation, step);
  const bounds = valuesOf(choice);
  return {
    title: stepLabel(step)[language],
    kind: key,
    ...(step.purpose !== undefined && { purpose: step.purpose }),
    term: sayLength(scene, choice)[language],
    from: startsOf(scene, bounds, language),
    startNotes: saySelfSet(scene, bounds.flatMap(termsOf)).map((text) => text[language]),
    lengthens: [...longerBy(scene, key), ...sayPause(scene)].map(({ text }) => text[language]),
    ...cited(citeKey(regulation, step.article, key)),
  };
}

/** Beside an aim the term is a hard limit that no extension moves (TERMS §6, aim). */
function longerBy(scene: StepScene, key: StepTerm["key"]): readonly Said[] {
  return key === "within" && scene.step.aim !== undefined ? [] : sayExtension(scene);
}

function keepRow(regulation: Regulation, kept: Retention, language: Language): TermRow {
  const { id, label, what, keep, article } = kept;
  return {
    anchor: keepingAnchor(id),
    title: singleLine(label ?? (what === undefined ? id : sayField(regulation, what)[language])),
    kind: "keep",
    purpose: "retention",
    term: ((keep.kind === "plain" ? shortTerm({ regulation }, keep.value) : undefined) ??
      saySpan(regulation, keep))[language],
    from: startsOf({ regulation }, valuesOf(keep), language),
    startNotes: [],
    lengthens: [],
    ...cited(citeKey(regulation, article, "keep")),
  };
}

function cited(article: string | undefined): { article?: string } {
  return article === undefined ? {} : { article };
}

/** Without what it is counted from where that stands in a column of its own. */
function sayLength(scene: Scene, choice: Choice<Bound>): Text {
  const short = choice.kind === "plain" ? shortTerm(scene, choice.value) : undefined;
  return short ?? sayChoice(scene.regulation, choice, (bound) => sayBound(scene, bound));
}

function shortTerm(scene: Scene, bound: Bound): Text | undefined {
  if (bound.kind !== "term") return undefined;
  const { term } = bound;
  if (term.kind === "open" && term.direction === "after") return sayOpenWords(term.words);
  if (term.kind !== "duration") return sayBound(scene, bound);
  const { nl, en } = sayDuration(term.duration);
  return term.direction === "after"
    ? { nl, en }
    : { nl: `ten minste ${nl} ervoor`, en: `at least ${en} before` };
}

function startsOf(scene: Scene, bounds: readonly Bound[], language: Language): readonly string[] {
  const counted = bounds.flatMap(termsOf).filter(isCounted);
  return [...new Set(counted.map((term) => sayTermAnchor(scene, term)[language]))];
}

/** A date in the file is not counted from anything. */
function isCounted({ kind }: Term): boolean {
  return kind === "duration" || kind === "open";
}
