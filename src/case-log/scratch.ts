/** Where text waits that does not fit in memory; it is gone when the program ends. */
export interface Scratch {
  /** Adds whole lines. */
  write(text: string): void;
  /** Every line, without its line feed; may be asked several times. */
  lines(): Iterable<string>;
}
