import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import schema from "../../schemas/regulation.schema.json" with { type: "json" };
import { compiledQuickly } from "../compiled-quickly.ts";

/** A part of the schema that is validated on its own: what readings and defaults make of it. */
export type SchemaPart = "step" | "stage" | "kind" | "panel" | "retention" | "attest";

/** What the schema has against the plain JSON value of a whole front matter, or of one part of it. */
export function schemaErrors(value: unknown, part?: SchemaPart): readonly ErrorObject[] {
  const validate = validatorOf(part);
  return validate(value) ? [] : (validate.errors ?? []);
}

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: true,
  allowUnionTypes: true,
  ...compiledQuickly,
});
// Compiled when they are first asked for: that takes longer than most of what the program does.
ajv.addSchema(schema);

function validatorOf(part: SchemaPart | undefined): ValidateFunction {
  const validator = ajv.getSchema(part ? `${schema.$id}#/$defs/${part}` : schema.$id);
  if (!validator) throw new Error(`the schema has no part ${part}`);
  return validator as ValidateFunction; // the schema has no asynchronous keywords
}
