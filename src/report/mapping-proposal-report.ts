import type { Language, Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import { grouped } from "../mapping-proposal/doubts.ts";
import type { Proposal } from "../mapping-proposal/proposal.ts";

/** A proposed mapping, what it was made from, and what reading the file with it gave. */
export interface MadeProposal {
  readonly proposal: Proposal;
  /** The mapping file. */
  readonly text: string;
  readonly from: string;
  /** Undefined: without a regulation, by the words that all of them share. */
  readonly regulation: string | undefined;
  /** The same as the user named it: an id, a file or a folder. */
  readonly asked: string | undefined;
  /** Where it was written; undefined: to stdout. */
  readonly path?: string;
  readonly reading: {
    readonly rows: number;
    readonly used: number;
    readonly cases: number;
    readonly events: number;
  };
}

/** One document: the mapping, the use of each column, and what is to be confirmed. */
export function proposalJson(made: MadeProposal, language: Language): string {
  const { proposal, text, from, regulation, path, reading } = made;
  const { kind, list, dates, case: ofCase, facts, events, ignored, notRecorded, doubts } = proposal;
  const document = {
    schemaVersion: 1,
    status: "proposed",
    from,
    regulation: regulation ?? null,
    file: path ?? null,
    kind,
    list: list ?? null,
    mapping: text,
    case: ofCase ?? null,
    dates,
    facts: facts.map(({ name, column }) => ({ fact: name, column })),
    events: events.map(({ activity, time, likeness }) => ({
      activity:
        typeof activity === "string" ? activity : { column: activity.column, values: activity.values },
      time,
      likeness: Math.round(likeness * 100) / 100,
    })),
    ignored,
    notRecorded,
    doubts: doubts.map(({ rule, column, activity, message }) => ({
      rule,
      column: column ?? null,
      activity: activity ?? null,
      message: message[language],
    })),
    reading,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** For people: what was found, what reading with it gives, and what is to be confirmed. */
export function* proposalPretty(made: MadeProposal, language: Language): Generator<string> {
  const { proposal, from, regulation, asked, path, reading } = made;
  yield `${says.found(proposal, from, regulation)[language]}\n`;
  if (path !== undefined) yield `${says.written[language]} ${path}\n`;
  yield `${says.reading(reading)[language]}\n`;
  if (proposal.doubts.length > 0) yield `\n${says.confirm[language]}\n`;
  for (const [index, { columns, message }] of grouped(proposal.doubts).entries()) {
    const about = columns.length === 0 ? "" : `${columns.join(", ")}: `;
    yield `  ${index + 1}. ${singleLine(about + message[language])}\n`;
  }
  if (path !== undefined) yield `\n${says.next(from, path, asked)[language]}\n`;
}

function shape({ kind, list, events }: Proposal): Text {
  const found = {
    log: { nl: "een rij per gebeurtenis", en: "a row per event" },
    list: {
      nl: `zaken met hun gebeurtenissen in “${list}”`,
      en: `cases with their events in “${list}”`,
    },
    register: {
      nl: `een rij per zaak, met ${events.length} handelingen`,
      en: `a row per case, with ${events.length} acts`,
    },
  };
  return found[kind];
}

const says = {
  found: (proposal: Proposal, from: string, regulation: string | undefined): Text => ({
    nl: `${from}: ${shape(proposal).nl}${regulation === undefined ? ", bekeken zonder regeling" : `, bekeken met ${regulation}`}.`,
    en: `${from}: ${shape(proposal).en}${regulation === undefined ? ", looked at without a regulation" : `, looked at with ${regulation}`}.`,
  }),
  written: { nl: "Geschreven:", en: "Written:" },
  reading: ({ rows, used, cases, events }: MadeProposal["reading"]): Text => ({
    nl: `Zo gelezen: ${used} van ${rows} rijen, ${cases} zaken, ${events} gebeurtenissen.`,
    en: `Read like this: ${used} of ${rows} rows, ${cases} cases, ${events} events.`,
  }),
  confirm: { nl: "Te bevestigen of aan te vullen:", en: "To be confirmed or completed:" },
  next: (from: string, path: string, regulation: string | undefined): Text => {
    const command = `npx regelmaat check ${from} --mapping ${path}${regulation === undefined ? "" : ` --regulation ${regulation}`}`;
    return { nl: `Lees het bestand na, en dan: ${command}`, en: `Check the file, and then: ${command}` };
  },
} as const;
