import type { KnownScope, LogScope } from "./model.ts";

/** What a log holds, as far as that is told. */
export interface ToldScope extends LogScope {
  /** The fields of which it now tells that they are there; to be asked for by who answers others from it. */
  readonly told: ReadonlySet<string>;
}

/**
 * What a log holds, for who asks before all of it is read. It remembers what it was asked: as long as those
 * answers stay true, whoever asked need not know what else turned out later.
 */
export class AskedScope implements ToldScope {
  readonly notRecorded: ReadonlySet<string>;
  readonly until?: number;
  readonly fields: LogScope["fields"];
  readonly #answers = new Map<string, boolean>();
  #known: KnownScope["fields"];

  constructor({ fields, notRecorded, until }: KnownScope) {
    this.#known = fields;
    this.fields = {
      has: (name) => {
        const isThere = this.#known.has(name);
        this.#answers.set(name, isThere);
        return isThere;
      },
    };
    this.notRecorded = notRecorded;
    if (until !== undefined) this.until = until;
  }

  get told(): ReadonlySet<string> {
    return this.#known;
  }

  /** Whether all that was told is still true. */
  agreesWith({ fields, notRecorded, until }: KnownScope): boolean {
    if (until !== this.until || notRecorded.size !== this.notRecorded.size) return false;
    for (const name of notRecorded) if (!this.notRecorded.has(name)) return false;
    for (const [name, wasThere] of this.#answers) if (fields.has(name) !== wasThere) return false;
    return true;
  }

  /** To be told when all is read, if that agrees: from now on that is what it tells. */
  settle({ fields }: KnownScope): void {
    this.#known = fields;
  }
}
