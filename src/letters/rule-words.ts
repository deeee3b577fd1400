import type { Case } from "../case-log/model.ts";
import { nearestName } from "../case-log/names.ts";
import type { Verdict } from "../check/verdict.ts";
import { sayIso } from "../language/day-words.ts";
import type { Language, Text } from "../language/language.ts";
import { cite } from "../read-back/phrases/article.ts";
import { sayBound } from "../read-back/phrases/term.ts";
import { allSteps, sceneOf } from "../read-back/scene.ts";
import { saySpan } from "../read-back/sections/retention.ts";
import type { Articles, Bound, Choice, Ref, Regulation, Retention, Step } from "../regulation/model.ts";

/** What the words of a rule depend on. */
export interface RuleScene {
  readonly regulation: Regulation;
  readonly language: Language;
  readonly case: Case;
  /** The activity that sending the letter records: it counts as done. */
  readonly records: string;
  /** The verdicts of this case; they carry the due dates. */
  readonly verdicts: readonly Verdict[];
}

/** Words of a rule, or why there are none. */
export type Said = { readonly words: string } | { readonly problem: Text };

/** `binnen 3 werkweken na “Klacht”`: the term of a step, or how long something is kept. */
export function termWords(name: string, scene: RuleScene): Said {
  const { regulation, language } = scene;
  const rule = ruleNamed(name, regulation);
  if (rule === undefined) return unknownRule(name, regulation);
  const isKept = "keep" in rule;
  const bound = chosen(isKept ? rule.keep : (rule.within ?? rule.aim), scene);
  if (bound === undefined) {
    return {
      problem: {
        nl: `De stap “${name}” heeft in deze zaak geen termijn. Laat {{term}} hier weg of noem een stap met een termijn.`,
        en: `The step “${name}” has no term in this case. Leave {{term}} out or name a step with a term.`,
      },
    };
  }
  if (isKept) return { words: saySpan(regulation, { kind: "plain", value: bound })[language] };
  return { words: sayBound(sceneOf(regulation, rule), bound)[language] };
}

/** The last day of the step in this case, in words. */
export function dueWords(name: string, { regulation, language, verdicts }: RuleScene): Said {
  if (ruleNamed(name, regulation) === undefined) return unknownRule(name, regulation);
  const due = verdicts.find(({ id, due: day }) => id === name && day !== undefined)?.due;
  if (due !== undefined) return { words: sayIso(due, language) };
  return {
    problem: {
      nl: `Voor de stap “${name}” is er in deze zaak geen uiterste dag. Controleer of de zaak al zo ver is.`,
      en: `The step “${name}” has no last day in this case. Check whether the case has come that far.`,
    },
  };
}

/** `artikel 9, eerste lid`: where the text says it. */
export function articleWords(name: string, { regulation }: RuleScene): Said {
  const rule = ruleNamed(name, regulation);
  if (rule === undefined) return unknownRule(name, regulation);
  const words = cite(regulation, articlesOf(rule.article, "keep" in rule ? "keep" : "within"));
  if (words !== undefined) return { words };
  return {
    problem: {
      nl: `De stap “${name}” noemt geen artikel. Vul “article” in de regeling in.`,
      en: `The step “${name}” names no article. Fill in “article” in the regulation.`,
    },
  };
}

function articlesOf(article: Articles, key: string): readonly string[] {
  return (
    article.byKey[key] ?? (article.else.length > 0 ? article.else : (Object.values(article.byKey)[0] ?? []))
  );
}

function ruleNamed(name: string, regulation: Regulation): Step | Retention | undefined {
  return (
    allSteps(regulation).find(({ id }) => id === name) ?? regulation.retention.find(({ id }) => id === name)
  );
}

/** What holds in this case; a table whose fact is not known here leaves nothing to say. */
function chosen(choice: Choice<Bound> | undefined, scene: RuleScene): Bound | undefined {
  if (choice === undefined || choice.kind === "plain") return choice?.value;
  const value = valueInCase(choice.subject, scene);
  if (value === undefined) return undefined;
  const row = choice.rows.find((candidate) => String(candidate.value) === value);
  return (row === undefined ? choice.else : row.result) ?? undefined;
}

function valueInCase(
  { kind, id, activities }: Ref,
  { regulation, case: { facts, events }, records }: RuleScene,
) {
  if (kind === "activity") {
    const happened = [records, ...events.map(({ activity }) => activity)];
    return String(activities.some((activity) => happened.includes(activity)));
  }
  const written = events.findLast(({ fields }) => Object.hasOwn(fields, id))?.fields[id];
  const value = facts[id] ?? written ?? regulation.facts[id]?.assume;
  return value === undefined || value === null ? undefined : String(value);
}

function unknownRule(name: string, regulation: Regulation): Said {
  const names = [...allSteps(regulation), ...regulation.retention].map(({ id }) => id);
  const hint = nearestName(name, names);
  return {
    problem: {
      nl: `De regeling heeft geen stap “${name}”${hint === undefined ? "." : `; bedoelt u ${hint}?`}`,
      en: `The regulation has no step “${name}”${hint === undefined ? "." : `; do you mean ${hint}?`}`,
    },
  };
}
