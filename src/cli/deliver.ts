import type { Language } from "../language/language.ts";
import { anonymousRun } from "../report/anonymous-run.ts";
import { markdown } from "../report/markdown.ts";
import type { CheckRun, View } from "../report/run.ts";
import type { Call } from "./command.ts";
import { print, viewOf } from "./format-option.ts";
import { shownPath, writeOutput } from "./input-file.ts";
import { addJobSummary } from "./job-summary.ts";
import type { Delivery, FileDelivery, ScreenDelivery } from "./report-formats.ts";

/** How a report looks where no terminal shows it. */
export const plainView: View = { width: 100, colour: false };

/** Where reports go, and how much people see of them. */
export interface DeliveryPlan {
  readonly deliveries: readonly Delivery[];
  /** See View; undefined: all. */
  readonly maxFindings: number | undefined;
}

/** Makes every report of a run. Throws NotChecked for a file that cannot be written. */
export async function deliverAll(call: Call, run: CheckRun, plan: DeliveryPlan): Promise<void> {
  const { deliveries, maxFindings } = plan;
  const limit = maxFindings === undefined ? {} : { maxFindings };
  const views = { screen: { ...viewOf(call), ...limit }, file: { ...plainView, ...limit } };
  // The screen last: what goes wrong with a file is then said in its place, and not behind a report.
  for (const delivery of deliveries) {
    if (delivery.file !== undefined) await toFile(call, run, { ...delivery, view: views.file });
  }
  for (const delivery of deliveries) {
    if (delivery.file === undefined) await toScreen(call, run, { ...delivery, view: views.screen });
  }
  if (!deliveries.every(({ format }) => format.isForPeople)) return;
  suggestFormat(call, run.language);
  warnOfToday(call, run.language);
}

async function toFile(
  { io }: Call,
  run: CheckRun,
  { format, file, caseIds, view }: FileDelivery & { readonly view: View },
): Promise<void> {
  await writeOutput(io, file, format.write(anonymousRun(run, caseIds), view));
  if (!io.stderr.isTerminal) return;
  const written = run.language === "nl" ? "Geschreven" : "Written";
  io.stderr.write(`${written}: ${shownPath(io, file)}\n`);
}

async function toScreen(
  call: Call,
  run: CheckRun,
  { format, caseIds, view }: ScreenDelivery & { readonly view: View },
): Promise<void> {
  const { io } = call;
  const report = anonymousRun(run, caseIds);
  // What GitHub shows below the run; it takes ten annotations of a kind and drops the others.
  const summary = format.name === "github" ? io.env.GITHUB_STEP_SUMMARY : undefined;
  if (summary)
    await addJobSummary(io, {
      file: summary,
      chunks: markdown.write(report, plainView),
      language: run.language,
    });
  print(call, format.write(report, view));
}

/** The build system never changes what comes out by itself; it is only told what there is. */
export function suggestFormat({ io }: Pick<Call, "io">, language: Language): void {
  const usual =
    io.env.GITHUB_ACTIONS === "true" ? "github" : io.env.GITLAB_CI === "true" ? "gitlab" : undefined;
  if (usual === undefined) return;
  const file = usual === "gitlab" ? "=gl-code-quality-report.json" : "";
  io.stderr.write(
    language === "nl"
      ? `Tip: --format ${usual}${file} laat de uitkomst in uw bouwsysteem zien.\n`
      : `Tip: --format ${usual}${file} shows the outcome in your build system.\n`,
  );
}

/** A build that fails on one day and not on another, with nothing changed, is hard to understand (CLI §3, determinism). */
function warnOfToday({ io, options }: Call, language: Language): void {
  if (!io.env.CI || options.value("as-of") !== undefined) return;
  io.stderr.write(
    language === "nl"
      ? "Getoetst met de stand van vandaag; morgen kan de uitkomst anders zijn. Met --as-of ligt de dag vast.\n"
      : "Checked as of today; tomorrow the outcome may differ. With --as-of the day is fixed.\n",
  );
}
