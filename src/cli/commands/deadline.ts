import { sayDerivation } from "../../calendar/derivation.ts";
import { sayIso } from "../../language/day-words.ts";
import type { Language } from "../../language/language.ts";
import { wrapped } from "../../report/wrap.ts";
import type { Call, Command } from "../command.ts";
import { computeDeadline, type Deadline } from "../deadline/compute.ts";
import { answerLines } from "../deadline/lines.ts";
import { questionOf } from "../deadline/question.ts";
import { DeadlineProblem, type DeadlineRequest, deadlineChoices } from "../deadline/request.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatOption, viewOf } from "../format-option.ts";
import { wrongUse } from "../not-checked.ts";

/** `regelmaat deadline`: one due date, with the days counted and skipped. */
export const deadline: Command = {
  name: "deadline",
  summary: { nl: "één uiterste dag uitrekenen, met uitleg", en: "compute one last day, with the reasoning" },
  usage: [
    'regelmaat deadline --from <date> --within "<duration>" [--calendar <id>] [--rest-day <rule>]',
    'regelmaat deadline --before <date> --within "<duration>"',
    "regelmaat deadline --regulation <id> --step <id> --from <date> [--fact <name>=<value>]…",
    "regelmaat deadline --regulation <id> --step <id> --event <name>=<date>…",
    "regelmaat deadline --stdin",
  ],
  examples: [
    {
      line: 'regelmaat deadline --from 2025-06-02 --within "5 werkdagen"',
      says: { nl: "vijf werkdagen na 2 juni 2025", en: "five working days after 2 June 2025" },
    },
    {
      line: "regelmaat deadline --regulation o21 --step decision --from 2025-09-01",
      says: { nl: "de termijn van een stap in een regeling", en: "the term of a step in a regulation" },
    },
  ],
  words: { min: 0, max: 0, name: { nl: "opties", en: "options" } },
  options: {
    from: {
      type: "value",
      value: date(),
      says: { nl: "de dag waarop de termijn begint", en: "the day the term starts" },
    },
    before: {
      type: "value",
      value: date(),
      says: {
        nl: "de dag waarvóór iets gedaan moet zijn",
        en: "the day before which something must be done",
      },
    },
    within: {
      type: "value",
      value: { nl: "<duur>", en: "<duration>" },
      says: { nl: "de termijn, zoals “3 werkweken”", en: "the term, such as “3 working weeks”" },
    },
    calendar: {
      type: "value",
      value: { nl: "<id>", en: "<id>" },
      says: { nl: "de kalender (standaard nl-atw)", en: "the calendar (default nl-atw)" },
    },
    "rest-day": {
      type: "value",
      value: { nl: "<regel>", en: "<rule>" },
      choices: deadlineChoices.restDay,
      says: {
        nl: "wat er gebeurt bij een einde op een rustdag",
        en: "what happens when it ends on a rest day",
      },
    },
    "counts-day-zero": { type: "flag", says: { nl: "de eerste dag telt mee", en: "the first day counts" } },
    "working-week": {
      type: "value",
      value: { nl: "<lezing>", en: "<reading>" },
      choices: deadlineChoices.workingWeek,
      says: { nl: "hoe werkweken tellen", en: "how working weeks count" },
    },
    extension: {
      type: "values",
      value: { nl: "<duur>", en: "<duration>" },
      says: { nl: "verlenging; mag vaker", en: "extension; may be repeated" },
    },
    pause: {
      type: "values",
      value: { nl: "<van>/<tot>", en: "<from>/<until>" },
      says: {
        nl: "tijd waarin de termijn stilstaat; mag vaker",
        en: "time in which the term stands still; may be repeated",
      },
    },
    regulation: {
      type: "value",
      value: { nl: "<id>", en: "<id>" },
      says: { nl: "de regeling, samen met --step", en: "the regulation, together with --step" },
    },
    step: { type: "value", value: { nl: "<id>", en: "<id>" }, says: { nl: "de stap", en: "the step" } },
    fact: {
      type: "values",
      value: { nl: "<naam>=<waarde>", en: "<name>=<value>" },
      says: {
        nl: "wat in de zaak zo is, als de termijn daarvan afhangt; mag vaker",
        en: "what holds in the case, when the term depends on it; may be repeated",
      },
    },
    event: {
      type: "values",
      value: { nl: "<naam>=<datum>", en: "<name>=<date>" },
      says: {
        nl: "de dag van een gebeurtenis, als er meer termijnen zijn; mag vaker",
        en: "the day of an event, when there are several terms; may be repeated",
      },
    },
    stdin: {
      type: "flag",
      says: {
        nl: "lees per regel één JSON-object en schrijf er één terug",
        en: "read one JSON object per line and write one back",
      },
    },
    format: formatOption,
  },
  run,
};

function date() {
  return { nl: "<jjjj-mm-dd>", en: "<yyyy-mm-dd>" };
}

async function run(call: Call): Promise<ExitCode> {
  if (call.options.flag("stdin")) return answerStdin(call);
  const { requests, pick, counted, language } = await questionOf(call);
  try {
    const found = requests.map(({ request, comesIn }) => ({
      request,
      found: computeDeadline(request, { ...counted, comesIn }),
    }));
    const [first, ...others] = found.sort((one, other) => byDue(one.found, other.found));
    const chosen = pick === "latest" ? (others.at(-1) ?? first) : first;
    if (chosen === undefined) throw new Error("a question without a request");
    call.io.stdout.write(said(chosen.found, { request: chosen.request, language, call }));
    return exitCode.clean;
  } catch (error) {
    if (error instanceof DeadlineProblem) throw wrongUse(error.text);
    throw error;
  }
}

async function answerStdin(call: Call): Promise<ExitCode> {
  let code: ExitCode = exitCode.clean;
  for await (const { line, isAnswered } of answerLines(call.io.stdin, call.language ?? "nl")) {
    call.io.stdout.write(`${line}\n`);
    if (!isAnswered) code = exitCode.notChecked;
  }
  return code;
}

/** ISO dates sort as texts. */
function byDue({ due: one }: Deadline, { due: other }: Deadline): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function said(
  found: Deadline,
  {
    request,
    language,
    call,
  }: { readonly request: DeadlineRequest; readonly language: Language; readonly call: Call },
): string {
  const counted = found.derivation === undefined ? [] : sayDerivation(found.derivation, language);
  const sentences = [...found.notes.map((note) => note[language]), ...counted];
  if (call.options.value("format") === "json") {
    const run = { schemaVersion: 1, status: "checked", errors: [] };
    const document = { ...run, request, due: found.due, derivation: sentences };
    return `${JSON.stringify(document, null, 2)}\n`;
  }
  const { width } = viewOf(call);
  const lines = sentences.flatMap((sentence) => wrapped(sentence, { first: "  ", rest: "  ", width }));
  const head = `${language === "nl" ? "Uiterlijk" : "No later than"} ${sayIso(found.due, language)} (${found.due})`;
  return `${[head, ...lines].join("\n")}\n`;
}
