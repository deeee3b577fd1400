import { nearestWord } from "../language/nearest.ts";
import { catalogue } from "./catalogue.ts";
import { wordsOf } from "./phrase.ts";
import { didYouMean, problem, type Report, shown } from "./problem.ts";
import type { Entry } from "./source.ts";

/**
 * The activities of each group; groups in groups are written out. An unknown
 * member and a group that is in itself are reported.
 */
export function expandGroups(
  groups: readonly (readonly [string, Entry])[],
  acts: ReadonlySet<string>,
  report: Report,
): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(groups);
  const reportOnce = once(report);
  const members = (id: string, path: readonly string[]): readonly string[] => {
    const entry = byId.get(id);
    if (!entry) return [id];
    if (path.includes(id)) {
      reportOnce(problem("circle", byId.get(path[0] ?? id)?.key ?? entry.key, inItself(id)));
      return [];
    }
    return wordsOf(entry.value, "all", reportOnce).flatMap(({ text, place }) => {
      if (byId.has(text) || acts.has(text) || catalogue.has(text)) return members(text, [...path, id]);
      const nearest = didYouMean(nearestWord(text, [...acts, ...byId.keys(), ...catalogue.keys()]));
      reportOnce(
        problem("unknown-name", place, {
          nl: `"${shown(text)}" is geen handeling of groep.${nearest.nl}`,
          en: `"${shown(text)}" is no act or group.${nearest.en}`,
        }),
      );
      return [];
    });
  };
  return new Map([...byId.keys()].map((id) => [id, [...new Set(members(id, []))]]));
}

function inItself(id: string) {
  return {
    nl: `De groep "${shown(id)}" zit in zichzelf. Haal haar uit de groep die erin zit.`,
    en: `The group "${shown(id)}" is in itself. Take it out of the group that is in it.`,
  };
}

/** Nested groups are written out several times; the same finding is told once. */
function once(report: Report): Report {
  const known = new Set<string>();
  return (finding) => {
    const key = `${finding.rule}:${finding.place.line}:${finding.place.column}`;
    if (known.has(key)) return;
    known.add(key);
    report(finding);
  };
}
