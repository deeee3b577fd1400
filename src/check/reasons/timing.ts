import { inTimes, type Sentences, type Words } from "./sentence.ts";

/** Whether something was done, and in time. */
export const timing: Sentences = {
  "in-time": {
    nl: (v) =>
      v.has("due") ? `Op tijd: gedaan op ${v.day("done")}, uiterste dag ${v.day("due")}.` : "Op tijd gedaan.",
    en: (v) =>
      v.has("due") ? `In time: done on ${v.day("done")}, last day ${v.day("due")}.` : "Done in time.",
  },
  done: { nl: (v) => `Gedaan op ${v.day("done")}.`, en: (v) => `Done on ${v.day("done")}.` },
  early: {
    nl: (v) => `Gedaan op ${v.day("done")}, voordat de termijn begon.`,
    en: (v) => `Done on ${v.day("done")}, before the term began.`,
  },
  "too-late": {
    nl: (v) =>
      `Gedaan op ${v.day("done")}, uiterste dag was ${v.day("due")}${v.has("lateDays") ? `: ${v.late()}` : ""}.`,
    en: (v) =>
      `Done on ${v.day("done")}, last day was ${v.day("due")}${v.has("lateDays") ? `: ${v.late()}` : ""}.`,
  },
  "not-done": {
    nl: (v) => `Niet gedaan; de uiterste dag was ${v.day("due")}.`,
    en: (v) => `Not done; the last day was ${v.day("due")}.`,
  },
  "not-used": {
    nl: (v) => `Niet gedaan; de termijn liep tot en met ${v.day("due")}.`,
    en: (v) => `Not done; the term ran until ${v.day("due")}.`,
  },
  "permission-not-used": {
    nl: () => "Het mocht, maar het is niet gedaan; dat hoeft ook niet.",
    en: () => "It was allowed, but was not done; it need not be.",
  },
  "not-used-at-closing": {
    nl: (v) => `Niet gedaan voordat de zaak op ${v.day("day")} sloot.`,
    en: (v) => `Not done before the case closed on ${v.day("day")}.`,
  },
  "before-occasion": {
    nl: (v) => `Gedaan op ${v.day("done")}, vóór de aanleiding; daarna niet meer.`,
    en: (v) => `Done on ${v.day("done")}, before its occasion, and not again after it.`,
  },
  "too-early": {
    nl: (v) => `Gedaan op ${v.day("done")}, terwijl de tijd om te reageren nog liep.`,
    en: (v) => `Done on ${v.day("done")}, while the time to react was still running.`,
  },
  running: {
    nl: (v) => `Nog niet gedaan; kan nog tot en met ${v.day("due")}.`,
    en: (v) => `Not done yet; possible until ${v.day("due")}.`,
  },
  "running-at-least": {
    nl: (v) => `Nog niet gedaan; tot en met ${v.day("day")} is het in elk geval op tijd.`,
    en: (v) => `Not done yet; until ${v.day("day")} it is in time in any case.`,
  },
  "ended-earlier-at-most": {
    nl: () => "De termijn kan al eerder zijn geëindigd, later niet.",
    en: () => "The term may have ended earlier, not later.",
  },
  "still-extendable": {
    nl: (v) => `Nog niet gedaan; tot en met ${v.day("until")} kan een bericht de termijn nog verlengen.`,
    en: (v) => `Not done yet; until ${v.day("until")} a notice may still lengthen the term.`,
  },
  "other-recipient": {
    nl: () => "Wel gedaan, maar niet aan de eerste ontvanger die de regeling noemt.",
    en: () => "Done, but not to the first recipient that the regulation names.",
  },
  "other-recipient-pending": {
    nl: () => "Nog niet gedaan aan de eerste ontvanger die de regeling noemt.",
    en: () => "Not yet done to the first recipient that the regulation names.",
  },
  paused: {
    nl: (v) => `De termijn staat stil sinds ${v.day("since")}: ${v.days("days")}.`,
    en: (v) => `The term has stood still since ${v.day("since")}: ${v.days("days")}.`,
  },
  "open-late": {
    nl: (v) =>
      `Gedaan op ${v.day("done")}; volgens onze eigen maat had het uiterlijk ${v.day("day")} gekund.`,
    en: (v) => `Done on ${v.day("done")}; by our own measure it could have been done by ${v.day("day")}.`,
  },
  "open-overdue": {
    nl: (v) => `Nog niet gedaan; volgens onze eigen maat had het uiterlijk ${v.day("day")} gekund.`,
    en: (v) => `Not done yet; by our own measure it could have been done by ${v.day("day")}.`,
  },
  "until-closing": {
    nl: () => "Nog niet gedaan; kan nog zolang de zaak open is.",
    en: () => "Not done yet; possible while the case is open.",
  },
  "missing-at-closing": {
    nl: (v) =>
      v.has("day") ? `Niet gedaan toen de zaak op ${v.day("day")} sloot.` : "Niet gedaan toen de zaak sloot.",
    en: (v) =>
      v.has("day") ? `Not done when the case closed on ${v.day("day")}.` : "Not done when the case closed.",
  },
  "not-needed-unsaid": {
    nl: () => "Niet gedaan, en ook niet vastgelegd dat en waarom het niet nodig was.",
    en: () => "Not done, and not recorded either that and why it was not needed.",
  },
  "aim-missed": {
    nl: (v) => `Het streven was uiterlijk ${v.day("due")}; dat is niet gehaald.`,
    en: (v) => `The aim was ${v.day("due")} at the latest; that was missed.`,
  },
  "aim-missed-without-notice": {
    nl: (v) =>
      `Het streven was uiterlijk ${v.day("due")}; dat is niet gehaald en er is niet op tijd bericht gegeven.`,
    en: (v) => `The aim was ${v.day("due")} at the latest; that was missed and no notice was given in time.`,
  },
  "met-by-notice": {
    nl: (v) => `Niet op tijd klaar, maar er is op ${v.day("done")} op tijd bericht gegeven.`,
    en: (v) => `Not ready in time, but notice was given in time, on ${v.day("done")}.`,
  },
  silence: {
    nl: (v) => `${v.and("step")} is niet op tijd gekomen; de laatste dag was ${v.day("day")}.`,
    en: (v) => `${v.and("step")} did not come in time; the last day was ${v.day("day")}.`,
  },
  "not-before-event": {
    nl: (v) =>
      `${v.and("event")} kwam op ${v.day("day")}; de kortere termijn die daardoor geldt, eindigt niet eerder dan die dag.`,
    en: (v) =>
      `${v.and("event")} came on ${v.day("day")}; the shorter term that this brings does not end before that day.`,
  },
  "hours-stood-still": {
    nl: (v) => `De termijn stond vanaf ${v.day("day")} ${v.number("hours")} uur stil.`,
    en: (v) => `From ${v.day("day")} on the term stood still for ${v.number("hours")} hours.`,
  },
  "hours-stood-still-at-most": {
    nl: (v) =>
      `De termijn stond vanaf ${v.day("day")} stil, hoogstens ${v.number("hours")} uur; het uur is niet vastgelegd.`,
    en: (v) =>
      `From ${v.day("day")} on the term stood still, for ${v.number("hours")} hours at most; the hour is not recorded.`,
  },
  "last-day-named": {
    nl: (v) => `De laatste dag, ${v.day("day")}, volgt uit een bericht van uitstel.`,
    en: (v) => `The last day, ${v.day("day")}, follows from a notice of delay.`,
  },
  "named-day-moved": {
    nl: (v) =>
      `De laatste dag volgens een bericht van uitstel was ${v.day("named")}; daarna stond de termijn ${v.days("days")} stil.`,
    en: (v) =>
      `The last day by a notice of delay was ${v.day("named")}; after that the term stood still for ${v.days("days")}.`,
  },
  "act-late-term-counts": {
    nl: (v) =>
      `De eigen handeling kwam te laat; geteld is vanaf de laatste dag waarop die gedaan moest zijn: ${v.day("day")}.`,
    en: (v) =>
      `The organisation's own act came late; counted from the last day on which it had to be done: ${v.day("day")}.`,
  },
  "act-missing-term-counts": {
    nl: (v) =>
      `De eigen handeling is nog niet gedaan; geteld is vanaf de laatste dag waarop dat moet: ${v.day("day")}.`,
    en: (v) =>
      `The organisation's own act has not been done; counted from the last day for it: ${v.day("day")}.`,
  },
  "dispatch-taken": {
    nl: () => "De ontvangst is niet vastgelegd; de datum van verzending is genomen.",
    en: () => "Receipt is not recorded; the date of dispatch was taken.",
  },
  "receipt-assumed": {
    nl: () => "De ontvangst is niet vastgelegd; aangenomen is ontvangst op de dag van verzending.",
    en: () => "Receipt is not recorded; it was assumed on the day of dispatch.",
  },
  "gap-in-time": {
    nl: (v) => `Op tijd: gedaan op ${v.day("done")}, uiterste dag ${v.day("due")}.`,
    en: (v) => `In time: done on ${v.day("done")}, last day ${v.day("due")}.`,
  },
  "gap-ended": {
    nl: () => "Het einde kwam voordat de volgende keer nodig was.",
    en: () => "The end came before the next time was due.",
  },
  "gap-running": {
    nl: (v) => `De volgende keer is uiterlijk ${v.day("due")}.`,
    en: (v) => `The next time is ${v.day("due")} at the latest.`,
  },
  "gap-missed": {
    nl: (v) => `Niet op tijd herhaald; uiterlijk ${v.day("due")}, ${v.number("times")} keer gemist.`,
    en: (v) => `Not repeated in time; ${v.day("due")} at the latest, missed ${inTimes(v.number("times"))}.`,
  },
  "promise-kept": {
    nl: (v) => `De toegezegde datum ${v.day("day")} is gehaald.`,
    en: (v) => `The promised date ${v.day("day")} was kept.`,
  },
  "promise-late": {
    nl: (v) => `Gedaan op ${v.day("done")}, na de toegezegde datum ${v.day("day")}.`,
    en: (v) => `Done on ${v.day("done")}, after the promised date ${v.day("day")}.`,
  },
  "promise-broken": {
    nl: (v) => `Niet gedaan op de toegezegde datum ${v.day("day")}.`,
    en: (v) => `Not done by the promised date ${v.day("day")}.`,
  },
  "promise-running": {
    nl: (v) => `Toegezegd voor ${v.day("day")}; dat kan nog.`,
    en: (v) => `Promised for ${v.day("day")}; still possible.`,
  },
  "promised-act-unknown": {
    nl: (v) =>
      `De regeling kent ${v.and("what")} niet als handeling. Daarom is niet vast te stellen of het is gedaan. Noem in de kolom "what" de handeling waarmee de afspraak wordt nagekomen.`,
    en: (v) =>
      `The regulation does not know ${v.and("what")} as an act, so it cannot be determined whether it was done. Name in the column "what" the act by which the agreement is kept.`,
  },
  "no-terms-set": {
    nl: () => "In deze zaak zijn geen eigen termijnen afgesproken.",
    en: () => "No terms of its own were agreed in this case.",
  },
  "term-set-without-date": {
    nl: (v) => `Er is een termijn afgesproken voor ${v.and("what")}, maar er staat niet op welke datum.`,
    en: (v) => `A term was agreed for ${v.and("what")}, but the log does not say on which date.`,
  },
  "term-set-too-late": {
    nl: (v) => `${newDateNl(v)} Toen was de oude datum al voorbij; die blijft gelden.`,
    en: (v) => `${newDateEn(v)} By then the old date was over; that one stands.`,
  },
  "term-set-without-consent": {
    nl: (v) => `${newDateNl(v)} Die telt niet, want de instemming ontbreekt.`,
    en: (v) => `${newDateEn(v)} It does not count, for the consent is missing.`,
  },
  "term-consent-too-late": {
    nl: (v) =>
      `${newDateNl(v)} Die telt niet, want de instemming kwam op ${v.day("consent")}, toen de oude datum al voorbij was.`,
    en: (v) =>
      `${newDateEn(v)} It does not count, for the consent came on ${v.day("consent")}, when the old date was over.`,
  },
  "term-consent-not-recorded": {
    nl: (v) => `${newDateNl(v)} Of daarmee is ingestemd, legt het logboek niet vast.`,
    en: (v) => `${newDateEn(v)} Whether that was consented to, the log does not record.`,
  },
  "term-consent-unknown": {
    nl: () => "Niet vast te stellen of met de nieuwe datum is ingestemd, en daar hangt de uitkomst van af.",
    en: () => "It cannot be determined whether the new date was consented to, and the outcome depends on it.",
  },
  "term-without-date": {
    nl: (v) => `Er is een termijn afgesproken voor ${v.and("what")}, maar zonder datum.`,
    en: (v) => `A term was agreed for ${v.and("what")}, but without a date.`,
  },
};

function newDateNl(words: Words): string {
  const named = words.has("named") ? `: ${words.day("named")}` : "";
  return `Op ${words.day("set")} is een nieuwe datum genoemd${named}.`;
}

function newDateEn(words: Words): string {
  const named = words.has("named") ? `: ${words.day("named")}` : "";
  return `On ${words.day("set")} a new date was named${named}.`;
}
