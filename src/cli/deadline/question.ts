import type { Language } from "../../language/language.ts";
import type { Call } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { loadRegulation } from "../load-regulations.ts";
import { type NotChecked, wrongUse } from "../not-checked.ts";
import { type Counted, countingOf } from "./compute.ts";
import { DeadlineProblem, type DeadlineRequest, readRequest } from "./request.ts";
import { anchorNames, comesIn, type DurationTerm, stepNamed, termsOf } from "./step-term.ts";

/** What is asked on the command line: one term, or the earliest or latest of several. */
export interface Question {
  readonly requests: readonly AskedTerm[];
  readonly pick: "earliest" | "latest";
  readonly counted: Counted;
  readonly language: Language;
}

/** One term, and whether what it runs from comes in from outside: the hour and the day of receipt can then move it. */
export interface AskedTerm {
  readonly request: DeadlineRequest;
  readonly comesIn: boolean;
}

/** What the options ask. Throws NotChecked when they do not say enough, or too much. */
export async function questionOf(call: Call): Promise<Question> {
  const name = call.options.value("regulation");
  const stepId = call.options.value("step");
  if (name === undefined && stepId === undefined) {
    const request = requestOf(call, {});
    return {
      requests: [{ request, comesIn: false }],
      pick: "earliest",
      counted: countingOf(request),
      language: languageFor(call.language, undefined),
    };
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
  const { pick, terms } = termsOf(step, pairsOf(call, "fact"));
  const { counting } = step;
  const restDay = step.outside ? counting.restDayOthers : counting.restDay;
  return {
    requests: requestsOf(call, terms, (term) => comesIn(latest, step, term)),
    pick,
    counted: { counting: { ...counting, restDay }, calendars: latest.calendars, timeZone: latest.timeZone },
    language: languageFor(call.language, latest.language),
  };
}

/** One request per term; of several terms each counts from the day of its own event. */
function requestsOf(
  call: Call,
  terms: readonly DurationTerm[],
  comesFromOutside: (term: DurationTerm) => boolean,
): readonly AskedTerm[] {
  const events = pairsOf(call, "event");
  return terms.map((term) => {
    const names = anchorNames(term);
    const from = names.map((name) => events.get(name)).find((day) => day !== undefined);
    if (from === undefined && terms.length > 1) throw missingEvent(term, names);
    const request = requestOf(call, {
      within: term.duration.text,
      ...(from === undefined ? {} : { from }),
      ...(term.direction === "before" ? { direction: term.direction } : {}),
    });
    return { request, comesIn: comesFromOutside(term) };
  });
}

function missingEvent({ text }: DurationTerm, names: readonly string[]): NotChecked {
  const name = names[0] ?? "";
  return wrongUse({
    nl: `Voor de termijn “${text}” ontbreekt een datum; geef die met --event ${name}=<jjjj-mm-dd>.`,
    en: `The term “${text}” needs a date; give it with --event ${name}=<yyyy-mm-dd>.`,
  });
}

/** Options of the form name=value. */
function pairsOf({ options }: Call, option: "fact" | "event"): ReadonlyMap<string, string> {
  return new Map(
    options.values(option).map((text) => {
      const at = text.indexOf("=");
      if (at > 0) return [text.slice(0, at), text.slice(at + 1)] as const;
      throw wrongUse({
        nl: `“${text}” bij --${option} heeft niet de vorm naam=waarde.`,
        en: `“${text}” for --${option} has not the form name=value.`,
      });
    }),
  );
}

/** What the options say, in the form of a JSON question; the step's own term wins over nothing. */
function requestOf(
  { options }: Call,
  step: { readonly within?: string; readonly from?: string; readonly direction?: "before" },
): DeadlineRequest {
  const given = {
    from: options.value("from") ?? step.from,
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

const bothNeeded = {
  nl: "--regulation en --step horen bij elkaar; geef ze allebei of geen van beide.",
  en: "--regulation and --step belong together; give both or neither.",
};
