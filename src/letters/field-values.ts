import { dayFromIso, isoFromDay } from "../calendar/day.ts";
import type { Case, LogEvent, Value } from "../case-log/model.ts";
import type { Finding } from "../finding.ts";
import { letterError } from "./letter-findings.ts";
import type { FieldValue, FilledValue, LetterField, LetterTemplate } from "./template.ts";

/** Where the fields of a letter get their values. */
export interface FieldSources {
  /** Given by the writer, by field. */
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly case: Case;
  /** Date of the letter, ISO. */
  readonly letterDate: string;
}

/**
 * The value of every field: what the writer gives, else what the case holds. A
 * date named `<activity>-date` is that of the first such act, `reference` the
 * id of the case; any other field is a content of the act that the letter
 * records, or a fact of the case. `null`: not known and not required.
 */
export function fieldValues(
  template: LetterTemplate,
  sources: FieldSources,
  lineOf: (field: string) => number,
): { readonly values: Readonly<Record<string, FilledValue>>; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  // No prototype: templates can reach nothing but their fields.
  const values: Record<string, FilledValue> = Object.create(null);
  for (const field of template.fields.values()) {
    const given = Object.hasOwn(sources.values, field.name) ? sources.values[field.name] : undefined;
    const value = given ?? fromCase(field, template, sources);
    const problem = problemOf(field, value);
    if (problem !== undefined) {
      findings.push(
        letterError(problem.rule, { file: template.file, line: lineOf(field.name) }, problem.message),
      );
    }
    values[field.name] = value === undefined ? null : asType(field, value);
  }
  for (const name of Object.keys(sources.values)) {
    if (template.fields.has(name)) continue;
    findings.push(
      letterError(
        "unknown-field",
        { file: template.file, line: 1 },
        {
          nl: `Deze brief heeft geen veld “${name}”. Velden: ${[...template.fields.keys()].join(", ")}.`,
          en: `This letter has no field “${name}”. Fields: ${[...template.fields.keys()].join(", ")}.`,
        },
      ),
    );
  }
  return { values, findings };
}

function fromCase(
  field: LetterField,
  template: LetterTemplate,
  sources: FieldSources,
): FieldValue | undefined {
  if (field.name === "letter-date") return sources.letterDate;
  if (field.name === "reference") return sources.case.id;
  const activity =
    field.type === "date" && field.name.endsWith("-date") ? field.name.slice(0, -"-date".length) : "";
  const { events, facts } = sources.case;
  const act = events.find((event) => event.activity === activity);
  if (act?.time !== undefined) return isoFromDay(act.time.day);
  const recorded = events.findLast((event) => event.activity === template.records);
  return asField(contentOf(recorded, field.name)) ?? asField(facts[field.name]);
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
  return typeof value === "string" ? [value] : value;
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
  if (type === "date" && (!isOne || dayFromIso(value) === undefined)) {
    return {
      rule: "invalid-field-value",
      message: {
        nl: `Het veld “${name}” (${label}) is geen bestaande datum in de vorm jjjj-mm-dd.`,
        en: `The field “${name}” (${label}) is no existing date in the form YYYY-MM-DD.`,
      },
    };
  }
  if (type === "boolean" && ![...yesWords, ...noWords].some((word) => word === value)) {
    return {
      rule: "invalid-field-value",
      message: {
        nl: `Het veld “${name}” (${label}) is ja of nee.`,
        en: `The field “${name}” (${label}) is yes or no.`,
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
