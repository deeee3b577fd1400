import type { Kind } from "./model.ts";
import { problem, type Report } from "./problem.ts";

/** Reports a start event that two kinds share: the start event decides the kind (VOCABULARY §3). */
export function checkKindStarts(kinds: readonly Kind[], report: Report): void {
  const known = new Map<string, Kind>();
  for (const kind of kinds) {
    for (const activity of kind.starts) {
      const first = known.get(activity);
      const place = kind.stages[0]?.place;
      if (!first) known.set(activity, kind);
      else if (first !== kind && place)
        report(problem("kind-start", place, sharedStart(activity, first, kind)));
    }
  }
}

function sharedStart(activity: string, first: Kind, second: Kind) {
  return {
    nl: `"${activity}" begint zowel ${first.id} als ${second.id}. Dan is niet te zien welke soort zaak het is. Geef elke soort een eigen gebeurtenis onder starts.`,
    en: `"${activity}" starts both ${first.id} and ${second.id}. Then nobody can see which kind of case it is. Give each kind its own event under starts.`,
  };
}
