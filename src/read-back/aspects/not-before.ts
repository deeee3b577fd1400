import type { Text } from "../../language/language.ts";
import type { Limit, Term } from "../../regulation/model.ts";
import { sayMoment } from "../phrases/anchor.ts";
import { sayChoice, valuesOf } from "../phrases/choice.ts";
import { sayDuration } from "../phrases/duration.ts";
import { listAnd, listOr } from "../phrases/list.ts";
import { sayOpenWords, sayTerm, sayTermAnchor } from "../phrases/term.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** What must come first and how long to wait: all of these (TERMS §6, order and waiting). */
export function sayNotBefore(scene: StepScene): readonly Said[] {
  const { notBefore } = scene.step;
  if (!notBefore) return [];

  const limits = sayChoice(scene.regulation, notBefore, (all: readonly Limit[]) =>
    listAnd(all.map((limit) => sayLimit(scene, limit))),
  );
  const ordered = valuesOf(notBefore).some((all) => all.some(({ kind }) => kind === "order"));
  const order = ordered
    ? {
        nl: " Wat in deze zaak niet hoefde te gebeuren, hoeft hier ook niet eerst te komen.",
        en: " What did not have to happen in this case does not have to come first here either.",
      }
    : { nl: "", en: "" };

  return [
    {
      text: {
        nl: `Pas als dit zo is: ${limits.nl}.${order.nl}`,
        en: `Only once this is so: ${limits.en}.${order.en}`,
      },
      judged: "violation",
    },
  ];
}

function sayLimit(scene: StepScene, limit: Limit): Text {
  if (limit.kind === "order") {
    const act = sayMoment(scene.regulation, limit.ref);
    return { nl: `${act.nl} is gebeurd`, en: `${act.en} has happened` };
  }
  if (limit.bound.kind === "term") return sayWait(scene, limit.bound.term);

  const waits = listOr(limit.bound.terms.map((term) => sayWait(scene, term)));
  if (limit.bound.kind === "earliest")
    return { nl: `${waits.nl} (wat het eerst komt)`, en: `${waits.en} (whichever comes first)` };

  return { nl: `${waits.nl} (wat het laatst komt)`, en: `${waits.en} (whichever comes last)` };
}

function sayWait(scene: StepScene, term: Term): Text {
  const anchor = sayTermAnchor(scene, term);
  if (term.kind === "moment" && term.anchor.items.every(({ kind }) => kind === "event")) {
    return { nl: `${anchor.nl} is gebeurd`, en: `${anchor.en} has happened` };
  }
  if (term.kind === "field" || term.kind === "moment") {
    return { nl: `${anchor.nl} is voorbij`, en: `${anchor.en} has passed` };
  }
  if (term.direction === "before") {
    const words = sayTerm(scene, term);
    return { nl: `het is ${words.nl}`, en: `it is ${words.en}` };
  }
  const length = term.kind === "open" ? sayOpenWords(term.words) : sayDuration(term.duration);

  return {
    nl: `de wachttijd van ${length.nl} na ${anchor.nl} is voorbij`,
    en: `the waiting time of ${length.en} after ${anchor.en} has passed`,
  };
}
