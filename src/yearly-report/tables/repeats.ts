import type { Text } from "../../language/language.ts";
import type { CountedCase } from "../counted-case.ts";
import { divided, type TableMaker } from "../table-draft.ts";

/**
 * How many of the cases that came in are from somebody who had come before, as far as the log goes back. Who that is
 * stays in the log.
 */
export function repeatTables(all: readonly CountedCase[]): TableMaker {
  const first = new Map<string, string>();
  for (const one of all.toSorted(byReceipt))
    for (const person of one.complainants) if (!first.has(person)) first.set(person, one.id);
  const isRepeat = ({ id, complainants }: CountedCase) =>
    [...complainants].some((person) => first.get(person) !== id);
  return (_kind, { received }) => [
    {
      id: "repeats.complainant",
      section: "repeats",
      title: { nl: "Eerder een zaak van dezelfde persoon", en: "An earlier case of the same person" },
      population: "received",
      unrecorded: "unknown",
      cells: divided(received, cells, (one) =>
        one.complainants.size === 0 ? "unknown" : isRepeat(one) ? "repeat" : "first",
      ),
    },
  ];
}

function byReceipt(one: CountedCase, other: CountedCase): number {
  const [first, second] = [one, other].map(({ received }) => received ?? Number.POSITIVE_INFINITY);
  if (first !== second) return (first ?? 0) < (second ?? 0) ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

const cells: readonly (readonly [string, Text])[] = [
  ["first", { nl: "nee", en: "no" }],
  ["repeat", { nl: "ja", en: "yes" }],
  ["unknown", { nl: "niet bekend wie het is", en: "not known who it is" }],
];
