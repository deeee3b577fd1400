import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

/** Situation → exit code: the words of the command line, the code, and what is said on stdout or stderr. */
const situations: readonly (readonly [situation: string, words: string, code: number, says: string])[] = [
  ["nothing asked", "", 2, "Opdrachten"],
  ["help", "--help", 0, "Opdrachten"],
  ["help in English", "--help --lang en", 0, "Commands"],
  ["help about a command", "help check", 0, "regelmaat check <log…>"],
  ["help of a command", "check --help", 0, "regelmaat check <log…>"],
  ["help about an unknown command", "help chek", 2, "bedoelt u check"],
  ["the version", "--version", 0, "0.1.0"],
  ["an unknown command", "chek", 2, "bedoelt u check"],
  ["a command with two letters swapped", "chekc", 2, "bedoelt u check"],
  ["an option where the command belongs", "--lang en lint", 2, "Write the command first"],
  ["an unknown option", "lint --coverge", 2, "--coverage"],
  [
    "an option without its value",
    "check te-laat.csv --regulation",
    2,
    "Achter --regulation hoort een waarde.",
  ],
  ["a flag with a value", "lint --coverage=yes", 2, "krijgt geen waarde"],
  ["an option given twice", "deadline --from 2025-01-01 --from 2025-01-02 --within week", 2, "2 keer"],
  ["an unknown choice", "check te-laat.csv --regulation molen --reading strikt", 2, "bedoelt u strict?"],
  ["an unknown format", "check te-laat.csv --regulation molen --format jason", 2, "bedoelt u json?"],
  ["an unknown language", "lint --lang de", 2, "nl, en"],
  ["a word too many", "deadline vandaag", 2, "te veel"],
  ["lint of a regulation in order", "lint molen", 0, "0 fouten"],
  ["lint of nothing on standard input", "lint -", 2, "stdin:1:1"],
  ["lint that watches standard input", "lint - --watch", 2, "Laat - of --watch weg"],
  ["lint with a name for no standard input", "lint molen --stdin-name x.md", 2, "--stdin-name"],
  ["lint on a day", "lint molen --as-of 2026-01-31", 0, "0 fouten"],
  ["lint on no day", "lint molen --as-of 2026-02-30", 2, "--as-of"],
  ["lint that fails on attention", "lint molen --fail-on attention", 1, "4 aandachtspunten"],
  ["lint with more attention than allowed", "lint molen --max-attention 3", 1, "4 aandachtspunten"],
  ["lint with as much attention as allowed", "lint molen --max-attention 4", 0, "4 aandachtspunten"],
  ["lint that only reports", "lint kapot --fail-on none", 2, "kapot/regulation.md:"],
  ["lint of all regulations", "lint", 0, "1 bestand gelezen"],
  ["lint with coverage", "lint molen --coverage", 0, "3 van 3"],
  ["lint that shows what it would mend", "lint molen --fix --dry-run", 0, "niets dat een programma"],
  ["lint that shows what it would mend in a broken text", "lint kapot --fix --dry-run", 2, "niets dat een"],
  ["lint that shows and does not mend", "lint molen --dry-run", 2, "--dry-run hoort bij --fix"],
  ["lint that mends what it watches", "lint molen --fix --watch", 2, "Kies een van beide"],
  ["lint that mends standard input", "lint - --fix", 2, "Voeg --dry-run toe"],
  ["lint that shows a diff as SARIF", "lint molen --fix --dry-run --format sarif", 2, "of kies json"],
  ["lint explaining a check", "lint --explain pause-without-limit", 0, "accepted:"],
  ["lint explaining a check in English", "lint --explain unknown-clause --lang en", 0, "it must be mended"],
  [
    "lint explaining an unknown check",
    "lint --explain pauze-without-limit",
    2,
    "bedoelt u pause-without-limit?",
  ],
  ["lint explaining a check of a regulation", "lint molen --explain unused-name", 2, "Laat de regeling weg"],
  ["lint of a file that cannot be read as a regulation", "lint kapot", 2, "kapot/regulation.md:"],
  ["phrases of a regulation", "phrases regulations/molen/2020-01-01.md", 0, "binnen"],
  ["phrases of a text without any", "phrases geen-zaken.csv", 0, "Geen termijnen gevonden."],
  ["phrases of a file that is not there", "phrases weg.txt", 2, "Dit bestand is er niet"],
  ["phrases of a folder", "phrases regulations", 2, "Dit is een map"],
  ["phrases of an empty file", "phrases leeg.csv", 2, "geen tekst"],
  ["phrases of nothing on standard input", "phrases -", 2, "geen tekst"],
  ["phrases by line for people", "phrases - --lines --format pretty", 2, "JSON-lijst per regel"],
  ["lint of a calendar file that is not there", "lint agenda-weg", 2, "agenda-weg/regulation.md:6:"],
  [
    "deadline with a calendar file that cannot be read",
    "deadline --regulation agenda-kapot --step decision --from 2026-01-05",
    2,
    "agenda-kapot/closures.ics:3:1: Deze sluiting is niet van hele dagen",
  ],
  [
    "deadline with a calendar file",
    "deadline --regulation agenda --step decision --from 2026-01-05",
    0,
    "2026-01-13",
  ],
  ["lint of an unknown id", "lint mole", 2, "bedoelt u molen?"],
  ["lint of a folder without regulations", "lint regulations/molen/letters", 2, "geen regeling"],
  [
    "check of a log in order",
    "check in-orde.csv --regulation molen --as-of 2026-01-31",
    0,
    "Geen overtredingen",
  ],
  [
    "check of a log with a violation",
    "check te-laat.csv --regulation molen --as-of 2026-01-31",
    1,
    "7 dagen te laat",
  ],
  [
    "check before anything was due",
    "check te-laat.csv --regulation molen --as-of 2025-09-04",
    0,
    "loopt nog",
  ],
  [
    "check of two logs",
    "check in-orde.csv te-laat.csv --regulation molen --as-of 2026-01-31",
    1,
    "2 zaken, 1 met een overtreding",
  ],
  [
    "check that fails on attention, of a log whose end nobody named",
    "check in-orde.csv --regulation molen --as-of 2026-01-31 --fail-on attention",
    1,
    "Geen overtredingen",
  ],
  [
    "check that fails on attention, of a log without any",
    "check in-orde.csv --regulation molen --as-of 2026-01-31 --log-until 2026-01-31 --fail-on attention",
    0,
    "Geen overtredingen",
  ],
  [
    "check that only reports",
    "check te-laat.csv --regulation molen --as-of 2026-01-31 --fail-on none",
    0,
    "7 dagen te laat",
  ],
  [
    "check that only reports, of a log with bad rows",
    "check scheef.csv --regulation molen --fail-on none",
    2,
    "scheef.csv:3:1",
  ],
  [
    "check with more attention than allowed",
    "check in-orde.csv --regulation molen --as-of 2026-01-31 --max-attention 0",
    1,
    "Geen overtredingen",
  ],
  [
    "check with as much attention as allowed",
    "check in-orde.csv --regulation molen --as-of 2026-01-31 --max-attention 1",
    0,
    "Geen overtredingen",
  ],
  [
    "check with a limit that is no number",
    "check in-orde.csv --regulation molen --max-attention veel",
    2,
    "“veel” bij --max-attention is geen heel getal vanaf 0.",
  ],
  [
    "check with an unknown level",
    "check in-orde.csv --regulation molen --fail-on violations",
    2,
    "bedoelt u violation?",
  ],
  [
    "check that shows no finding",
    "check te-laat.csv --regulation molen --as-of 2026-01-31 --max-findings 0",
    1,
    "Nog 1 bevinding niet getoond",
  ],
  ["report without a year", "report in-orde.csv --regulation molen", 2, "--year <jjjj>"],
  [
    "report on a year of two digits",
    "report in-orde.csv --year 25 --regulation molen",
    2,
    "vier cijfers (2025)",
  ],
  [
    "report on no year",
    "report in-orde.csv --year later --regulation molen",
    2,
    "“later” bij --year is geen jaar",
  ],
  [
    "report on a year to come",
    "report in-orde.csv --year 2027 --regulation molen --as-of 2026-01-31",
    2,
    "2027 is nog niet begonnen op de peildatum 2026-01-31",
  ],
  [
    "report on a year without cases",
    "report in-orde.csv --year 2019 --regulation molen --as-of 2026-01-31",
    2,
    "Wel uit: 2025.",
  ],
  [
    "report of so few cases that only totals are shown",
    "report in-orde.csv te-laat.csv --year 2025 --regulation molen --as-of 2026-01-31",
    0,
    "2 zaken, niet verdeeld",
  ],
  [
    "report on a year that is not over",
    "report in-orde.csv --year 2025 --regulation molen --as-of 2025-10-01",
    0,
    "Het jaar 2025 was toen nog niet om",
  ],
  [
    "report that shows too much",
    "report in-orde.csv --year 2025 --threshold 2 --regulation molen",
    2,
    "vanaf 3",
  ],
  [
    "report of a log with bad rows",
    "report scheef.csv --year 2025 --regulation molen --as-of 2026-01-31",
    2,
    "scheef.csv:3:1",
  ],
  [
    "report as a document on the screen",
    "report in-orde.csv --year 2025 --regulation molen --format docx",
    2,
    "--format docx=jaarverslag.docx",
  ],
  ["report of a missing file", "report weg.csv --year 2025 --regulation molen", 2, "Dit bestand is er niet."],
  [
    "form that the regulation asks nothing for",
    "form complaint --regulation molen",
    2,
    "vraagt niets van een klacht",
  ],
  ["form that nobody knows", "form klacht --regulation molen", 2, "complaint, authorisation, evaluation"],
  [
    "form as a document on the screen",
    "form complaint --regulation molen --format pdf",
    2,
    "--out formulier.pdf",
  ],
  ["agenda with something late", "agenda te-laat.csv --regulation molen --as-of 2025-09-25", 1, "te laat"],
  ["agenda before anything was late", "agenda te-laat.csv --regulation molen --as-of 2025-09-04", 0, "nog"],
  ["agenda of a missing file", "agenda weg.csv --regulation molen", 2, "weg.csv: Dit bestand is er niet."],
  ["explain of an article", "explain molen art_2", 0, "artikel 2"],
  [
    "explain of a finding that is not there",
    "explain 00000000 --log te-laat.csv --regulation molen",
    2,
    "regelmaat check te-laat.csv --regulation molen",
  ],
  ["verify of what is no report", "verify te-laat.csv", 2, "Dit is geen JSON."],
  [
    "diff of a version and itself",
    "diff regulations/molen/2020-01-01.md regulations/molen/2020-01-01.md",
    0,
    "Er wordt hetzelfde gevraagd.",
  ],
  ["diff with a version that is not there", "diff molen molen@2021-01-01", 2, "molen@2020-01-01"],
  ["completion of an unknown shell", "completion bsh", 2, "bedoelt u bash?"],
  ["doctor where all is in order", "doctor", 0, "molen: Klachtenregeling De Molen"],
  ["check without a log", "check --regulation molen", 2, "Noem een logboek"],
  ["check by the only regulation", "check te-laat.csv --as-of 2026-01-31", 1, "de enige regeling"],
  [
    "check with the last day of the log before anything was due",
    "check te-laat.csv --regulation molen --as-of 2026-01-31 --log-until 2025-09-02",
    0,
    "loopt nog",
  ],
  [
    "check with the last day of the log no date",
    "check te-laat.csv --regulation molen --log-until gisteren",
    2,
    "“gisteren” bij --log-until",
  ],
  [
    "check in the strict reading",
    "check te-laat.csv --regulation molen --reading strict --as-of 2026-01-31",
    1,
    "7 dagen te laat",
  ],
  [
    "check of a log of another regulation",
    "check vreemd.csv --regulation molen --as-of 2026-01-31",
    2,
    "vreemd.csv: Geen enkele activiteit in dit logboek komt voor in “Klachtenregeling De Molen”.",
  ],
  [
    "check of a folder of logs",
    "check logboeken --regulation molen --as-of 2026-01-31",
    1,
    "3 zaken, 1 met een overtreding",
  ],
  [
    "check of a folder and a file",
    "check logboeken te-laat.csv --regulation molen --as-of 2026-01-31",
    1,
    "4 zaken, 2 met een overtreding",
  ],
  ["check of an empty standard input", "check - --regulation molen", 2, "stdin:1:1"],
  [
    "a name for no standard input",
    "check te-laat.csv --regulation molen --stdin-name x.csv",
    2,
    "--stdin-name",
  ],
  ["check of a missing file", "check weg.csv --regulation molen", 2, "weg.csv: Dit bestand is er niet."],
  [
    "check of a folder without logs",
    "check regulations --regulation molen",
    2,
    "regulations: In deze map staat geen logboek",
  ],
  ["check of an empty file", "check leeg.csv --regulation molen", 2, "leeg.csv:1:1"],
  ["check of a log without cases", "check geen-zaken.csv --regulation molen", 2, "niets getoetst"],
  ["check of a log with bad rows", "check scheef.csv --regulation molen", 2, "scheef.csv:3:1"],
  ["check by a broken regulation", "check in-orde.csv --regulation kapot", 2, "kapot/regulation.md:"],
  ["check with a missing mapping", "check in-orde.csv --regulation molen --mapping weg.yaml", 2, "weg.yaml:"],
  [
    "check with a broken mapping",
    "check in-orde.csv --regulation molen --mapping kapot/register.mapping",
    2,
    "register.mapping:",
  ],
  [
    "check on a day that does not exist",
    "check in-orde.csv --regulation molen --as-of 2025-02-30",
    2,
    "--as-of",
  ],
  ["a report to a folder", "check in-orde.csv --regulation molen --format pretty=regulations", 2, "map"],
  [
    "a report to nowhere",
    "check in-orde.csv --regulation molen --format json=weg/verslag.json",
    2,
    "weg/verslag.json: Hier",
  ],
  ["a deadline", 'deadline --from 2025-06-02 --within "5 werkdagen"', 0, "2025-06-10"],
  ["a deadline of a step", "deadline --regulation molen --step decision --from 2025-09-01", 0, "2025-09-22"],
  [
    "a deadline of an unknown step",
    "deadline --regulation molen --step decison --from 2025-09-01",
    2,
    "bedoelt u decision?",
  ],
  [
    "a deadline that depends on a fact",
    "deadline --regulation termijnen/regulation.md --step reply --from 2025-09-01",
    2,
    "geef --fact written=<waarde>",
  ],
  [
    "a deadline by a fact",
    "deadline --regulation termijnen/regulation.md --step reply --from 2025-09-01 --fact written=true",
    0,
    "2025-09-15",
  ],
  [
    "a deadline by another value of a fact",
    "deadline --regulation termijnen/regulation.md --step reply --from 2025-09-01 --fact written=false",
    0,
    "2025-09-08",
  ],
  [
    "the latest of two terms",
    "deadline --regulation termijnen/regulation.md --step closing --event complaint=2025-09-01 --event reply=2025-09-20",
    0,
    "2025-10-01",
  ],
  [
    "the latest of two terms without the second",
    "deadline --regulation termijnen/regulation.md --step closing --event complaint=2025-09-01",
    2,
    "--event reply=",
  ],
  ["a deadline without a term", "deadline --from 2025-06-02", 2, "termijn ontbreekt"],
  [
    "a deadline from and before",
    "deadline --from 2025-06-02 --before 2025-06-03 --within week",
    2,
    "precies één",
  ],
  [
    "a deadline in an unknown calendar",
    'deadline --from 2025-06-02 --within "1 week" --calendar nll',
    2,
    "nll",
  ],
  ["a deadline without a number", "deadline --from 2025-06-02 --within terstond", 2, "geen getal"],
  [
    "check with a list of known issues that is not there",
    "check te-laat.csv --regulation molen --baseline weg.json",
    2,
    "weg.json: Dit bestand is er niet.",
  ],
  [
    "check with a list of known issues that is none",
    "check te-laat.csv --regulation molen --baseline in-orde.csv",
    2,
    "in-orde.csv:1:1",
  ],
  [
    "check that makes issues known without saying why",
    "check te-laat.csv --regulation molen --update-baseline",
    2,
    "hier ontbreekt --reason",
  ],
  [
    "check with a reason for nothing",
    "check te-laat.csv --regulation molen --reason zomaar",
    2,
    "--reason hoort bij --update-baseline",
  ],
  ["config", "config", 0, "regelmaat.config.yaml"],
  [
    "config with a file that is not there",
    "config --config weg.yaml",
    2,
    "weg.yaml: Dit bestand is er niet.",
  ],
  ["config with a file that is none", "config --config te-laat.csv", 2, "te-laat.csv:1:1"],
  ["config with an unknown preset", "config --preset strikt", 2, "bedoelt u strict?"],
  ["config with a word too many", "config nu", 2, "te veel"],
  ["rules", "rules", 0, "pause-without-limit  attention  (standaard)"],
  ["rules of the strict preset", "rules --preset strict", 0, "pause-without-limit  error  (preset strict)"],
  ["lint in the strict preset", "lint molen --preset strict", 1, "answer-without-reasons"],
  ["explain", "explain molen", 0, "Klachtenregeling De Molen"],
  ["explain a step", "explain molen decision", 0, "molenaar"],
  ["explain a check on a text", "explain outdated-law", 2, "regelmaat lint --explain outdated-law"],
  ["explain an unknown step", "explain molen decison", 2, "bedoelt u decision?"],
  [
    "a letter",
    "letter acknowledgement --regulation molen --log in-orde.csv --case M-1 --set name=Jansen --as-of 2025-09-02",
    0,
    "22 september 2025",
  ],
  ["preview of a site that is not made", "preview", 2, "regelmaat build"],
  ["preview of another folder", "preview regulations", 2, "geen site van regelmaat"],
  ["preview of a file", "preview in-orde.csv", 2, "in-orde.csv: Dit is geen map"],
  ["preview at no port", "preview --port 0", 2, "geen heel getal vanaf 1"],
  ["norms", "norms molen --norm awb", 0, "Algemene wet bestuursrecht"],
  ["norms of a regulation that names none", "norms molen", 2, "Geef --norm"],
  ["norms that fail on attention", "norms molen --norm awb --fail-on attention", 1, "niet gevonden"],
  ["norms with more attention than allowed", "norms molen --norm wga --max-attention 0", 1, "niet gevonden"],
  ["an unknown norm", "norms molen --norm iso10002", 2, "bedoelt u iso-10002?"],
  ["norms of a broken regulation", "norms kapot --norm awb", 2, "kapot/regulation.md:"],
  ["convert of a log that the form holds", "convert in-orde.csv --to jsonl", 0, '"case_id":"M-1"'],
  ["convert of a folder of logs", "convert logboeken --to csv", 0, "M-4,complaint,2025-09-01"],
  ["convert of a log with a row that cannot be used", "convert scheef.csv --to xes", 2, "scheef.csv:"],
  ["simulate", "simulate molen --cases 3", 0, "case_id,activity,timestamp"],
  ["simulate in another form", "simulate molen --cases 3 --to xes", 0, "<trace>"],
  [
    "simulate without a breach",
    "simulate molen --cases 3 --breaches none --to jsonl",
    0,
    '"activity":"complaint"',
  ],
  ["simulate without a regulation", "simulate", 2, "<regeling>"],
  ["simulate with an unknown breach", "simulate molen --breaches lat=5%", 2, "bedoelt u late?"],
  ["simulate with a share that is none", "simulate molen --breaches late=veel", 2, "geen aandeel"],
  ["simulate with a share above all", "simulate molen --breaches late=150%", 2, "geen aandeel"],
  ["simulate with shares above all", "simulate molen --breaches late=60%,missing=60%", 2, "meer dan 100%"],
  ["simulate with a seed that is no number", "simulate molen --seed zeven", 2, "geen heel getal"],
  ["simulate no case", "simulate molen --cases 0", 2, "geen heel getal vanaf 1"],
  ["simulate from after until", "simulate molen --from 2025-02-01 --until 2025-01-01", 2, "ligt na --until"],
  ["simulate from no date", "simulate molen --from 2025-02-30", 2, "geen bestaande datum"],
  ["simulate in a form that is not known", "simulate molen --out {new}/zaken.docx", 2, "Zet er --to bij"],
  ["convert without a form", "convert in-orde.csv", 2, "Noem de vorm"],
  [
    "all letters that are due",
    "letter --all --regulation molen --log te-laat.csv --set name=Jansen --as-of 2025-09-02 --out {new}/brieven",
    0,
    "2 brieven geschreven",
  ],
  [
    "all letters and one case",
    "letter --all --regulation molen --log in-orde.csv --case M-1",
    2,
    "laat --all weg",
  ],
  [
    "one letter for all cases",
    "letter acknowledgement --all --regulation molen --log te-laat.csv --set name=Jansen --as-of 2025-09-02 --out {new}/brieven",
    0,
    "1 brief geschreven",
  ],
  [
    "a letter for all cases that is not there",
    "letter acknowledgment --all --regulation molen --log te-laat.csv --out {new}/brieven",
    2,
    "bedoelt u acknowledgement?",
  ],
  ["all letters without a folder", "letter --all --regulation molen --log in-orde.csv", 2, "Noem een map"],
  [
    "all letters to a file",
    "letter --all --regulation molen --log in-orde.csv --out te-laat.csv",
    2,
    "te-laat.csv: Dit is geen map",
  ],
  [
    "a letter for Word on the screen",
    "letter acknowledgement --regulation molen --log in-orde.csv --case M-1 --format docx",
    2,
    "Noem een bestand",
  ],
  [
    "a letter in a form that is not known",
    "letter acknowledgement --regulation molen --log in-orde.csv --case M-1 --format doc",
    2,
    "bedoelt u docx?",
  ],
  [
    "a letter with a missing field",
    "letter acknowledgement --regulation molen --log in-orde.csv --case M-1",
    2,
    "acknowledgement.hbs:14:1",
  ],
  [
    "an unknown letter",
    "letter bevestiging --regulation molen --log in-orde.csv --case M-1",
    2,
    "er zijn: acknowledgement",
  ],
  [
    "a letter for an unknown case",
    "letter acknowledgement --regulation molen --log in-orde.csv --case M-2",
    2,
    "bedoelt u M-1?",
  ],
];

/** What a row makes stands here, and is gone afterwards. */
let made = "";
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), "regelmaat-made-"));
});
afterAll(() => rm(made, { recursive: true }));

describe.concurrent("situation → exit code", () => {
  it.each(situations)("%s", async (_situation, words, code, says) => {
    const ran = await runCli(split(words.replace("{new}", made)));
    expect({ code: ran.code, text: ran.stdout + ran.stderr }).toEqual({
      code,
      text: expect.stringContaining(says),
    });
    expect(ran.stderr).not.toMatch(/\n {4}at /u);
    if (code !== 2)
      expect(ran.stderr).toBe(words.includes("--regulation") || !words.startsWith("check te") ? "" : onlyOne);
  });
});

describe("with --format json stdout is one document", () => {
  const machine = situations.filter(
    ([, words]) => /^(?:lint|check|deadline|explain|norms) /u.test(words) && !/--help|--format/u.test(words),
  );

  it.each(machine)("%s", async (_situation, words, code) => {
    const ran = await runMain([...split(words), "--format", "json"]);
    const status = (JSON.parse(ran.stdout) as { status: string }).status;
    expect({ code: ran.code, status, stderr: ran.stderr }).toEqual({
      code,
      status: code === 2 ? "not-checked" : "checked",
      stderr: "",
    });
  });
});

describe("a report in a file", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is what stdout would have had, and stdout is empty", async () => {
    const words = split("check te-laat.csv --regulation molen --as-of 2026-01-31 --format");
    const file = join(folder, "verslag.json");
    const [shown, silent] = [await runCli([...words, "json"]), await runCli([...words, `json=${file}`])];
    const { readFile, readdir } = await import("node:fs/promises");
    expect(silent).toEqual({ code: 1, stdout: "", stderr: "" });
    expect(await readFile(file, "utf8")).toBe(shown.stdout);
    expect(await readdir(folder)).toEqual(["verslag.json"]);
  });
});

const onlyOne = "Getoetst aan molen: de enige regeling in regulations/.\n";

/** Words as a shell splits them: at spaces, except within double quotes. */
function split(words: string): readonly string[] {
  return [...words.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}
