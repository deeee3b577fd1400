import type { Step } from "./model.ts";

/**
 * Whether an extension lengthens the aim of the step (VOCABULARY §4) or its
 * hard limit. Open words have no end that a notice could move: of "as soon as
 * possible, and within six weeks at most" the six weeks are lengthened.
 */
export function lengthensAim({ within, aim }: Pick<Step, "within" | "aim">): boolean {
  if (aim === undefined) return false;
  const isOpen = aim.kind === "plain" && aim.value.kind === "term" && aim.value.term.kind === "open";
  return within === undefined || !isOpen;
}
