import type { Text } from "../language/language.ts";
import { inBoth, same } from "../language/text.ts";
import { cite } from "../read-back/phrases/article.ts";
import { sayBound } from "../read-back/phrases/term.ts";
import { sceneOf } from "../read-back/scene.ts";
import type { Choice, Condition, Fact, Regulation, Step } from "../regulation/model.ts";
import type { FormField } from "./blank-form.ts";

/** The fields for the contents that a step must carry, in any of its rows. */
export function contentFields(regulation: Regulation, step: Step): readonly FormField[] {
  return contentsOf(step.contains).map((id) => {
    const fact = regulation.facts[id];
    if (fact !== undefined) return factField(fact);
    const label = same(regulation.fields[id] ?? id.replaceAll("-", " "));
    return { id, label, type: typeOf(id), options: [], isAsked: true };
  });
}

/** The fields for the facts that must be true of a written act. */
export function requiredFields(regulation: Regulation, { requires }: Step): readonly FormField[] {
  return [...new Set(requires === undefined ? [] : openFacts(requires))].flatMap((id) => {
    const fact = regulation.facts[id];
    return fact === undefined ? [] : [factField(fact)];
  });
}

function contentsOf(contains: Choice<readonly string[]> | undefined): readonly string[] {
  if (contains === undefined) return [];
  if (contains.kind === "plain") return contains.value;
  return [...new Set([...contains.rows.flatMap(({ result }) => result ?? []), ...(contains.else ?? [])])];
}

/** The facts that a condition still rests on once it is known that the act is this form: the way it came is. */
function openFacts(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "any":
      return condition.of.some(isMetByForm) ? [] : condition.of.flatMap(openFacts);
    case "all":
      return condition.of.flatMap(openFacts);
    case "not":
      return openFacts(condition.of);
    case "test":
      return condition.ref.kind === "fact" && condition.ref.id !== channel ? [condition.ref.id] : [];
    default:
      return [];
  }
}

/** The fact that says how something came, as the regulations name it. */
const channel = "channel";
const ways = new Set<unknown>(["written", "letter", "web-form"]);

function isMetByForm(condition: Condition): boolean {
  if (condition.kind === "all") return condition.of.every(isMetByForm);
  if (condition.kind !== "test" || condition.ref.id !== channel) return false;
  return condition.test.kind === "in" && condition.test.values.some((value) => ways.has(value));
}

function factField({ id, label, type, values }: Fact): FormField {
  const field = { id, label: same(label), options: [], isAsked: true };
  if (type === "choice") return { ...field, type: "choice", options: Object.values(values).map(same) };
  if (type === "boolean" || type === "flag") return { ...field, type: "choice", options: yesAndNo };
  return { ...field, type: type === "date" ? "date" : type === "list" || type === "text" ? "text" : "line" };
}

const yesAndNo: readonly Text[] = [
  { nl: "ja", en: "yes" },
  { nl: "nee", en: "no" },
];

/** Contents have no type; these names are those of the example regulations. */
function typeOf(id: string): FormField["type"] {
  if (/(?:^|-)date$/u.test(id)) return "date";
  return /(?:^|-)(?:name|e-mail|phone|number)$/u.test(id) ? "line" : "text";
}

/** Where the text asks it: `artikel 3, tweede lid`; undefined: the step names no article. */
export function citationOf(
  regulation: Regulation,
  { article }: Step,
  keys: readonly string[],
): string | undefined {
  const named = keys.length === 0 ? article.else : keys.flatMap((key) => article.byKey[key] ?? article.else);
  return cite(regulation, [...new Set(named)]);
}

/** What the articles of a step say themselves. */
export function articleTexts(regulation: Regulation, { article }: Step): readonly Text[] {
  const ids = new Set([...article.else, ...Object.values(article.byKey).flat()]);
  return regulation.articles
    .filter(({ id, text }) => ids.has(id) && text !== "")
    .map(({ text }) => same(text));
}

/** Whom a step is done by, as roles. */
export function rolesOf(regulation: Regulation, { by }: Step): readonly Text[] {
  if (by === undefined) return [];
  const named = by.kind === "plain" ? by.value : by.rows.flatMap(({ result }) => result ?? []);
  return named.flatMap(({ kind, id }) => {
    const role = kind === "role" ? regulation.roles[id] : undefined;
    return role === undefined ? [] : [same(role.label)];
  });
}

/** The answers that the complainant gets, each with its term in words where the text has one. */
export function answersTo(regulation: Regulation, steps: readonly Step[], role: string): readonly Text[] {
  return steps
    .filter((step) => !step.outside && step.duty === "must" && !step.isEntry && reaches(step, role))
    .flatMap((step) => {
      const bound = step.within ?? step.aim;
      if (bound?.kind !== "plain") return [];
      const term = sayBound(sceneOf(regulation, step), bound.value);
      const where = citationOf(regulation, step, ["within"]);
      return [
        inBoth((language) => `${step.label}: ${term[language]}${where === undefined ? "" : ` (${where})`}.`),
      ];
    });
}

/** Whether a step is meant for somebody in a role. */
export function reaches({ to }: Step, role: string): boolean {
  if (to === undefined) return false;
  const named =
    to.kind === "plain" ? to.value : [...to.rows.flatMap(({ result }) => result ?? []), ...(to.else ?? [])];
  return named.some(({ kind, id }) => kind === "role" && id === role);
}
