import { expect, test } from "vitest";
import { catalogue } from "../../src/regulation/catalogue.ts";

const expected = {
  must: "acknowledgement registration admission investigation hearing update decision appeal-decision ruling-carried-out closing filed satisfaction-asked yearly-report",
  may: "refusal information-request delay-notice measures referral settlement",
  outside:
    "complaint objection appeal withdrawal consent fee-paid information-received external-complaint external-ruling",
  event: "incident became-aware delay-known destroyed",
};

test("the words of the catalogue and what they are", () => {
  const words = [...catalogue.values()];
  const ids = (of: typeof words) => of.map(({ id }) => id).join(" ");
  expect({
    must: ids(words.filter(({ duty }) => duty === "must")),
    may: ids(words.filter(({ duty, outside, event }) => duty === "may" && !outside && !event)),
    outside: ids(words.filter(({ outside }) => outside)),
    event: ids(words.filter(({ event }) => event)),
  }).toEqual(expected);
});

test("every word has its own label in both languages", () => {
  for (const language of ["nl", "en"] as const) {
    const labels = [...catalogue.values()].map(({ label }) => label[language]);
    expect(new Set(labels).size).toBe(catalogue.size);
  }
});
