import { join } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { packageFolder } from "../cli/package.ts";
import { validatedByChecker, workedOutSchemas } from "./worked-out-schemas.ts";

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
    plugins: [workedOutSchemas(validatedByChecker), withoutOtherYaml()],
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

/** Reads front matter without the package that is there for other notations than ours. */
function withoutOtherYaml(): Plugin {
  return {
    name: "regelmaat-without-other-yaml",
    resolveId: (id) => (id === otherYaml ? id : undefined),
    load: (id) => (id === otherYaml ? "exports.safeLoad = exports.safeDump = () => undefined;" : undefined),
  };
}

/** The reader of front matter brings a reader of YAML of its own; ours reads it, with a place for every value. */
const otherYaml = "js-yaml";
