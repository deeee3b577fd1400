import type { Sentences } from "./sentence.ts";

/** Why something does not apply, waits, or cannot be known. */
export const applying: Sentences = {
  assumed: {
    nl: (v) => `Niet vastgelegd en daarom aangenomen: ${v.and("facts")}.`,
    en: (v) => `Not recorded and therefore assumed: ${v.and("facts")}.`,
  },
  cancelled: {
    nl: (v) =>
      v.has("by") ? `Vervallen door ${v.and("by")} op ${v.day("day")}.` : `Vervallen op ${v.day("day")}.`,
    en: (v) => (v.has("by") ? `Ended by ${v.and("by")} on ${v.day("day")}.` : `Ended on ${v.day("day")}.`),
  },
  "condition-false": {
    nl: () => "De voorwaarde geldt in deze zaak niet.",
    en: () => "The condition does not hold in this case.",
  },
  "too-much-left-open": {
    nl: () => "Niet vast te stellen: te veel gebeurtenissen van deze zaak hebben geen bruikbare datum.",
    en: () => "Cannot be determined: too many events of this case have no usable date.",
  },
  "condition-late": {
    nl: (v) =>
      `De voorwaarde is pas op ${v.day("day")} vervuld, na de laatste dag (${v.day("last")}). De regeling zegt niet wanneer het dan gedaan moest zijn.`,
    en: (v) =>
      `The condition was fulfilled only on ${v.day("day")}, after the last day (${v.day("last")}). The regulation does not say by when it was due then.`,
  },
  "same-for-every-value": {
    nl: (v) => `Niet vastgelegd: ${v.and("about")}; de uitkomst is bij elke waarde dezelfde.`,
    en: (v) => `Not recorded: ${v.and("about")}; the outcome is the same for every value.`,
  },
  "condition-unknown": {
    nl: (v) => `Niet vast te stellen: ${v.and("about")} is niet of niet eenduidig vastgelegd.`,
    en: (v) => `Cannot be determined: ${v.and("about")} is not recorded, or not in one way.`,
  },
  "condition-waiting": {
    nl: (v) => `Wacht op ${v.or("about")}.`,
    en: (v) => `Waits for ${v.or("about")}.`,
  },
  "condition-never": {
    nl: (v) => `De zaak is gesloten zonder ${v.or("about")}.`,
    en: (v) => `The case was closed without ${v.or("about")}.`,
  },
  "fact-unknown": {
    nl: (v) => `Niet vast te stellen: ${v.and("facts")} is niet of niet eenduidig vastgelegd.`,
    en: (v) => `Cannot be determined: ${v.and("facts")} is not recorded, or not in one way.`,
  },
  "waiting-for": {
    nl: (v) => (v.has("for") ? `Wacht op ${v.or("for")}.` : "Wacht op het begin van de termijn."),
    en: (v) => (v.has("for") ? `Waits for ${v.or("for")}.` : "Waits for the start of the term."),
  },
  "waiting-for-latest": {
    nl: (v) => `Wacht op ${v.or("for")}; tot en met ${v.day("day")} is het in elk geval op tijd.`,
    en: (v) => `Waits for ${v.or("for")}; until ${v.day("day")} it is in time in any case.`,
  },
  "trigger-never": {
    nl: (v) => `${v.or("for")} is niet gebeurd.`,
    en: (v) => `${v.or("for")} did not happen.`,
  },
  "was-not-silent": {
    nl: (v) => `${v.or("for")} is op tijd gedaan.`,
    en: (v) => `${v.or("for")} was done in time.`,
  },
  "anchor-not-in-log": {
    nl: (v) =>
      `Wel gedaan${v.has("done") ? ` op ${v.day("done")}` : ""}, maar ${v.or("for")}, waarvan de termijn loopt, staat niet in het logboek.`,
    en: (v) =>
      `Done${v.has("done") ? ` on ${v.day("done")}` : ""}, but ${v.or("for")}, from which the term runs, is not in the log.`,
  },
  "anchor-without-date": {
    nl: (v) => `${v.or("activities")} staat zonder bruikbare datum in het logboek.`,
    en: (v) => `${v.or("activities")} is in the log without a usable date.`,
  },
  "before-anchor": {
    nl: (v) => `Vastgelegd op ${v.day("done")}, vóór de gebeurtenis waarvan de termijn loopt.`,
    en: (v) => `Recorded on ${v.day("done")}, before the event from which the term runs.`,
  },
  "receipt-missing": {
    nl: (v) => `${v.or("activities")} staat niet in het logboek; daarmee begint de termijn.`,
    en: (v) => `${v.or("activities")} is not in the log; the term starts with it.`,
  },
  "activity-not-recorded": {
    nl: (v) => `De bron legt ${v.or("activities")} niet vast.`,
    en: (v) => `The source does not record ${v.or("activities")}.`,
  },
  "date-could-decide": {
    nl: (v) =>
      `${v.and("activities")} staat zonder bruikbare datum in het logboek; was het op ${v.day("day")} gebeurd, dan was het oordeel anders.`,
    en: (v) =>
      `${v.and("activities")} is in the log without a usable date; had it happened on ${v.day("day")}, the verdict would be different.`,
  },
  "unrecorded-could-decide": {
    nl: (v) => {
      const happened = v.has("day") ? `dat op ${v.day("day")} gebeurd` : "dat niet gebeurd";
      return `De bron legt ${v.and("activities")} niet vast; was ${happened}, dan was het oordeel anders.`;
    },
    en: (v) => {
      const happened = v.has("day") ? `happened on ${v.day("day")}` : "not happened";
      return `The source does not record ${v.and("activities")}; had it ${happened}, the verdict would be different.`;
    },
  },
  "date-not-recorded": {
    nl: (v) => `De datum ${v.and("field")} is niet vastgelegd.`,
    en: (v) => `The date ${v.and("field")} is not recorded.`,
  },
  "act-without-date": {
    nl: () => "Staat in het logboek, maar zonder bruikbare datum.",
    en: () => "It is in the log, but without a usable date.",
  },
  "closing-without-date": {
    nl: () => "De afsluiting staat zonder bruikbare datum in het logboek.",
    en: () => "The closing is in the log without a usable date.",
  },
  "cancelling-without-date": {
    nl: () => "Een intrekking of afwijzing staat zonder bruikbare datum in het logboek.",
    en: () => "A withdrawal or refusal is in the log without a usable date.",
  },
  "notice-without-date": {
    nl: () => "Een bericht van uitstel staat zonder bruikbare datum in het logboek.",
    en: () => "A delay notice is in the log without a usable date.",
  },
  "pause-without-date": {
    nl: () => "Het begin of einde van de opschorting staat zonder bruikbare datum in het logboek.",
    en: () => "The start or end of the suspension is in the log without a usable date.",
  },
  "log-ends-before": {
    nl: () =>
      "Het logboek is niet volledig tot het einde van de termijn: wat op tijd is gedaan, kan ontbreken.",
    en: () => "The log is not complete up to the end of the term: what was done in time may be missing.",
  },
  "pair-unknown": {
    nl: () => "Niet vastgelegd waar deze handeling bij hoort.",
    en: () => "It is not recorded which event this act belongs to.",
  },
  "hour-unknown": {
    nl: () => "Het uur beslist, en dat is niet vastgelegd.",
    en: () => "The hour decides, and it is not recorded.",
  },
  "hour-of-receipt-unknown": {
    nl: () => "Het uur van ontvangst bepaalt wanneer de termijn begint, en dat is niet vastgelegd.",
    en: () => "The hour of receipt decides when the term begins, and it is not recorded.",
  },
  "stage-not-started": {
    nl: (v) => `De fase ${v.and("stage")} is nog niet begonnen.`,
    en: (v) => `The stage ${v.and("stage")} has not started yet.`,
  },
  "stage-never-started": {
    nl: (v) => `De fase ${v.and("stage")} is er niet gekomen.`,
    en: (v) => `The stage ${v.and("stage")} did not take place.`,
  },
  "stage-cancelled": {
    nl: () => "De zaak is ingetrokken of geschikt.",
    en: () => "The case was withdrawn or settled.",
  },
  "step-unknown": {
    nl: (v) => `Onbekende stap ${v.and("step")}.`,
    en: (v) => `Unknown step ${v.and("step")}.`,
  },
  "act-not-done": {
    nl: () => "De handeling zelf is niet gedaan; dat is al beoordeeld.",
    en: () => "The act itself was not done; that is judged already.",
  },
  "act-may-come": { nl: () => "Wacht op de handeling zelf.", en: () => "Waits for the act itself." },
  "no-demand": { nl: () => "In dit geval wordt niets gevraagd.", en: () => "Nothing is asked in this case." },
  "not-after-passed": {
    nl: (v) => `Moest vóór ${v.or("after")}; dat is apart beoordeeld.`,
    en: (v) => `Had to come before ${v.or("after")}; that is judged apart.`,
  },
  "fulfilled-otherwise": {
    nl: () => "Op een andere manier vervuld.",
    en: () => "Fulfilled in another way.",
  },
};
