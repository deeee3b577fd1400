import type { Sentences } from "./sentence.ts";

/** The gate, closing, retention, attestation and periods. */
export const file: Sentences = {
  "panel-right": {
    nl: () => "Samengesteld zoals de regeling vraagt.",
    en: () => "Composed as the regulation asks.",
  },
  "panel-too-small": {
    nl: (v) =>
      `Er deden ${v.number("found")} personen mee; dat moeten er ten minste ${v.number("least")} zijn.`,
    en: (v) => `${v.number("found")} persons took part; there must be at least ${v.number("least")}.`,
  },
  "panel-too-large": {
    nl: (v) => `Er deden ${v.number("found")} personen mee; er zijn er ten hoogste ${v.number("most")}.`,
    en: (v) => `${v.number("found")} persons took part; there are at most ${v.number("most")}.`,
  },
  "panel-lacks": {
    nl: (v) => `Er waren minder dan ${v.number("least")} in de rol ${v.and("role")}.`,
    en: (v) => `Fewer than ${v.number("least")} were in the role ${v.and("role")}.`,
  },
  "panel-unknown": {
    nl: () => "Niet vast te stellen: het logboek noemt niet iedereen die meedeed.",
    en: () => "Cannot be determined: the log does not name everybody who took part.",
  },
  "panel-role-unknown": {
    nl: (v) => `Niet vast te stellen of er ${v.number("least")} waren in de rol ${v.and("role")}.`,
    en: (v) => `It cannot be determined whether ${v.number("least")} were in the role ${v.and("role")}.`,
  },
  "panel-not-acted": {
    nl: (v) => `${v.and("who")} deed in deze zaak niets.`,
    en: (v) => `${v.and("who")} did nothing in this case.`,
  },
  "panel-may-act": {
    nl: (v) => `${v.and("who")} kan nog aan het werk gaan.`,
    en: (v) => `${v.and("who")} may still act.`,
  },
  "share-without-members": {
    nl: () => "Er waren in deze periode geen zaken om te meten.",
    en: () => "There were no cases to measure in this period.",
  },
  "share-reached": {
    nl: (v) => `In orde: ${v.number("met")} van ${v.number("all")}; gevraagd: ${v.percentage("percentage")}.`,
    en: (v) =>
      `In order: ${v.number("met")} of ${v.number("all")}; asked for: ${v.percentage("percentage")}.`,
  },
  "share-missed": {
    nl: (v) =>
      `Te weinig in orde: ${v.number("met")} van ${v.number("all")}; gevraagd: ${v.percentage("percentage")}. Nog niet vast: ${v.number("open")}.`,
    en: (v) =>
      `Too few in order: ${v.number("met")} of ${v.number("all")}; asked for: ${v.percentage("percentage")}. Not certain yet: ${v.number("open")}.`,
  },
  "share-open": {
    nl: (v) =>
      `In orde: ${v.number("met")} van ${v.number("all")}; gevraagd: ${v.percentage("percentage")}. Nog niet vast: ${v.number("open")}, en die geven de doorslag.`,
    en: (v) =>
      `In order: ${v.number("met")} of ${v.number("all")}; asked for: ${v.percentage("percentage")}. Not certain yet: ${v.number("open")}, and these decide.`,
  },
  "gate-passed": {
    nl: () => "Er is niets mis met de indiening.",
    en: () => "Nothing is wrong with the filing.",
  },
  "gate-cancelled": {
    nl: () => "De zaak eindigde voordat hierover beslist was.",
    en: () => "The case ended before this was decided.",
  },
  "may-refuse": {
    nl: () => "Mag worden afgewezen; dat hoeft niet.",
    en: () => "May be refused; it need not be.",
  },
  "refused-as-owed": {
    nl: (v) => `Afgewezen op ${v.day("done")}, zoals moest.`,
    en: (v) => `Refused on ${v.day("done")}, as was owed.`,
  },
  "decided-instead-of-refused": {
    nl: () => "Had moeten worden afgewezen, maar er is toch beslist.",
    en: () => "Should have been refused, but was decided all the same.",
  },
  "refusal-owed": { nl: () => "Moet worden afgewezen.", en: () => "Must be refused." },
  "asked-first": {
    nl: (v) => `Eerst om aanvulling gevraagd, op ${v.day("done")}.`,
    en: (v) => `Completion was asked for first, on ${v.day("done")}.`,
  },
  "asking-owed": {
    nl: () => "Eerst moet om aanvulling worden gevraagd.",
    en: () => "Completion must be asked for first.",
  },
  "refused-before-asking": {
    nl: () => "Afgewezen zonder eerst om aanvulling te vragen.",
    en: () => "Refused without asking for completion first.",
  },
  "refused-while-waiting": {
    nl: () => "Afgewezen terwijl de aanvulling nog kon komen.",
    en: () => "Refused while the completion could still come.",
  },
  "decided-before-asking": {
    nl: () => "Beslist zonder eerst om aanvulling te vragen.",
    en: () => "Decided without asking for completion first.",
  },
  "refused-on-no-ground": {
    nl: () => "Afgewezen op een grond die de regeling niet geeft.",
    en: () => "Refused on a ground that the regulation does not give.",
  },
  proceeded: { nl: () => "Toch behandeld, zoals moest.", en: () => "Handled all the same, as was owed." },
  "must-proceed": { nl: () => "Moet toch worden behandeld.", en: () => "Must be handled all the same." },
  "closed-once": {
    nl: (v) => `Gesloten met ${v.and("kinds")}.`,
    en: (v) => `Closed with ${v.and("kinds")}.`,
  },
  "closed-twice": {
    nl: (v) => `Op meer dan één manier gesloten: ${v.and("kinds")}.`,
    en: (v) => `Closed in more than one way: ${v.and("kinds")}.`,
  },
  "not-closed": {
    nl: (v) => `Nog niet gesloten met ${v.or("kinds")}.`,
    en: (v) => `Not closed yet with ${v.or("kinds")}.`,
  },
  "destroyed-too-early": {
    nl: (v) => `Vernietigd op ${v.day("done")}; bewaren moest tot en met ${v.day("day")}.`,
    en: (v) => `Destroyed on ${v.day("done")}; it had to be kept until ${v.day("day")}.`,
  },
  "destroyed-in-time": {
    nl: (v) => `Vernietigd op ${v.day("done")}, na ${v.day("day")}.`,
    en: (v) => `Destroyed on ${v.day("done")}, after ${v.day("day")}.`,
  },
  "destroyed-late": {
    nl: (v) => `Vernietigd op ${v.day("done")}; dat had uiterlijk ${v.day("grace")} gemoeten.`,
    en: (v) => `Destroyed on ${v.day("done")}; that was due by ${v.day("grace")}.`,
  },
  "destruction-not-recorded": {
    nl: () => "Vernietiging is niet of niet met datum vastgelegd.",
    en: () => "Destruction is not recorded, or not with a date.",
  },
  keeping: {
    nl: (v) => `Bewaren tot en met ${v.day("day")}.`,
    en: (v) => `To be kept until ${v.day("day")}.`,
  },
  kept: { nl: (v) => `Bewaard tot en met ${v.day("day")}.`, en: (v) => `Kept until ${v.day("day")}.` },
  "in-grace": {
    nl: (v) => `Bewaard tot en met ${v.day("day")}; vernietigen uiterlijk ${v.day("grace")}.`,
    en: (v) => `Kept until ${v.day("day")}; to be destroyed by ${v.day("grace")}.`,
  },
  "kept-too-long": {
    nl: (v) => `Nog niet vernietigd; dat had uiterlijk ${v.day("grace")} gemoeten.`,
    en: (v) => `Not destroyed yet; that was due by ${v.day("grace")}.`,
  },
  "attested-yes": { nl: () => "Bevestigd.", en: () => "Confirmed." },
  "attested-no": {
    nl: () => "Vastgelegd is dat dit niet zo was.",
    en: () => "Recorded that this was not so.",
  },
  "attested-both": {
    nl: () => "Er is zowel ja als nee vastgelegd.",
    en: () => "Both yes and no are recorded.",
  },
  "not-attested": { nl: () => "Niemand heeft dit vastgelegd.", en: () => "Nobody has recorded this." },
  "no-organisation-log": {
    nl: () => "Er is geen logboek van de organisatie zelf.",
    en: () => "There is no log of the organisation itself.",
  },
  "period-done": {
    nl: (v) => `Gedaan op ${v.day("done")}, voor ${v.text("period")}.`,
    en: (v) => `Done on ${v.day("done")}, for ${v.text("period")}.`,
  },
  "period-missed": {
    nl: (v) => `Niet gedaan voor ${v.text("period")}; uiterste dag ${v.day("due")}.`,
    en: (v) => `Not done for ${v.text("period")}; last day ${v.day("due")}.`,
  },
  "period-late": {
    nl: (v) => `Voor ${v.text("period")} gedaan op ${v.day("done")}, uiterste dag ${v.day("due")}.`,
    en: (v) => `Done for ${v.text("period")} on ${v.day("done")}, last day ${v.day("due")}.`,
  },
  "period-running": {
    nl: (v) => `Voor ${v.text("period")} nog te doen, uiterlijk ${v.day("due")}.`,
    en: (v) => `Still to be done for ${v.text("period")}, by ${v.day("due")}.`,
  },
  "readings-differ": {
    nl: (v) =>
      `Betwistbaar: de lezingen van ${v.and("ambiguities")} geven een andere uitkomst. In de gekozen lezing: ${v.text("primary")}`,
    en: (v) =>
      `Disputable: the readings of ${v.and("ambiguities")} give another outcome. In the chosen reading: ${v.text("primary")}`,
  },
};
