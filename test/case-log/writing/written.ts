import type { LogSettings } from "../../../src/case-log/log-input.ts";
import { readMapping } from "../../../src/case-log/mapping.ts";
import type { CaseLog, LogEvent, Value } from "../../../src/case-log/model.ts";
import { readCaseLog } from "../../../src/case-log/read-case-log.ts";
import { convertLog } from "../../../src/case-log/writing/convert-log.ts";
import type { LogWriter } from "../../../src/case-log/writing/log-writer.ts";
import { settings as usual } from "../reading.ts";

export interface Written {
  readonly text: string;
  readonly mapping: string | undefined;
  /** Rules of what got lost. */
  readonly losses: readonly string[];
}

/** A log as a writer writes it, with what has to go with it. */
export function write(writer: LogWriter, log: CaseLog, settings: LogSettings = usual): Written {
  const { chunks, mapping, losses } = convertLog(log, writer, settings);
  const text = [...chunks].join("");
  return { text, mapping, losses: losses().map(({ rule }) => rule) };
}

/** Reads what was written as its reader does. */
export function readBack(
  writer: LogWriter,
  { text, mapping: written }: Written,
  settings: LogSettings = usual,
): Promise<CaseLog> {
  const name = `log.${writer.extensions[0]}`;
  const { mapping } = written === undefined ? {} : readMapping({ name: "mapping.yaml", text: written });
  const chunks = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  return readCaseLog([{ name, chunks, ...(mapping && { mapping }) }], settings);
}

/** What a log says, without places; an empty value of a field that the log has is as none. */
export function told({ cases, organisation, scope }: CaseLog): object {
  const without = (values: Readonly<Record<string, Value>>) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([name, value]) => value !== null || !scope.fields.has(name))
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  const event = ({ place: _, fields, ...rest }: LogEvent) => ({ ...rest, fields: without(fields) });
  const sorted = (values: readonly Value[]) => values.map((value) => JSON.stringify(value)).sort();
  return {
    cases: cases.map(({ id, facts, conflicts = {}, events }) => ({
      id,
      facts: without(Object.fromEntries(Object.entries(facts).filter(([name]) => !(name in conflicts)))),
      conflicts: Object.fromEntries(
        Object.entries(conflicts).map(([name, values]) => [name, sorted(values.map(({ value }) => value))]),
      ),
      events: events.map(event),
    })),
    organisation: organisation.map(event),
    fields: [...scope.fields, "time"].sort().filter((name, index, all) => all.indexOf(name) === index),
    notRecorded: [...scope.notRecorded].sort(),
    until: scope.until,
  };
}
