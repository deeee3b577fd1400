import { yearOf } from "../../calendar/day.ts";
import { equatedDays } from "../../calendar/equated-days.ts";
import { dayOfInstant, minuteOfDay } from "../../calendar/zone.ts";
import type { Text } from "../../language/language.ts";
import { inBoth, same } from "../../language/text.ts";
import type { Call } from "../command.ts";
import { idleEntries } from "../config/idle-entries.ts";
import { knownIds } from "../find-regulations.ts";
import { loadRegulation } from "../load-regulations.ts";
import { NotChecked } from "../not-checked.ts";
import { neededNode, version } from "../package.ts";
import { sayProblems } from "../problems.ts";

/** Something that the program needs, or that is good to know, and how it is here. */
export interface Condition {
  readonly id: string;
  readonly state: "good" | "attention" | "wrong";
  /** What was found, and what to do where it is not good. */
  readonly says: Text;
}

/** Looks at the machine and the working folder; changes nothing. */
export async function conditionsOf(call: Call): Promise<readonly Condition[]> {
  return [
    programVersion(),
    timeZones(),
    scratchRoom(call),
    daysByDecree(call),
    choices(call),
    ...(await regulations(call)),
  ];
}

function programVersion(): Condition {
  const node = process.versions.node;
  return {
    id: "program",
    state: Number.parseInt(node, 10) >= neededNode ? "good" : "wrong",
    says: {
      nl: `regelmaat ${version}, Node ${node} (nodig: ${neededNode} of hoger).`,
      en: `regelmaat ${version}, Node ${node} (needed: ${neededNode} or later).`,
    },
  };
}

/** On 1 July it is two hours later in Amsterdam than by UTC, on 1 January one. */
const summer = Date.UTC(2025, 6, 1);
const winter = Date.UTC(2025, 0, 1);

/** A Node that was built without data about time zones would count every hour wrong. */
function timeZones(): Condition {
  const zone = "Europe/Amsterdam";
  const isRight = minuteOfDay(summer, zone) === 120 && minuteOfDay(winter, zone) === 60;
  return isRight
    ? {
        id: "time-zones",
        state: "good",
        says: { nl: `Tijdzones kloppen (${zone}).`, en: `Time zones are right (${zone}).` },
      }
    : {
        id: "time-zones",
        state: "wrong",
        says: {
          nl: "Deze Node kent de tijdzones niet goed, dus uren zouden verkeerd tellen. Installeer Node met volledige ICU.",
          en: "This Node does not know the time zones well, so hours would be counted wrongly. Install Node with full ICU.",
        },
      };
}

/** A log that does not fit in memory waits in the folder for temporary files. */
function scratchRoom({ io }: Call): Condition {
  try {
    const scratch = io.newScratch();
    scratch.write("1\n");
    if ([...scratch.lines()].join() !== "1") throw new Error("a scratch does not keep what is written there");
    return {
      id: "temporary-files",
      state: "good",
      says: {
        nl: "In de map voor tijdelijke bestanden kan worden geschreven.",
        en: "The folder for temporary files can be written.",
      },
    };
  } catch (error) {
    if (!(error instanceof NotChecked)) throw error;
    const { problems } = error;
    return {
      id: "temporary-files",
      state: "wrong",
      says: inBoth((language) => sayProblems(problems, language).trim()),
    };
  }
}

/** The days that the government equates with a holiday are published a few years ahead. */
function daysByDecree({ io }: Call): Condition {
  const year = yearOf(dayOfInstant(io.now(), "Europe/Amsterdam"));
  const [notice] = equatedDays.notices(year, year + 1);
  const known = {
    nl: `De bij besluit gelijkgestelde dagen van ${year} en ${year + 1} zijn bekend.`,
    en: `The days equated by decree are known for ${year} and ${year + 1}.`,
  };
  return { id: "days-by-decree", state: notice ? "attention" : "good", says: notice ?? known };
}

function choices({ config, io }: Call): Condition {
  const idle = idleEntries(config, io.env);
  const file = config.file?.path;
  if (idle.length > 0) {
    return {
      id: "choices",
      state: "attention",
      says: {
        nl: `${file ?? "De omgeving"}: ${idle.length} regels doen niets. Zie: regelmaat config.`,
        en: `${file ?? "The environment"}: ${idle.length} entries do nothing. See: regelmaat config.`,
      },
    };
  }
  const none = {
    nl: "Geen bestand met keuzes; dat hoeft ook niet.",
    en: "No file of choices; none is needed.",
  };
  return { id: "choices", state: "good", says: file === undefined ? none : same(file) };
}

async function regulations({ io }: Call): Promise<readonly Condition[]> {
  const ids = await knownIds(io);
  if (ids.length === 0) {
    return [
      {
        id: "regulations",
        state: "attention",
        says: {
          nl: "Hier is geen map regulations/ met regelingen. Noem een regeling met --regulation, of ga naar de map waar zij staat.",
          en: "There is no folder regulations/ with regulations here. Name one with --regulation, or go to the folder that holds it.",
        },
      },
    ];
  }
  const found: Condition[] = [];
  for (const id of ids) found.push(await regulation(id, () => loadRegulation(io, id)));
  return found;
}

async function regulation(id: string, load: () => ReturnType<typeof loadRegulation>): Promise<Condition> {
  try {
    const { versions, latest } = await load();
    const count: Text = {
      nl: `${versions.length} ${versions.length === 1 ? "versie" : "versies"}`,
      en: `${versions.length} ${versions.length === 1 ? "version" : "versions"}`,
    };
    const says = inBoth((language) => `${id}: ${latest.title}, ${count[language]}.`);
    return { id: `regulation/${id}`, state: "good", says };
  } catch (error) {
    if (!(error instanceof NotChecked)) throw error;
    return {
      id: `regulation/${id}`,
      state: "wrong",
      says: {
        nl: `${id} kan niet worden gelezen. Zie: regelmaat lint ${id}.`,
        en: `${id} cannot be read. See: regelmaat lint ${id}.`,
      },
    };
  }
}
