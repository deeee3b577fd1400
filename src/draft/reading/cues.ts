/** An act that words around a term point at. */
export interface Cue {
  /** An id of the catalogue, or one of ours for an act that it does not have. */
  readonly id: string;
  readonly weight: number;
  readonly shape: RegExp;
}

const cue = (id: string, weight: number, ...words: readonly string[]): Cue => ({
  id,
  weight,
  shape: new RegExp(`(?<![\\p{L}])(?:${words.join("|")})`, "giu"),
});

/** Words for acts of the organisation, Dutch and English. */
export const cues: readonly Cue[] = [
  cue(
    "acknowledgement",
    6,
    "ontvangstbevestiging",
    "bevestigingsbrief",
    "bericht van ontvangst",
    "bevestiging van (?:de )?ontvangst",
    "bevestig\\p{L}*(?= [^.;]{0,40}ontvangst)",
    "ontvangst(?= [^.;]{0,50}bevestig)",
    "acknowledg\\p{L}*",
    "confirm\\p{L}*(?= [^.;]{0,30}(?:receipt|received))",
    "receipt(?= [^.;]{0,30}confirm)",
  ),
  cue("acknowledgement", 3, "bevestig\\p{L}*", "confirm\\p{L}*"),
  cue(
    "decision",
    4,
    "besliss?\\p{L}*",
    "besluit\\p{L}*",
    "uitspraak",
    "oordeel\\p{L}*",
    "uitsluitsel",
    "inhoudelijke? (?:reactie|antwoord)",
    "afgehandeld",
    "af te handelen",
    "afhandel\\p{L}*",
    "handel(?:t|en) [^.;]{0,40} af(?!\\p{L})",
    "afdoening",
    "afgedaan",
    "af te doen",
    "deci(?:sion|de[sd]?|ding)",
    "outcome",
    "resol(?:ve[sd]?|ution)",
    "final (?:response|reply|answer)",
    "full (?:\\p{L}+ )?(?:response|reply)",
    "(?:response|reply|answer)(?= [^.;]{0,45}(?:sent|provided|given|issued))",
    "wat (?:wij|we) (?:met|aan|ermee) [^.;]{0,40}(?:doen|gedaan)",
    "what we (?:will|are going to) do",
    "substantive (?:response|reply)",
    "neemt [^.;]{0,60}in beslag",
    "(?:behandel|afhandel|doorloop)(?:duur|tijd|termijn)",
    "conclu(?:de[sd]?|sion)",
    "findings",
    "bevindingen",
  ),
  cue(
    "decision",
    2.5,
    "antwoord\\p{L}*",
    "reactie",
    "reageer\\p{L}*",
    "gereageerd",
    "uitkomst",
    "advies",
    "advise[ersd]*",
    "respon(?:se|d[s]?|ded)",
    "repl(?:y|ies|ied)",
    "answer\\p{L}*",
    "standpunt",
    "behandeld",
    "oplossing",
    "op te lossen",
    "opgelost",
    "oplossen",
    "report",
    "la(?:at|ten) weten of",
    "know whether",
  ),
  cue(
    "decision",
    6,
    "with (?:the|our|an?) (?:outcome|decision|findings|full response)",
    "(?:met|over) (?:de|het|onze?) (?:uitkomst|beslissing|oordeel)",
  ),
  cue("assignment", 5, "wijst [^.;]{0,80} toe", "toegewezen", "assign(?:ed|s)?", "allocated?"),
  cue(
    "hearing",
    5,
    "hoorzitting",
    "(?:wordt|worden|zal|zullen) [^.;]{0,50}gehoord",
    "gehoord",
    "te horen",
    // `Dan hoort u wie uw klacht behandelt` is no hearing.
    "ho(?:ort|ren) (?:de|het|u|wij)(?! [^.;]{0,60}(?<!\\p{L})(?:wie|wat|of|hoe|wanneer|welke) )",
    "hearing",
    "heard",
  ),
  cue(
    "hearing",
    3,
    "uitnodig\\p{L}*",
    "uitgenodigd",
    "nodigt",
    "gesprek",
    "toelicht\\p{L}*",
    "invite[sd]?",
    "meeting",
  ),
  cue(
    "information-request",
    6,
    "(?:vraagt|vragen|verzoekt|verzoeken|opvragen) [^.;]{0,40}(?:informatie|gegevens|stukken)",
    "(?:request|ask)[^.;]{0,20} (?:for )?(?:further|additional|more|missing) (?:information|documents|details)",
  ),
  cue(
    "refusal",
    5,
    "niet (?:verder )?in behandeling",
    "buiten behandeling",
    "niet[- ]ontvankelijk\\p{L}*",
    "afgewezen",
    "afwijz\\p{L}*",
    "not (?:be )?(?:accept\\p{L}*|considered?|taken? (?:up|on))",
    "reject\\p{L}*",
    "refus\\p{L}*",
    "declin\\p{L}*",
    "not eligible",
  ),
  cue(
    "admission",
    4,
    "(?<!niet (?:verder )?)in behandeling (?:genomen|nemen|neemt|neem|te nemen|te worden genomen)",
    "(?:neemt|nemen) [^.;]{0,40} (?<!niet (?:verder )?)in behandeling",
    "(?<!niet (?:verder )?)in behandeling (?:kan|kunnen|wordt|worden|zal|zullen) [^.;]{0,15}genomen",
    "(?<!niet[- ])ontvankelijk(?:heid)?",
    "admiss\\p{L}*",
    "eligib\\p{L}*",
  ),
  cue(
    "registration",
    4,
    "registre\\p{L}*",
    "geregistreerd",
    "registratie",
    "ingeschreven",
    "vastgelegd",
    "register(?:s|ed)?",
    "record(?:ed|s)?",
    "logged",
  ),
  cue(
    "referral",
    4,
    "door(?:gestuurd|gezonden|zenden|sturen|verwezen|geleid|zending)",
    "stuur\\p{L}* [^.;]{0,40} door",
    "zend\\p{L}* [^.;]{0,40} door",
    "overgedragen",
    "forward\\p{L}*",
    "refer(?:s|red)?",
    "passe?[sd]?(?= [^.;]{0,30} to)",
  ),
  cue(
    "update",
    4,
    "voortgang",
    "stand van zaken",
    "tussenbericht\\p{L}*",
    "op de hoogte (?:gehouden|houden)",
    "progress",
    "updat\\p{L}*",
    "keep you informed",
    "kept informed",
  ),
  cue(
    "first-contact",
    5,
    "contact (?:met (?:\\p{L}+ ){1,3})?op(?:genomen|nemen| te nemen)",
    "neem\\p{L}* [^.;]{0,50}contact",
    "terug(?:ge)?beld\\p{L}*",
    "gebeld",
    "benaderd",
    "contact(?:s|ed)? (?:you|the|with)",
    "call you",
    "phone you",
  ),
  cue(
    "informed",
    2.5,
    "geïnformeerd",
    "informeer\\p{L}*",
    "in kennis",
    "op de hoogte (?:gesteld|gebracht|stellen|brengen)",
    "ingelicht",
    "meldt?",
    "gemeld",
    "hoort? (?:u|je|jij|de klager)",
    "(?:u|je|de klager) hoort?",
    "(?:you|the complainant) (?:will )?(?:hear|be told)",
    "inform(?:s|ed)?(?!\\p{L})",
    "notif\\p{L}*",
  ),
  cue("investigation", 3.5, "onderzoek\\p{L}*", "onderzocht", "investigat\\p{L}*"),
  cue(
    "ruling-carried-out",
    7,
    "consequenties",
    "uitvoering (?:van|aan) (?:het|de) (?:oordeel|uitspraak|advies|beslissing)",
    "opvolging",
    "implement\\p{L}*",
    "carried out",
    "carry out",
    "remed(?:y|ies)",
  ),
  cue("measures", 3, "maatregel\\p{L}*", "verbeter\\p{L}*", "measures", "corrective"),
  cue("satisfaction-asked", 6, "tevredenheid\\p{L}*", "enquête", "satisfaction", "survey"),
  cue(
    "closing",
    4,
    "afgesloten",
    "sluit\\p{L}* [^.;]{0,30}dossier",
    "dossier (?:wordt )?gesloten",
    "beëindig\\p{L}*",
    "clos(?:e[sd]?|ing|ure)",
  ),
  cue(
    "defence",
    6,
    "verweer\\p{L}*",
    "(?:beklaagde|aangeklaagde|wederpartij|verweerder|respondent)(?= [^.;]{0,60}(?:reageren|reactie|reply|respond|tijd))",
    "statement of defence",
  ),
  cue("yearly-report", 6, "jaarverslag", "jaarrapportage", "annual report", "yearly report"),
  cue(
    "yearly-report",
    8,
    "reports? (?:on|about) (?:the |our |all )?(?:\\p{L}+ )?complaints",
    "(?:rapporteert|rapporteren|meldt|melden) [^.;]{0,60}(?:het aantal|aantallen|hoeveel) [^.;]{0,20}klachten",
  ),
  cue(
    "yearly-report",
    4,
    "rapporteert",
    "rapportage",
    "verslag",
    "evalu\\p{L}*",
    "besproken",
    "reported",
    "analys\\p{L}*",
  ),
];

/** Words for acts of somebody outside. */
export const outsiderCues: readonly Cue[] = [
  cue("objection", 6, "bezwaar(?:schrift)?", "objection", "object"),
  cue(
    "appeal",
    6,
    "(?:in |hoger )?beroep",
    "beroepschrift",
    "heroverweging",
    "appeal\\p{L}*",
    "request (?:a |for )?review",
    "review (?:by|of)",
    "stage (?:two|three|2|3)",
    "escalat\\p{L}*",
    "second stage",
  ),
  cue(
    "external-complaint",
    7,
    "ombuds\\p{L}*",
    "geschillen\\p{L}*",
    "kifid",
    "rechter",
    "rechtbank",
    "externe klacht\\p{L}*",
    "tuchtcollege",
    "independent adjudicator",
    "regulator",
    "court",
    "tribunal",
    "adjudicat\\p{L}*",
    "external (?:body|dispute)",
    "arbitration",
    "afca",
  ),
  cue(
    "information-received",
    6,
    "aan te vullen",
    "aanvullen",
    "aan te leveren",
    "(?:toe|op) te (?:sturen|zenden)",
    "verzuim",
    "ontbrekende",
    "nadere (?:gegevens|informatie|stukken)",
    "stukken",
    "to (?:supply|provide|complete|supplement)",
    "missing (?:information|documents)",
    "provide (?:us )?(?:with )?(?:the |this |further |additional )?(?:requested )?(?:information|documents)",
  ),
  cue("withdrawal", 6, "intrek\\p{L}*", "ingetrokken", "in te trekken", "withdraw\\p{L}*"),
  cue("fee-paid", 6, "griffierecht", "klachtengeld", "betaald", "te betalen", "voldaan", "fee", "deposit"),
  cue("consent", 5, "toestemming", "instemm\\p{L}*", "consent"),
  cue(
    "complaint",
    5,
    "klacht(?:en)?(?= [^.;]{0,90}(?:in te dienen|ingediend|indien(?:en|t)))",
    "(?:in te dienen|ingediend|indien(?:en|t))(?= [^.;]{0,40}klacht)",
    "klacht indienen",
    "(?:dient|dienen) [^.;]{0,60}klacht",
    "(?:make|made|making|lodge[ds]?|submit(?:ted)?|raise[ds]?|bring|brought|file[ds]?) (?:a |your |the |their )?(?:\\p{L}+ )?complaints?",
    "complaints? (?:must|should|shall|may|can|has to|have to|needs? to) be (?:made|lodged|submitted|raised|brought|filed|received)",
    "klacht(?:en)? (?:dient|dienen|moet|moeten|kan|kunnen)",
    "lodged",
    "submitted",
    "brought",
  ),
];

/** A body outside the organisation that rules itself. */
export const rulingBody =
  /(?<!\p{L})(?:ombuds\p{L}*|\p{L}*geschillen(?:commissie|instantie)|kifid|rechtbank|adjudicator|tribunal)(?!\p{L})/iu;

/** The words that make somebody outside the one who acts. */
export const outsiderSubject =
  /(?<!\p{L})(?:(?:kunt|kan|mag|dient|moet|heeft|hebt|krijgt|wordt|hebben|kunnen) (?:u|de klager|klager|cliënt|de cliënt|de indiener|de student|de ouder|de huurder|de klant|hij|zij)|(?:u|klager|cliënt|indiener|student|ouders?|huurder|klant|verzoeker|betrokkene|hij|zij) (?:kunt|kan|kunnen|mag|mogen|dient|dienen|moet|moeten|heeft|hebt|hebben|wordt|krijgt)|(?:verzoekt?|verzoeken|vraagt?|vragen|ask|request) (?:[^.,;]{0,60} )?(?:de klager|u|je|de cliënt|you|the complainant)|you['’]ll (?:need|have)|(?:you|complainant|student|parents?|tenant|customer|patient|client|resident|they|he or she) (?:may|will have|can|must|should|have|has|wish|will need|want|are entitled|is entitled|would like)|(?:kun|kan|mag|moet|dien|heb|krijg) (?:je|jij)|(?:je|jij) (?:kunt|kan|mag|moet|dient|hebt|krijgt)|in de gelegenheid|the opportunity)(?!\p{L})|(?:^|[,;:] |(?<!\p{L})(?:please|dan) )(?:(?:tell|contact|ask|inform|notify|write to|let) us|laat (?:het|dit|dat) ons|(?:stuur|richt|schrijf|mail) (?:een|deze|die|dit|dan|uw|je|het|de|ons|naar)|meld (?:het|dit|dat)|dien (?:het|dit|dan|uw|je))(?!\p{L})/iu;

/** A complaint that must be made: whoever makes it is outside. */
export const complaintFiled =
  /(?<!\p{L})(?:klacht(?:en)? (?:moet|moeten|dient|dienen) [^.;]{0,140}(?:ingediend|gemeld|kenbaar gemaakt)|complaints? (?:must|should|has to|have to|needs? to) [^.;]{0,60}(?:made|lodged|submitted|raised|brought|filed))(?!\p{L})/iu;

/** The organisation as the subject of its own sentence. */
export const organisationSubject =
  /(?<!\p{L})(?:we|wij|(?:the|our) (?:organisation|council|trust|practice|school|company)|de (?:organisatie|gemeente|school|stichting|corporatie|instelling))(?!\p{L})/iu;

/** What may be done and need not. */
export const permitting = /(?<!\p{L})(?:bevoegd|mag|mogen|kan|kunnen|may|can|is allowed)(?!\p{L})/iu;

/** Keeping and destroying. */
export const keeping =
  /(?<!\p{L})(?:bewaar(?:d|t|termijn)?|bewaren|gearchiveerd|archiver\p{L}*|vernietig\p{L}*|retain\p{L}*|retention|kept|keep (?:a |the |all )?(?:record|file|document)s?|stored|destroy\p{L}*|delet\p{L}*)(?!\p{L})/iu;

/** Destroying what was kept. */
export const destroying = /(?<!\p{L})(?:vernietig\p{L}*|destroy\p{L}*|delet\p{L}*)(?!\p{L})/iu;

/** More time than the term had. */
export const lengthening =
  /(?<!\p{L})(?:verleng\p{L}*|verdag\p{L}*|verdaag\p{L}*|uitstel\p{L}*|uitgesteld|opgeschort|opschort\p{L}*|langere (?:tijd|termijn)|meer tijd|niet (?:haalbaar|lukken|lukt)|extend\p{L}*|extension|delay\p{L}*|more time|longer than|further(?! (?:information|details|documents|evidence|questions))|take longer)(?!\p{L})/iu;

/** What is aimed at, and no more. */
export const aiming =
  /(?<!\p{L})(?:stre(?:ven|eft|eeft|ef|efd|eftermijn|efdoel)\p{L}*|doelstelling|streeftermijn|trachten|proberen|aim(?:s|ed)?|endeavou?r\p{L}*|target|try to|look(?:s|ing)? to|seeks? to|de verwachting is|strive\p{L}*|hope to)(?!\p{L})/iu;

/** Usual, which leaves open what else may be. */
export const usually =
  /(?<!\p{L})(?:in principe|in beginsel|doorgaans|normaliter|gewoonlijk|in de regel|meestal|normally|usually|generally|in principle|typically|ordinarily)(?!\p{L})/iu;

/** Objection and appeal: who decides there decides on the appeal. */
export const appealing =
  /(?<!\p{L})(?:bezwaar\p{L}*|(?:hoger )?beroep(?:schrift|scommissie|sprocedure|sinstantie|sfase)?|heroverweging|appeal\p{L}*|review (?:panel|stage|request)|tweede lijn)(?!\p{L})/iu;

/** A stage after another one. */
export const laterStage =
  /(?<!\p{L})(?:stage (?:2|3|two|three)|second stage|request (?:to|for) escalat\p{L}*|escalation request)(?!\p{L})/iu;
