import type { Text } from "../language/language.ts";
import { reportFormats } from "../report/index.ts";
import { pretty } from "../report/pretty.ts";
import type { CaseIds, ReportFormat, TextFormat } from "../report/run.ts";
import type { Call, OptionDefinition } from "./command.ts";
import { wrongUse } from "./not-checked.ts";
import { targetNamed, unknownFormat } from "./target.ts";

const names = reportFormats.map(({ name }) => name);

/** `--format name[=file]`, several times, and `--case-ids`. */
export const reportOptions = {
  format: {
    type: "values",
    setting: "format",
    value: { nl: "<vorm>[=<bestand>]", en: "<format>[=<file>]" },
    says: {
      nl: `vorm van het verslag (standaard pretty), op het scherm of in een bestand; mag vaker: ${names.join(", ")}`,
      en: `form of the report (default pretty), on the screen or in a file; may be repeated: ${names.join(", ")}`,
    },
  },
  "case-ids": {
    type: "value",
    setting: "caseIds",
    value: { nl: "<full|hash|none>", en: "<full|hash|none>" },
    choices: ["full", "hash", "none"],
    says: {
      nl: "zaken met hun nummer, een code of zonder naam (standaard een code in github, gitlab, markdown en sarif)",
      en: "cases with their id, a code or without a name (default a code in github, gitlab, markdown and sarif)",
    },
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** A report to make, in a file or on the screen. */
export type Delivery = FileDelivery | ScreenDelivery;

export interface FileDelivery {
  readonly format: ReportFormat;
  readonly file: string;
  readonly caseIds: CaseIds;
}

export interface ScreenDelivery {
  readonly format: TextFormat;
  readonly file?: undefined;
  readonly caseIds: CaseIds;
}

/** What `--format` and `--case-ids` ask for. Throws NotChecked for what cannot be meant. */
export function deliveriesOf({ options }: Pick<Call, "options">): readonly Delivery[] {
  const asked = options.values("format");
  const caseIds = reportOptions["case-ids"].choices.find((choice) => choice === options.value("case-ids"));
  return (asked.length === 0 ? [pretty.name] : asked).map((word) => deliveryOf(word, caseIds));
}

function deliveryOf(word: string, caseIds: CaseIds | undefined): Delivery {
  const { format, file } = targetNamed(word, reportFormats);
  const delivered = { caseIds: caseIds ?? (format.isShared ? "hash" : "full") } as const;
  if (file !== undefined) return { ...delivered, format, file };
  if (format.isBinary) throw onlyInFile(format.name);
  return { ...delivered, format };
}

/** The format of that name, undefined if there is none. */
export function formatNamed(name: string): ReportFormat | undefined {
  return reportFormats.find((candidate) => candidate.name === name);
}

/** What is wrong with the form in a word such as `json=file`; undefined: nothing. */
export function unknownFormatIn(word: string): Text | undefined {
  const [name = ""] = word.split("=");
  return formatNamed(name) === undefined ? unknownFormat(name, reportFormats) : undefined;
}

function onlyInFile(name: string) {
  return wrongUse({
    nl: `${name} past niet op het scherm; schrijf het in een bestand: --format ${name}=verslag.${name}.`,
    en: `${name} does not fit on the screen; write it to a file: --format ${name}=report.${name}.`,
  });
}
