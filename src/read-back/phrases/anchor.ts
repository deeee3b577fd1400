import type { Text } from "../../language/language.ts";
import { lookUp } from "../../language/look-up.ts";
import { joined } from "../../language/text.ts";
import type { Anchor, AnchorItem, Ref, Regulation } from "../../regulation/model.ts";
import { sayActivity, sayFact, sayField } from "./label.ts";
import { listOr } from "./list.ts";

/** What a term runs from, as words that can stand after `na` / `after`. */
export function sayAnchor(regulation: Regulation, anchor: Anchor): Text {
  const items = listOr(anchor.items.map((item) => sayItem(regulation, item)));
  if (anchor.occurrence === "each") return { nl: `elke keer ${items.nl}`, en: `each ${items.en}` };
  if (anchor.occurrence === "last") return { nl: `de laatste keer ${items.nl}`, en: `the last ${items.en}` };

  return items;
}

/** An event, or the date in one of its fields, as a noun. */
export function sayMoment(regulation: Regulation, ref: Ref): Text {
  if (ref.kind === "fact")
    return {
      nl: `de datum ${sayFact(regulation, ref.id).nl}`,
      en: `the date ${sayFact(regulation, ref.id).en}`,
    };

  const act = sayActivity(regulation, ref.id);
  if (ref.field === undefined) return act;

  const field = lookUp(dateFields, ref.field);
  if (field) return joined([field, act], " ");

  const label = sayField(regulation, ref.field);

  return { nl: `de datum ${label.nl} bij ${act.nl}`, en: `the date ${label.en} of ${act.en}` };
}

function sayItem(regulation: Regulation, item: AnchorItem): Text {
  if (item.kind === "event") return sayMoment(regulation, item.ref);

  const step = sayActivity(regulation, item.step);
  if (item.kind === "end-of")
    return { nl: `de laatste dag voor ${step.nl}`, en: `the last day for ${step.en}` };

  return { nl: `het uitblijven van ${step.nl}`, en: `the absence of ${step.en}` };
}

const dateFields: Readonly<Record<string, Text>> = {
  sent: { nl: "de verzending van", en: "the sending of" },
  received: { nl: "de ontvangst van", en: "the receipt of" },
  dated: { nl: "de datum die staat op", en: "the date written on" },
  planned: { nl: "de geplande dag van", en: "the planned day of" },
};
