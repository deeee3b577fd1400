import type { PublishedRegulation, PublishedVersion } from "./published-regulation.ts";

/** A version and the one that it followed. */
export interface Succession {
  readonly older: PublishedVersion;
  readonly newer: PublishedVersion;
}

/** Every version with the one before it, the latest first. */
export function successions({ versions }: PublishedRegulation): readonly Succession[] {
  return versions.flatMap(({ version: newer }, index) => {
    const older = versions[index + 1]?.version;
    return older === undefined ? [] : [{ older, newer }];
  });
}
