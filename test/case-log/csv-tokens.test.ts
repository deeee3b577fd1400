import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellPosition } from "../../src/case-log/csv-position.ts";
import type { CsvRecord } from "../../src/case-log/csv-record.ts";
import { createCsvTokenizer } from "../../src/case-log/csv-tokens.ts";
import { cutOut } from "../../src/case-log/excerpt.ts";
import { RepeatedTexts } from "../../src/case-log/repeated-texts.ts";

/** A record without where it stands in the text at hand, which depends on the cuts. */
type Token = Pick<CsvRecord, "line" | "cells" | "damage"> & { readonly raw: string };

function tokens(text: string, cuts: readonly number[] = []): Token[] {
  return records(text, cuts).map((record) => {
    const { line, cells, damage } = record;
    return { line, cells, ...(damage === undefined ? {} : { damage }), raw: cutOut(record) };
  });
}

function records(text: string, cuts: readonly number[] = []): CsvRecord[] {
  const tokenizer = createCsvTokenizer(",");
  const found: CsvRecord[] = [];
  let start = 0;
  for (const cut of [...cuts.map((at) => at % (text.length + 1))].sort((one, other) => one - other)) {
    found.push(...tokenizer.push(text.slice(start, cut)));
    start = Math.max(start, cut);
  }
  return [...found, ...tokenizer.push(text.slice(start)), ...tokenizer.end()];
}

const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", ",", '"', "\n", "\r\n", ";"), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const cuts = fc.array(fc.nat(), { maxLength: 5 });

function written(rows: readonly (readonly string[])[], lineEnd: string): string {
  const quoted = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join(",") + lineEnd).join("");
}

describe("a well-formed text", () => {
  test("has the cells that were written, the same as csv-parse finds, wherever the chunks are cut", () => {
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n"), cuts, (rows, lineEnd, cutsAt) => {
        const text = written(rows, lineEnd);
        const cells = tokens(text, cutsAt).map((record) => record.cells);
        expect(cells).toEqual(rows);
        expect(cells).toEqual(
          parse(text, { relax_column_count: true, record_delimiter: lineEnd, trim: false }),
        );
      }),
    );
  });

  test("gives each record the physical line it starts on", () => {
    const found = tokens('a,b\n"x\ny",2\r\n\n"p""q",\nlast,1');
    expect(found.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, "a", "b"],
      [2, "x\ny", "2"],
      [4, ""],
      [5, 'p"q', ""],
      [6, "last", "1"],
    ]);
  });
});

describe("a damaged text", () => {
  test("any text, cut anywhere, gives the same records, and no line is passed over", () => {
    const text = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r"), maxLength: 40 });
    fc.assert(
      fc.property(text, cuts, (damaged, cutsAt) => {
        const whole = tokens(damaged);
        expect(tokens(damaged, cutsAt)).toEqual(whole);
        let line = 1;
        for (const record of whole) {
          expect(record.line).toBe(line);
          line += record.raw.split("\n").length;
        }
      }),
    );
  });

  const cases: readonly [string, string, unknown[]][] = [
    [
      "an unclosed quote",
      'a,"b\nc,d\ne,f\n',
      [{ kind: "unclosed", line: 1, column: 3, linesCovered: 2 }, ["c", "d"], ["e", "f"]],
    ],
    [
      "text after a closing quote",
      '"a"b,c\nd,e',
      [{ kind: "stray", line: 1, column: 1, linesCovered: 0 }, ["d", "e"]],
    ],
    [
      "a second quote that stays open",
      '"x\ny","z\nq,r',
      [{ kind: "unclosed", line: 2, column: 4, linesCovered: 1 }, ["q", "r"]],
    ],
    ["a quote inside a plain cell", 'a"b,c', [['a"b', "c"]]],
  ];
  test.each(cases)("%s", (_name, text, expected) => {
    expect(tokens(text).map(({ cells, damage }) => damage ?? cells)).toEqual(expected);
  });

  test("a quoted cell of more than a million characters counts as unclosed, so that memory stays bounded", () => {
    const [first, second] = tokens(`"${"x".repeat(1 << 21)}\na,b\n"`);
    expect(first?.damage?.kind).toBe("unclosed");
    expect(second?.cells).toEqual(["a", "b"]);
  });
});

test("a cell without the white space around it, whatever stood above it", () => {
  const texts = ["a", " a", "a ", "\u00a0a\u3000", "", " ", "é", '"a"', '" a "', "abc", "adc", "abcd", "'=a"];
  const row = fc.array(fc.constantFrom(...texts), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const repeated = [0, 1, 2, 3].map(() => new RepeatedTexts());
      for (const record of records(rows.map((cells) => cells.join(",")).join("\n"))) {
        const written = record.cells.map((text) => text.trim().replace(/^'=/u, "="));
        expect([0, 1, 2, 3].map((cell) => record.trimmed(cell, repeated[cell]))).toEqual([...written, ""]);
        const isEmpty = [0, 1, 2].map((from) => written.slice(from).every((cell) => cell === ""));
        expect([0, 1, 2, 3].map((cell) => record.isEmptyFrom(cell))).toEqual([...isEmpty, true]);
      }
    }),
  );
});

test("the place of a cell counts quotes and line breaks before it", () => {
  const [record] = records('"a,\n""b",c,d');
  expect(record && [0, 1, 2].map((index) => cellPosition(record, index, ","))).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 6 },
    { line: 2, column: 8 },
  ]);
});
