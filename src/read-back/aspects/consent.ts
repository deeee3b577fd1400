import type { Text } from "../../language/language.ts";
import type { Consent, Regulation, Who } from "../../regulation/model.ts";
import { sayMoment } from "../phrases/anchor.ts";
import { sayWho } from "../phrases/who.ts";

/** Whose consent moving a term needs, or which act. */
export function sayConsent(regulation: Regulation, consent: Consent): Text {
  if (isWho(consent)) {
    const who = sayWho(regulation, consent);
    return {
      nl: `Hiervoor is toestemming nodig van: ${who.nl}.`,
      en: `This needs the consent of: ${who.en}.`,
    };
  }
  const act = sayMoment(regulation, consent);
  return { nl: `Hiervoor is nodig: ${act.nl}.`, en: `This needs: ${act.en}.` };
}

function isWho(consent: Consent): consent is Who {
  return consent.kind === "role" || consent.kind === "step" || !("activities" in consent);
}
