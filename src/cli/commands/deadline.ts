import { sayDerivation } from "../../calendar/derivation.ts";
import { sayIso } from "../../language/day-words.ts";
import type { Language } from "../../language/language.ts";
import { wrapped } from "../../report/wrap.ts";
import type { Call, Command } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { type Counted, computeDeadline, countingOf, type Deadline } from "../deadline/compute.ts";
import { answerLines } from "../deadline/lines.ts";
import { DeadlineProblem, type DeadlineRequest, deadlineChoices, readRequest } from "../deadline/request.ts";
import { stepNamed, termOf } from "../deadline/step-term.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatOption, viewOf } from "../format-option.ts";
import { loadRegulation } from "../load-regulations.ts";
import { wrongUse } from "../not-checked.ts";

/** `regelmaat deadline`: one due date, with the days counted and skipped. */
export const deadline: Command = {
  name: "deadline",
  summary: { nl: "één uiterste dag uitrekenen, met uitleg", en: "compute one last day, with the reasoning" },
  usage: [
    'regelmaat deadline --from <date> --within "<duration>" [--calendar <id>] [--rest-day <rule>]',
    'regelmaat deadline --before <date> --within "<duration>"',
    "regelmaat deadline --regulation <id> --step <id> --from <date>",
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
  const { request, counted, language } = await questionOf(call);
  try {
    const found = computeDeadline(request, counted);
    call.io.stdout.write(said(found, { request, language, call }));
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

interface Question {
  readonly request: DeadlineRequest;
  readonly counted: Counted;
  readonly language: Language;
}

async function questionOf(call: Call): Promise<Question> {
  const name = call.options.value("regulation");
  const stepId = call.options.value("step");
  if (name === undefined && stepId === undefined) {
    const request = requestOf(call, {});
    return { request, counted: countingOf(request), language: languageFor(call.language, undefined) };
  }
  if (name === undefined || stepId === undefined) throw wrongUse(bothNeeded);
  const own = ["within", "calendar", "rest-day", "working-week", "counts-day-zero"].find((option) =>
    call.options.flag(option),
  );
  if (own !== undefined) {
    throw wrongUse({
      nl: `--${own} hoort niet bij --step: de regeling zegt hoe deze stap telt.`,
      en: `--${own} does not go with --step: the regulation says how this step counts.`,
    });
  }
  const { latest } = await loadRegulation(call.io, name);
  const step = stepNamed(latest, stepId);
  const { duration, direction } = termOf(step);
  const request = requestOf(call, {
    within: duration.text,
    ...(direction === "before" ? { direction } : {}),
  });
  const { counting } = step;
  const restDay = step.outside ? counting.restDayOthers : counting.restDay;
  return {
    request,
    counted: { counting: { ...counting, restDay }, calendars: latest.calendars, timeZone: latest.timeZone },
    language: languageFor(call.language, latest.language),
  };
}

/** What the options say, in the form of a JSON question; the step's own term wins over nothing. */
function requestOf(
  { options }: Call,
  step: { readonly within?: string; readonly direction?: "before" },
): DeadlineRequest {
  const given = {
    from: options.value("from"),
    before: options.value("before"),
    within: options.value("within") ?? step.within,
    calendar: options.value("calendar"),
    restDay: options.value("rest-day"),
    workingWeek: options.value("working-week"),
    countsDayZero: options.flag("counts-day-zero"),
    extension: options.values("extension"),
    pause: options.values("pause").map((text) => text.split("/")),
  };
  const turned =
    step.direction === "before" ? { ...given, from: undefined, before: given.before ?? given.from } : given;
  try {
    return readRequest(Object.fromEntries(Object.entries(turned).filter(([, value]) => value !== undefined)));
  } catch (error) {
    if (error instanceof DeadlineProblem) throw wrongUse(error.text);
    throw error;
  }
}

function said(
  found: Deadline,
  { request, language, call }: Pick<Question, "request" | "language"> & { call: Call },
): string {
  const sentences = found.derivation === undefined ? [] : sayDerivation(found.derivation, language);
  if (call.options.value("format") === "json") {
    const document = { schemaVersion: 1, status: "checked", request, due: found.due, derivation: sentences };
    return `${JSON.stringify(document, null, 2)}\n`;
  }
  const { width } = viewOf(call);
  const lines = sentences.flatMap((sentence) => wrapped(sentence, { first: "  ", rest: "  ", width }));
  const head = `${language === "nl" ? "Uiterlijk" : "No later than"} ${sayIso(found.due, language)} (${found.due})`;
  return `${[head, ...lines].join("\n")}\n`;
}

const bothNeeded = {
  nl: "--regulation en --step horen bij elkaar; geef ze allebei of geen van beide.",
  en: "--regulation and --step belong together; give both or neither.",
};
