import type { CheckRun } from "../../src/report/run.ts";
import { caseResult, late, result, run } from "./build-run.ts";

/** What each format has to hold back: markup, formulas, commands, control characters, other directions. */
export const hostileText =
  "=1+1|<script>alert(1)</script>\n::error::x %0A]]>&amp;\u0000\u0007\u202e\"'`\\#;,\ud83d\ude00";

/** A run in which everything that comes from outside is hostile. */
export const hostileRun: CheckRun = run({
  result: result(
    [
      caseResult(hostileText, [
        {
          ...late,
          message: { nl: hostileText, en: hostileText },
          done: {
            activity: hostileText,
            time: "2025-09-29",
            place: { file: "map met spatie/zaken#1.csv", line: 5, column: 1 },
          },
        },
      ]),
    ],
    {
      dataQuality: [
        {
          rule: "unknown-activity",
          severity: "attention",
          place: { file: "zaken.csv", line: 7, column: 5 },
          message: { nl: hostileText, en: hostileText },
        },
      ],
    },
  ),
});
