import type { Text } from "../../language/language.ts";
import type { Regulation, Who } from "../../regulation/model.ts";
import { sayActivity, sayFact, sayRole } from "./label.ts";

/** One who acts or is reached: the label of a role, the persons of a fact, or who did a step. */
export function sayWho(regulation: Regulation, who: Who): Text {
  switch (who.kind) {
    case "role":
      return sayRole(regulation, who.id);
    case "fact":
      return sayFact(regulation, who.id);
    case "step": {
      const act = sayActivity(regulation, who.id);
      return { nl: `wie ${act.nl} deed`, en: `whoever did ${act.en}` };
    }
  }
}
