import { describe, expect, it } from "vitest";
import type { LogEvent } from "../../../src/case-log/model.ts";
import { nameTable } from "../../../src/case-log/names.ts";
import { withCsvEvents, withJsonLines } from "../../../src/case-log/writing/append-event.ts";

const settings = {
  zone: "Europe/Amsterdam",
  facts: nameTable([{ id: "channel", names: ["weg waarlangs"] }]),
};

function sent(fields: LogEvent["fields"] = {}): LogEvent {
  return {
    ...{
      activity: "acknowledgement",
      time: { day: 20333 },
      actor: ["Jo Smit"],
      role: [],
      recipient: ["complainant"],
    },
    ...{ with: [], form: "letter", fields, place: { file: "brief.hbs", line: 1, column: 1 } },
  };
}

function added(text: string, fields: LogEvent["fields"] = {}): string | undefined {
  return withCsvEvents(text, [{ caseId: "K-1", event: sent(fields) }], settings);
}

const head = "case_id,activity,timestamp,actor,recipient,form";
const row = "K-1,acknowledgement,2025-09-02,Jo Smit,complainant,letter";

describe("an event behind a CSV log", () => {
  it("stands in the columns that are there, and leaves what was there as it was", () => {
    expect(added(`${head}\nK-0,complaint,2025-09-01,,,"a ""b""\nc"\n`)).toBe(
      `${head}\nK-0,complaint,2025-09-01,,,"a ""b""\nc"\n${row}\n`,
    );
  });

  it.each([
    ["no line end at the end", `${head}`, `${head}\n${row}\n`],
    ["empty lines at the end", `${head}\n\n\n`, `${head}\n${row}\n`],
    [
      "line ends of Windows",
      `${head}\r\nK-0,complaint,2025-09-01,,,\r\n`,
      `${head}\r\nK-0,complaint,2025-09-01,,,\r\n${row}\r\n`,
    ],
    [
      "another delimiter",
      head.replaceAll(",", ";"),
      `${head.replaceAll(",", ";")}\n${row.replaceAll(",", ";")}\n`,
    ],
    [
      "a line for Excel",
      `sep=;\n${head.replaceAll(",", ";")}\n`,
      `sep=;\n${head.replaceAll(",", ";")}\n${row.replaceAll(",", ";")}\n`,
    ],
    [
      "a quote that opens nothing",
      `${head}\nK-0,complaint,2025-09-01,,,5" buis\n`,
      `${head}\nK-0,complaint,2025-09-01,,,5" buis\n${row}\n`,
    ],
    ["a file that is empty", "", `${head}\n${row}\n`.replace("recipient,form", "recipient,form")],
  ])("knows %s", (_name, before, after) => {
    expect(added(before)).toBe(after);
  });

  it("makes a column for what has none, and none twice", () => {
    expect(
      added(`${head},weg waarlangs\nK-0,complaint,2025-09-01,,,,e-mail\n`, {
        reason: "a, b",
        channel: "letter",
      }),
    ).toBe(`${head},weg waarlangs,reason\nK-0,complaint,2025-09-01,,,,e-mail,\n${row},letter,"a, b"\n`);
  });

  it("says a formula as text, and a list with bars", () => {
    expect(added(`${head},measures\n`, { measures: ["=1+1", "twee"] })).toBe(
      `${head},measures\n${row},"'=1+1|twee"\n`,
    );
  });

  it("is not written where the columns have names of their own", () => {
    expect(added("Zaak,Ontvangen\nK-0,1-9-2025\n")).toBeUndefined();
  });
});

describe("an event behind JSON Lines", () => {
  it("is one more line", () => {
    expect(
      withJsonLines('{"case_id":"K-0"}', [{ caseId: "K-1", event: sent({ reason: "x" }) }], settings),
    ).toBe(
      '{"case_id":"K-0"}\n{"case_id":"K-1","activity":"acknowledgement","time":"2025-09-02","actor":"Jo Smit","recipient":"complainant","form":"letter","reason":"x"}\n',
    );
  });
});
