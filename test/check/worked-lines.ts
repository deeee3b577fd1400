import type { Value } from "../../src/case-log/model.ts";
import type { WrittenCase, WrittenEvent } from "../support/cases.ts";

export interface WrittenLog {
  readonly cases: readonly WrittenCase[];
  readonly organisation: readonly WrittenEvent[];
}

interface OpenCase {
  readonly id: string;
  readonly facts: Record<string, Value>;
  readonly events: WrittenEvent[];
}

const usualCase = "K-1";
const organisationId = "ORG";

/**
 * A log on one line: rows with `;` between them, each `[case:] date activity [field=value …]`, a row without a
 * date with `?`, and `[case:] facts name=value …`. A row that is nothing of that throws.
 */
export function readLines(log: string): WrittenLog {
  const cases = new Map<string, OpenCase>();
  const organisation: WrittenEvent[] = [];
  for (const row of log.split(";")) {
    const { id = usualCase, head, activity, rest } = partsOf(row.trim());
    const fields = fieldsOf(rest);
    const time = head === "?" || head === "facts" ? {} : { time: head };
    if (id === organisationId) {
      organisation.push({ ...fields, activity, ...time });
      continue;
    }
    const found = cases.get(id) ?? { id, facts: {}, events: [] };
    cases.set(id, found);
    if (head === "facts") Object.assign(found.facts, fields);
    else found.events.push({ ...fields, activity, ...time });
  }
  return { cases: [...cases.values()], organisation };
}

const rowPattern =
  /^(?:(?<id>[A-Z][\w-]*): )?(?:(?<facts>facts)|(?<time>\?|\d{4}-\d\d-\d\d(?:T\d\d:\d\dZ?)?) (?<activity>[a-z][\w-]*))(?<rest>(?: .*)?)$/;

function partsOf(row: string) {
  const groups = rowPattern.exec(row)?.groups;
  if (!groups) throw new Error(`no row of a log: ${row}`);
  return {
    id: groups.id,
    head: groups.facts ?? groups.time ?? "",
    activity: groups.activity ?? "",
    rest: groups.rest ?? "",
  };
}

function fieldsOf(text: string): Record<string, Value> {
  const pairs = text.matchAll(/(?<name>[^\s=]+)=(?:"(?<quoted>[^"]*)"|(?<bare>\S*))/g);
  return Object.fromEntries(
    [...pairs].map(({ groups }) => [groups?.name ?? "", valueIn(groups?.quoted ?? groups?.bare ?? "")]),
  );
}

function valueIn(text: string): Value {
  if (text === "null") return null;
  if (text.includes("|")) return text.split("|");
  return text;
}
