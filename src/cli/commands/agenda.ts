import type { AgendaDocument } from "../../agenda/agenda.generated.ts";
import { type Agenda, agendaOf } from "../../agenda/agenda.ts";
import { agendaCalendar } from "../../agenda/agenda-calendar.ts";
import { agendaCsv } from "../../agenda/agenda-csv.ts";
import { agendaText } from "../../agenda/agenda-text.ts";
import { isForAgenda } from "../../agenda/open-duties.ts";
import { nearestName } from "../../case-log/names.ts";
import type { Language } from "../../language/language.ts";
import { errorRecord } from "../../report/json.ts";
import type { Input, Problem, View } from "../../report/run.ts";
import type { Call, Command } from "../command.ts";
import { plainView } from "../deliver.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { print, viewOf } from "../format-option.ts";
import { writeOutput } from "../input-file.ts";
import { type Judged, judge, judgeOptions } from "../judge.ts";
import type { LoadedRegulation } from "../load-regulations.ts";
import { wrongUse } from "../not-checked.ts";
import { version } from "../package.ts";
import { errorsAsProblems, sayProblems } from "../problems.ts";
import { requireOtherThan, requireTargets } from "../report-targets.ts";
import { targetNamed } from "../target.ts";
import { wholeNumber } from "../whole-number.ts";

/** `regelmaat agenda`: what must still be done in the open cases, and by when. */
export const agenda: Command = {
  name: "agenda",
  summary: {
    nl: "wat er in lopende zaken nog moet, en voor welke dag",
    en: "what must still be done in the open cases, and by which day",
  },
  usage: [
    "regelmaat agenda <log…> [--regulation <id|file|folder>] [--as-of <date>]",
    "                 [--within <days>] [--role <role>] [--format <format>[=<file>]]…",
  ],
  examples: [
    {
      line: "regelmaat agenda zaken.csv --regulation o21",
      says: {
        nl: "alles wat nog moet, wat te laat is eerst",
        en: "all that must be done, what is late first",
      },
    },
    {
      line: "regelmaat agenda zaken.csv --regulation o21 --within 14 --role management",
      says: {
        nl: "wat de directie de komende veertien dagen moet doen",
        en: "what the management must do in the next fourteen days",
      },
    },
    {
      line: "regelmaat agenda zaken.csv --regulation o21 --format pretty --format ics=agenda.ics",
      says: { nl: "ook als agenda voor Outlook", en: "also as a calendar for Outlook" },
    },
  ],
  words: { min: 0, max: Number.POSITIVE_INFINITY, name: { nl: "<logboek of map…>", en: "<log or folder…>" } },
  options: {
    ...judgeOptions,
    within: {
      type: "value",
      value: { nl: "<dagen>", en: "<days>" },
      says: {
        nl: "alleen wat binnen zoveel dagen moet, en wat te laat is",
        en: "only what is due within so many days, and what is late",
      },
    },
    role: {
      type: "value",
      value: { nl: "<rol>", en: "<role>" },
      says: { nl: "alleen wat deze rol mag doen", en: "only what this role may do" },
    },
    format: {
      type: "values",
      value: { nl: "<vorm>[=<bestand>]", en: "<format>[=<file>]" },
      says: {
        nl: "pretty (standaard), json, csv of ics, op het scherm of in een bestand; mag vaker",
        en: "pretty (default), json, csv or ics, on the screen or in a file; may be repeated",
      },
    },
  },
  run,
  failure: (format, problems, language) =>
    format === "json" ? jsonOf({ ...nothingRead, problems, language }) : undefined,
};

/** An agenda with all that its forms say about it. */
interface Made {
  readonly agenda?: Agenda;
  readonly problems: readonly Problem[];
  readonly inputs: readonly Input[];
  readonly title: string;
  readonly language: Language;
}

const nothingRead = { inputs: [], title: "" };

const formats: readonly {
  readonly name: string;
  readonly write: (made: Made & { readonly agenda: Agenda }, view: View) => Iterable<string>;
}[] = [
  {
    name: "pretty",
    write: ({ agenda: said, title, language }, view) => agendaText(said, { title, language, view }),
  },
  { name: "json", write: (made) => [jsonOf(made)] },
  { name: "csv", write: ({ agenda: said, language }) => [agendaCsv(said, language)] },
  {
    name: "ics",
    write: ({ agenda: said, title, language }) => [
      agendaCalendar(said, { title, language, toolVersion: version }),
    ],
  },
];

async function run(call: Call): Promise<ExitCode> {
  const { io, options, words } = call;
  const asked = options.values("format");
  const targets = (asked.length === 0 ? ["pretty"] : asked).map((word) => targetNamed(word, formats));
  const within = options.value("within");
  const days = within === undefined ? undefined : wholeNumber("within", within, 0);
  await requireTargets(io, targets);
  await requireOtherThan(io, targets, [...words, ...options.values("mapping")]);
  const judged = await judge(call, words, { isKept: isForAgenda });
  const { inputs, language } = judged;
  await requireOtherThan(
    io,
    targets,
    inputs.map(({ path }) => path),
  );
  const made = { ...agendaIn(call, judged, days), inputs, language };
  for (const { format, file } of targets)
    if (file !== undefined) await writeOutput(io, file, format.write(made, plainView));
  for (const { format, file } of targets)
    if (file === undefined) print(call, format.write(made, viewOf(call)));
  if (made.problems.length > 0) {
    if (!targets.some(({ format, file }) => format.name === "json" && file === undefined))
      io.stderr.write(sayProblems(made.problems, language));
    return exitCode.notChecked;
  }
  return made.agenda.items.some(({ state, outside }) => state === "overdue" && !outside)
    ? exitCode.found
    : exitCode.clean;
}

function agendaIn(call: Call, { result, regulation, asOf, language }: Judged, within: number | undefined) {
  const role = roleOption(call, regulation);
  const said = agendaOf({ result, versions: regulation.versions, asOf, language, within, role });
  return { agenda: said, problems: errorsAsProblems(result.dataQuality), title: regulation.latest.title };
}

/** The id of the role that `--role` names by its id or by what people call it. Throws NotChecked when there is none. */
function roleOption({ options }: Call, { versions }: LoadedRegulation): string | undefined {
  const name = options.value("role");
  if (name === undefined) return undefined;
  const roles = versions.flatMap((one) => Object.values(one.roles));
  const wanted = name.toLowerCase();
  const found = roles.find(({ id, label, aliases }) =>
    [id, label, ...aliases].some((one) => one.toLowerCase() === wanted),
  );
  if (found !== undefined) return found.id;
  const ids = [...new Set(roles.map(({ id }) => id))];
  const hint = nearestName(name, ids);
  const all = ids.join(", ");
  throw wrongUse({
    nl: `De regeling kent geen rol “${name}”${hint === undefined ? "" : ` (bedoelt u ${hint}?)`}; mogelijk is: ${all}.`,
    en: `The regulation knows no role “${name}”${hint === undefined ? "" : ` (do you mean ${hint}?)`}; possible: ${all}.`,
  });
}

function jsonOf({ agenda: said, problems, inputs, language }: Made): string {
  const document: AgendaDocument = {
    schemaVersion: 1,
    status: problems.length === 0 ? "checked" : "not-checked",
    errors: problems.map((problem) => errorRecord(problem, language)),
    tool: { name: "regelmaat", version },
    asOf: said?.asOf ?? null,
    inputs: inputs.map(({ path, sha256 }) => ({ path, sha256 })),
    counts: said?.counts ?? { overdue: 0, disputed: 0, unclear: 0, open: 0, withoutDay: 0, withoutRole: 0 },
    items: said?.items ?? [],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
