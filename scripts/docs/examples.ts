import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";

/** The regulation in which every key stands; the tests read it. */
const everyKey: unknown = parse(
  readFileSync(new URL("../../test/regulation/every-key.md", import.meta.url), "utf8").split("---\n")[1] ??
    "",
);

/** Where the keys of a level stand in it, the best example first. */
const places: Readonly<Record<string, readonly string[]>> = {
  file: [""],
  inForce: ["inForce"],
  counting: ["counting"],
  calendar: ["calendars.office"],
  role: ["roles.committee", "roles.ombudsman", "roles.complainant"],
  panel: ["roles.committee.panel"],
  fact: ["facts.channel", "facts.again"],
  kind: ["stages.first", ""],
  stage: ["stages.first"],
  step: ["stages.first.steps.investigation", "stages.first.steps.hearing", "organisation.on-time"],
  "step.pause": ["stages.first.steps.investigation.pause"],
  extension: ["stages.first.steps.investigation.extension"],
  stepReading: ["stages.first.steps.investigation.readings.0"],
  retention: ["retention.file"],
  attest: ["attest.confidential"],
  informative: ["informative.0"],
  accepted: ["accepted.0"],
};

/** Shorter than there, or what cannot stand in one file beside something else, or stands inside a condition. */
const others: Readonly<Record<string, string>> = {
  "file.counting": "counting: { calendar: nl-atw, restDay: atw }",
  "file.calendars": "calendars: { office: { base: nl-atw, days: mon-thu } }",
  "file.readings": "readings: { ambiguity: week, strict: { counting: { workingWeek: calendar } } }",
  "file.roles": "roles: { handler: klachtbehandelaar }",
  "file.facts": "facts: { channel: [oral, written], urgent: flag }",
  "file.kinds": "kinds: { grief: { label: Klacht, starts: complaint, steps: { decision: {} } } }",
  "file.stages": "stages: { first: { label: Eerste lijn, steps: { decision: {} } } }",
  "file.steps": "steps: { decision: { within: 6 weken na complaint } }",
  "file.organisation": "organisation: { yearly-report: { every: year } }",
  "file.retention": "retention: { file: { keep: 2 jaar na decision, destroy: true } }",
  "file.attest": "attest: { confidential: { label: Vertrouwelijk behandeld } }",
  "file.informative": "informative: [{ article: art_1, because: definition }]",
  "file.accepted": "accepted: [{ check: no-withdrawal, because: de tekst zegt er niets over }]",
  "role.panel": "panel: { size: 3, quorum: 2 }",
  "panel.readings": "readings: { ambiguity: members, strict: { size: 4 } }",
  "kind.readings": "readings: { ambiguity: close, strict: { completedBy: decision } }",
  "kind.stages": "stages: { first: { label: Eerste lijn, steps: { decision: {} } } }",
  "kind.steps": "steps: { decision: { within: 6 weken na complaint } }",
  "stage.readings": "readings: { ambiguity: close, strict: { completedBy: decision } }",
  "stage.steps": "steps: { decision: { within: 6 weken na complaint } }",
  "step.extension": "extension: { adds: 4 weken }",
  "step.readings": "readings: { ambiguity: start, strict: { within: 3 weken na decision } }",
  "retention.readings": "readings: { ambiguity: keeping, strict: { keep: 1 jaar na decision } }",
  "attest.readings": "readings: { ambiguity: asked, lenient: { once: decision } }",
  "extension.adds": "adds: 4 weken",
  "setsTerms.consent": "consent: complainant",
  "comparison.not": "{ channel: { not: phone } }",
  "comparison.over": "{ amount: { over: 500 } }",
  "comparison.under": "{ amount: { under: 500 } }",
  "comparison.atLeast": "{ delay: { atLeast: 2 weken } }",
  "comparison.atMost": "{ amount: { atMost: 500 } }",
  "comparison.status": "{ objection: { status: { not: lapsed } } }",
  "comparison.within": "{ hearing: { within: 4 weken na complaint } }",
};

/** A key of a level with a value, as one writes it; undefined when there is none. */
export function exampleOf(level: string, key: string): string | undefined {
  const own = others[`${level}.${key}`];
  if (own !== undefined) return own;
  const value = (places[level] ?? [])
    .map((place) => valueAt(`${place}.${key}`))
    .find((each) => each !== undefined);
  return value === undefined ? undefined : `${key}: ${flow(value)}`;
}

function valueAt(path: string): unknown {
  const keys = path.split(".").filter((key) => key !== "");
  return keys.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), everyKey);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** As the guides write it; an hour keeps its quotes, which YAML 1.1 needs. */
function flow(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0, version: "1.1" })
    .trim()
    .replaceAll("[ ", "[")
    .replaceAll(" ]", "]")
    .replaceAll(/"(true|false)":/gu, "$1:");
}
