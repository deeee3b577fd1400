import type { Loss } from "../case-log/writing/losses.ts";
import type { Finding } from "../finding.ts";
import type { Language, Text } from "../language/language.ts";
import { shownPlace } from "../place.ts";
import { findingRecord, placeRecord } from "./json.ts";
import { findingLines } from "./pretty-log.ts";
import { pageOf } from "./pretty-verdict.ts";
import type { Input, View } from "./run.ts";
import { wrapped } from "./wrap.ts";

/** A log that was written in another form, and what there is to say about it. */
export interface Conversion {
  /** Id of the form. */
  readonly to: string;
  /** What people call the form. */
  readonly label: string;
  /** Undefined: to stdout. */
  readonly file?: string;
  readonly cases: number;
  readonly events: number;
  readonly organisationEvents: number;
  readonly losses: readonly Loss[];
  /** What the form cannot hold but a mapping can; undefined: nothing. */
  readonly mapping?: string;
  /** Undefined: it was not written. */
  readonly mappingFile?: string;
  readonly findings: readonly Finding[];
  readonly inputs: readonly Input[];
}

/** One document: what was written, what could not be held, and what was found in the logs that were read. */
export function conversionJson(made: Conversion, language: Language): string {
  const { to, file, cases, events, organisationEvents, losses, mapping, mappingFile, findings, inputs } =
    made;
  const document = {
    schemaVersion: 1,
    status: "converted",
    to,
    file: file ?? null,
    cases,
    events,
    organisationEvents,
    losses: losses.map(({ rule, count, message, place }) => ({
      rule,
      count,
      message: message[language],
      first: placeRecord(place),
    })),
    mapping: mapping ?? null,
    mappingFile: mappingFile ?? null,
    findings: findings.map((finding) => findingRecord(finding, language)),
    inputs: inputs.map(({ path, sha256 }) => ({ path, sha256 })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** For people: nothing where the log went to stdout and there is nothing to say. */
export function* conversionPretty(made: Conversion, language: Language, view: View): Generator<string> {
  const { file, losses, mapping, mappingFile, findings } = made;
  const page = pageOf(language, view.width, view.colour);
  const margins = { first: "  ", rest: "    ", width: view.width };
  if (file !== undefined) yield `${says.written(made, file)[language]}\n`;
  if (losses.length > 0) {
    yield `${page.colours.bold(says.losses(made.label)[language])}\n`;
    for (const { count, message, place } of losses) {
      const text = `${count} × ${message[language]} (${says.first[language]}: ${shownPlace(place)})`;
      yield `${wrapped(text, margins).join("\n")}\n`;
    }
  }
  if (mapping !== undefined) {
    const said = mappingFile === undefined ? says.mapping(made.label) : says.mappingWritten(mappingFile);
    yield `${wrapped(said[language], { ...margins, first: "", rest: "" }).join("\n")}\n`;
    if (mappingFile === undefined) yield mapping.replace(/^(?=.)/gmu, "  ");
  }
  if (findings.length > 0) yield `${findingLines(findings, page).join("\n")}\n`;
}

const says = {
  written: ({ cases, events, organisationEvents }: Conversion, file: string): Text => ({
    nl: `Geschreven: ${file} (zaken: ${cases}, gebeurtenissen: ${events}${organisationEvents === 0 ? "" : `, van de organisatie zelf: ${organisationEvents}`}).`,
    en: `Written: ${file} (cases: ${cases}, events: ${events}${organisationEvents === 0 ? "" : `, of the organisation itself: ${organisationEvents}`}).`,
  }),
  losses: (label: string): Text => ({
    nl: `Wat ${label} niet kan bevatten`,
    en: `What ${label} cannot hold`,
  }),
  first: { nl: "de eerste", en: "the first" },
  mapping: (label: string): Text => ({
    nl: `Over het logboek als geheel heeft ${label} geen plaats voor wat hieronder staat. Zonder dat kunnen oordelen anders uitvallen. Bewaar het als koppelbestand (--mapping-out <bestand> doet dat) en geef dat met --mapping mee.`,
    en: `For the log as a whole ${label} has no place for what stands below. Without it verdicts can differ. Keep it as a mapping file (--mapping-out <file> does so) and give that with --mapping.`,
  }),
  mappingWritten: (file: string): Text => ({
    nl: `Geschreven: ${file}. Geef dit koppelbestand met --mapping mee als u het logboek gebruikt: zonder kunnen oordelen anders uitvallen.`,
    en: `Written: ${file}. Give this mapping file with --mapping when you use the log: without it verdicts can differ.`,
  }),
} as const;
