/** A role that the text names. */
export interface FoundRole {
  readonly id: string;
  /** The word of the text. */
  readonly label: string;
}

/** Words for those who act for an organisation; longer ones first, because they hold the shorter. */
const words: readonly (readonly [id: string, shape: string])[] = [
  ["executive-board", "raad van bestuur|executive board"],
  ["supervisory-board", "raad van toezicht|supervisory board"],
  ["municipal-executive", "college van burgemeester en wethouders|college van b(?:en|&)w"],
  ["complaints-officer", "klachtenfunctionaris|complaints officer|complaint officer"],
  ["complaints-coordinator", "klachten?coördinator|complaints co-?ordinator"],
  ["complaints-manager", "complaints manager|klachtenmanager"],
  ["complaints-team", "complaints team|klachtenteam|afdeling klachten(?:management|behandeling)?"],
  ["appeals-committee", "beroepscommissie|bezwaarcommissie|appeals? (?:committee|panel)|review panel"],
  ["complaints-committee", "klachten?commissie|complaints (?:committee|panel)"],
  ["handler", "klacht(?:en)?behandelaar|complaint handler|case handler|investigating officer"],
  ["confidential-adviser", "vertrouwenspersoon|confidential adviser"],
  ["examination-board", "examencommissie|examination board"],
  ["practice-manager", "practice manager|praktijkmanager"],
  ["head-teacher", "head ?teacher|schoolleider|rector"],
  ["governors", "governing body|board of governors"],
  ["chief-executive", "chief executive"],
  ["quality-officer", "kwaliteits(?:medewerker|bewaker|functionaris)|quality officer"],
  ["secretariat", "secretariaat|secretariat"],
  ["secretary", "ambtelijk secretaris|secretaris|secretary"],
  ["line-manager", "leidinggevende|line manager|teamleider"],
  ["management", "directie|management team"],
  ["director", "directeur(?:-bestuurder)?|director"],
  ["mayor", "burgemeester"],
  ["board", "bestuur|\\bboard"],
  ["registrar", "registrar"],
  ["manager", "manager"],
];

const shapes = words.map(([id, shape]) => ({
  id,
  shape: new RegExp(`(?<![\\p{L}-])(?:${shape})(?![\\p{L}-])`, "iu"),
}));

/** The roles that a text names, in the order of the table; complainants are built in. */
export function rolesIn(text: string): FoundRole[] {
  const roles: FoundRole[] = [];
  let rest = text;
  for (const { id, shape } of shapes) {
    const found = shape.exec(rest)?.[0];
    if (found === undefined) continue;
    roles.push({ id, label: found.toLowerCase() });
    rest = rest.replace(new RegExp(shape.source, "giu"), " ");
  }
  return roles;
}

/** The role that a sentence says is the one who acts: its subject, or behind `door` and `by`. */
export function actorOf(sentence: string): string | undefined {
  for (const { id, shape } of shapes) {
    const source = shape.source;
    const passive = new RegExp(
      `(?<!\\p{L})(?:door|vanuit|namens|by)(?: (?:de|het|een|onze|the|our|an?))?(?: \\p{L}+){0,2}? ${source}`,
      "iu",
    );
    const subject = new RegExp(`^(?:(?:De|Het|Een|Onze|The|Our|An?) )?${source} (?!van |of |en |and )`, "iu");
    const inverted = new RegExp(
      `(?<!\\p{L})(?:beslist|besluit|bevestigt|stuurt|zendt|hoort|neemt|informeert|bericht|handelt|geeft|doet|brengt|registreert|will|shall) (?:(?:de|het|the|our) )?${source}`,
      "iu",
    );
    if (passive.test(sentence) || subject.test(sentence) || inverted.test(sentence)) return id;
  }
  return undefined;
}
