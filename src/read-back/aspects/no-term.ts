import type { Text } from "../../language/language.ts";
import type { Stage, Step } from "../../regulation/model.ts";
import { sayDuration } from "../phrases/duration.ts";
import { sayActivities } from "../phrases/label.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";
import { endingRefusals } from "./refusals.ts";
import { sayOpenDefault } from "./within.ts";

/** What decides about a duty without a term: the closing of the case (TERMS §5, closing). */
export function sayNoTerm(scene: StepScene): readonly Said[] {
  const { step, stage } = scene;
  if (!isOwedWithoutTerm(step)) return [];
  if (!stage) return [{ text: staysOpen }];
  if (step.acts.some((act) => stage.completedBy.includes(act))) return [{ text: keepsOpen }];

  const afterClosing = startsAtClosing(step, stage);
  if (afterClosing === "always") return [sayAfterClosing(step)];

  const atClosing: Said = {
    text: sayAtClosing(scene, stage),
    judged: step.strength === "open" ? "open" : "violation",
  };

  return [
    atClosing,
    ...(step.strength === "open" && !step.attentionAfter ? [sayOpenDefault(scene)] : []),
    ...(afterClosing === "sometimes" ? [sayAfterClosing(step)] : []),
  ];
}

function isOwedWithoutTerm({ duty, outside, within, aim, every, share, ifNeeded }: Step): boolean {
  return duty === "must" && !outside && !within && !aim && !every && !share && !ifNeeded;
}

/** A duty that an event of closing wakes, or a silence, may begin when the case is already closed. */
function startsAtClosing({ once }: Step, { completedBy }: Stage): "always" | "sometimes" | "never" {
  if (!once) return "never";

  const atClosing = once.items.map((item) => item.kind === "event" && completedBy.includes(item.ref.id));
  if (atClosing.every(Boolean)) return "always";

  return atClosing.some(Boolean) || once.items.some(({ kind }) => kind !== "event") ? "sometimes" : "never";
}

/** A closing that ends the duty instead is no closing at which it must have been done. */
function sayAtClosing({ regulation, step }: StepScene, stage: Stage): Text {
  const ending = endingRefusals(step, stage);
  const closing = sayActivities(
    regulation,
    stage.completedBy.filter((id) => !ending.includes(id)),
  );

  return {
    nl: `Er is geen termijn. Dit moet zijn gebeurd als de zaak sluit, dus bij ${closing.nl}.`,
    en: `There is no term. This must have happened when the case closes, so at ${closing.en}.`,
  };
}

/** Our own number of the step, if it has one, is said under its own heading. */
function sayAfterClosing({ counting, attentionAfter }: Step): Said {
  if (!counting.promptly || attentionAfter) {
    return {
      text: {
        nl: "Begint dit pas als de zaak sluit of al gesloten is, dan is er geen termijn: het staat open tot het is gebeurd.",
        en: "If this only begins when the case closes or is already closed, there is no term: it stays open until it has happened.",
      },
    };
  }
  const own = sayDuration(counting.promptly);

  return {
    text: {
      nl: `Begint dit pas als de zaak sluit of al gesloten is, dan is er geen termijn. Onze aanname is ${own.nl}: later is een aandachtspunt en geen overtreding.`,
      en: `If this only begins when the case closes or is already closed, there is no term. Our assumption is ${own.en}: later is a point of attention and no violation.`,
    },
    ours: true,
  };
}

const staysOpen: Text = {
  nl: "Er is geen termijn. Het staat open tot het is gebeurd.",
  en: "There is no term. It stays open until it has happened.",
};
const keepsOpen: Text = {
  nl: "Er is geen termijn. De zaak blijft open tot dit of een andere afsluiting er is.",
  en: "There is no term. The case stays open until this or another closing is there.",
};
