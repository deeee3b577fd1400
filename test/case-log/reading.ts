import type { LogInput, LogSettings } from "../../src/case-log/log-input.ts";
import { readMapping } from "../../src/case-log/mapping.ts";
import type { Mapping } from "../../src/case-log/mapping-model.ts";
import type { CaseLog } from "../../src/case-log/model.ts";
import { nameTable } from "../../src/case-log/names.ts";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";

/** A small regulation's names, as a log reader sees them. */
export const settings: LogSettings = {
  names: {
    activities: nameTable([
      { id: "complaint", names: ["klacht", "Klacht ontvangen"] },
      { id: "hearing", names: ["hoorzitting"] },
      { id: "decision", names: ["besluit"] },
      { id: "yearly-report", names: ["jaarverslag"] },
    ]),
    roles: nameTable([
      { id: "handler", names: ["behandelaar"] },
      { id: "complainant", names: ["klager"] },
    ]),
    facts: nameTable([
      { id: "urgent", names: ["Spoed"] },
      { id: "amount", names: ["bedrag"] },
      { id: "involved", names: ["betrokkenen"] },
    ]),
    numberFacts: new Set(["amount"]),
    listFacts: new Set(["involved"]),
    dateFields: new Set(["new-date"]),
    organisation: new Set(["yearly-report"]),
  },
  zone: "Europe/Amsterdam",
};

export async function* chunksOf(
  content: string | Uint8Array,
  length = 7,
): AsyncGenerator<string | Uint8Array> {
  for (let start = 0; start < content.length; start += length) {
    yield typeof content === "string"
      ? content.slice(start, start + length)
      : content.subarray(start, start + length);
  }
}

export function readLog(
  content: string | Uint8Array,
  options: Partial<Omit<LogInput, "chunks">> & {
    readonly chunkLength?: number;
    readonly settings?: LogSettings;
  } = {},
): Promise<CaseLog> {
  const { chunkLength, settings: asked = settings, ...rest } = options;
  return readCaseLog([{ name: "log.csv", ...rest, chunks: chunksOf(content, chunkLength) }], asked);
}

/** Findings as `rule line:column`. */
export function places(log: Pick<CaseLog, "findings">): string[] {
  return log.findings.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`);
}

/** A mapping that has to be in order. */
export function mappingOf(text: string): Mapping {
  const { mapping, findings } = readMapping({ name: "mapping.yaml", text });
  if (mapping === undefined) throw new Error(findings.map(({ message }) => message.en).join("\n"));
  return mapping;
}
