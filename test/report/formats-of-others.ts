import { readFileSync } from "node:fs";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";

// The published schema is draft 4; `id` is the only word of it that draft 7 has otherwise.
const {
  $schema: _draft,
  id: _id,
  ...sarif
} = JSON.parse(readFileSync(new URL("schemas/sarif-schema-2.1.0.json", import.meta.url), "utf8"));
const isSarif = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(sarif);

/** What the schema of OASIS has against a document. */
export function sarifErrors(document: string): readonly ErrorObject[] {
  return errorsOf(isSarif, document);
}

const lines = {
  type: "object",
  required: ["begin"],
  properties: { begin: { type: "integer", minimum: 1 } },
};
// What GitLab's own reader of these reports asks of each entry, and what its documentation adds to that.
const entry = {
  type: "object",
  required: ["description", "check_name", "fingerprint", "severity", "location"],
  additionalProperties: false,
  properties: {
    description: { type: "string", minLength: 1 },
    check_name: { type: "string", minLength: 1 },
    fingerprint: { type: "string", pattern: "^[0-9a-f]+$" },
    severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
    location: {
      type: "object",
      required: ["path", "lines"],
      properties: { path: { type: "string", pattern: "^(?!/|\\./)." }, lines },
    },
  },
};
const isCodeQuality = new Ajv({ allErrors: true }).compile({ type: "array", items: entry });

/** What GitLab would have against a Code Quality report. */
export function gitlabErrors(document: string): readonly ErrorObject[] {
  return errorsOf(isCodeQuality, document);
}

function errorsOf(validate: ValidateFunction, document: string): readonly ErrorObject[] {
  return validate(JSON.parse(document)) ? [] : (validate.errors ?? []);
}
