import type { RegulationText } from "../regulation/regulation-text.ts";
import type { Input } from "../report/run.ts";

/** A regulation as the checker in the browser gets it: its texts, to be read there as everywhere. */
export interface BrowserRegulation {
  readonly id: string;
  readonly title: string;
  /** The oldest first. */
  readonly versions: readonly BrowserVersion[];
  /** The files that it was read from, for the report. */
  readonly inputs: readonly Input[];
  /** Whether it counts with the holidays of another country. */
  readonly needsHolidays: boolean;
}

export interface BrowserVersion extends RegulationText {
  /** Address of its page, from the top folder of the site. */
  readonly page: string;
}

/** A log to try the checker with, with the mapping that belongs to it. */
export interface SampleLog {
  readonly log: SampleFile;
  readonly mapping?: SampleFile;
}

export interface SampleFile {
  readonly name: string;
  /** Its bytes in base64: it need not be UTF-8. */
  readonly content: string;
}
