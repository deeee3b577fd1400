/** Words in the name of a column by which a happening of the catalogue is known, in Dutch and English. */
export const activityCues: ReadonlyMap<string, RegExp> = new Map([
  [
    "complaint",
    /\b(?:klacht(?:datum|ontvangst)|ontvang(?!sts?bev)|binnen ?(?:gekomen|komst)|ingekomen|ingediend|indiening|aangemeld|meld(?:ing|datum)|received?\b|receipt|lodged|submitted|created?\b|opened)/u,
  ],
  ["acknowledgement", /bevestig|acknowledg/u],
  ["registration", /geregistreerd|registratie|ingeboekt|registered|registration|logged/u],
  ["admission", /in behandeling|ontvankelijk|admi(?:ssion|tted)|accepted/u],
  ["refusal", /afgewezen|afwijz|niet (?:in behandeling|ontvankelijk)|geweigerd|refus|reject|dismiss/u],
  ["investigation", /onderzoek|onderzocht|investigat/u],
  ["hearing", /\bgehoord|hoorzitting|hoorgesprek|hearing|heard/u],
  ["update", /voortgang|tussenbericht|tussentijds|progress/u],
  ["delay-notice", /uitstel|uitgesteld|verda(?:ag|gi)|verleng|delay|extension|extended/u],
  [
    "decision",
    /uitkomst|beslis|besluit|oordeel|afhandel|afgehandeld|afgedaan|afdoening|antwoord|reactie|decision|decided|outcome|resolved|resolution|final (?:response|reply|answer)/u,
  ],
  ["closing", /gesloten|sluiting|afgesloten|einddatum|closed|closing|closure/u],
  ["withdrawal", /ingetrokken|intrekking|withdr/u],
  ["objection", /bezwaar|objection/u],
  ["appeal", /beroep|appeal/u],
  ["measures", /maatregel|verbeter(?:actie|ing)|measure|corrective|improvement/u],
  ["referral", /doorverwezen|verwezen|doorgestuurd|doorgezonden|referr|forwarded/u],
  [
    "information-request",
    /(?:informatie|aanvulling|gegevens) ?(?:op)?gevraagd|information request|requested information/u,
  ],
  ["information-received", /(?:informatie|aanvulling|gegevens) ontvangen|information received/u],
  ["settlement", /schikking|geschikt|settle/u],
  ["filed", /gearchiveerd|archief|archived|filed/u],
  ["satisfaction-asked", /tevreden|satisf/u],
  ["external-complaint", /geschillencommissie|ombudsman|external/u],
  ["incident", /incident|gebeurtenis|voorval|occurr/u],
  ["destroyed", /vernietigd|destroyed/u],
]);

/** A date that was planned or has to be kept, not one on which something happened. */
export const plannedCue =
  /gepland|verwacht|streef|uiterlijk|uiterste|deadline|termijn|vervaldatum|planned|expected|target|\bdue\b/u;

/** What keeps the rows of one case together. */
export const caseCue =
  /(?:klacht|zaak|dossier|melding|case|complaint|ticket|reference)[ _:-]*(?:nr|nummer|no|number|id|kenmerk|concept[: ]name|key)?\b|^(?:nr|nummer|no|id|kenmerk|unique key|number|case[ _:].*)\.?$/u;

export const activityColumnCue =
  /^(?:activit(?:y|eit)|gebeurtenis|stap|handeling|actie|event|concept[: ]name|step|status)$/u;
export const personCue =
  /behandelaar|medewerker|afgehandeld door|uitgevoerd door|\bdoor\b|handler|assigned|resource|actor|agent|employee/u;
export const formCue = /^(?:vorm|wijze|kanaal|verzendwijze|via|form|channel|medium|sent (?:by|via))\b/u;
export const roleCue = /^(?:rol|role|functie|function|org[: ]role)$/u;
