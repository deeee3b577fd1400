import { dayFromIso, isoFromDay } from "../calendar/day.ts";
import type { Case, LogEvent, Value } from "../case-log/model.ts";
import { nearestName } from "../case-log/names.ts";
import type { Finding } from "../finding.ts";
import type { Regulation } from "../regulation/model.ts";
import { didYouMean, shown } from "../regulation/problem.ts";
import { letterError } from "./letter-findings.ts";
import type { FieldValue, FilledValue, LetterField, LetterTemplate } from "./template.ts";

/** Where the fields of a letter get their values. */
export interface FieldSources {
  /** Given by the writer, by field. */
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly case: Case;
  readonly regulation: Regulation;
  /** Date of the letter, ISO. */
  readonly letterDate: string;
}

/** The fields of a letter: its own and those of its layout. */
export interface AskedFields {
  readonly template: LetterTemplate;
  readonly fields: ReadonlyMap<string, LetterField>;
  /** Where a field is first used. */
  readonly placeOf: (field: string) => { readonly file: string; readonly line: number };
}

/** So many characters a value may have. */
const longestValue = 1_000_000;

/**
 * The value of every field: what the writer gives, else what the case holds. A date named `<activity>-date` is that of
 * the first such act, `<role>-name` and `<role>-address` what the log last has under that name, else whoever last acted
 * in that role, `recipient-…` the same of the role that the letter goes to, `reference` the id of the case; any other field is a content of the act that the letter is about,
 * when that was recorded on the day of the letter, or a fact of the case; else its default. `null`: not known and not
 * required.
 */
export function fieldValues(
  asked: AskedFields,
  sources: FieldSources,
): { readonly values: Readonly<Record<string, FilledValue>>; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  // No prototype: templates can reach nothing but their fields.
  const values: Record<string, FilledValue> = Object.create(null);
  for (const field of asked.fields.values()) {
    const value = labelled(
      field,
      givenFor(field, asked, sources) ?? fromCase(field, asked, sources) ?? field.default,
      sources.regulation,
    );
    const problem = problemOf(field, value) ?? unknownChoice(field, value, sources.regulation);
    if (problem !== undefined) {
      findings.push(letterError(problem.rule, asked.placeOf(field.name), problem.message));
    }
    values[field.name] = value === undefined || value.length === 0 ? null : asType(field, value);
  }
  const known = [...asked.fields.keys(), nameField(asked.template.to)];
  for (const name of Object.keys(sources.values)) {
    if (known.includes(name)) continue;
    findings.push(
      letterError("unknown-field", { file: asked.template.file, line: 1 }, unknownField(name, known)),
    );
  }
  return { values, findings };
}

function givenFor({ name }: LetterField, { template }: AskedFields, { values }: FieldSources) {
  const own = Object.hasOwn(values, name) ? values[name] : undefined;
  const role = nameField(template.to);
  return own ?? (name === recipientName && Object.hasOwn(values, role) ? values[role] : undefined);
}

const recipientName = "recipient-name";

/** The field with the name of somebody in a role. */
export function nameField(role: string): string {
  return `${role}-name`;
}

function fromCase(
  field: LetterField,
  { template }: AskedFields,
  { case: { id, events, facts }, regulation, letterDate }: FieldSources,
): FieldValue | undefined {
  const { name, type } = field;
  if (name === "letter-date") return letterDate;
  if (name === "reference") return id;
  const activity = type === "date" && name.endsWith("-date") ? name.slice(0, -"-date".length) : "";
  const act = events.find((event) => event.activity === activity);
  if (act?.time !== undefined) return isoFromDay(act.time.day);
  const asked = name.startsWith("recipient-") ? `${template.to}${name.slice("recipient".length)}` : name;
  const day = dayFromIso(letterDate);
  const recorded = events.findLast(
    ({ activity: done, time }) => done === template.records && time !== undefined && time.day === day,
  );
  return (
    asField(contentOf(recorded, asked)) ??
    asField(factWords(facts, asked, regulation)) ??
    asField(personalData(events, asked)) ??
    asField(lastActor(events, asked, regulation))
  );
}

/** What people call the value of a fact. */
function factWords(facts: Case["facts"], name: string, regulation: Regulation): Value | undefined {
  const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
  const labels = Object.hasOwn(regulation.facts, name) ? regulation.facts[name]?.values : undefined;
  return typeof value === "string" && labels !== undefined && Object.hasOwn(labels, value)
    ? labels[value]
    : value;
}

/** A choice of a fact by what people call it, also where it was given by its id. */
function labelled(
  { name }: LetterField,
  value: FieldValue | undefined,
  regulation: Regulation,
): FieldValue | undefined {
  const labels = choicesOf(name, regulation);
  return typeof value === "string" && Object.hasOwn(labels, value) ? labels[value] : value;
}

/** A word that is none of the choices of a fact would be recorded, and no check could read it. */
function unknownChoice(
  { name, label, type }: LetterField,
  value: FieldValue | undefined,
  regulation: Regulation,
): Pick<Finding, "rule" | "message"> | undefined {
  const choices = Object.values(choicesOf(name, regulation));
  if (type !== "text" || typeof value !== "string" || choices.length === 0 || choices.includes(value))
    return undefined;
  const shownChoices = choices.map((choice) => `“${choice}”`).join(", ");
  return {
    rule: "invalid-field-value",
    message: {
      nl: `Het veld “${name}” (${label}) is “${shown(value)}”, en dat kent de regeling hier niet. Kies uit ${shownChoices}.`,
      en: `The field “${name}” (${label}) is “${shown(value)}”, which the regulation does not know here. Choose from ${shownChoices}.`,
    },
  };
}

function choicesOf(name: string, { facts }: Regulation): Readonly<Record<string, string>> {
  return Object.hasOwn(facts, name) ? (facts[name]?.values ?? {}) : {};
}

/** Names and addresses stay what they are, whatever act they were recorded with. */
function personalData(events: readonly LogEvent[], name: string): Value | undefined {
  if (!/-(?:name|address)$/u.test(name)) return undefined;
  const holder = events.findLast((event) => asField(contentOf(event, name)) !== undefined);
  return contentOf(holder, name);
}

/** Whoever last acted in the role that the name of the field begins with. */
function lastActor(events: readonly LogEvent[], name: string, regulation: Regulation): Value | undefined {
  if (!name.endsWith("-name")) return undefined;
  const role = name.slice(0, -"-name".length);
  if (!Object.hasOwn(regulation.roles, role)) return undefined;
  const act = events.findLast((event) => event.role.includes(role) && event.actor.length > 0);
  return act?.actor.join(", ");
}

function contentOf(event: LogEvent | undefined, name: string): Value | undefined {
  return event !== undefined && Object.hasOwn(event.fields, name) ? event.fields[name] : undefined;
}

const yesWords = ["ja", "yes", "true"];
const noWords = ["nee", "no", "false"];

function asField(value: Value | undefined): FieldValue | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  return Array.isArray(value) ? value.map(String) : String(value);
}

function asType(field: LetterField, value: FieldValue): FilledValue {
  if (field.type === "boolean") return yesWords.some((word) => word === value);
  if (field.type !== "list") return value;
  return typeof value === "string" ? value.split("|").map((item) => item.trim()) : value;
}

function problemOf(
  field: LetterField,
  value: FieldValue | undefined,
): Pick<Finding, "rule" | "message"> | undefined {
  const { name, label, type, required } = field;
  if (value === undefined || value.length === 0) {
    if (!required) return undefined;
    return {
      rule: "missing-field",
      message: {
        nl: `Het veld “${name}” (${label}) is leeg. Geef het met --set ${name}=…`,
        en: `The field “${name}” (${label}) is empty. Give it with --set ${name}=…`,
      },
    };
  }
  const isOne = typeof value === "string";
  const length = isOne ? value.length : value.reduce((sum, item) => sum + item.length, 0);
  if (length > longestValue) {
    return {
      rule: "invalid-field-value",
      message: {
        nl: `Het veld “${name}” (${label}) is te lang: er mogen ${longestValue} tekens in staan.`,
        en: `The field “${name}” (${label}) is too long: it may have ${longestValue} characters.`,
      },
    };
  }
  if (type === "date" && (!isOne || dayFromIso(value) === undefined)) {
    return {
      rule: "invalid-field-value",
      message: {
        nl: `Het veld “${name}” (${label}) is geen bestaande datum in de vorm jjjj-mm-dd, maar “${shown(String(value))}”.`,
        en: `The field “${name}” (${label}) is no existing date in the form yyyy-mm-dd, but “${shown(String(value))}”.`,
      },
    };
  }
  if (type === "boolean" && ![...yesWords, ...noWords].some((word) => word === value)) {
    return {
      rule: "invalid-field-value",
      message: {
        nl: `Het veld “${name}” (${label}) is ja of nee, niet “${shown(String(value))}”.`,
        en: `The field “${name}” (${label}) is yes or no, not “${shown(String(value))}”.`,
      },
    };
  }
  if (type === "text" && !isOne) {
    return {
      rule: "invalid-field-value",
      message: {
        nl: `Het veld “${name}” (${label}) is één keer nodig, niet ${value.length} keer.`,
        en: `The field “${name}” (${label}) is needed once, not ${value.length} times.`,
      },
    };
  }
  return undefined;
}

function unknownField(name: string, known: readonly string[]): Finding["message"] {
  const hint = didYouMean(nearestName(name, known));
  const fields = known.join(", ");
  return {
    nl: `Deze brief heeft geen veld “${shown(name)}”.${hint.nl} Velden: ${fields}.`,
    en: `This letter has no field “${shown(name)}”.${hint.en} Fields: ${fields}.`,
  };
}
