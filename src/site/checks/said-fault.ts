import type { Text } from "../../language/language.ts";
import type { PageFault } from "./page-faults.ts";

/** What is wrong with a page and what to do, in a sentence or two. */
export function saidFault({ page, kind, what }: PageFault): Text {
  switch (kind) {
    case "duplicate-id":
      return {
        nl: `De plaats “${what}” staat twee keer op de pagina ${page}: een link ernaartoe is niet eenduidig. Geef een van de twee een ander nummer.`,
        en: `The place “${what}” stands twice on the page ${page}: a link to it is ambiguous. Give one of the two another number.`,
      };
    case "no-such-page":
      return {
        nl: `De link “${what}” op de pagina ${page} leidt naar niets op de site. Verbeter hem, of haal hem weg.`,
        en: `The link “${what}” on the page ${page} leads to nothing on the site. Correct it, or remove it.`,
      };
    case "no-such-anchor":
      return {
        nl: `De link “${what}” op de pagina ${page} leidt naar een plaats die daar niet is. Verbeter wat achter # staat.`,
        en: `The link “${what}” on the page ${page} leads to a place that is not there. Correct what stands behind #.`,
      };
  }
}
