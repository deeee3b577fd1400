import type { Text } from "../language/language.ts";
import type { Choice, Regulation, Step } from "../regulation/model.ts";
import { registrations, yearlyDuties } from "./kind-scene.ts";
import type { TableSection } from "./table-draft.ts";
import type { KindReport } from "./yearly-report.ts";

/** What a step of the regulation says that is told, held against a report. */
export interface ContentRule {
  readonly step: string;
  readonly label: string;
  readonly citation: string | undefined;
  /** `yearly`: the report itself is owed; `register`: the register that it is made from. */
  readonly of: "yearly" | "register";
  readonly contents: readonly ContentFound[];
}

export interface ContentFound {
  readonly id: string;
  readonly label: string;
  /** `figures`: the numbers are here, the judgement on them is for people. */
  readonly status: "given" | "figures" | "missing";
  readonly where: TableSection | "numbers" | "account" | undefined;
  readonly why?: Text;
}

/** Holds a report against what the regulation says that it contains. */
export function contentRules(regulation: Regulation, kinds: readonly KindReport[]): readonly ContentRule[] {
  const rule = (step: Step, of: ContentRule["of"]): ContentRule => ({
    step: step.id,
    label: step.label,
    citation: citationOf(regulation, step),
    of,
    contents: contentsOf(step.contains).map((id) => ({
      id,
      label: regulation.fields[id] ?? regulation.facts[id]?.label ?? id.replaceAll("-", " "),
      ...(finderOf(id) ?? unknown)(kinds),
    })),
  });
  return [
    ...yearlyDuties(regulation).map((step) => rule(step, "yearly")),
    ...registrations(regulation).map((step) => rule(step, "register")),
  ].filter(({ contents }) => contents.length > 0);
}

/** Whether a content that the report itself must have is not there. */
export function lacksContent(rules: readonly ContentRule[]): boolean {
  return rules.some(
    ({ of, contents }) => of === "yearly" && contents.some(({ status }) => status === "missing"),
  );
}

function citationOf({ articles }: Regulation, { article }: Step): string | undefined {
  const [id] = article.byKey.contains ?? article.else;
  return articles.find((one) => one.id === id)?.citation;
}

function contentsOf(contains: Choice<readonly string[]> | undefined): readonly string[] {
  if (contains === undefined) return [];
  if (contains.kind === "plain") return contains.value;
  return [...new Set([...contains.rows.flatMap(({ result }) => result ?? []), ...(contains.else ?? [])])];
}

type Found = Omit<ContentFound, "id" | "label">;
type Finder = (kinds: readonly KindReport[]) => Found;

const given = (where: Found["where"]): Found => ({ status: "given", where });
const missing = (where: Found["where"], why: Text): Found => ({ status: "missing", where, why });

const has = (kinds: readonly KindReport[], section: TableSection) =>
  kinds.some(({ tables }) => tables.some((table) => table.section === section && table.now.total > 0));

const nature: Finder = (kinds) => {
  if (has(kinds, "nature")) return given("nature");
  const isAsked = kinds.some(({ unrecorded }) => unrecorded.some(({ section }) => section === "nature"));
  return missing("nature", isAsked ? notRecorded : noCategories);
};

const outcomes: Finder = (kinds) =>
  kinds.some(({ now }) => now.closed > 0) ? given("outcomes") : missing("outcomes", nothingClosed);

const measures: Finder = (kinds) => {
  const tables = kinds.flatMap((kind) => kind.tables.filter(({ section }) => section === "measures"));
  if (tables.length === 0) return missing("measures", noMeasureSteps);
  const isTold = tables.some(({ cells, now }) => {
    const none = now.counts[cells.findIndex(({ id }) => id === "none")];
    return now.total > 0 && none !== now.total;
  });
  return isTold ? given("measures") : missing("measures", noMeasures);
};

const effectiveness: Finder = (kinds) =>
  has(kinds, "repeats") ? { status: "figures", where: "repeats", why: judge } : missing("repeats", noPersons);

/** What the report can answer, by the names that regulations give to contents. */
const finders: Readonly<Record<string, Finder>> = {
  number: () => given("numbers"),
  nature,
  category: nature,
  "checked-per-category": (kinds) => {
    const found = nature(kinds);
    return found.status === "given" ? { ...found, status: "figures", why: judge } : found;
  },
  handling: outcomes,
  result: outcomes,
  actions: () => missing(undefined, freeText),
  reason: () => missing(undefined, freeText),
  measures,
  "evaluation-number": () => ({ status: "figures", where: "numbers", why: judge }),
  "evaluation-lead-time": (kinds) =>
    kinds.some(({ now }) => now.closed > 0)
      ? { status: "figures", where: "terms", why: judge }
      : missing("terms", nothingClosed),
  "evaluation-effectiveness": effectiveness,
  anonymised: () => given("account"),
};

/** Other names for the same contents, Dutch ones too. */
const otherNames: Readonly<Record<string, string>> = {
  ...{ numbers: "number", aantal: "number", aantallen: "number" },
  ...{ subject: "nature", subjects: "nature", categories: "category", aard: "nature" },
  ...{ onderwerp: "nature", onderwerpen: "nature", rubriek: "category", rubrieken: "category" },
  ...{ outcome: "result", outcomes: "result", results: "result", afhandeling: "handling" },
  ...{ oordeel: "result", oordelen: "result", uitkomst: "result", uitkomsten: "result" },
  ...{ maatregel: "measures", maatregelen: "measures", anonymous: "anonymised", anoniem: "anonymised" },
};

function finderOf(id: string): Finder | undefined {
  const name = Object.hasOwn(otherNames, id) ? (otherNames[id] ?? id) : id;
  return Object.hasOwn(finders, name) ? finders[name] : undefined;
}

const unknown: Finder = () => missing(undefined, notKnown);

const judge: Text = {
  nl: "De cijfers staan hier; schrijf zelf wat u ervan vindt.",
  en: "The figures stand here; write yourself what you think of them.",
};
const notRecorded: Text = {
  nl: "Het logboek legt bij geen enkele zaak een van de rubrieken vast. Voeg de kolom toe, of noem haar in de mapping.",
  en: "The log records none of the categories for any case. Add the column, or name it in the mapping.",
};
const noCategories: Text = {
  nl: "De regeling heeft geen feit met vaste waarden dat zegt waar een zaak over gaat. Wat als vrije tekst in het logboek staat, komt niet in dit verslag: het kan naar personen wijzen.",
  en: "The regulation has no fact with fixed values that says what a case is about. Free text in the log does not come into this report: it can point at persons.",
};
const nothingClosed: Text = {
  nl: "In dit jaar is geen zaak afgesloten.",
  en: "No case was closed in this year.",
};
const noMeasures: Text = {
  nl: "Het logboek legt bij geen enkele afgesloten zaak een maatregel vast.",
  en: "The log records no measure for any case that closed.",
};
const noMeasureSteps: Text = {
  nl: "De regeling heeft geen stap voor maatregelen. Wat als vrije tekst in het logboek staat, komt niet in dit verslag; vat het zelf samen.",
  en: "The regulation has no step for measures. Free text in the log does not come into this report; sum it up yourself.",
};
const noPersons: Text = {
  nl: "Het logboek zegt niet van wie de zaken zijn; of er een nieuwe klacht van dezelfde persoon kwam, is niet na te gaan.",
  en: "The log does not say whose the cases are; whether the same person complained again cannot be told.",
};
const freeText: Text = {
  nl: "Dit staat als vrije tekst in het logboek en komt niet in dit verslag: het kan naar personen wijzen. Vat het zelf samen.",
  en: "This stands as free text in the log and does not come into this report: it can point at persons. Sum it up yourself.",
};
const notKnown: Text = {
  nl: "Aan de naam van dit onderdeel is niet te zien welke cijfers erbij horen. Kijk of het hierboven staat, of schrijf het zelf.",
  en: "The name of this part does not tell which figures belong to it. Look whether it stands above, or write it yourself.",
};
