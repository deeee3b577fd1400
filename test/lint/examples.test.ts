import { expect, test } from "vitest";
import { lintRegulation } from "../../src/lint/index.ts";
import { exampleFolder, exampleIds } from "../regulations/example-folder.ts";

test.each(exampleIds)("there is nothing left to say about the text of %s", (id) => {
  expect(lintRegulation(exampleFolder(id).regulation)).toEqual([]);
});
