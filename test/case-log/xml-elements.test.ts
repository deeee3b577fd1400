import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { XmlElements } from "../../src/case-log/xml-elements.ts";

/** Ends the reading, as who is told does. */
class Ended extends Error {}

interface Told {
  readonly said: readonly unknown[];
  /** The line after each piece; none when the document is not sound. */
  readonly lines: readonly number[];
}

/** All that is told of a document that comes in in these pieces. */
function told(pieces: readonly string[]): Told {
  const lines: number[] = [];
  const said: unknown[] = [];
  const ends = (...words: unknown[]): never => {
    said.push(words);
    throw new Ended();
  };
  const elements: XmlElements = new XmlElements({
    start: (name, attributes) => said.push(["start", name, { ...attributes }, elements.start]),
    end: (name) => said.push(["end", name]),
    hasDocumentType: (at) => ends("doctype", at),
    isUnsound: (at, reason) => ends(reason, at),
  });
  try {
    for (const piece of pieces) {
      elements.push(piece);
      lines.push(elements.line);
    }
    elements.close();
  } catch (problem) {
    if (!(problem instanceof Ended)) throw problem;
    lines.length = 0;
  }
  return { said, lines };
}

/** What a whole parser by itself tells. */
function expected(pieces: readonly string[]): Told {
  const lines: number[] = [];
  const said: unknown[] = [];
  const parser = new SaxesParser({ xmlns: false });
  const here = () => ({ line: parser.line, column: Math.max(1, parser.columnIndex) });
  const ends = (...words: unknown[]): never => {
    said.push(words);
    throw new Ended();
  };
  let start = { line: 1, column: 1 };
  parser.on("error", ({ message }) => ends(message.replace(/^\d+:\d+: /u, ""), here()));
  parser.on("doctype", () => ends("doctype", here()));
  parser.on("opentagstart", ({ name }) => {
    start = { line: parser.line, column: Math.max(1, parser.columnIndex - name.length - 1) };
  });
  parser.on("opentag", ({ name, attributes }) => said.push(["start", name, { ...attributes }, start]));
  parser.on("closetag", ({ name }) => said.push(["end", name]));
  try {
    for (const piece of pieces) {
      parser.write(piece);
      lines.push(parser.line);
    }
    parser.close();
  } catch (problem) {
    if (!(problem instanceof Ended)) throw problem;
    lines.length = 0;
  }
  return { said, lines };
}

const usual = ["<log>", "<trace>", "</trace>", "<event>", "</event>", "</log>", "\n", "  "];
const attributes = [
  '<string key="a" value="één &amp; twee"/>',
  '<date  key="t" value="2025-01-02" />',
  '<list key="l">',
  "</list>",
];
const unusual = [
  ...["<!-- a trace> -->", "<![CDATA[</trace>]]>", "<?pi trace>?>", "<!DOCTYPE log>", "text", "]]>", "&amp;"],
  ...["<s k='v'/>", '<s k="&#10;"/>', '<s k="&e;"/>', '<s k="a\tb"/>', '<s k="a\nb"/>', '<s k="\u{1f600}"/>'],
  ...['<s k="1"j="2"/>', '<s k="1" k="2"/>', '<s k = "1"/>', "<s\nk='1'/>", "<s a:b='1'/>", '<s k="<"/>'],
  ...[
    "\r\n",
    "\r",
    "\t",
    '<s k="\u0001"/>',
    "<trace >",
    "</trace >",
    "< trace>",
    "</",
    "<",
    '"',
    '<s k="\ufffe"/>',
  ],
  ...['<s "="/>', '<s ="a"/>', "</event", "<s/ >", "<é/>", '<sé k="a"/>', '<s k="\ud800"/>'],
];
const trace = [
  "<trace>",
  ...attributes.slice(0, 1),
  "\n",
  "<event>",
  ...attributes.slice(0, 2),
  "</event>",
  "</trace>",
];

const part = fc.oneof(
  { weight: 4, arbitrary: fc.constant(trace.join("")) },
  { weight: 3, arbitrary: fc.constantFrom(...usual, ...attributes) },
  { weight: 1, arbitrary: fc.constantFrom(...unusual) },
);
const start = fc.constantFrom(
  "<log>",
  '<?xml version="1.0"?>\n<log a="b">\n',
  '<?xml version="1.1"?><log>',
  "",
);
const end = fc.constantFrom("</log>", "</log>\n<!-- -->", "</log>x", "");
const document = fc
  .tuple(start, fc.array(part, { maxLength: 12 }), end)
  .map(([first, parts, last]) => `${first}${parts.join("")}${last}`);

test("tells what a whole parser tells, whatever it reads itself, and however the document comes in", () => {
  fc.assert(
    fc.property(document, fc.integer({ min: 1, max: 80 }), (text, length) => {
      const pieces = text.match(new RegExp(`[^]{1,${length}}`, "gu")) ?? [];
      expect(told(pieces)).toEqual(expected(pieces));
    }),
    { numRuns: 2000 },
  );
});

test("a plain document is read plainly again after what is not plain", () => {
  const pieces = [`<log>${trace.join("")}<!-- -->${trace.join("")}<x>&#65;</x>${trace.join("")}`, "</log>"];
  expect(told(pieces)).toEqual(expected(pieces));
});
