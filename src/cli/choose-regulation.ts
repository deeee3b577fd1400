import { resolve } from "node:path";
import type { Call } from "./command.ts";
import { languageFor } from "./common-options.ts";
import { knownIds, regulationsFolder } from "./find-regulations.ts";
import { type LoadedRegulation, loadRegulation } from "./load-regulations.ts";
import { type NotChecked, wrongUse } from "./not-checked.ts";

/**
 * The regulation that `--regulation` names; without it the only one in
 * `regulations/`, which is then said on stderr. Throws NotChecked when there
 * are none or several.
 */
export async function chosenRegulation(call: Call): Promise<LoadedRegulation> {
  const { io, options } = call;
  const name = options.value("regulation");
  if (name !== undefined) return loadRegulation(io, name);
  const ids = await knownIds(io);
  const [only, ...others] = ids;
  if (only === undefined || others.length > 0) throw noChoice(ids);
  const loaded = await loadRegulation(io, resolve(io.cwd, regulationsFolder, only));
  if (await isReadByPeople(options)) {
    const said =
      languageFor(call.language, loaded.latest.language) === "nl"
        ? `Getoetst aan ${only}: de enige regeling in ${regulationsFolder}/.`
        : `Checked against ${only}: the only regulation in ${regulationsFolder}/.`;
    io.stderr.write(`${said}\n`);
  }
  return loaded;
}

/** Beside a document for machines on stdout, stderr stays silent. */
async function isReadByPeople(options: Call["options"]): Promise<boolean> {
  const format = options.values("format").find((word) => !word.includes("="));
  if (format === undefined) return true;
  const { formatNamed } = await import("./report-formats.ts");
  return formatNamed(format)?.isForPeople === true;
}

function noChoice(ids: readonly string[]): NotChecked {
  const known = ids.length === 0 ? "" : ` (${ids.join(", ")})`;
  return wrongUse({
    nl: `Noem de regeling waaraan getoetst wordt: --regulation <id, bestand of map>${known}.`,
    en: `Name the regulation to check against: --regulation <id, file or folder>${known}.`,
  });
}
