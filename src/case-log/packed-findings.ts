import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import { attention, error, shown } from "./source-findings.ts";
import { largestZip, mostRatio, mostUnpacked } from "./unpack-bounds.ts";

export function truncatedGzip(place: Place): Finding {
  return error("truncated-gzip", place, {
    nl: "Dit gzip-bestand houdt halverwege op. Er is niets van gebruikt: wat ontbreekt, zou een oordeel kunnen veranderen. Maak of kopieer het bestand opnieuw.",
    en: "This gzip file stops halfway. Nothing of it was used: what is missing could change a verdict. Make or copy the file again.",
  });
}

export function damagedGzip(place: Place): Finding {
  return error("damaged-gzip", place, {
    nl: "Dit gzip-bestand is beschadigd: de inhoud past niet bij de controlesom, of er staat nog iets achter. Er is niets van gebruikt. Maak of kopieer het bestand opnieuw.",
    en: "This gzip file is damaged: its content does not fit its checksum, or something follows it. Nothing of it was used. Make or copy the file again.",
  });
}

export function unpacksTooLarge(place: Place): Finding {
  const bounds = `${mostUnpacked / gibibyte} GiB`;
  return error("unpacks-too-large", place, {
    nl: `Dit bestand wordt bij het uitpakken groter dan is toegestaan: meer dan ${bounds}, of meer dan ${mostRatio} keer zo groot als het is. Er is niets van gebruikt. Klopt het bestand, pak het dan zelf uit.`,
    en: `Unpacked this file becomes larger than is allowed: more than ${bounds}, or more than ${mostRatio} times its own size. Nothing of it was used. If the file is sound, unpack it yourself.`,
  });
}

export function packedTwice(place: Place): Finding {
  return error("packed-twice", place, {
    nl: "In dit ingepakte bestand zit weer een ingepakt bestand. Dat is niet gelezen. Pak het eerst uit.",
    en: "This packed file holds another packed file. That was not read. Unpack it first.",
  });
}

export function largeZip(place: Place): Finding {
  return error("large-zip", place, {
    nl: `Dit zip-bestand is groter dan ${largestZip / mebibyte} MiB. Er is niets van gebruikt. Pak het eerst uit, of maak er een gzip-bestand van.`,
    en: `This zip file is larger than ${largestZip / mebibyte} MiB. Nothing of it was used. Unpack it first, or make it a gzip file.`,
  });
}

export function damagedZip(place: Place): Finding {
  return error("damaged-zip", place, {
    nl: "Dit zip-bestand is beschadigd of afgebroken. Wat hier stond, is niet gebruikt. Maak of kopieer het bestand opnieuw.",
    en: "This zip file is damaged or cut off. What stood here was not used. Make or copy the file again.",
  });
}

export function encryptedZip(place: Place): Finding {
  return error("encrypted-zip", place, {
    nl: "Dit bestand in de zip is met een wachtwoord beveiligd en kan niet worden gelezen. Bewaar het zonder wachtwoord.",
    en: "This file in the zip is protected by a password and cannot be read. Save it without one.",
  });
}

export function emptyZip(place: Place): Finding {
  return error("empty-file", place, {
    nl: "In dit zip-bestand staat geen bestand. Maak het opnieuw, met het logboek erin.",
    en: "This zip file holds no file. Make it again, with the log in it.",
  });
}

export function noLogInZip(place: Place, name: string): Finding {
  return attention("no-log-in-zip", place, {
    nl: `Het bestand ${shown(name)} in de zip is niet gelezen: aan de naam te zien is het geen logboek.`,
    en: `The file ${shown(name)} in the zip was not read: by its name it is no log.`,
  });
}

const mebibyte = 1 << 20;
const gibibyte = 1 << 30;
