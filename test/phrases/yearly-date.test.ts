import { expect, it } from "vitest";
import { yearlyDateIn } from "../../src/phrases/yearly-date.ts";

it.each([
  ["De stichting maakt jaarlijks voor 1 april een verslag.", "voor 1 april", 3],
  ["Elk jaar, vóór 1 juni, verschijnt het.", "vóór 1 juni", 5],
  ["We publish it each year before 1 July.", "before 1 July", 6],
  ["It is published every year by 31 May.", "by 31 May", 5],
  ["uiterlijk 31 december", "uiterlijk 31 december", 12],
  ["no later than March 31", "no later than March 31", 3],
  // No end of a month, or one that moves.
  ["uiterlijk 1 april", "uiterlijk 1 april", undefined],
  ["voor 15 maart", "voor 15 maart", undefined],
  ["voor 1 januari", "voor 1 januari", undefined],
  ["by 28 February", "by 28 February", undefined],
])("%s", (sentence, words, months) => {
  expect(yearlyDateIn(sentence)).toEqual({ words, months });
});

it.each(["voor 1 april 2025", "op 1 april", "binnen 1 maand", "in april"])(
  "%s is no date of every year",
  (sentence) => {
    expect(yearlyDateIn(sentence)).toBeUndefined();
  },
);
