import { Document, isNode } from "yaml";
import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import { grouped } from "./doubts.ts";
import type { Doubt, Proposal, ProposedEvent, ProposedSource } from "./proposal.ts";
import type { SourceTable } from "./source-table.ts";

/** The proposal as a mapping file, with each doubt as a comment at its place. */
export function mappingText(proposal: Proposal, table: SourceTable, language: Language): string {
  const { kind, list, dates, events, facts, ignored, notRecorded, doubts } = proposal;
  const ofRegister = events.filter(({ activity }) => typeof activity === "string");
  const ofRow = events.find(({ activity }) => typeof activity !== "string");
  const document = new Document({
    ...ofSource(table),
    ...(list !== undefined && { list }),
    ...(dates.length > 0 && { dates: dates.length === 1 ? dates[0] : dates }),
    ...(proposal.case !== undefined && { case: proposal.case }),
    ...(facts.length > 0 && { facts: Object.fromEntries(facts.map((fact) => [fact.name, sourceOf(fact)])) }),
    ...((kind === "register" || ofRegister.length > 0) && {
      events: Object.fromEntries(ofRegister.map(registerEntry)),
    }),
    ...(ofRow && { event: logEntry(ofRow) }),
    ...(notRecorded.length > 0 && { notRecorded }),
    ...(ignored.length > 0 && { ignored }),
  });
  document.commentBefore = comment([
    says.top[kind][language],
    ...wholeFile(doubts).map((each) => each.message[language]),
  ]);
  for (const [path, places] of placesOf(proposal)) {
    const about = doubts.filter(({ column }) => column !== undefined && places.includes(column));
    const node = document.getIn(path, true);
    if (about.length === 0 || !isNode(node)) continue;
    const text = comment(
      grouped(about).map(({ columns, message }) => `${columns.join(", ")}: ${message[language]}`),
    );
    const before = keyBefore(document, path);
    if (before) before.commentBefore = text;
    else node.commentBefore = text;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** How the table itself is to be read. */
function ofSource({ text, sheet, header }: SourceTable): object {
  return {
    ...(text && { delimiter: text.delimiter }),
    ...(text && text.encoding !== "utf-8" && { encoding: text.encoding }),
    ...(sheet !== undefined && { sheet }),
    ...(header !== undefined && { header }),
  };
}

/** The node of the key, before which a comment is read best. */
function keyBefore(
  document: Document,
  path: readonly string[],
): { commentBefore?: string | null } | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!parent || typeof parent !== "object" || !("items" in parent) || !Array.isArray(parent.items))
    return undefined;
  const pair = parent.items.find((item) => item.key?.value === path.at(-1) || item.key === path.at(-1));
  if (!pair) return undefined;
  if (typeof pair.key === "string") pair.key = document.createNode(pair.key);
  return pair.key;
}

function wholeFile(doubts: readonly Doubt[]): readonly Doubt[] {
  return doubts.filter(({ column }) => column === undefined);
}

/** Where each column stands in the file. */
function placesOf({
  events,
  facts,
  ignored,
  case: ofCase,
}: Proposal): readonly [readonly string[], readonly string[]][] {
  return [
    [["case"], ofCase === undefined ? [] : [ofCase]],
    ...facts.map(({ name, column }): [string[], string[]] => [["facts", name], [column]]),
    ...events.map((event): [string[], string[]] => [
      typeof event.activity === "string" ? ["events", event.activity] : ["event"],
      columnsOf(event),
    ]),
    [["ignored"], ignored],
  ];
}

function columnsOf({ activity, time, properties, contents }: ProposedEvent): string[] {
  const own = typeof activity === "string" ? [] : [activity.column];
  return [...own, time, ...[...properties, ...contents].map(({ column }) => column)];
}

function registerEntry(event: ProposedEvent): [string, unknown] {
  const { activity, time, dates, properties, contents } = event;
  const source = dates === undefined ? time : { column: time, dates };
  const isPlain = dates === undefined && properties.length + contents.length === 0;
  return [String(activity), isPlain ? source : { time: source, ...moreOf(properties, contents) }];
}

function logEntry({ activity, time, dates, properties, contents }: ProposedEvent): unknown {
  return {
    ...(typeof activity !== "string" && { activity: sourceOf(activity) }),
    time: dates === undefined ? time : { column: time, dates },
    ...moreOf(properties, contents),
  };
}

function moreOf(properties: readonly ProposedSource[], contents: readonly ProposedSource[]): object {
  return {
    ...Object.fromEntries(properties.map((each) => [each.name, sourceOf(each)])),
    ...(contents.length > 0 && {
      contents: Object.fromEntries(contents.map((each) => [each.name, sourceOf(each)])),
    }),
  };
}

function sourceOf({ column, values }: ProposedSource): unknown {
  return Object.keys(values).length === 0 ? column : { column, values };
}

function comment(lines: readonly string[]): string {
  return lines.map((line) => ` ${singleLine(line)}`).join("\n");
}

const says = {
  top: {
    register: {
      nl: "Voorstel: een rij per zaak, een kolom per datum. Lees het na: wat hier staat, bepaalt de uitkomst.",
      en: "Proposal: a row per case, a column per date. Check it: what stands here decides the outcome.",
    },
    log: {
      nl: "Voorstel: een rij per gebeurtenis. Lees het na: wat hier staat, bepaalt de uitkomst.",
      en: "Proposal: a row per event. Check it: what stands here decides the outcome.",
    },
    list: {
      nl: "Voorstel: een zaak met een lijst van gebeurtenissen. Lees het na: wat hier staat, bepaalt de uitkomst.",
      en: "Proposal: a case with a list of events. Check it: what stands here decides the outcome.",
    },
  },
} as const;
