import type { Text } from "../../language/language.ts";
import { lookUp } from "../../language/look-up.ts";
import { inBoth, singleLine } from "../../language/text.ts";
import { openWordLabels } from "../../language/word-labels.ts";
import type { Bound, Term } from "../../regulation/model.ts";
import type { Scene } from "../scene.ts";
import { sayAnchor, sayMoment } from "./anchor.ts";
import { sayDuration } from "./duration.ts";
import { listOr } from "./list.ts";
import { sayStart } from "./start.ts";

/** Words that say until when: `binnen 3 werkweken na “Klacht”`, or the first or last of several. */
export function sayBound(scene: Scene, bound: Bound): Text {
  if (bound.kind === "term") return sayTerm(scene, bound.term);

  const terms = listOr(bound.terms.map((term) => sayTerm(scene, term)));
  if (bound.kind === "earliest")
    return { nl: `${terms.nl} (wat het eerst komt)`, en: `${terms.en} (whichever comes first)` };

  return { nl: `${terms.nl} (wat het laatst komt)`, en: `${terms.en} (whichever comes last)` };
}

/** Words that say until when, for one term. */
export function sayTerm(scene: Scene, term: Term): Text {
  switch (term.kind) {
    case "duration": {
      const duration = sayDuration(term.duration);
      const anchor = sayTermAnchor(scene, term);
      if (term.direction === "before")
        return {
          nl: `ten minste ${duration.nl} vóór ${anchor.nl}`,
          en: `at least ${duration.en} before ${anchor.en}`,
        };
      return { nl: `binnen ${duration.nl} na ${anchor.nl}`, en: `within ${duration.en} after ${anchor.en}` };
    }
    case "open": {
      const anchor = sayTermAnchor(scene, term);
      const words = sayOpenWords(term.words);
      if (term.direction === "before")
        return { nl: `${words.nl} vóór ${anchor.nl}`, en: `${words.en} before ${anchor.en}` };
      return { nl: `${words.nl} na ${anchor.nl}`, en: `${words.en} after ${anchor.en}` };
    }
    case "field": {
      const moment = sayMoment(scene.regulation, term.ref);
      return { nl: `uiterlijk op ${moment.nl}`, en: `no later than ${moment.en}` };
    }
    case "moment": {
      const moment = sayAnchor(scene.regulation, term.anchor);
      return { nl: `uiterlijk bij ${moment.nl}`, en: `no later than ${moment.en}` };
    }
  }
}

/** What a term is counted from, its own anchor or the default one. */
export function sayTermAnchor(scene: Scene, term: Term): Text {
  if (term.kind === "field") return sayMoment(scene.regulation, term.ref);

  return term.anchor ? sayAnchor(scene.regulation, term.anchor) : sayStart(scene);
}

/** Words without a number, between quotation marks, as the text has them. */
export function sayOpenWords(words: string): Text {
  return inBoth((language) => `“${lookUp(openWordLabels, words)?.[language] ?? singleLine(words)}”`);
}

/** The terms of a bound. */
export function termsOf(bound: Bound): readonly Term[] {
  return bound.kind === "term" ? [bound.term] : bound.terms;
}
