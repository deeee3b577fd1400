import { describe, expect, it } from "vitest";
import { exampleLetter, letterFolders } from "./example-letters.ts";

const folders = await letterFolders();
const letters = folders.flatMap((folder) =>
  folder.letters.map((template) => ({ name: template.name, folder, template })),
);

describe("the letters of the regulations", () => {
  it.each(letters)(
    "$name has its place in an example case, with all that it quotes",
    ({ folder, template }) => {
      const { letter, readiness } = exampleLetter(folder, template);
      expect(
        letter.findings.map(({ place, message }) => `${place.file}:${place.line} ${message.nl}`),
      ).toEqual([]);
      expect(readiness.obstacles.map(({ nl }) => nl)).toEqual([]);
      expect(letter.text).not.toContain("{{");
      expect(letter.text.length).toBeGreaterThan(200);
    },
  );
});
