/* Made from schemas/config.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * What an organisation chooses once for every command: regelmaat.config.yaml or regelmaat.config.json. An option on the command line and an environment variable go before it.
 */
export interface ConfigFile {
/**
 * Where this schema stands, for editors.
 */
$schema?: string
/**
 * A set of choices that the rest of the file can change. `strict`: points of attention count as errors and violations do.
 */
preset?: ("recommended" | "strict")
/**
 * Language of what is said; without it that of the regulation.
 */
lang?: ("nl" | "en")
/**
 * The regulation to check against: an id under regulations/ beside this file, or the path of a file or folder, seen from this file.
 */
regulation?: string
/**
 * Which reading of unclear clauses decides.
 */
reading?: ("all" | "primary" | "strict" | "lenient")
/**
 * One report of `check`, or several: `pretty`, `sarif=out/regelmaat.sarif`. A file is seen from this file.
 */
format?: (string | string[])
/**
 * How reports name cases: by their id, by a code, or not at all.
 */
caseIds?: ("full" | "hash" | "none")
/**
 * From which severity on the exit code is 1.
 */
failOn?: ("violation" | "attention" | "none")
/**
 * With more points of attention than this the exit code is 1.
 */
maxAttention?: number
/**
 * How many findings people see one by one; all are counted.
 */
maxFindings?: number
/**
 * The list of known issues, seen from this file; `none`: no list. Without it regelmaat-baseline.json beside this file, when it is there.
 */
baseline?: string
/**
 * How many months ahead an issue may be known.
 */
knownMonths?: number
/**
 * Whether a known issue that is not there any more makes the exit code 2.
 */
strict?: boolean
/**
 * The severity of checks on a text, by their id: `outdated-law: error`. A check that finds errors stays as it is.
 */
rules?: {
[k: string]: "off" | "attention" | "error"
}
}
