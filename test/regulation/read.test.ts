import { describe, expect, test } from "vitest";
import { readRegulation } from "../../src/regulation/read.ts";
import { fileWith, findingsWith, placed, said } from "./support.ts";

function findingsOf(text: string) {
  const { regulation, findings } = readRegulation(text, "test.md");
  expect(regulation).toBeUndefined();
  return findings;
}

describe("what is no regulation file", () => {
  test.each([
    ["an empty file", "", "1:1 empty-file"],
    ["only white space", " \n\n", "1:1 empty-file"],
    ["no front matter", "# Artikel 1\n", "1:1 front-matter"],
    ["four dashes", "----\nid: a\n---\n", "1:1 front-matter"],
    ["front matter without end", "---\nid: a\n", "1:1 front-matter"],
    ["a closing line with words", "---\nid: a\n--- yes\n---\n", "3:1 front-matter"],
    ["empty front matter", "---\n---\n", "1:1 front-matter"],
    ["only comments", "---\n# nothing\n---\n", "1:1 front-matter"],
    ["a list", "---\n- a\n---\n", "2:1 front-matter"],
    ["a NUL byte", "---\nid: a\u0000b\n---\n", "2:6 control-character"],
    ["no YAML", "---\nid: [a\n---\n", "2:7 yaml"],
    ["a tab as indentation", "---\nroles:\n\thandler: x\n---\n", "3:1 yaml"],
    ["an unknown anchor", "---\nid: *nobody\n---\n", "2:5 yaml"],
    ["an unknown tag", "---\nid: !!js/function 'x'\n---\n", "2:5 yaml"],
    ["a list as key", "---\n? [a]\n: b\n---\n", "2:3 yaml"],
    ["a very long file", `---\nid: a\n---\n${"x".repeat(2_000_000)}`, "1:1 too-large"],
    ["deep nesting that closes", `---\nid: ${"[".repeat(60)}${"]".repeat(60)}\n---\n`, "2:45 too-large"],
  ])("%s", (_name, text, expected) => {
    expect(placed(findingsOf(text))).toContain(expected);
  });

  test.each(["js", "javascript", "JavaScript", "JS", " js", "json", "coffee", "toml", "# comment"])(
    "---%s is not read and not run",
    (language) => {
      const code = 'globalThis.hasRun = true, { id: "a" }';
      const findings = findingsOf(`---${language}\n${code}\n---\n`);
      expect(placed(findings)).toEqual(["1:1 front-matter-language"]);
      expect(Reflect.has(globalThis, "hasRun")).toBe(false);
    },
  );

  test("very deep nesting", () => {
    const text = `---\nid: ${"[".repeat(100_000)}${"]".repeat(100_000)}\n---\n`;
    // Which of the two limits is met first depends on the YAML library.
    for (const { rule } of findingsOf(text)) expect(["yaml", "too-large"]).toContain(rule);
  });

  test("the same broken file is refused the second time too", () => {
    const text = "---\nid: [a\n---\n";
    expect(findingsOf(text)).toEqual(findingsOf(text));
  });

  test("aliases that multiply are stopped", () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const below = level === 0 ? "x" : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array.from({ length: 10 }, () => below).join(", ")}]`;
    });
    const findings = findingsOf(`---\n${levels.join("\n")}\n---\n`);
    expect(findings.filter(({ rule }) => rule === "too-large")).toHaveLength(1);
  });

  test("ten megabytes of aliases are refused without reading them", () => {
    const text = `---\na: &a [x]\nb: [${"*a, ".repeat(2_500_000)}]\n---\n`;
    const start = performance.now();
    expect(placed(findingsOf(text))).toEqual(["1:1 too-large"]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("all faults at once, each with its place", () => {
  test("wrong values of every sort", () => {
    const findings = findingsWith(`roles:
  handler: behandelaar
  handler: iemand anders
steps:
  decision:
    by: handlr
    withing: 3 weken
    within: 3 blokken
    article: art_3
    unless: appeall
  end: { article: art_1 }
  complaint: [a]
  hearing: { times: true, label: 12 }`);
    expect(said(findings)).toEqual([
      '9:3 duplicate-key: "handler" stands there twice, first on line 8. Leave one out or give the second another name.',
      '13:5 unknown-key: steps.decision: the key "withing" does not exist. Do you mean "within"?',
      '17:3 reserved-word: "end" is a word of the language itself and cannot be a name. Choose another name.',
      "18:14 wrong-type: steps.complaint: there is a list here. Expected: a map { label, aliases, act, duty, purpose, by, … }.",
      '19:21 wrong-type: steps.hearing.times: there is true here. Expected: a whole number or text. Do you mean text? Then write "true".',
      '19:34 wrong-type: steps.hearing.label: there is the number 12 here. Expected: text. Do you mean text? Then write "12".',
    ]);
  });

  test("a value where a map belongs: which names it has, those that are required among them", () => {
    const findings = findingsWith(`steps:
  decision: { within: 3 weken na complaint, extension: 4 weken, article: art_1 }
informative: [art_1]`);
    expect(said(findings)).toEqual([
      '8:56 unknown-word: steps.decision.extension: "4 weken" is not possible here. Allowed: none, a map { notice, adds, total, atMost, binding, noticeBy, … } or a list [a, b].',
      '9:15 wrong-type: informative.0: there is the text "art_1" here. Expected: a map { article, because, models, note }.',
    ]);
  });

  test("unknown names, units and articles, when the shapes are right", () => {
    const findings = findingsWith(`roles:
  handler: behandelaar
steps:
  decision:
    by: handlr
    within: 3 blokken
    article: art_3
    unless: appeall
    once: complaint.recieved`);
    expect(placed(findings)).toEqual([
      "11:9 unknown-name",
      "12:13 term",
      "13:14 unknown-article",
      "14:13 unknown-name",
      "15:11 unknown-name",
    ]);
    expect(said(findings).map((line) => /Do you mean "(.*?)"/.exec(line)?.[1])).toEqual([
      "handler",
      undefined,
      "art_1",
      "appeal",
      "received",
    ]);
  });

  test("without its schema it says which line to add", () => {
    const { findings } = readRegulation(
      "---\nid: a\ntitle: A\nlanguage: nl\ncounting: { calendar: nl, restDay: none }\n---\n",
      "a.md",
    );
    expect(said(findings)).toEqual([
      '2:1 missing-key: "$schema" is missing. Add this line: $schema: ../../schemas/regulation.schema.json',
    ]);
  });

  test("two steps with one id, in two stages of one kind", () => {
    const findings = findingsWith(`stages:
  one:
    steps:
      decision: { article: art_1 }
  two:
    starts: appeal
    steps:
      decision: { article: art_1 }`);
    expect(placed(findings)).toEqual(["14:7 duplicate-id"]);
    expect(Array.from(findings[0]?.related ?? [], ({ place }) => place.line)).toEqual([10]);
  });

  test.each([
    ["a role with the name of a fact", "roles: { a: x }\nfacts: { a: boolean }", ["8:10 duplicate-id"]],
    [
      "an attest with the name of a step",
      "steps: { a: { article: art_1 } }\nattest: { a: { label: x } }",
      ["8:11 duplicate-id"],
    ],
    ["steps beside kinds", "kinds: { a: { steps: {} } }\nsteps: {}", ["8:1 misplaced-key"]],
    ["no start of a second stage", "stages: { a: { steps: {} }, b: { steps: {} } }", ["7:29 missing-key"]],
    ["two kinds with one start", "kinds: { a: { steps: {} }, b: { steps: {} } }", ["7:28 kind-start"]],
    ["a date that does not exist", "adopted: 2025-02-30", ["7:10 date"]],
    ["an unknown time zone", "timeZone: Europe/Amsterdm", ["7:11 time-zone"]],
    ["an id with capitals", "roles: { Handler: x }", ["7:10 wrong-value"]],
    ["a required key that is missing", "basedOn: { clauses: '1' }", ["7:1 missing-key"]],
    ["a word that is not in the list", "steps: { a: { duty: maybe } }", ["7:21 unknown-word"]],
    ["a wrong purpose", "steps: { a: { purpose: hearring } }", ["7:24 unknown-word"]],
    ["a wrong key in article", "steps: { a: { article: { withn: art_1 } } }", ["7:26 unknown-word"]],
    ["an empty list", "steps: { a: { to: [] } }", ["7:19 wrong-value"]],
    ["a group in itself", "groups: { a: [b], b: [a] }", ["7:11 circle", "7:19 circle"]],
    ["an entry about nothing", "steps: { a: { act: nothing } }", ["7:20 unknown-name"]],
    [
      "an unknown calendar in a step",
      "steps: { a: { counting: { calendar: atlantis } } }",
      ["7:37 unknown-calendar"],
    ],
    ["a calendar on an unknown one", "calendars: { a: { base: atlantis } }", ["7:14 unknown-calendar"]],
    [
      "calendars on each other",
      "calendars: { a: { base: b }, b: { base: a } }",
      ["7:14 unknown-calendar", "7:30 unknown-calendar"],
    ],
    [
      "adds and total",
      "steps: { a: { within: 1 week, extension: { adds: 1 week, total: 2 weeks } } }",
      ["7:42 extension"],
    ],
  ])("%s", (_name, yaml, expected) => {
    expect(placed(findingsWith(yaml))).toEqual(expected);
  });
});

describe("circles", () => {
  test.each([
    [
      "two own acts that count from each other",
      "a: { within: 1 week after b }, b: { within: 1 week after a }",
    ],
    ["the end of the other", "a: { within: 1 week after end of b }, b: { within: 1 week after a }"],
    ["silence", "a: { within: 1 week after no b }, b: { within: 1 week after a }"],
    ["a status", "a: { if: { b: { status: met } } }, b: { within: 1 week after end of a }"],
    ["itself", "a: { within: 1 week after a }"],
    ["waking each other", "a: { once: b }, b: { once: a }"],
  ])("%s", (_name, steps) => {
    expect(placed(findingsWith(`steps: { ${steps} }`)).map((line) => line.split(" ")[1])).toContain("circle");
  });

  test.each([
    ["a chain", "a: { within: 1 week }, b: { within: 1 week after a }, c: { within: 1 week after end of b }"],
    ["an act without a term", "a: { within: 1 week after b }, b: { duty: may, once: a }"],
    [
      "an outsider's limit",
      "decision: { within: 1 week after appeal }, appeal: { within: 6 weeks after decision }",
    ],
    [
      "a notice due at the end of its own step",
      "a: { within: 1 week, extension: { noticeBy: 1 day before end of a } }",
    ],
  ])("%s is none", (_name, steps) => {
    expect(said(findingsWith(`steps: { ${steps} }`))).toEqual([]);
  });

  test("only in a reading", () => {
    const findings = findingsWith(`steps:
  a:
    within: 1 week after b
  b:
    within: 1 week after complaint
    readings: { ambiguity: x, strict: { within: 1 week after a } }`);
    expect(placed(findings)).toEqual(["12:49 circle"]);
  });
});

describe("readings that cannot be", () => {
  test.each([
    ["an unknown name in an alternative", "within: 1 week after nobody", "unknown-name"],
    ["a wrong value in an alternative", "duty: maybe", "unknown-word"],
    ["a key that a reading cannot change", "act: decision", "unknown-word"],
  ])("%s", (_name, override, rule) => {
    const yaml = `steps:\n  a:\n    within: 1 week\n    readings: { ambiguity: x, strict: { ${override} } }`;
    expect(findingsWith(yaml).map((finding) => finding.rule)).toEqual([rule]);
    expect(findingsWith(yaml)[0]?.place.line).toBe(10);
  });

  test("an ambiguity without an alternative", () => {
    const yaml = "steps: { a: { within: 1 week, readings: { ambiguity: x } } }";
    expect(placed(findingsWith(yaml))).toEqual(["7:41 reading"]);
  });

  test("more than 256 combinations that come together", () => {
    const some = (count: number) => {
      const readings = Array.from(
        { length: count },
        (_, index) => `{ ambiguity: x${index}, strict: { within: ${index + 2} weeks } }`,
      );
      return `steps: { a: { within: 1 week, readings: [${readings.join(", ")}] } }`;
    };
    expect(findingsWith(some(8))).toEqual([]);
    expect(findingsWith(some(9)).map((finding) => finding.rule)).toEqual(["reading"]);
  });
});

describe("how the file is written does not matter", () => {
  const yaml = "steps:\n  decision: { within: 3 blokken }";
  test.each([
    ["line feeds", fileWith(yaml)],
    ["carriage returns", fileWith(yaml).replaceAll("\n", "\r\n")],
    ["a byte order mark", `\uFEFF${fileWith(yaml)}`],
    ["a named language", fileWith(yaml).replace("---", "---yaml")],
  ])("%s", (_name, text) => {
    expect(placed(findingsOf(text))).toEqual(["8:23 term"]);
  });

  test("a finding in the body has the line of the file", () => {
    const text = `${fileWith("steps: {}")}\n## Artikel 1\n\nNog eens.\n`;
    const { findings } = readRegulation(text, "test.md");
    const line = text.split("\n").lastIndexOf("## Artikel 1") + 1;
    expect(findings.map(({ place }) => place.line)).toEqual([line]);
  });
});
