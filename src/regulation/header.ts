import { textsOf } from "./cited.ts";
import { compact } from "./compact.ts";
import { dayAt } from "./counting.ts";
import type { Regulation } from "./model.ts";
import { problem, type Report } from "./problem.ts";
import type { Scope } from "./scope.ts";
import { type MapSource, textAt, valueAt } from "./source.ts";

/** What the top of the file says about the text itself (VOCABULARY §3). */
export function headerOf(root: MapSource, { report, language }: Scope) {
  const basedOn = valueAt(root, "basedOn");
  const inForce = valueAt(root, "inForce");
  const appliesTo: Regulation["inForce"]["appliesTo"] =
    textAt(inForce, "appliesTo") === "running" ? "running" : "received";
  const from = dayAt(inForce, "from", report);
  const until = dayAt(inForce, "until", report);
  if (inForce && from !== undefined && until !== undefined && until < from) {
    report(problem("date", inForce.place, endsBeforeStart));
  }
  return compact({
    id: textAt(root, "id") ?? "",
    title: textAt(root, "title") ?? "",
    language: textAt(root, "language") ?? language,
    adopted: dayAt(root, "adopted", report),
    inForce: compact({ from, until, appliesTo }),
    basedOn:
      basedOn && compact({ title: textAt(basedOn, "title") ?? "", clauses: textAt(basedOn, "clauses") }),
    norms: textsOf(valueAt(root, "norms")),
    timeZone: timeZoneOf(root, report),
  });
}

function timeZoneOf(root: MapSource, report: Report): string {
  const value = valueAt(root, "timeZone");
  const zone = textAt(root, "timeZone") ?? "Europe/Amsterdam";
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
  } catch {
    report(problem("time-zone", (value ?? root).place, unknownZone));
  }
  return zone;
}

const unknownZone = {
  nl: "Deze tijdzone is niet bekend. Schrijf een IANA-naam, zoals Europe/Amsterdam.",
  en: "This time zone is not known. Write an IANA name, such as Europe/Amsterdam.",
};
const endsBeforeStart = {
  nl: "De regeling eindigt voordat zij begint. Wissel from en until om.",
  en: "The regulation ends before it begins. Exchange from and until.",
};
