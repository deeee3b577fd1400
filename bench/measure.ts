/** Runs that are measured; the one that took least counts, so that other work on the machine matters little. */
const rounds = 4;

/**
 * Seconds of processor time of the best of several runs. The first ones fill the tables and warm the code up.
 * Only what is young is swept away before a run: a whole collection also throws away compiled code that no
 * object holds on to at that moment, which no real run meets.
 */
export async function processorSeconds(run: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    globalThis.gc?.({ type: "minor" });
    const from = process.cpuUsage();
    await run();
    least = Math.min(least, process.cpuUsage(from).user / 1e6);
  }
  return least;
}

/** A line of the report: what was done, and how much of it in a second. */
export function printRate(label: string, { count, seconds, of }: Rate): void {
  const rate = count / seconds / 1e6;
  console.log(
    `  ${label.padEnd(38)}${rate.toFixed(rate < 10 ? 2 : 1).padStart(8)} million ${of} per second${duration(seconds)}`,
  );
}

interface Rate {
  readonly count: number;
  readonly seconds: number;
  /** What is counted, such as `events`. */
  readonly of: string;
}

function duration(seconds: number): string {
  return `, ${(seconds * 1000).toFixed(0)} ms`;
}
