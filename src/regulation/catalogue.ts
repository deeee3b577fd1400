import type { Text } from "../language/language.ts";
import type { Duty } from "./model.ts";

/** A word of the closed catalogue (VOCABULARY §3): what it is without a regulation saying so. */
export interface CatalogueEntry {
  readonly id: string;
  readonly label: Text;
  readonly purpose?: string;
  /** Who usually does it; only tells whether the duty is an outsider's, it is no demand. */
  readonly actor: "organisation" | "complainant" | "other" | "nobody";
  /** Usually done by somebody outside the organisation. */
  readonly outside: boolean;
  readonly duty: Duty;
  /** A happening that is nobody's duty. */
  readonly event: boolean;
}

type Row = readonly [id: string, nl: string, en: string, purpose?: string | undefined];

const owed: readonly Row[] = [
  ["acknowledgement", "Ontvangst bevestigd", "Acknowledgement", "acknowledgement"],
  ["registration", "Geregistreerd", "Registration", "registration"],
  ["admission", "In behandeling genomen", "Admission", "admission"],
  ["investigation", "Onderzoek", "Investigation", "investigation"],
  ["hearing", "Gehoord", "Hearing", "hearing"],
  ["update", "Bericht over de voortgang", "Progress report", "information"],
  ["decision", "Uitkomst meegedeeld", "Decision", "decision"],
  ["appeal-decision", "Uitspraak op bezwaar of beroep", "Decision on the appeal", "appeal-decision"],
  ["ruling-carried-out", "Oordeel uitgevoerd", "Ruling carried out", "measures"],
  ["closing", "Afgesloten", "Closing", "closing"],
  ["filed", "Gearchiveerd", "Filed", "retention"],
  ["satisfaction-asked", "Naar tevredenheid gevraagd", "Satisfaction asked", "satisfaction"],
  ["yearly-report", "Jaarverslag", "Yearly report", "report"],
];

const allowed: readonly Row[] = [
  ["refusal", "Niet in behandeling genomen", "Refusal", "refusal"],
  ["information-request", "Om informatie gevraagd", "Request for information", "evidence"],
  ["delay-notice", "Bericht van uitstel", "Notice of delay", "extension"],
  ["measures", "Maatregelen genomen", "Measures", "measures"],
  ["referral", "Doorverwezen", "Referral", "referral"],
  ["settlement", "Schikking", "Settlement", "decision"],
];

const ofOutsiders: readonly Row[] = [
  ["complaint", "Klacht ontvangen", "Complaint"],
  ["objection", "Bezwaar", "Objection", "appeal"],
  ["appeal", "Beroep", "Appeal", "appeal"],
  ["withdrawal", "Klacht ingetrokken", "Withdrawal", "withdrawal"],
  ["consent", "Toestemming", "Consent"],
  ["fee-paid", "Bijdrage betaald", "Fee paid"],
  ["information-received", "Informatie ontvangen", "Information received", "evidence"],
  ["external-complaint", "Klacht bij een andere instantie", "Complaint to another body", "external"],
];

const events: readonly Row[] = [
  ["incident", "Gebeurtenis waarover de klacht gaat", "Incident"],
  ["became-aware", "Klager merkte het op", "Complainant became aware"],
  ["delay-known", "Vertraging bekend", "Delay known"],
  ["destroyed", "Vernietigd", "Destroyed", "retention"],
];

const entries: readonly CatalogueEntry[] = [
  ...owed.map((row) => entry(row, { actor: "organisation", outside: false, duty: "must", event: false })),
  ...allowed.map((row) => entry(row, { actor: "organisation", outside: false, duty: "may", event: false })),
  ...ofOutsiders.map((row) => entry(row, { actor: "complainant", outside: true, duty: "may", event: false })),
  entry(["external-ruling", "Oordeel van een andere instantie", "Ruling of another body", "external"], {
    actor: "other",
    outside: true,
    duty: "may",
    event: false,
  }),
  ...events.map((row) => entry(row, { actor: "nobody", outside: false, duty: "may", event: true })),
];

/** All known words by id, in the order of VOCABULARY §3. */
export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(entries.map((each) => [each.id, each]));

function entry(
  [id, nl, en, purpose]: Row,
  rest: Omit<CatalogueEntry, "id" | "label" | "purpose">,
): CatalogueEntry {
  return { id, label: { nl, en }, ...(purpose !== undefined && { purpose }), ...rest };
}
