import { compact } from "./compact.ts";
import { csv } from "./csv.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { jsonl } from "./jsonl.ts";
import { junit } from "./junit.ts";
import { logQuality } from "./log-quality.ts";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";
import type { ReportFormat } from "./run.ts";
import { sarif } from "./sarif.ts";
import { tap } from "./tap.ts";
import { xlsx } from "./xlsx.ts";

/** Every output format of the check, in alphabetical order. */
export const reportFormats: readonly ReportFormat[] = [
  compact,
  csv,
  github,
  gitlab,
  html,
  json,
  jsonl,
  junit,
  logQuality,
  markdown,
  pretty,
  sarif,
  tap,
  xlsx,
];
