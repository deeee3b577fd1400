import type { Verdict } from "./verdict.ts";

/** How heavy a finding on a case or on the organisation is. */
export type VerdictLevel = "violation" | "attention";

/** How much a verdict asks for a look; undefined: not at all, it is no finding. */
export function levelOf({
  status,
  severity,
}: Pick<Verdict, "status" | "severity">): VerdictLevel | undefined {
  if (status === "violated") return severity === "attention" ? "attention" : "violation";
  return status === "disputable" || status === "undetermined" ? "attention" : undefined;
}
