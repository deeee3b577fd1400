import type { Text } from "../language/language.ts";

/** A law that has lapsed, how texts name it, and what came instead. */
export interface OutdatedLaw {
  readonly name: string;
  readonly named: RegExp;
  /** Year in which it lapsed. */
  readonly lapsed: number;
  readonly instead: Text;
}

const gdpr: Text = {
  nl: "de Algemene verordening gegevensbescherming (AVG)",
  en: "the General Data Protection Regulation (GDPR)",
};
const wkkgz: Text = {
  nl: "de Wet kwaliteit, klachten en geschillen zorg (Wkkgz)",
  en: "the Wet kwaliteit, klachten en geschillen zorg (Wkkgz)",
};

/** Dutch laws that complaint regulations still name (LAW §4, §7). */
export const outdatedLaws: readonly OutdatedLaw[] = [
  {
    name: "Wet persoonsregistraties",
    named: /\bwet\s+(?:op\s+de\s+)?persoonsregistraties?\b|\bWPR\b/iu,
    lapsed: 2001,
    // The Wbp that came first has lapsed as well.
    instead: gdpr,
  },
  {
    name: "Wet bescherming persoonsgegevens",
    named: /\bwet\s+bescherming\s+persoonsgegevens\b|\bWbp\b/iu,
    lapsed: 2018,
    instead: gdpr,
  },
  {
    name: "Wet klachtrecht cliënten zorgsector",
    named: /\bwet\s+klachtrecht\s+cli(?:ë|e\u0308|e)nten\s+zorgsector\b|\bWkcz\b/iu,
    lapsed: 2016,
    instead: wkkgz,
  },
  {
    name: "Kwaliteitswet zorginstellingen",
    named: /\bkwaliteitswet\s+zorginstellingen\b/iu,
    lapsed: 2016,
    instead: wkkgz,
  },
];
