/** From what a term of an activity mostly runs in regulations of complaints. */
const usual: Readonly<Record<string, string>> = {
  complaint: "incident",
  objection: "decision",
  appeal: "decision",
  "external-complaint": "decision",
  "external-ruling": "external-complaint",
  "information-received": "information-request",
  "appeal-acknowledgement": "appeal",
  "appeal-first-contact": "appeal",
  "appeal-hearing": "appeal",
  "appeal-investigation": "appeal",
  "appeal-decision": "appeal",
  "ruling-carried-out": "decision",
  measures: "decision",
  closing: "decision",
  filed: "decision",
  "satisfaction-asked": "decision",
};

/** The happening from which a term runs where the text does not say it; always an assumption. */
export function defaultAnchor(activity: string): string {
  return usual[activity] ?? "complaint";
}
