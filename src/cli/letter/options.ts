import { documentFormats } from "../../document/formats.ts";
import type { FieldValue } from "../../letters/template.ts";
import type { OptionDefinition } from "../command.ts";
import { judgeOptions } from "../judge.ts";
import { wrongUse } from "../not-checked.ts";

const formatNames = documentFormats.map(({ name }) => name);

export const letterOptions = {
  ...judgeOptions,
  log: {
    type: "values",
    value: { nl: "<bestand>", en: "<file>" },
    says: { nl: "het logboek met de zaak", en: "the log with the case" },
  },
  case: { type: "value", value: { nl: "<id>", en: "<id>" }, says: { nl: "de zaak", en: "the case" } },
  all: {
    type: "flag",
    says: {
      nl: "elke brief die volgens de agenda nog moet, een bestand per brief",
      en: "every letter that the agenda still asks, a file for each",
    },
  },
  within: {
    type: "value",
    value: { nl: "<dagen>", en: "<days>" },
    says: {
      nl: "bij --all: alleen wat binnen zoveel dagen moet, en wat te laat is",
      en: "with --all: only what is due within so many days, and what is late",
    },
  },
  set: {
    type: "values",
    value: { nl: "<veld>=<waarde>", en: "<field>=<value>" },
    says: {
      nl: "vul een veld in; een lijst: vaker geven",
      en: "fill in a field; a list: give it several times",
    },
  },
  format: {
    type: "values",
    value: { nl: `<${formatNames.join("|")}>`, en: `<${formatNames.join("|")}>` },
    choices: formatNames,
    says: {
      nl: "de vorm (standaard: naar de naam van --out, anders md); mag vaker",
      en: "the form (default: by the name of --out, else md); may be repeated",
    },
  },
  out: {
    type: "value",
    value: { nl: "<bestand of map>", en: "<file or folder>" },
    says: {
      nl: "schrijf de brief in dit bestand, of in een map onder een eigen naam",
      en: "write the letter to this file, or to a folder under a name of its own",
    },
  },
  "house-style": {
    type: "value",
    value: { nl: "<docx|odt>", en: "<docx|odt>" },
    says: {
      nl: "een document van uw organisatie, waarvan de brief lettertypen, marges, briefhoofd en voettekst krijgt",
      en: "a document of your organisation, from which the letter gets fonts, margins, letterhead and footer",
    },
  },
  record: {
    type: "value",
    value: { nl: "<logboek>", en: "<log>" },
    says: {
      nl: "schrijf de verzending in dit logboek (csv of jsonl)",
      en: "write in this log (csv or jsonl) that it was sent",
    },
  },
  force: {
    type: "flag",
    says: {
      nl: "maak de brief ook als de zaak nog niet zo ver is; dat staat dan in de brief",
      en: "make the letter also when the case has not come so far; the letter then says so",
    },
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** The fields that `--set` fills in. Throws NotChecked for what has not the form field=value. */
export function valuesOf(settings: readonly string[]): Readonly<Record<string, FieldValue>> {
  const values = new Map<string, string[]>();
  for (const setting of settings) {
    const at = setting.indexOf("=");
    if (at < 1) {
      throw wrongUse({
        nl: `“${setting}” bij --set heeft niet de vorm veld=waarde.`,
        en: `“${setting}” for --set has not the form field=value.`,
      });
    }
    const name = setting.slice(0, at);
    values.set(name, [...(values.get(name) ?? []), setting.slice(at + 1)]);
  }
  return Object.fromEntries(
    [...values].map(([name, given]) => [name, given.length === 1 ? (given[0] ?? "") : given]),
  );
}
