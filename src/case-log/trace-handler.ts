import type { Value } from "./model.ts";

/** An attribute of a trace or an event; one within another has the key `outer.inner`, a list its values joined by `|`. */
export interface TraceAttribute {
  readonly key: string;
  readonly value: string;
  /** What it is when it is no text: a number, yes or no, a list. */
  readonly typed?: Value | undefined;
  /** The element, such as `string` or `date`. */
  readonly type: string;
  readonly line: number;
  readonly column: number;
}

/** What is told of a log as it is read. */
export interface TraceHandler {
  classifier(name: string, keys: readonly string[]): void;
  /** An attribute that every event, or every trace, is said to have. */
  declared(attribute: TraceAttribute, isOfTrace: boolean): void;
  startTrace(line: number, column: number): void;
  endTrace(): void;
  startEvent(line: number, column: number): void;
  endEvent(): void;
  attribute(attribute: TraceAttribute): void;
}
