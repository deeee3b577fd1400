import type { Text } from "../../language/language.ts";
import { same, singleLine } from "../../language/text.ts";
import type { Bound, Choice, Counting, Regulation, Retention, Term } from "../../regulation/model.ts";
import { sayNote } from "../aspects/describing.ts";
import { sayWorkingDays } from "../phrases/calendar.ts";
import { sayChoice } from "../phrases/choice.ts";
import { sayCondition, sayOnlyIf } from "../phrases/condition.ts";
import { sayDayZero, sayHours, sayWorkingWeek } from "../phrases/counting.ts";
import { sayDuration } from "../phrases/duration.ts";
import { quoted, sayField } from "../phrases/label.ts";
import { listOr } from "../phrases/list.ts";
import { sayTerm, sayTermAnchor } from "../phrases/term.ts";
import type { Said } from "../said.ts";

/** How long something is kept, and whether it must go after that (TERMS §6, retention). */
export function sayRetention(regulation: Regulation, retention: Retention): readonly Said[] {
  const what =
    retention.what === undefined
      ? { nl: "het dossier", en: "the file" }
      : sayField(regulation, retention.what);
  const span = saySpan(regulation, retention.keep);

  return [
    ...sayName(retention),
    {
      text: {
        nl: `Dit wordt bewaard: ${what.nl}, ${span.nl}. Op de laatste dag daarvan mag het nog niet weg.`,
        en: `This is kept: ${what.en}, ${span.en}. On the last day of that it may not go yet.`,
      },
      judged: retention.severity ?? "violation",
      breach: { nl: "Gaat het eerder weg", en: "If it goes earlier" },
    },
    sayDestroying(retention),
    ...(retention.if ? [{ text: sayOnlyIf(sayCondition({ regulation }, retention.if)) }] : []),
    ...sayOwnCounting(regulation, retention).map((text) => ({ text })),
    ...sayNote(retention),
  ];
}

function sayName({ label }: Retention): readonly Said[] {
  if (label === undefined) return [];
  const name = quoted(same(singleLine(label)));

  return [{ text: { nl: `Dit heet ${name.nl}.`, en: `This is called ${name.en}.` } }];
}

/** Only what differs from how the regulation counts; keeping never ends later because of a rest day. */
function sayOwnCounting(regulation: Regulation, { counting }: Retention): readonly Text[] {
  const say = (own: Counting) => [
    sayWorkingDays(regulation, own),
    sayWorkingWeek(own.workingWeek),
    sayDayZero(own),
    ...sayHours(own),
  ];
  const usual = new Set(say(regulation.counting).map(({ nl }) => nl));

  return say(counting).filter(({ nl }) => !usual.has(nl));
}

function sayDestroying({ destroy }: Retention): Said {
  if (destroy === undefined) {
    return {
      text: {
        nl: "De regeling zegt niet of het daarna weg moet.",
        en: "The regulation does not say whether it must go after that.",
      },
    };
  }
  if (destroy === true)
    return {
      text: {
        nl: "Daarna moet het meteen worden vernietigd.",
        en: "After that it must be destroyed at once.",
      },
      judged: "attention",
    };

  const grace = sayDuration(destroy);

  return {
    text: {
      nl: `Daarna moet het binnen ${grace.nl} worden vernietigd.`,
      en: `After that it must be destroyed within ${grace.en}.`,
    },
    judged: "attention",
  };
}

/** Until when something is kept: `tot 2 jaar na “Beslissing”`. */
export function saySpan(regulation: Regulation, keep: Choice<Bound>): Text {
  return sayChoice(regulation, keep, (bound) => sayOneSpan(regulation, bound));
}

function sayOneSpan(regulation: Regulation, keep: Bound): Text {
  if (keep.kind === "term") return sayUntil(regulation, keep.term);

  const spans = listOr(keep.terms.map((term) => sayUntil(regulation, term)));
  if (keep.kind === "earliest")
    return { nl: `${spans.nl} (wat het eerst komt)`, en: `${spans.en} (whichever comes first)` };

  return { nl: `${spans.nl} (wat het laatst komt)`, en: `${spans.en} (whichever comes last)` };
}

function sayUntil(regulation: Regulation, term: Term): Text {
  if (term.kind !== "duration") return sayTerm({ regulation }, term);

  const duration = sayDuration(term.duration);
  const anchor = sayTermAnchor({ regulation }, term);

  return { nl: `tot ${duration.nl} na ${anchor.nl}`, en: `until ${duration.en} after ${anchor.en}` };
}
