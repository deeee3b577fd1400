import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import type { Place } from "../place.ts";
import { attention, error, shown } from "./source-findings.ts";
import { mostRatio } from "./unpack-bounds.ts";
import type { PackageProblem } from "./zip-archive.ts";

/** The most that is read of one workbook, in millions of bytes: as a file, and unpacked for each of its parts. */
export const mostMegabytes = { packed: 100, unpacked: 1000 } as const;

export function unreadableWorkbook(place: Place, problem: PackageProblem): Finding {
  return error(`${problem}-workbook`, place, unreadable[problem]);
}

const unreadable: Readonly<Record<PackageProblem, Text>> = {
  damaged: {
    nl: "Deze werkmap is beschadigd of niet volledig. Open de werkmap in Excel of LibreOffice, bewaar die opnieuw en probeer het nog eens.",
    en: "This workbook is damaged or not complete. Open the workbook in Excel or LibreOffice, save it again and try once more.",
  },
  encrypted: {
    nl: "Deze werkmap heeft een wachtwoord en kan niet gelezen worden. Bewaar een kopie zonder wachtwoord.",
    en: "This workbook has a password and cannot be read. Save a copy without a password.",
  },
  "too-large": {
    nl: `Deze werkmap is te groot: er wordt hooguit ${mostMegabytes.packed} MB gelezen, en uitgepakt hooguit ${mostMegabytes.unpacked} MB per blad en hooguit ${mostRatio} keer zo veel als het bestand. Bewaar de rijen als CSV.`,
    en: `This workbook is too large: at most ${mostMegabytes.packed} MB is read, and unpacked at most ${mostMegabytes.unpacked} MB for each sheet and at most ${mostRatio} times the file. Save the rows as CSV.`,
  },
};

export function oldWorkbook(place: Place): Finding {
  return error("old-workbook", place, {
    nl: "Dit is een oud Office-bestand (.xls). Open het en bewaar het als Excel-werkmap (.xlsx).",
    en: "This is an old Office file (.xls). Open it and save it as an Excel workbook (.xlsx).",
  });
}

export function noWorkbook(place: Place): Finding {
  return error("no-workbook", place, {
    nl: "In dit bestand staat geen werkblad dat gelezen kan worden. Bewaar het als Excel-werkmap (.xlsx) of als OpenDocument-rekenblad (.ods).",
    en: "This file holds no worksheet that can be read. Save it as an Excel workbook (.xlsx) or as an OpenDocument spreadsheet (.ods).",
  });
}

export function noSuchSheet(place: Place, wanted: string, names: readonly string[]): Finding {
  const known = names.map(shown).join(", ");
  return error("no-sheet", place, {
    nl: `De mapping noemt het blad ${shown(wanted)}, maar dat staat niet in deze werkmap. Kies uit ${known}.`,
    en: `The mapping names the sheet ${shown(wanted)}, but this workbook has none. Choose one of ${known}.`,
  });
}

export function severalSheets(place: Place, names: readonly string[]): Finding {
  const filled = names.map(shown).join(", ");
  return error("several-sheets", place, {
    nl: `Meer dan een blad is gevuld: ${filled}. Er is niets gelezen, want er wordt niet geraden. Noem het blad in de mapping, bijvoorbeeld sheet: ${JSON.stringify(names[0])}.`,
    en: `More than one sheet is filled: ${filled}. Nothing was read, for nothing is guessed. Name the sheet in the mapping, for example sheet: ${JSON.stringify(names[0])}.`,
  });
}

export function hiddenSheets(place: Place, taken: string, others: readonly string[]): Finding {
  const left = others.map(shown).join(", ");
  return attention("hidden-sheet", place, {
    nl: `Alleen het blad ${shown(taken)} is gelezen; verborgen en ook gevuld: ${left}. Hoort het logboek daar te staan, noem dat blad dan in de mapping (sheet).`,
    en: `Only the sheet ${shown(taken)} was read; hidden and filled as well: ${left}. If the log stands there, name that sheet in the mapping (sheet).`,
  });
}

export function headerElsewhere(place: Place): Finding {
  return error("header-elsewhere", place, {
    nl: `De kolomnamen staan niet op de eerste gevulde rij, maar lijken op rij ${place.line} te staan. Er is niets gelezen. Schrijf in de mapping header: ${place.line}, of haal de rijen erboven weg.`,
    en: `The column names do not stand on the first filled row but seem to stand on row ${place.line}. Nothing was read. Write header: ${place.line} in the mapping, or take away the rows above.`,
  });
}

export function noHeader(place: Place): Finding {
  return error("no-header", place, {
    nl: `Rij ${place.line}, waar volgens de mapping de kolomnamen staan (header), is leeg. Noem de rij met de kolomnamen.`,
    en: `Row ${place.line}, where the mapping says that the column names stand (header), is empty. Name the row with the column names.`,
  });
}

export function mergedHeader(place: Place, range: string): Finding {
  return error("merged-header", place, {
    nl: `De kolomnamen in ${range} zijn samengevoegd: alleen de eerste kolom heeft zo een naam, en van de andere is niets gelezen. Splits de cellen en geef elke kolom een eigen naam, in één rij.`,
    en: `The column names in ${range} are merged: only the first column has a name that way, and nothing was read of the others. Split the cells and give every column a name of its own, in one row.`,
  });
}

export function mergedCells(place: Place, range: string): Finding {
  return error("merged-cells", place, {
    nl: `De cellen ${range} zijn samengevoegd: alleen de eerste heeft een waarde, de andere gelden als leeg. Splits de cellen en vul de waarde in elke rij in.`,
    en: `The cells ${range} are merged: only the first has a value, the others count as empty. Split the cells and fill in the value in every row.`,
  });
}

export function hiddenRows(place: Place, rows: string): Finding {
  return attention("hidden-rows", place, {
    nl: `Verborgen rijen zijn ook gelezen: ${rows}. Horen ze er niet bij, haal ze dan weg.`,
    en: `Hidden rows were read as well: ${rows}. If they do not belong, take them away.`,
  });
}

export function hiddenColumn(place: Place, name: string): Finding {
  return attention("hidden-column", place, {
    nl: `De kolom ${shown(name)} is verborgen en is ook gelezen. Hoort die er niet bij, noem de kolom dan onder "ignored".`,
    en: `The column ${shown(name)} is hidden and was read as well. If it does not belong, name the column under "ignored".`,
  });
}

export function formulaError(place: Place, text: string): Finding {
  return error("formula-error", place, {
    nl: `De formule in deze cel geeft de fout ${shown(text)}. De cel geldt als leeg; een datum als onbekend. Verbeter de formule of vul de waarde in.`,
    en: `The formula in this cell gives the error ${shown(text)}. The cell counts as empty, a date as unknown. Correct the formula or fill in the value.`,
  });
}

export function formulaWithoutValue(place: Place): Finding {
  return error("formula-without-value", place, {
    nl: "Van de formule in deze cel is geen uitkomst bewaard. De cel geldt als leeg; een datum als onbekend. Open de werkmap in Excel of LibreOffice en bewaar die opnieuw.",
    en: "No result of the formula in this cell was saved. The cell counts as empty, a date as unknown. Open the workbook in Excel or LibreOffice and save it again.",
  });
}

export function formatTurnsDates(place: Place, pattern: string): Finding {
  return error("date-format", place, {
    nl: `De notatie ${shown(pattern)} in de mapping lijkt op jjjj-mm-dd, zoals de datums van een werkblad of database gelezen worden, en zou dag en maand verwisselen. Er is niets gelezen. Haal de notatie weg en maak van tekst een echte datum.`,
    en: `The format ${shown(pattern)} in the mapping looks like yyyy-mm-dd, as the dates of a worksheet or database are read, and would swap day and month. Nothing was read. Take the format away and turn text into real dates.`,
  });
}
