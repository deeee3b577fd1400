import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { Place } from "../place.ts";
import type { DatabaseFailure, DatabaseProblem } from "./database.ts";
import type { AddressProblem } from "./database-address.ts";
import { error, shown } from "./source-findings.ts";

/** Why nothing of a database is used; `said` is what the engine says of it. */
export function databaseFailure(place: Place, { problem, message: said }: DatabaseFailure): Finding {
  const engine = `: ${singleLine(said).slice(0, longestSaid).replace(/\.$/u, "")}`;
  const text = failures[problem](said === "" ? "" : engine);
  return error(`database-${problem}`, place, text);
}

const longestSaid = 300;

const failures: Readonly<Record<DatabaseProblem, (said: string) => Text>> = {
  query: (said) => ({
    nl: `De database kan deze query niet uitvoeren${said}. Er is niets gelezen. Verbeter de query.`,
    en: `The database cannot carry out this query${said}. Nothing was read. Correct the query.`,
  }),
  "no-query": (said) => ({
    nl: `Dit is geen query die rijen geeft${said}. Er is niets uitgevoerd. Schrijf hier één select.`,
    en: `This is no query that gives rows${said}. Nothing was carried out. Write one select here.`,
  }),
  several: () => ({
    nl: "Hier staat meer dan één opdracht voor de database. Er is niets uitgevoerd. Schrijf hier één select.",
    en: "There is more than one statement for the database here. Nothing was carried out. Write one select here.",
  }),
  writes: (said) => ({
    nl: `Deze query wil iets veranderen, en dat is geweigerd: een database wordt alleen gelezen${said}. Schrijf hier een query die alleen leest.`,
    en: `This query would change something, and that was refused: a database is only read${said}. Write a query here that only reads.`,
  }),
  permission: (said) => ({
    nl: `De gebruiker mag dit niet lezen${said}. Er is niets gelezen. Vraag de beheerder van de database om leesrechten.`,
    en: `The user may not read this${said}. Nothing was read. Ask the administrator of the database for the right to read it.`,
  }),
  "not-a-database": () => ({
    nl: "Dit is geen SQLite-database die gelezen kan worden: het bestand is beschadigd, met een wachtwoord versleuteld, of iets anders. Maak een leesbare kopie of kies een ander bestand.",
    en: "This is no SQLite database that can be read: the file is damaged, encrypted with a password, or something else. Make a readable copy or choose another file.",
  }),
  damaged: (said) => ({
    nl: `Deze database is beschadigd of afgebroken${said}. Er is niets van gebruikt. Kopieer het bestand opnieuw, terwijl geen programma het gebruikt.`,
    en: `This database is damaged or cut off${said}. Nothing of it was used. Copy the file again, while no program uses it.`,
  }),
  busy: () => ({
    nl: "Een ander programma houdt deze database bezet. Sluit dat programma, of lees een kopie.",
    en: "Another program keeps this database locked. Close that program, or read a copy.",
  }),
  unreachable: (said) => ({
    nl: `De database is niet te bereiken${said}. Controleer de naam van de server, de poort en het netwerk.`,
    en: `The database cannot be reached${said}. Check the name of the server, the port and the network.`,
  }),
  tls: (said) => ({
    nl: `De verbinding met de database kan niet worden versleuteld zoals gevraagd${said}. Vraag het de beheerder, of zeg met sslmode in het adres wat mag: verify-full, require of, zonder versleuteling, disable.`,
    en: `The connection to the database cannot be encrypted as asked${said}. Ask the administrator, or say with sslmode in the address what is allowed: verify-full, require or, without encryption, disable.`,
  }),
  login: (said) => ({
    nl: `De database laat deze gebruiker niet toe${said}. Controleer de gebruiker en de database. Het wachtwoord hoort in PGPASSWORD, of in de omgevingsvariabele die de mapping noemt (passwordVariable).`,
    en: `The database does not let this user in${said}. Check the user and the database. The password belongs in PGPASSWORD, or in the environment variable that the mapping names (passwordVariable).`,
  }),
  lost: (said) => ({
    nl: `De verbinding met de database is halverwege verbroken${said}. Er is niets van gebruikt: wat ontbreekt, zou een oordeel kunnen veranderen. Probeer het opnieuw.`,
    en: `The connection to the database was lost halfway${said}. Nothing of it was used: what is missing could change a verdict. Try again.`,
  }),
};

/** A database without a query in the mapping. */
export function noQuery(place: Place, tables: readonly string[]): Finding {
  const [first = "klachten"] = tables;
  const known = tables.map(shown).join(", ");
  return error("no-query", place, {
    nl: `Zeg in de mapping welke rijen uit deze database gelezen worden, bijvoorbeeld query: select * from ${first}.${known === "" ? "" : ` De database bevat ${known}.`}`,
    en: `Say in the mapping which rows of this database are read, for example query: select * from ${first}.${known === "" ? "" : ` The database holds ${known}.`}`,
  });
}

export function noRowsFromQuery(place: Place): Finding {
  return error("no-rows", place, {
    nl: "De query gaf geen rijen: er is niets om te controleren. Controleer de query en de database.",
    en: "The query gave no rows: there is nothing to check. Check the query and the database.",
  });
}

export function sqliteNotAsFile(place: Place): Finding {
  return error("database-packed", place, {
    nl: "Dit is een SQLite-database. Die kan alleen gelezen worden als gewoon bestand. Pak het bestand uit en noem het op de opdrachtregel.",
    en: "This is a SQLite database. It can only be read as a plain file. Unpack the file and name it on the command line.",
  });
}

export function bytesInColumn(place: Place, column: string): Finding {
  return error("binary-value", place, {
    nl: `In de kolom ${shown(column)} staan bytes, geen tekst. Zo een waarde geldt als leeg, een datum als onbekend. Maak er in de query tekst van, of laat de kolom weg.`,
    en: `The column ${shown(column)} holds bytes, not text. Such a value counts as empty, a date as unknown. Make text of it in the query, or leave the column out.`,
  });
}

/** What stands there is never repeated: it may hold a password. */
export function badAddress(place: Place, problem: AddressProblem): Finding {
  return error("database-address", place, addressProblems[problem]);
}

export const addressProblems: Readonly<Record<AddressProblem, Text>> = {
  password: {
    nl: "In dit adres staat een wachtwoord. Haal het weg en verander het: anderen kunnen het nu kennen. Zet het wachtwoord in de omgevingsvariabele PGPASSWORD, of in een andere die de mapping noemt (passwordVariable).",
    en: "This address holds a password. Take it away and change it: others may know it now. Put the password in the environment variable PGPASSWORD, or in another that the mapping names (passwordVariable).",
  },
  "unknown-part": {
    nl: "Achter het vraagteken van dit adres mag alleen sslmode staan: disable, require of verify-full.",
    en: "Behind the question mark of this address only sslmode may stand: disable, require or verify-full.",
  },
  shape: {
    nl: "Dit is geen adres van een PostgreSQL-database. Schrijf het zo: postgresql://gebruiker@server:5432/database.",
    en: "This is no address of a PostgreSQL database. Write it like this: postgresql://user@server:5432/database.",
  },
};
