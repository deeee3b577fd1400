import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { type Plugin, rolldown } from "rolldown";
import { schemaOptions } from "../case-log/schema-problems.ts";
import { packageFolder } from "../cli/package.ts";

/**
 * A script for the browser as one text that needs nothing else.
 * @param name of its file in `src/site/scripts`, without `.ts`.
 */
export async function scriptBundle(name: string): Promise<string> {
  const bundle = await rolldown({
    input: join(packageFolder, "src/site/scripts", `${name}.ts`),
    platform: "browser",
    // What runs apart from the page has no page to ask.
    resolve: { conditionNames: ["worker", "browser", "import", "module", "default"] },
    plugins: [withoutEvaluation()],
    // The holidays of all countries are most of the program, and few regulations need them.
    ...(name === holidays ? {} : { external: ["date-holidays"] }),
    transform: { define: { "Buffer.from": "String" } },
    checks: { eval: false },
    logLevel: "warn",
  });
  const { output } = await bundle.generate({
    format: "iife",
    minify: true,
    globals: { "date-holidays": "Holidays" },
  });
  await bundle.close();
  return output[0].code;
}

/** The script that brings the holidays of other countries. */
const holidays = "holidays";

/** A page may not turn text into program: what schemas ask is worked out here instead. */
function withoutEvaluation(): Plugin {
  return {
    name: "regelmaat-without-evaluation",
    resolveId: (id) => {
      if (id === "ajv/dist/2020.js") return validators;
      return isValidator(id) || id === otherYaml ? id : undefined;
    },
    load: (id) => {
      if (id === validators) return validatorsModule();
      if (id === otherYaml) return "exports.safeLoad = exports.safeDump = () => undefined;";
      if (isValidator(id)) return validatorModule(basename(id, validatorEnding));
      return undefined;
    },
  };
}

/** The reader of front matter brings a reader of YAML of its own; ours reads it, with a place for every value. */
const otherYaml = "js-yaml";

const require = createRequire(import.meta.url);
// What is imported otherwise depends on who compiles it: the package has a default beside itself.
const { default: standalone }: { readonly default: Standalone } = require("ajv/dist/standalone");
type Standalone = (ajv: Ajv2020, refs: Readonly<Record<string, string>>) => string;
const schemas = join(packageFolder, "schemas");
const validators = join(schemas, "validators.js");
const validatorEnding = ".validator.js";

function isValidator(id: string): boolean {
  return id.startsWith(schemas) && id.endsWith(validatorEnding);
}

/** The schemas by which the checker validates in the browser, with the definitions that it asks for by themselves. */
const validated: Readonly<Record<string, readonly string[]>> = {
  regulation: ["step", "stage", "kind", "panel", "retention", "attest"],
  mapping: [],
  "case-log": ["case", "event", "eventLine"],
};

/** A stand-in for the part of ajv that is used there. */
function validatorsModule(): string {
  const files = Object.keys(validated).map((name) => join(schemas, `${name}${validatorEnding}`));
  return [
    ...files.map((file, index) => `import { byRef as schema${index} } from ${JSON.stringify(file)};`),
    `const byRef = { ${files.map((_, index) => `...schema${index}`).join(", ")} };`,
    "export class Ajv2020 { addSchema() {} getSchema(ref) { return byRef[ref]; } compile({ $ref }) { return byRef[$ref]; } }",
  ].join("\n");
}

/** The validation by one schema and its definitions, as ajv compiles it. */
function validatorModule(name: string): string {
  const schema: { readonly $id: string } = require(join(schemas, `${name}.schema.json`));
  const ajv = new Ajv2020({
    ...schemaOptions,
    validateSchema: false,
    // A definition that is used in many places is written once: a third of the code.
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema(schema);
  const refs = [schema.$id, ...(validated[name] ?? []).map((part) => `${schema.$id}#/$defs/${part}`)];
  const byVariable = Object.fromEntries(refs.map((ref, index) => [`byRef${index}`, ref]));
  const entries = Object.entries(byVariable).map(([variable, ref]) => `${JSON.stringify(ref)}: ${variable}`);
  return `${standalone(ajv, byVariable)}\nexport const byRef = { ${entries.join(", ")} };`;
}
