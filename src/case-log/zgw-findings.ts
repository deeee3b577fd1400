import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import { attention, error } from "./source-findings.ts";

export function unknownResource(place: Place): Finding {
  return attention("zgw-left-out", place, {
    nl: "Dit is geen zaak, status, resultaat of rol van de Zaken API en is niet gebruikt.",
    en: "This is no zaak, status, resultaat or rol of the Zaken API and was not used.",
  });
}

export function looseRoles(place: Place): Finding {
  return error("zgw-left-out", place, {
    nl: 'In dit bestand staan rollen zonder zaken en statussen. Ze zijn niet gebruikt: een rol wordt pas iemand die iets deed door de status die diegene zette. Zet rollen en statussen samen in één bestand: { "statussen": […], "rollen": […] }.',
    en: 'This file has rollen without zaken and statussen. They were not used: a rol becomes somebody who did something through the status that was set. Put rollen and statussen together in one file: { "statussen": […], "rollen": […] }.',
  });
}

export function unresolvedActor(place: Place): Finding {
  return attention("zgw-actor", place, {
    nl: 'Een status noemt met gezetdoor een rol die niet in dit bestand staat. Wie het deed, geldt daarom als niet vastgelegd. Zet de rollen in hetzelfde bestand: { "statussen": […], "rollen": […] }.',
    en: 'A status names with gezetdoor a rol that is not in this file. Who did it therefore counts as not recorded. Put the rollen in the same file: { "statussen": […], "rollen": […] }.',
  });
}

export function nextPage(place: Place): Finding {
  return error("zgw-next-page", place, {
    nl: "Dit antwoord noemt een volgende pagina (next) en is dus niet alles: wat ontbreekt, kan een oordeel veranderen. Zet de results van alle pagina's in één lijst.",
    en: "This answer names a next page (next), so it is not all: what is missing could change a verdict. Put the results of all pages in one list.",
  });
}
