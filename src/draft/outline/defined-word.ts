const definitionHeading = /begrip|begripsbepaling|definitie|definition|interpretation|terms used/iu;
const quoted = `["'‘“„«]?`;
const word = String.raw`(\p{L}[\p{L} \-/()]{1,48}?)`;
/** `Een klacht is iedere uiting …`, and not `Een klacht is gratis advies`. */
const definingComplaint =
  /^(?:een|an?) (klacht|klager|complaint|complainant) is (?:iedere?|elke?|any|every|degene|someone|anyone|(?:de|een|the|an?) (?:[^.,;]{1,40} )?(?:uiting|persoon|cliënt|expression|person))(?!\p{L})/diu;
/** `In deze regeling is een klacht: …`: the word stands behind the verb. */
const inThisText =
  /^(?:in|voor|for the purposes? of) (?:de toepassing van )?(?:deze|dit|this|these) \p{L}+ (?:is|wordt|means) (?:(?:een|de|het|an?|the) )?["'‘“„«]?(\p{L}[\p{L} \-/()]{1,48}?)["'’”»]?:/diu;
const forms: readonly { readonly shape: RegExp; readonly anywhere: boolean }[] = [
  { shape: inThisText, anywhere: true },
  {
    shape: new RegExp(`^${quoted}${word} ?["'’”»]?(?::| – | - | means | betekent )`, "diu"),
    anywhere: false,
  },
  {
    shape: new RegExp(`onder (?:een |de |het )?${quoted}${word}["'’”»]? (?:wordt|verstaan)`, "diu"),
    anywhere: true,
  },
  { shape: new RegExp(`als ${word} wordt gedefinieerd`, "diu"), anywhere: true },
  { shape: definingComplaint, anywhere: true },
  { shape: new RegExp(`^(?:an? )["'‘“]${word}["'’”] (?:means|is)`, "diu"), anywhere: true },
];

/** Where a paragraph defines a word, as offsets in it; undefined if it defines none. */
export function definedWord(
  text: string,
  heading: string | undefined,
): readonly [number, number] | undefined {
  const isDefinitions = definitionHeading.test(heading ?? "");
  for (const { shape, anywhere } of forms) {
    const place = anywhere || isDefinitions ? shape.exec(text)?.indices?.[1] : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}
