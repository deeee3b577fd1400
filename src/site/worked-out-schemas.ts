import { createRequire } from "node:module";
import { basename, join } from "node:path";
import type { Ajv2020 as Validators } from "ajv/dist/2020.js";
import type { Plugin } from "rolldown";
import { schemaOptions } from "../case-log/schema-problems.ts";
import { packageFolder } from "../cli/package.ts";

/** For each schema (its file in `schemas`, without ending) the definitions that are asked for by themselves. */
export type ValidatedSchemas = Readonly<Record<string, readonly string[]>>;

/** By which schema the checker validates, also in the browser. */
export const validatedByChecker: ValidatedSchemas = {
  regulation: ["step", "stage", "kind", "panel", "retention", "attest"],
  mapping: [],
  "case-log": ["case", "event", "eventLine"],
};

/**
 * Puts what our schemas ask into a bundle as code, in the place of ajv, that would make the same
 * code while the program runs. A page may not turn text into program, and it takes time at every start.
 * @param validated a schema that is not in it cannot be asked for.
 */
export function workedOutSchemas(validated: ValidatedSchemas): Plugin {
  return {
    name: "regelmaat-worked-out-schemas",
    resolveId: (id) => {
      if (id === "ajv/dist/2020.js") return validators;
      return isValidator(id) ? id : undefined;
    },
    load: (id) => {
      if (id === validators) return validatorsModule(Object.keys(validated));
      if (!isValidator(id)) return undefined;
      const name = basename(id, validatorEnding);
      return validatorModule(name, validated[name] ?? []);
    },
  };
}

const require = createRequire(import.meta.url);
// What is imported otherwise depends on who compiles it: the package has a default beside itself.
const { default: standalone }: { readonly default: Standalone } = require("ajv/dist/standalone");
type Standalone = (ajv: Validators, refs: Readonly<Record<string, string>>) => string;
// An import would be replaced in the bundle of the program itself, which makes those of the site.
const { Ajv2020 }: { readonly Ajv2020: typeof Validators } = require("ajv/dist/2020.js");
const schemas = join(packageFolder, "schemas");
const validators = join(schemas, "validators.js");
const validatorEnding = ".validator.js";

function isValidator(id: string): boolean {
  return id.startsWith(schemas) && id.endsWith(validatorEnding);
}

/** A stand-in for the part of ajv that is used there. */
function validatorsModule(names: readonly string[]): string {
  const files = names.map((name) => join(schemas, `${name}${validatorEnding}`));
  return [
    ...files.map((file, index) => `import { byRef as schema${index} } from ${JSON.stringify(file)};`),
    `const byRef = { ${files.map((_, index) => `...schema${index}`).join(", ")} };`,
    "export class Ajv2020 { addSchema() {} getSchema(ref) { return byRef[ref]; } compile({ $ref }) { return byRef[$ref]; } }",
  ].join("\n");
}

/** The validation by one schema and its definitions, as ajv compiles it. */
function validatorModule(name: string, parts: readonly string[]): string {
  const schema: { readonly $id: string } = require(join(schemas, `${name}.schema.json`));
  const ajv = new Ajv2020({
    ...schemaOptions,
    validateSchema: false,
    // A definition that is used in many places is written once: a third of the code.
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema(schema);
  const refs = [schema.$id, ...parts.map((part) => `${schema.$id}#/$defs/${part}`)];
  const byVariable = Object.fromEntries(refs.map((ref, index) => [`byRef${index}`, ref]));
  const entries = Object.entries(byVariable).map(([variable, ref]) => `${JSON.stringify(ref)}: ${variable}`);
  return `${standalone(ajv, byVariable)}\nexport const byRef = { ${entries.join(", ")} };`;
}
