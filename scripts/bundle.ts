/**
 * Makes one program of the files of the command line in dist/, one each of what
 * `dev` and `preview` run beside themselves, and one of each kind of thread. They are six
 * hundred small ones, and the packages that every start needs have as many; each that is looked up
 * and opened takes its time. Other packages are loaded where they are installed.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { build } from "rolldown";
import { validatedByChecker, workedOutSchemas } from "../src/site/worked-out-schemas.ts";

/** The packages of which something is needed at nearly every start; what they need themselves comes with them. */
const atEveryStart = [
  "@noble/hashes",
  "ajv",
  "csv-stringify",
  "diff",
  "fastest-levenshtein",
  "fflate",
  "gray-matter",
  "ical.js",
  "luxon",
  "mdast-util-directive",
  "mdast-util-to-markdown",
  "mdast-util-to-string",
  "picocolors",
  "remark-directive",
  "remark-gfm",
  "remark-parse",
  "saxes",
  "unified",
  "yaml",
];

const folder = "dist/src/cli";
/** The folder of the package that a file belongs to. */
const packageOf = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u;

/** By which schemas the command line validates, beside the checker. */
const validated = {
  ...validatedByChecker,
  baseline: [],
  config: [],
  letter: ["layout"],
  report: [],
  theme: [],
};

const { output } = await build({
  input: {
    bin: "src/cli/bin.ts",
    "dev-server": "src/cli/dev-server.ts",
    "judge-thread": "src/cli/judge-thread.ts",
    "preview-server": "src/cli/preview-server.ts",
  },
  platform: "node",
  plugins: [workedOutSchemas(validated)],
  external: (name, importer) => {
    if (/^[./]/u.test(name)) return false;
    if (name.startsWith("node:")) return true;
    const isOfPackage = importer?.includes("/node_modules/") === true;
    return !isOfPackage && !atEveryStart.some((each) => name === each || name.startsWith(`${each}/`));
  },
  // gray-matter can evaluate front matter in JavaScript; ours refuses it before it comes to that.
  checks: { eval: false },
  output: {
    dir: folder,
    format: "esm",
    sourcemap: true,
    comments: false,
    // Half of the text is white space and comments. Names stay: of a fault one can still say where it was.
    minify: { compress: false, mangle: false },
  },
});

const modules = output.flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
await writeFile(`${folder}/licences.txt`, await licencesOf(modules));

/** The licence of each package that files of it went into the program, as its authors ask. */
async function licencesOf(files: readonly string[]): Promise<string> {
  const packages = new Set(files.flatMap((file) => packageOf.exec(file)?.[1] ?? []));
  const texts = await Promise.all([...packages].sort().map(licenceIn));
  return `${texts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** Throws an Error for a package of which nothing says under which licence it may be used. */
async function licenceIn(root: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(`${root}/package.json`, "utf8"));
  const file = (await readdir(root)).find((each) => /^licen[cs]e/iu.test(each));
  if (file === undefined && typeof license !== "string") throw new Error(`${name} states no licence`);
  const text = file === undefined ? license : (await readFile(`${root}/${file}`, "utf8")).trim();
  return `${name} ${version}\n\n${text}`;
}
