import type { Finding } from "../finding.ts";

/**
 * A source of which nothing may be used: it is damaged or cut off, so that an act that was done may be missing
 * from what could be read. Thrown by the chunks of an input or by a reader; becomes the only finding on that file.
 */
export class BrokenSource extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.message.en);
    this.name = "BrokenSource";
    this.finding = finding;
  }
}
