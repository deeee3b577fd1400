import type { Language } from "../language/language.ts";
import type { ReadBackSentence, ReadingReadBack, RegulationReadBack } from "../read-back/model.ts";
import { sayRegulation } from "../read-back/say-regulation.ts";
import type { Regulation } from "../regulation/model.ts";

/** One thing that the two texts say differently: the sentences that only the old or only the new one has. */
export interface AspectChange {
  /** A key of the step or of the read-back; `title` and `readings` besides. */
  readonly aspect: string;
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/** A step, or another part of the regulation, that was added, removed or changed. */
export interface TermChange {
  readonly kind: "added" | "removed" | "changed";
  /** Id of the step; absent for a part that is no step. */
  readonly step?: string;
  /** Kind of case it belongs to, where there are several. */
  readonly caseKind?: string;
  readonly title: string;
  /** What is different; all that it says where it was added or removed. */
  readonly aspects: readonly AspectChange[];
}

/**
 * What two texts say differently, term by term, in the words of the read-back.
 * @param citations how an article of the old text is cited in the new one: a number that shifted is no other term.
 */
export function termChanges(
  old: Regulation,
  renewed: Regulation,
  { citations, language }: { readonly citations: ReadonlyMap<string, string>; readonly language: Language },
): readonly TermChange[] {
  const before = unitsOf(sayRegulation(old, language), citations);
  const after = unitsOf(sayRegulation(renewed, language), new Map());
  const now = new Map(after.map((unit) => [unit.key, unit]));
  const then = new Map(before.map((unit) => [unit.key, unit]));
  const removed = before.filter(({ key }) => !now.has(key)).map((unit) => wholeChange("removed", unit));
  const others = after.flatMap((unit) => {
    const was = then.get(unit.key);
    return was === undefined ? [wholeChange("added", unit)] : (changeOf(was, unit) ?? []);
  });
  return [...others, ...removed];
}

/** A part of the read-back, by what it is in both texts. */
interface Unit {
  readonly key: string;
  readonly step?: string;
  readonly caseKind?: string;
  readonly title: string;
  /** Sentences by aspect, in the order of the read-back. */
  readonly said: ReadonlyMap<string, readonly string[]>;
}

function unitsOf({ sections }: RegulationReadBack, citations: ReadonlyMap<string, string>): readonly Unit[] {
  const questions = questionsOfWholeText(sections);
  return sections.flatMap(({ name, id, title, sentences, readings, steps }, index) => [
    {
      key: `${name} ${id}`,
      title,
      said: saidBy([...sentences, ...(index === 0 ? questions : [])], readings, citations),
    },
    ...steps.map((step) => ({
      key: `step ${step.kind} ${step.id}`,
      step: step.id,
      ...(step.kind !== "" && { caseKind: step.kind }),
      title: step.title,
      said: saidBy(step.sentences, step.readings, citations),
    })),
  ]);
}

/** What the text leaves open everywhere, once: the steps only tell what each answer changes there. */
function questionsOfWholeText(sections: RegulationReadBack["sections"]): readonly ReadBackSentence[] {
  const readings = sections.flatMap((section) =>
    [section, ...section.steps].flatMap((part) => part.readings),
  );
  const sentences = readings.filter(({ wholeText }) => wholeText).map(({ sentence }) => sentence);
  return [...new Set(sentences)].map((sentence) => ({ aspect: "readings", sentence }));
}

function saidBy(
  sentences: readonly ReadBackSentence[],
  readings: readonly ReadingReadBack[],
  citations: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const lines = sentences.map((sentence) => ({ aspect: sentence.aspect, text: textOf(sentence, citations) }));
  const other = readings.map((reading) => ({ aspect: "readings", text: sayReading(reading, citations) }));
  const grouped = Map.groupBy([...lines, ...other], ({ aspect }) => aspect);
  return new Map([...grouped].map(([aspect, said]) => [aspect, said.map(({ text }) => text)]));
}

function textOf(
  { sentence, judgement, article }: ReadBackSentence,
  citations: ReadonlyMap<string, string>,
): string {
  const cited = article
    ?.split("; ")
    .map((citation) => citations.get(citation) ?? citation)
    .join("; ");
  return [sentence, judgement, cited && `[${cited}]`]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
}

function sayReading(
  { ambiguity, sentence, wholeText, alternatives }: ReadingReadBack,
  citations: ReadonlyMap<string, string>,
): string {
  const said = alternatives.map(
    ({ label, changes }) => `${label}: ${changes.map((change) => textOf(change, citations)).join(" ")}`,
  );
  return [wholeText ? `${ambiguity},` : sentence, ...said].join(" ");
}

function wholeChange(kind: "added" | "removed", { said, ...unit }: Unit): TermChange {
  const aspects = [...said].map(([aspect, lines]) =>
    kind === "added" ? { aspect, was: [], is: lines } : { aspect, was: lines, is: [] },
  );
  return { kind, ...namesOf(unit), aspects };
}

/** Undefined: they say the same. */
function changeOf(was: Unit, is: Unit): TermChange | undefined {
  const aspects = [...new Set([...is.said.keys(), ...was.said.keys()])].flatMap((aspect) => {
    const [before, after] = [was.said.get(aspect) ?? [], is.said.get(aspect) ?? []];
    const change = {
      aspect,
      was: before.filter((line) => !after.includes(line)),
      is: after.filter((line) => !before.includes(line)),
    };
    return change.was.length + change.is.length === 0 ? [] : [change];
  });
  const title = was.title === is.title ? [] : [{ aspect: "title", was: [was.title], is: [is.title] }];
  if (title.length + aspects.length === 0) return undefined;
  return { kind: "changed", ...namesOf(is), aspects: [...title, ...aspects] };
}

function namesOf({
  step,
  caseKind,
  title,
}: Omit<Unit, "said">): Pick<TermChange, "step" | "caseKind" | "title"> {
  return { ...(step !== undefined && { step }), ...(caseKind !== undefined && { caseKind }), title };
}
