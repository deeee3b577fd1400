import { describe, expect, it } from "vitest";
import { loadCommands } from "../../src/cli/commands/index.ts";
import { commonOptions } from "../../src/cli/common-options.ts";
import { readOptions } from "../../src/cli/options.ts";
import { runMain } from "./run-main.ts";

const all = await loadCommands();

describe.each(all.map((command) => [command.name, command] as const))("help of %s", (name, command) => {
  it.each(["nl", "en"] as const)("begins with examples (%s)", async (language) => {
    const { code, stdout, stderr } = await runMain([name, "--help", "--lang", language]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const headings = { nl: ["Voorbeelden", "Gebruik", "Opties"], en: ["Examples", "Usage", "Options"] }[
      language
    ];
    const places = headings.map((heading) => stdout.indexOf(`\n${heading}\n`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(command.examples.length).toBeGreaterThan(0);
    for (const { line, says } of command.examples)
      expect(stdout).toContain(`  ${line}\n      ${says[language]}`);
  });

  it.each(command.examples.map(({ line }) => line))("has an example that can be meant: %s", (line) => {
    const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(
      (found) => found[1] ?? found[2] ?? found[3] ?? "",
    );
    const start = words.indexOf("regelmaat");
    const [own, ...argv] = words.slice(start + 1);
    // What one command lists, another may explain.
    const meant = all.find((each) => each.name === own) ?? command;
    expect(own === name || line !== command.examples[0]?.line).toBe(true);
    const ends = argv.findIndex((word) => word === ">" || word === "|");
    const { words: left } = readOptions(ends < 0 ? argv : argv.slice(0, ends), {
      ...meant.options,
      ...commonOptions,
    });
    expect(left.length).toBeGreaterThanOrEqual(meant.words.min);
    expect(left.length).toBeLessThanOrEqual(meant.words.max);
  });
});
