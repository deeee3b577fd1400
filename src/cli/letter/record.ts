import { extname, resolve } from "node:path";
import { type AddedEvent, withCsvEvents, withJsonLines } from "../../case-log/writing/append-event.ts";
import type { Text } from "../../language/language.ts";
import type { Call } from "../command.ts";
import { TakenByAnother } from "../file-lock.ts";
import { atFile, kindOf, readTextInput, shownPath, unwritable, writeOutput } from "../input-file.ts";
import type { Io } from "../io.ts";
import { namesOfAll } from "../judging.ts";
import { isNear, type LockHolder } from "../lock-holder.ts";
import { NotChecked, wrongUse } from "../not-checked.ts";
import { mappingPathBeside } from "../read-logs.ts";
import type { JudgedCases } from "./judged-cases.ts";
import type { MadeLetter } from "./make-letters.ts";

/** A log that is about to hold the letters. */
export interface Recording {
  readonly file: string;
  /** What to do so that the next check sees it; undefined: nothing. */
  readonly hint?: Text;
  /** Writes it, whole or not at all. Throws NotChecked when the log has changed since it was read. */
  readonly write: () => Promise<void>;
}

/**
 * What the log of `--record` becomes. Throws NotChecked, before any letter is written, for a log that was not judged
 * with the others, one that cannot be added to, a letter that is in it already, and one that must not be sent.
 */
export async function recordingOf(
  call: Call,
  cases: JudgedCases,
  letters: readonly MadeLetter[],
): Promise<Recording | undefined> {
  const { io, options } = call;
  const file = options.value("record");
  if (file === undefined) return undefined;
  requireReady(letters);
  if (!options.flag("force")) requireUnsent(letters);
  const known = cases.judged.inputs.find(({ path }) => path === shownPath(io, file));
  const isNew = (await kindOf(io, file)) === "missing";
  if (!isNew && known === undefined) throw atFile(shownPath(io, file), "not-judged", notJudged);
  if (!isNew && isMapped(call, cases, file)) throw atFile(shownPath(io, file), "mapped-log", mapped);
  const before = await contentOf(call, file, isNew);
  if (known !== undefined && before.sha256 !== known.sha256)
    throw atFile(shownPath(io, file), "log-changed", changed);
  const { regulation } = cases.judged;
  const settings = { zone: regulation.latest.timeZone, facts: namesOfAll(regulation).facts };
  const events = letters.flatMap(({ caseId, sent }): readonly AddedEvent[] =>
    sent === undefined ? [] : [sent.act, ...sent.terms].map((event) => ({ caseId, event })),
  );
  if (events.length === 0) throw wrongUse(nothingToRecord);
  const after = added(file, { text: before.text, events, settings });
  if (after === undefined) throw atFile(shownPath(io, file), "not-canonical", notCanonical);
  return {
    file,
    ...(options.value("mapping") !== undefined && { hint: readApart }),
    write: () =>
      alone(io, file, async () => {
        const now = await contentOf(call, file, (await kindOf(io, file)) === "missing");
        if (now.sha256 !== before.sha256) throw atFile(shownPath(io, file), "log-changed", changed);
        await writeOutput(io, file, [before.mark + after]);
      }),
  };
}

/** Two runs that record in one log would each write what the other has not. */
async function alone(io: Io, file: string, work: () => Promise<void>): Promise<void> {
  try {
    await io.files.alone(resolve(io.cwd, file), work);
  } catch (error) {
    if (error instanceof TakenByAnother)
      throw atFile(shownPath(io, file), "log-locked", locked(shownPath(io, error.lock), error.holder));
    throw unwritable(shownPath(io, file), error);
  }
}

/** A mapping may join, rename and leave out: what it made of a row does not say what the row must be. */
function isMapped({ io, options }: Call, { judged }: JudgedCases, file: string): boolean {
  const beside = shownPath(io, mappingPathBeside(file));
  return (
    options.value("mapping") !== undefined ||
    judged.inputs.some(({ role, path }) => role === "mapping" && path === beside)
  );
}

interface Content {
  readonly text: string;
  readonly sha256: string;
  /** A byte order mark, which stays. */
  readonly mark: string;
}

async function contentOf({ io }: Call, file: string, isNew: boolean): Promise<Content> {
  if (isNew) return { text: "", sha256: "", mark: "" };
  const { input, text } = await readTextInput(io, file);
  const bytes = await io.files.read(resolve(io.cwd, file));
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text, sha256: input.sha256, mark: hasMark ? "\ufeff" : "" };
}

function added(
  file: string,
  {
    text,
    events,
    settings,
  }: { text: string; events: readonly AddedEvent[]; settings: Parameters<typeof withCsvEvents>[2] },
): string | undefined {
  const ending = extname(file).toLowerCase();
  if (ending === ".jsonl" || ending === ".ndjson") return withJsonLines(text, events, settings);
  return ending === ".csv" ? withCsvEvents(text, events, settings) : undefined;
}

function requireReady(letters: readonly MadeLetter[]): void {
  const marked = letters.filter(({ obstacles }) => obstacles.length > 0);
  const problems = marked.map(({ caseId, name }) => ({
    rule: "not-ready",
    message: {
      nl: `Zaak ${caseId}, ${name}: op deze brief staat dat hij niet weg mag. Dan komt zijn verzending ook niet in het logboek, en er is niets geschreven. Laat --record weg.`,
      en: `Case ${caseId}, ${name}: this letter says that it must not be sent. So its sending does not go into the log either, and nothing was written. Leave --record out.`,
    },
  }));
  if (problems.length > 0) throw new NotChecked(problems);
}

function requireUnsent(letters: readonly MadeLetter[]): void {
  const problems = letters.flatMap(({ caseId, name, sentBefore }) =>
    sentBefore === undefined
      ? []
      : [
          {
            rule: "sent-before",
            message: {
              nl: `Zaak ${caseId}, ${name}: ${sentBefore.nl} Er is niets geschreven. Met --force gaat het toch.`,
              en: `Case ${caseId}, ${name}: ${sentBefore.en} Nothing was written. With --force it is done all the same.`,
            },
          },
        ],
  );
  if (problems.length > 0) throw new NotChecked(problems);
}

const nothingToRecord = {
  nl: "Deze brief legt niets vast: de regeling kent geen stap voor het versturen ervan. Laat --record weg.",
  en: "This letter records nothing: the regulation has no step for sending it. Leave --record out.",
};
const notJudged = {
  nl: "De verzending kan alleen in een logboek dat ook bij --log staat, of in een nieuw bestand. Noem dit logboek ook bij --log.",
  en: "Sending can only be recorded in a log that --log names too, or in a new file. Name this log with --log too.",
};
const changed = {
  nl: "Dit logboek is veranderd nadat het was gelezen. Er is niets in geschreven. Probeer het opnieuw.",
  en: "This log has changed since it was read. Nothing was written in it. Try again.",
};
const mapped = {
  nl: "Dit logboek wordt met een koppeling gelezen. Daarin schrijft regelmaat niets bij: uit een koppeling volgt niet hoe een nieuwe rij eruit moet zien. Zet het logboek in een map, met de koppeling ernaast onder de naam <logboek>.mapping.yaml. Noem die map bij --log, en bij --record een nieuw CSV-bestand in die map.",
  en: "This log is read with a mapping. Nothing is added to such a log: a mapping does not say what a new row must look like. Put the log in a folder, with the mapping beside it under the name <log>.mapping.yaml. Name that folder with --log, and with --record a new CSV file in that folder.",
};
const readApart = {
  nl: "Lees dit bestand voortaan mee, zonder koppeling: zet het in één map met het logboek en met de koppeling, die dan <logboek>.mapping.yaml heet. Noem daarna die map in plaats van --mapping.",
  en: "From now on read this file too, without a mapping: put it in one folder with the log and with the mapping, which is then called <log>.mapping.yaml. Then name that folder instead of --mapping.",
};

function locked(lock: string, holder: LockHolder | undefined): Text {
  if (holder === undefined) {
    return {
      nl: `Een andere opdracht schrijft nu in dit logboek, of is daarin afgebroken; de map ${lock} zegt niet welke. Er is niets in geschreven. Kijk of er nog een regelmaat draait. Zo niet, verwijder dan ${lock} en probeer het opnieuw.`,
      en: `Another command is writing in this log now, or was broken off while it did; the folder ${lock} does not say which. Nothing was written in the log. Look whether a regelmaat is still running. If not, remove ${lock} and try again.`,
    };
  }
  const { process, computer, since } = holder;
  const at = `${since.slice(0, "2026-01-31".length)} ${since.slice("2026-01-31T".length, "2026-01-31T12:00".length)} UTC`;
  return isNear(holder)
    ? {
        nl: `Een andere opdracht schrijft nu in dit logboek: proces ${process}, sinds ${at}. Er is niets in geschreven. Probeer het zo opnieuw. Is proces ${process} geen regelmaat, verwijder dan de map ${lock}.`,
        en: `Another command is writing in this log now: process ${process}, since ${at}. Nothing was written in it. Try again in a moment. If process ${process} is no regelmaat, remove the folder ${lock}.`,
      }
    : {
        nl: `Op de computer ${computer} schrijft een opdracht in dit logboek, of zij is daarin afgebroken: proces ${process}, sinds ${at}. Of zij nog loopt, is vanaf hier niet te zien. Er is niets in het logboek geschreven. Kijk op ${computer} of dat proces nog loopt. Zo niet, verwijder dan de map ${lock} en probeer het opnieuw.`,
        en: `On the computer ${computer} a command is writing in this log, or was broken off while it did: process ${process}, since ${at}. Whether it still runs cannot be seen from here. Nothing was written in the log. Look on ${computer} whether that process still runs. If not, remove the folder ${lock} and try again.`,
      };
}

const notCanonical = {
  nl: "In dit logboek kan regelmaat niets bijschrijven: dat kan in CSV met de kolommen case_id, activity en timestamp, en in JSON Lines. Noem bij --record een nieuw bestand, en noem dat voortaan ook bij --log.",
  en: "Nothing can be added to this log: that is possible in CSV with the columns case_id, activity and timestamp, and in JSON Lines. Name a new file with --record, and name that with --log from now on.",
};
