import schema from "../../schemas/report.schema.json" with { type: "json" };
import { schemaCheck } from "../case-log/schema-problems.ts";
import type { Text } from "../language/language.ts";
import type { CheckReport } from "../report/report.generated.ts";

/** A report as it was read, or what it is instead. */
export type ReadReport = { readonly report: CheckReport } | { readonly problem: Text };

/** Reads the text of a report of `check --format json`. Never throws. */
export function readReport(text: string): ReadReport {
  const value = parsed(text);
  if (value === undefined) return { problem: noJson };
  if (typeof value !== "object" || value === null || !("schemaVersion" in value))
    return { problem: noReport };
  if (value.schemaVersion !== schema.properties.schemaVersion.const) return { problem: otherVersion };
  return isReport(value) ? { report: value } : { problem: noReport };
}

const check = schemaCheck(schema);

function isReport(value: unknown): value is CheckReport {
  return check(value).length === 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const noJson: Text = {
  nl: "Dit is geen JSON. Geef een verslag dat is gemaakt met: regelmaat check … --format json=<bestand>.",
  en: "This is no JSON. Give a report that was made with: regelmaat check … --format json=<file>.",
};
const noReport: Text = {
  nl: "Dit is geen verslag van regelmaat check, of het mist wat nodig is om het opnieuw te maken. Geef een verslag dat is gemaakt met: regelmaat check … --format json=<bestand>.",
  en: "This is no report of regelmaat check, or it lacks what is needed to make it again. Give a report that was made with: regelmaat check … --format json=<file>.",
};
const otherVersion: Text = {
  nl: "Dit verslag heeft een vorm die deze versie van regelmaat niet kent. Gebruik de versie die onder tool in het verslag staat.",
  en: "This report has a form that this version of regelmaat does not know. Use the version that stands under tool in the report.",
};
