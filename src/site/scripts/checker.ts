import "../../calendar/holidays-at-hand.ts";
import { html } from "../../report/html.ts";
import { json } from "../../report/json.ts";
import type { CheckRun } from "../../report/run.ts";
import { caseOutcomeOf } from "./case-outcome.ts";
import { checkFile } from "./check-file.ts";
import type { Answer, CheckQuestion, Question, ReportName } from "./check-question.ts";
import { outcomeOf } from "./outcome.ts";
import { proposalFor } from "./propose.ts";

/** The checker beside the page: one question at a time, the last run is kept for its reports. */
let run: CheckRun | undefined;

addEventListener("message", async ({ data }: MessageEvent<Question>) => {
  try {
    if (data.kind === "check") await check(data.asked);
    else if (data.kind === "case") await checkCase(data.asked);
    else if (data.kind === "report" && run)
      tell({ kind: "report", format: data.format, content: report(run, data.format) });
  } catch (error) {
    tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});

async function check(asked: CheckQuestion): Promise<void> {
  const progress = throttled((read, cases) => tell({ kind: "progress", read, cases }));
  run = await checkFile(asked, progress);
  const outcome = outcomeOf(run, asked.regulation);
  const isUnread = asked.mapping === undefined && (run.result?.events ?? 0) === 0;
  const proposal = isUnread ? await proposalFor(asked) : undefined;
  tell({ kind: "checked", outcome: { ...outcome, ...(proposal && { proposal }) } });
}

async function checkCase(asked: CheckQuestion): Promise<void> {
  const outcome = caseOutcomeOf(
    await checkFile(asked, () => undefined, { derivesAll: true }),
    asked.regulation,
  );
  tell({ kind: "case", outcome });
}

/** A long report comes in pieces: as one text it could be longer than a text may be. */
function report(of: CheckRun, format: ReportName): Blob {
  const { write } = { json, html }[format];
  const parts: Blob[] = [];
  let pieces: string[] = [];
  let length = 0;
  for (const piece of write(of, { width: 100, colour: false })) {
    pieces.push(piece);
    length += piece.length;
    if (length < pieceLength) continue;
    parts.push(new Blob(pieces));
    pieces = [];
    length = 0;
  }
  return new Blob([...parts, ...pieces]);
}

const pieceLength = 1 << 22;

/** At most ten times a second. */
function throttled(tellProgress: (read: number, cases: number) => void) {
  let last = 0;
  return (read: number, cases: number): void => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    tellProgress(read, cases);
  };
}

function tell(answer: Answer): void {
  postMessage(answer);
}
