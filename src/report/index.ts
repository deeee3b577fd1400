import { json } from "./json.ts";
import { pretty } from "./pretty.ts";
import type { ReportFormat } from "./run.ts";

/** Every output format of the check, in alphabetical order. */
export const reportFormats: readonly ReportFormat[] = [json, pretty];
