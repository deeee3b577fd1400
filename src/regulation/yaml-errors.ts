import type { ErrorCode } from "yaml";
import type { Text } from "../language/language.ts";

/** What a YAML error means for somebody who does not know YAML, and what to do. */
export function yamlErrorText(code: ErrorCode): Text {
  return texts[code] ?? other;
}

const indentation: Text = {
  nl: "De inspringing klopt hier niet. Laat regels die bij elkaar horen met evenveel spaties beginnen.",
  en: "The indentation is not right here. Let lines that belong together begin with the same number of spaces.",
};
const brackets: Text = {
  nl: "Een haakje, accolade of komma ontbreekt, of staat er te veel. Kijk of elk [ en { een ] en } heeft.",
  en: "A bracket, brace or comma is missing, or is one too many. See that every [ and { has its ] and }.",
};
const quotes: Text = {
  nl: "Een aanhalingsteken is niet gesloten, of er ontbreekt iets. Sluit het, of zet de hele tekst tussen aanhalingstekens.",
  en: "A quotation mark is not closed, or something is missing. Close it, or put the whole text in quotes.",
};
const colon: Text = {
  nl: 'Er staat een dubbele punt te veel of te weinig. Zet tekst waarin ": " voorkomt tussen aanhalingstekens.',
  en: 'There is a colon too many or too few. Put text that has ": " in it in quotes.',
};
const other: Text = {
  nl: "Dit is geen geldige YAML. Kijk naar de inspringing, de haakjes en de aanhalingstekens op deze regel en de regel erboven.",
  en: "This is no valid YAML. Look at the indentation, the brackets and the quotes on this line and the line above.",
};

const texts: Partial<Record<ErrorCode, Text>> = {
  BAD_INDENT: indentation,
  TAB_AS_INDENT: {
    nl: "Hier staat een tab. YAML kent alleen spaties om in te springen. Vervang de tab door spaties.",
    en: "There is a tab here. YAML only knows spaces for indentation. Replace the tab by spaces.",
  },
  MISSING_CHAR: quotes,
  UNEXPECTED_TOKEN: brackets,
  BLOCK_IN_FLOW: brackets,
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: colon,
  IMPOSSIBLE: other,
  MULTIPLE_DOCS: {
    nl: "Hier begint een tweede YAML-document. Een regeling heeft er één: tussen de eerste twee regels met ---.",
    en: "A second YAML document begins here. A regulation has one: between the first two lines with ---.",
  },
  TAG_RESOLVE_FAILED: {
    nl: "Een YAML-tag (een woord met !) kan hier niet. Schrijf de waarde als gewone tekst, tussen aanhalingstekens.",
    en: "A YAML tag (a word with !) is not possible here. Write the value as plain text, in quotes.",
  },
};
