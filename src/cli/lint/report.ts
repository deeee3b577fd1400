import { type LintFormat, lintFormats } from "../../report/lint-formats.ts";
import { lintMarkdown } from "../../report/lint-markdown.ts";
import type { LintRun } from "../../report/lint-report.ts";
import type { View } from "../../report/run.ts";
import type { Call, OptionDefinition } from "../command.ts";
import { plainView, suggestFormat } from "../deliver.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { print, viewOf } from "../format-option.ts";
import { writeOutput } from "../input-file.ts";
import { addJobSummary } from "../job-summary.ts";
import type { ReadVersion } from "../read-version.ts";
import { requireOtherThan, requireTargets } from "../report-targets.ts";
import { type Target, targetNamed } from "../target.ts";
import { countsOfTexts, exitCodeFor, maxFindingsOf, thresholdsOf } from "../thresholds.ts";

const formatNames = lintFormats.map(({ name }) => name).join(", ");

/** `--format name[=file]`, several times. */
export const lintFormatOption = {
  type: "values",
  value: { nl: "<vorm>[=<bestand>]", en: "<format>[=<file>]" },
  says: {
    nl: `vorm van het verslag (standaard pretty), op het scherm of in een bestand; mag vaker: ${formatNames}`,
    en: `form of the report (default pretty), on the screen or in a file; may be repeated: ${formatNames}`,
  },
} as const satisfies OptionDefinition;

/** A form of the report, and where it goes. */
export type LintTarget = Target<LintFormat>;

/** What `--format` asks for. Throws NotChecked for what cannot be meant or written. */
export async function targetsOf({ io, options }: Call): Promise<readonly LintTarget[]> {
  const asked = options.values("format");
  const targets = (asked.length === 0 ? ["pretty"] : asked).map((word) => targetNamed(word, lintFormats));
  await requireTargets(io, targets);
  return targets;
}

/** Throws NotChecked where a report would take the place of a text. */
export async function requireOtherThanTexts(
  { io }: Call,
  targets: readonly LintTarget[],
  families: readonly (readonly ReadVersion[])[],
): Promise<void> {
  const texts = families.flat().map(({ input }) => input.path);
  await requireOtherThan(io, targets, texts);
}

/** Makes every report of a run and gives its exit code. Throws NotChecked for a file that cannot be written. */
export async function report(call: Call, run: LintRun, targets: readonly LintTarget[]): Promise<ExitCode> {
  const maxFindings = maxFindingsOf(call);
  const limit = maxFindings === undefined ? {} : { maxFindings };
  // The screen last: what goes wrong with a file is then said in its place, and not behind a report.
  for (const { format, file } of targets)
    if (file !== undefined) await writeOutput(call.io, file, format.write(run, { ...plainView, ...limit }));
  for (const { format, file } of targets) {
    if (file === undefined) await toScreen(call, run, { format, view: { ...viewOf(call), ...limit } });
  }
  if (targets.every(({ format }) => format.isForPeople)) suggestFormat(call, run.language);
  return codeOf(call, run);
}

async function toScreen(
  call: Call,
  run: LintRun,
  { format, view }: { readonly format: LintFormat; readonly view: View },
): Promise<void> {
  const summary = format.name === "github" ? call.io.env.GITHUB_STEP_SUMMARY : undefined;
  if (summary)
    await addJobSummary(call.io, {
      file: summary,
      chunks: lintMarkdown(run, plainView),
      language: run.language,
    });
  print(call, format.write(run, view));
}

/** The exit code of what was found. */
export function codeOf(call: Call, { problems, findings }: LintRun): ExitCode {
  return problems.length > 0 ? exitCode.notChecked : exitCodeFor(countsOfTexts(findings), thresholdsOf(call));
}
