import { expect, it } from "vitest";
import { formsOf } from "../../src/regulation/form.ts";
import { scopeWithNames, written } from "./support.ts";

it.each([
  ["written", ["written"], []],
  ["letter or e-mail", ["letter", "e-mail"], []],
  ["aangetekend", ["aangetekend"], []],
  [
    "schriftelijk",
    ["schriftelijk"],
    ['The form "schriftelijk" is called "written" here. Write "written"; a log may have the word as it is.'],
  ],
])("the form %s", (yaml, forms, expected) => {
  const { scope, messages } = scopeWithNames();
  expect(formsOf(written(yaml), scope.report)).toEqual(forms);
  expect(messages).toEqual(expected);
});
