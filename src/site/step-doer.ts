import { actorsOf } from "../agenda/actors.ts";
import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import type { Regulation, Step } from "../regulation/model.ts";

/** Who does a step, to somebody with a complaint: they themselves, the organisation, or somebody else. */
export function sayDoer(regulation: Regulation, step: Step): Text {
  if (!step.outside) return us;
  const actors = actorsOf(regulation, step);
  if (actors.length === 0 || actors.some(({ id }) => id === "complainant")) return you;
  return inBoth((language) => {
    const names = actors.map(({ label }) => label).join(language === "nl" ? " of " : " or ");
    return language === "nl" ? `Dit doet: ${names}` : `Done by: ${names}`;
  });
}

const us: Text = { nl: "Dit doen wij", en: "We do this" };
const you: Text = { nl: "Dit doet u", en: "You do this" };
