import { wrongUse } from "./not-checked.ts";

/** The value of an option that counts something. Throws NotChecked unless it is a whole number from `least` up. */
export function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (/^\d+$/u.test(text) && Number.isSafeInteger(number) && number >= least) return number;
  throw wrongUse({
    nl: `“${text}” bij --${name} is geen heel getal vanaf ${least}.`,
    en: `“${text}” for --${name} is no whole number from ${least} up.`,
  });
}
