import { nearestName } from "../../case-log/names.ts";
import { normCoverage, outcomeCounts } from "../../norms/coverage.ts";
import { norms as knownNorms } from "../../norms/norms.ts";
import type { Regulation } from "../../regulation/model.ts";
import { type NormRun, normsJson, normsPretty, type RegulationCoverage } from "../../report/norm-report.ts";
import type { Call, Command } from "../command.ts";
import { languageFor } from "../common-options.ts";
import type { ExitCode } from "../exit-code.ts";
import { findOwnRegulations, findRegulations } from "../find-regulations.ts";
import { formatOption, print, viewOf } from "../format-option.ts";
import { loadVersions } from "../load-regulations.ts";
import { NotChecked, wrongUse } from "../not-checked.ts";
import { errorsAsProblems } from "../problems.ts";
import { inputsOf, type ReadVersion } from "../read-version.ts";
import { exitCodeFor, thresholdOptions, thresholdsOf } from "../thresholds.ts";

const normIds = knownNorms.map(({ id }) => id);

/** `regelmaat norms`: what a law or standard asks of a complaint regulation, and what carries it. */
export const norms: Command = {
  name: "norms",
  summary: {
    nl: "een regeling naast een wet of norm leggen",
    en: "lay a regulation beside a law or standard",
  },
  usage: [
    "regelmaat norms [regulations…] [--norm <norm>]… [--format pretty|json]",
    "                [--fail-on violation|attention|none] [--max-attention <n>]",
  ],
  examples: [
    {
      line: "regelmaat norms o21",
      says: {
        nl: "de normen die de regeling zelf noemt (norms in het voorwerk)",
        en: "the norms that the regulation itself names (norms in its front matter)",
      },
    },
    {
      line: "regelmaat norms o21 --norm awb --norm iso-10002",
      says: { nl: "andere normen", en: "other norms" },
    },
    {
      line: "regelmaat norms --format json",
      says: {
        nl: "alle regelingen in regulations/, als JSON",
        en: "all regulations in regulations/, as JSON",
      },
    },
  ],
  words: {
    min: 0,
    max: Number.POSITIVE_INFINITY,
    name: { nl: "bestanden, mappen of ids van regelingen", en: "files, folders or ids of regulations" },
  },
  options: {
    norm: {
      type: "values",
      value: { nl: `<${normIds.join("|")}>`, en: `<${normIds.join("|")}>` },
      choices: normIds,
      says: {
        nl: "aan welke norm, mag vaker (standaard wat de regeling noemt)",
        en: "against which norm, may be repeated (default what the regulation names)",
      },
    },
    format: formatOption,
    "fail-on": thresholdOptions["fail-on"],
    "max-attention": thresholdOptions["max-attention"],
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const thresholds = thresholdsOf(call);
  const versions = await latestVersions(call);
  const problems = errorsAsProblems(versions.flatMap(({ findings }) => findings));
  if (problems.length > 0) throw new NotChecked(problems);
  const read = versions.flatMap(({ regulation }) => regulation ?? []);
  const regulations = read.map((regulation) => heldAgainst(regulation, call.options.values("norm")));
  requireNorms(regulations);
  const result: NormRun = {
    inputs: versions.flatMap(inputsOf),
    regulations,
    problems: [],
    language: languageFor(call.language, read[0]?.language),
  };
  const isJson = call.options.value("format") === "json";
  print(call, isJson ? normsJson(result) : normsPretty(result, viewOf(call)));
  const counts = outcomeCounts(regulations.flatMap((each) => each.norms.flatMap(({ demands }) => demands)));
  return exitCodeFor({ violations: counts.contrary, attention: counts.missing + counts.partly }, thresholds);
}

/** Of each regulation the version with the latest start: what holds tomorrow is what can still be mended. */
async function latestVersions({ io, words }: Call): Promise<readonly ReadVersion[]> {
  const found = words.length === 0 ? await findOwnRegulations(io) : await findRegulations(io, words);
  const latest: ReadVersion[] = [];
  for (const { files } of found) latest.push(...(await loadVersions(io, { files: files.slice(-1) })));
  return latest;
}

function heldAgainst(regulation: Regulation, asked: readonly string[]): RegulationCoverage {
  const wanted = asked.length > 0 ? asked : regulation.norms;
  const known = knownNorms.filter(({ id }) => wanted.includes(id));
  return {
    regulation,
    norms: known.map((norm) => normCoverage(regulation, norm)),
    unknown: wanted.filter((name) => !normIds.includes(name)),
  };
}

/** Nothing looked at is never in order. */
function requireNorms(regulations: readonly RegulationCoverage[]): void {
  for (const { regulation, norms: held, unknown } of regulations) {
    if (held.length > 0) continue;
    const hint = unknown.map((name) => nearestName(name, normIds)).find((name) => name !== undefined);
    const list = normIds.join(", ");
    throw wrongUse({
      nl: `De regeling ${regulation.id} noemt geen norm die hier bekend is${hint === undefined ? "" : ` (bedoelt u ${hint}?)`}. Geef --norm (${list}), of zet norms in het voorwerk.`,
      en: `The regulation ${regulation.id} names no norm that is known here${hint === undefined ? "" : ` (do you mean ${hint}?)`}. Give --norm (${list}), or put norms in the front matter.`,
    });
  }
}
