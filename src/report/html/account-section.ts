import { createCalendar } from "../../calendar/working-calendar.ts";
import { sayIso } from "../../language/day-words.ts";
import type { Text } from "../../language/language.ts";
import { versionOf } from "../names.ts";
import { words } from "../pretty-words.ts";
import type { CheckRun } from "../run.ts";
import { element, facts, paragraph, section, table, text } from "./markup.ts";
import { sectionIds } from "./section-ids.ts";

/** What this report was made of, so that anybody can make it again. */
export function accountSection(run: CheckRun): string {
  const { language, inputs, regulations, result, toolVersion, repeat } = run;
  const calendars = new Set(
    regulations.map(({ counting, calendars: own }) => {
      const { id, dataVersion } = createCalendar(counting, own);
      return id === dataVersion ? id : `${id} (${dataVersion})`;
    }),
  );
  const list: (readonly [string, string])[] = [
    ...regulations.map((regulation): readonly [string, string] => {
      const version = versionOf(regulation);
      const since = version === null ? "" : `, ${labels.since[language]} ${sayIso(version, language)}`;
      return [labels.regulation[language], text(`${regulation.title}${since} (${regulation.file})`)];
    }),
    ...(result === undefined ? [] : [[words.asOf[language], text(sayIso(result.asOf, language))] as const]),
    [labels.calendar[language], text([...calendars].join("; "))],
    [labels.tool[language], text(`regelmaat ${toolVersion}`)],
  ];
  const rows = inputs.map(({ path, sha256 }) => [text(path), element("code", {}, text(sha256))]);
  return section({ id: sectionIds.account, heading: labels.heading[language] }, [
    facts(list.filter(([, value]) => value !== "")),
    ...(rows.length === 0
      ? []
      : [table(labels.inputs[language], [{ header: labels.file[language] }, { header: "SHA-256" }], rows)]),
    ...(repeat === undefined
      ? []
      : [
          paragraph(labels.repeat[language]),
          element("pre", { tabindex: 0 }, element("code", {}, text(repeat))),
        ]),
  ]);
}

const labels = {
  heading: { nl: "Verantwoording", en: "Account" },
  regulation: { nl: "Regeling", en: "Regulation" },
  since: { nl: "geldt vanaf", en: "in force from" },
  calendar: { nl: "Kalender", en: "Calendar" },
  tool: { nl: "Gemaakt met", en: "Made with" },
  inputs: { nl: "Wat is gelezen", en: "What was read" },
  file: { nl: "Bestand", en: "File" },
  repeat: {
    nl: "Zo is deze toetsing te herhalen: met dezelfde bestanden geeft deze opdracht dezelfde oordelen.",
    en: "How to repeat this check: with the same files this command gives the same verdicts.",
  },
} as const satisfies Readonly<Record<string, Text>>;
