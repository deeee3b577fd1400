import { sayDerivation } from "../calendar/derivation.ts";
import type { Case } from "../case-log/model.ts";
import { nearestName } from "../case-log/names.ts";
import type { Verdict } from "../check/verdict.ts";
import { asMarkdown } from "../document/markdown-text.ts";
import { sayIso } from "../language/day-words.ts";
import type { Language, Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import { cite } from "../read-back/phrases/article.ts";
import { sayBound } from "../read-back/phrases/term.ts";
import { allSteps, sceneOf } from "../read-back/scene.ts";
import { saySpan } from "../read-back/sections/retention.ts";
import type { Articles, Bound, Choice, Ref, Regulation, Retention, Step } from "../regulation/model.ts";
import { stepHelpers } from "./check-body.ts";

/** What the words of a rule depend on. */
export interface RuleScene {
  readonly regulation: Regulation;
  readonly language: Language;
  /** The case in which the letter has been sent. */
  readonly case: Case;
  /** The verdicts of this case; they carry the due dates. */
  readonly verdicts: readonly Verdict[];
}

/** Words of a rule, or why there are none. */
type Said = { readonly words: string } | { readonly problem: Text };

/** The words of a rule by the helper that asks for them. */
const sayRule: Readonly<Record<(typeof stepHelpers)[number], (name: string, scene: RuleScene) => Said>> = {
  term: termWords,
  due: dueWords,
  article: articleWords,
  derivation: derivationWords,
};

/** What a helper says of a step; nothing where there is a problem. */
export function wordsOfRule(helper: (typeof stepHelpers)[number], name: string, scene: RuleScene): string {
  const said = sayRule[helper](name, scene);
  return "words" in said ? said.words : "";
}

/** Why a helper has nothing to say of a step in this case; undefined: it has. */
export function ruleProblems(
  { helper, name }: { readonly helper: string; readonly name: string },
  scene: RuleScene,
): Text | undefined {
  const known = stepHelpers.find((one) => one === helper);
  const said = known === undefined ? undefined : sayRule[known](name, scene);
  return said !== undefined && "problem" in said ? said.problem : undefined;
}

/** `binnen 3 werkweken na “Klacht”`: the term of a step, or how long something is kept. */
function termWords(name: string, scene: RuleScene): Said {
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
function dueWords(name: string, { regulation, language, verdicts }: RuleScene): Said {
  if (ruleNamed(name, regulation) === undefined) return unknownRule(name, regulation);
  const due = datedVerdict(name, verdicts)?.due;
  return due === undefined ? noLastDay(name) : { words: sayIso(due, language) };
}

/** How that day was counted, a sentence a line. */
function derivationWords(name: string, { regulation, language, verdicts }: RuleScene): Said {
  if (ruleNamed(name, regulation) === undefined) return unknownRule(name, regulation);
  const derivation = datedVerdict(name, verdicts)?.derivation;
  if (derivation === undefined) return noLastDay(name);
  return {
    words: sayDerivation(derivation, language)
      .map((line) => `- ${asMarkdown(line)}`)
      .join("\n"),
  };
}

/** Of several occasions the last: that is the one that the letter is about. */
function datedVerdict(name: string, verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.findLast(({ id, due }) => due !== undefined && (id === name || id.startsWith(`${name}#`)));
}

/** What has to be said of a last day that the letter names and that is over on the day of the letter. */
export function pastDay(
  { helper, name }: { readonly helper: string; readonly name: string },
  { regulation, verdicts }: RuleScene,
  letterDate: string,
): Text | undefined {
  const due = helper === "due" || helper === "derivation" ? datedVerdict(name, verdicts)?.due : undefined;
  if (due === undefined || due.slice(0, letterDate.length) >= letterDate) return undefined;
  const label = ruleNamed(name, regulation)?.label ?? name;
  return inBoth((language) =>
    language === "nl"
      ? `Deze brief noemt een uiterste dag die op de dag van de brief al voorbij is: ${sayIso(due, language)}, voor “${label}”. Kijk of de brief zo weg kan.`
      : `This letter names a last day that is over on the day of the letter: ${sayIso(due, language)}, for “${label}”. Look whether it can go out like this.`,
  );
}

function noLastDay(name: string): Said {
  return {
    problem: {
      nl: `Voor de stap “${name}” is er in deze zaak geen uiterste dag. Controleer of de zaak al zo ver is.`,
      en: `The step “${name}” has no last day in this case. Check whether the case has come that far.`,
    },
  };
}

/** `artikel 9, eerste lid`: where the text says it; of `step.key`: where it says that of the step. */
function articleWords(name: string, { regulation }: RuleScene): Said {
  const [id = "", key] = name.split(".");
  const rule = ruleNamed(id, regulation);
  if (rule === undefined) return unknownRule(id, regulation);
  if (key !== undefined && !("places" in rule && Object.hasOwn(rule.places, key))) {
    return {
      problem: {
        nl: `De stap “${id}” zegt niets bij “${key}”. Noem een sleutel die de stap heeft, of alleen de stap.`,
        en: `The step “${id}” says nothing under “${key}”. Name a key that the step has, or the step alone.`,
      },
    };
  }
  const words = cite(regulation, articlesOf(rule.article, key ?? ("keep" in rule ? "keep" : "within")));
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

function valueInCase({ kind, id, activities }: Ref, { regulation, case: { facts, events } }: RuleScene) {
  if (kind === "activity") {
    const happened = events.map(({ activity }) => activity);
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
