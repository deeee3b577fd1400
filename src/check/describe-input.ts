import { type DescribeInput, hash } from "./describe.ts";
import type { Plan } from "./plan.ts";

/** What the verdicts on one case have in common; without a case those on the organisation, of which id and kind are empty. */
export function describeInputOf(
  { regulation, organisation }: Plan,
  { id, kind, derivesAll }: Pick<DescribeInput, "kind" | "derivesAll"> & { readonly id: string },
): DescribeInput {
  let caseHash: string | undefined;
  return {
    regulation: regulation.id,
    // Of most cases nobody reads a fingerprint.
    get caseHash() {
      caseHash ??= hash(id);
      return caseHash;
    },
    kind,
    zone: regulation.timeZone,
    calendar: organisation.index.calendar(regulation.counting),
    derivesAll,
  };
}
