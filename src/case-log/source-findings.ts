import type { Finding, FindingSeverity } from "../finding.ts";
import type { Text } from "../language/language.ts";
import { same, singleLine } from "../language/text.ts";
import type { Place } from "../place.ts";
import type { QuoteDamage } from "./csv-record.ts";
import { ownText } from "./own-text.ts";
import type { PlaceList } from "./place-list.ts";

/** Beside a further place of the same finding. */
export const alsoHere: Text = { nl: "hier ook", en: "here as well" };

/** The finding with its further places, all but the first so many. */
export function withPlaces(finding: Finding, places: PlaceList, from = 0): Finding {
  const related = {
    get length() {
      return Math.max(0, places.length - from);
    },
    *[Symbol.iterator]() {
      let passed = 0;
      for (const place of places) {
        if (passed >= from) yield { place, message: alsoHere };
        passed += 1;
      }
    },
  };
  return { ...finding, related };
}

const longestShown = 60;

/** A value as a message quotes it: one line, no control characters, cut when it is long. */
export function shown(value: string): string {
  const line = singleLine(ownText(value));
  return `"${line.length > longestShown ? `${line.slice(0, longestShown)}…` : line}"`;
}

export function emptyFile(place: Place): Finding {
  return error("empty-file", place, {
    nl: "Het bestand is leeg: er is niets om te controleren. Kies een ander bestand of exporteer het opnieuw.",
    en: "The file is empty: there is nothing to check. Choose another file or export it again.",
  });
}

export function noRows(place: Place): Finding {
  return error("no-rows", place, {
    nl: "Het bestand heeft wel kolomnamen, maar geen rijen. Exporteer het opnieuw, met de rijen erbij.",
    en: "The file has column names but no rows. Export it again, with the rows.",
  });
}

export function unknownFormat(place: Place, known: readonly string[]): Finding {
  return error("binary-file", place, {
    nl: `Dit is geen tekstbestand en geen soort bestand die gelezen kan worden. Bewaar het als ${known.join(", ")}.`,
    en: `This is no text file, and no kind of file that can be read. Save it as ${known.join(", ")}.`,
  });
}

export function unknownFormatName(place: Place, name: string, known: readonly string[]): Finding {
  return error("unknown-format", place, {
    nl: `De soort ${shown(name)} bestaat niet. Kies uit ${known.join(", ")}.`,
    en: `There is no format ${shown(name)}. Choose one of ${known.join(", ")}.`,
  });
}

export function windowsText(place: Place): Finding {
  return attention("encoding", place, {
    nl: "Deze tekst is geen UTF-8. Het bestand is gelezen als Windows-1252, zoals een Nederlandse Excel het bewaart. Kloppen de letters niet, noem dan de codering in de mapping.",
    en: "This text is not UTF-8. The file was read as Windows-1252, as a Dutch Excel saves it. If letters look wrong, name the encoding in the mapping.",
  });
}

export function damagedText(place: Place): Finding {
  return error("damaged-text", place, {
    nl: "Hier staan bytes die geen UTF-8 zijn, terwijl eerder wel UTF-8 is gebruikt. Zulke tekens zijn vervangen door �. Bewaar het bestand opnieuw als UTF-8.",
    en: "There are bytes here that are not UTF-8, although UTF-8 was used before. Such characters were replaced by �. Save the file again as UTF-8.",
  });
}

export function nulByte(place: Place): Finding {
  return error("nul-byte", place, {
    nl: "In deze rij staat een NUL-teken. Dat hoort niet in tekst; het bestand is mogelijk beschadigd. De rij is niet gebruikt.",
    en: "This row holds a NUL character, which does not belong in text; the file may be damaged. The row was not used.",
  });
}

export function raggedRow(place: Place, found: number, expected: number): Finding {
  const isShort = found < expected;
  return error("ragged-row", place, {
    nl: `Deze rij heeft ${found} cellen, de kolomnamen zijn er ${expected}. De rij is niet gebruikt. Kijk of er een scheidingsteken ${isShort ? "ontbreekt" : "te veel staat, of zet de cel tussen aanhalingstekens"}.`,
    en: `This row has ${found} cells, and there are ${expected} column names. The row was not used. See whether a delimiter is ${isShort ? "missing" : "too many, or put the cell between quotes"}.`,
  });
}

/** Of a row that is not used it still counts that the act in it happened. */
export function countedWithoutDate(finding: Finding): Finding {
  const { nl, en } = finding.message;
  return {
    ...finding,
    message: {
      nl: `${nl} Wel telt dat dit in deze zaak is gebeurd, op een onbekende dag.`,
      en: `${en} It still counts that this happened in this case, on an unknown day.`,
    },
  };
}

/** A row with a carriage return in it where other rows end with a line feed. */
export function mixedLineEnds(place: Place): Finding {
  return error("mixed-line-ends", place, {
    nl: "De regels van dit bestand eindigen niet allemaal op dezelfde manier: hier staan twee of meer rijen met alleen een CR ertussen. Er is niets van dit bestand gebruikt: een rij die wegvalt, zou een oordeel kunnen veranderen. Bewaar het bestand opnieuw, met overal hetzelfde regeleinde (LF of CRLF).",
    en: "The lines of this file do not all end in the same way: here two or more rows stand with only a CR between them. Nothing of this file was used: a row that is lost could change a verdict. Save the file again, with the same line end everywhere (LF or CRLF).",
  });
}

export function badQuote(file: string, damage: QuoteDamage): Finding {
  const place = { file, line: damage.line, column: damage.column };
  if (damage.kind === "stray") {
    const lines = lineCount(damage.linesCovered + 1);
    return error("stray-quote", place, {
      nl: `Na het aanhalingsteken dat de cel afsluit, volgt nog tekst; de cel begon hier en loopt over ${lines.nl}. Deze regel is niet gebruikt, op de volgende regel is verder gelezen. Schrijf een aanhalingsteken in een cel dubbel ("").`,
      en: `Text follows the quote that closes the cell; the cell started here and runs over ${lines.en}. This line was not used, reading went on at the next line. Write a quote inside a cell twice ("").`,
    });
  }
  const lines = lineCount(damage.linesCovered);
  const swallowed: Text =
    damage.linesCovered === 0
      ? same("")
      : {
          nl: `; zo zou de cel ook ${lines.nl} erna opslokken`,
          en: `; the cell would swallow ${lines.en} after it as well`,
        };
  return error("unclosed-quote", place, {
    nl: `Het aanhalingsteken dat hier opent, wordt nergens gesloten${swallowed.nl}. Deze regel is niet gebruikt, op de volgende regel is verder gelezen. Sluit het aanhalingsteken of haal het weg.`,
    en: `The quote that opens here is never closed${swallowed.en}. This line was not used, reading went on at the next line. Close the quote or take it away.`,
  });
}

function lineCount(count: number): Text {
  return {
    nl: `${count} ${count === 1 ? "regel" : "regels"}`,
    en: `${count} ${count === 1 ? "line" : "lines"}`,
  };
}

export function duplicateColumn(place: Place, name: string): Finding {
  return error("duplicate-column", place, {
    nl: `De kolomnaam ${shown(name)} staat er twee keer. Alleen de eerste kolom is gebruikt. Geef elke kolom een eigen naam.`,
    en: `The column name ${shown(name)} is there twice. Only the first column was used. Give every column a name of its own.`,
  });
}

/** As the name of a property it would change what an object is. */
export function reservedColumn(place: Place, name: string): Finding {
  return error("reserved-column", place, {
    nl: `Een kolom kan niet ${shown(name)} heten. De kolom is niet gebruikt. Geef haar een andere naam.`,
    en: `A column cannot be called ${shown(name)}. The column was not used. Give it another name.`,
  });
}

export function unnamedColumn(place: Place): Finding {
  return attention("unnamed-column", place, {
    nl: "Deze kolom heeft geen naam en is niet gebruikt. Geef de kolom een naam als die gelezen moet worden.",
    en: "This column has no name and was not used. Give the column a name if it has to be read.",
  });
}

export function missingColumn(place: Place, name: string, nearest: string | undefined): Finding {
  return error("missing-column", place, {
    nl: `De kolom ${shown(name)} ontbreekt.${nearest === undefined ? "" : ` De kolom die er het meest op lijkt is ${shown(nearest)}.`} Hernoem een kolom, of zeg in een mapping welke kolom het is; regelmaat init --from stelt er een voor.`,
    en: `The column ${shown(name)} is missing.${nearest === undefined ? "" : ` The column that looks most like it is ${shown(nearest)}.`} Rename a column, or say in a mapping which column it is; regelmaat init --from proposes one.`,
  });
}

export function unmappedColumn(place: Place, name: string): Finding {
  return attention("unmapped-column", place, {
    nl: `De mapping noemt de kolom ${shown(name)} niet; de kolom is niet gebruikt. Neem de kolom op, of noem die onder "ignored".`,
    en: `The mapping does not name the column ${shown(name)}; the column was not used. Add it, or name it under "ignored".`,
  });
}

export function repeatedHeader(place: Place): Finding {
  return attention("repeated-header", place, {
    nl: "Hier staan de kolomnamen nog een keer, tussen de rijen. Deze rij is geen gebeurtenis en niet gebruikt. Zijn hier bestanden achter elkaar gezet, kijk dan of er geen rijen ontbreken.",
    en: "The column names stand here once more, between the rows. This row is no event and was not used. If files were put behind each other here, see whether no rows are missing.",
  });
}

export function duplicateRow(place: Place, first: Place): Finding {
  return {
    ...attention("duplicate-row", place, {
      nl: "Deze rij is in alle kolommen gelijk aan een eerdere rij en telt maar een keer. Klopt het dat iets twee keer is gebeurd, zorg dan dat de rijen verschillen.",
      en: "This row is equal to an earlier row in every column and counts once. If something really happened twice, make sure that the rows differ.",
    }),
    related: [{ place: first, message: { nl: "de eerste van de twee", en: "the first of the two" } }],
  };
}

export function datesOnly(place: Place, column: string): Finding {
  return attention("dates-only", place, {
    nl: `Alle tijden in ${shown(column)} zijn middernacht. Daarom zijn ze gelezen als datums zonder tijd.`,
    en: `All times in ${shown(column)} are midnight. They were therefore read as dates without a time.`,
  });
}

export function error(rule: string, place: Place, message: Text): Finding {
  return finding(rule, "error", place, message);
}

export function attention(rule: string, place: Place, message: Text): Finding {
  return finding(rule, "attention", place, message);
}

function finding(rule: string, severity: FindingSeverity, place: Place, message: Text): Finding {
  return { rule, severity, place, message };
}
