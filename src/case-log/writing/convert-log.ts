import type { RestOfLog } from "../log-gathering.ts";
import type { LogSettings } from "../log-input.ts";
import type { Case } from "../model.ts";
import type { LogWriter, WritableLog } from "./log-writer.ts";
import { type Loss, Losses } from "./losses.ts";
import { neededMapping } from "./needed-mapping.ts";

/** A log as it is written in another form. */
export interface ConvertedLog {
  /** Pieces of text, made as they are asked for. To be gone through once. */
  readonly chunks: Iterable<string>;
  /** What has to go with it so that reading it gives the same; undefined: nothing. */
  readonly mapping: string | undefined;
  /** What the form cannot hold; complete once all pieces were made. */
  losses(): readonly Loss[];
}

/** A log to be written; its cases may be gone through more than once. */
export interface LogToWrite extends RestOfLog {
  readonly cases: Iterable<Case>;
}

/** Writes a log in a form. `settings` are those with which it was read, and will be read again. */
export function convertLog(log: LogToWrite, writer: LogWriter, { names, zone }: LogSettings): ConvertedLog {
  const { cases, organisation, scope } = log;
  const writable: WritableLog = {
    cases,
    organisation,
    fields: scope.fields,
    zone: zoneOf(log) ?? zone,
    facts: names.facts,
  };
  const losses = new Losses(writer.label);
  return {
    chunks: inPieces(writer.write(writable, losses)),
    mapping: neededMapping(writable, { scope, zone, losses }),
    losses: () => losses.all(),
  };
}

/** The zone in which all sources were read; undefined: there are several, or none. */
function zoneOf({ sources = [] }: RestOfLog): string | undefined {
  const zones = new Set(sources.flatMap(({ zone, rows }) => (rows.used > 0 ? (zone ?? []) : [])));
  return zones.size === 1 ? [...zones][0] : undefined;
}

const pieceLength = 1 << 16;

/** The same text in fewer pieces: to write each costs as much as a page of text. */
function* inPieces(chunks: Iterable<string>): Generator<string> {
  let piece = "";
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
