import { type EventProperty, eventProperties } from "../case-log/mapping-model.ts";
import type { Case, LogEvent } from "../case-log/model.ts";
import { namesOf } from "../case-log/names.ts";
import type { LogWriter } from "../case-log/writing/log-writer.ts";
import { Losses } from "../case-log/writing/losses.ts";
import type { Regulation } from "../regulation/model.ts";
import { fieldsOf } from "./scenery.ts";
import type { SimulatedCase } from "./simulate.ts";

/** What a made-up log always has columns for, and what only where the text speaks of it. */
const always: ReadonlySet<EventProperty> = new Set(["actor", "role", "recipient", "with", "form"]);
const dates: readonly EventProperty[] = ["sent", "received", "dated", "planned"];

/**
 * Made-up cases as the text of a log, piece by piece and none of them kept.
 * @param made called for each case once it has been written.
 */
export function simulatedLog(
  regulation: Regulation,
  cases: Iterable<SimulatedCase>,
  { writer, made }: { readonly writer: LogWriter; readonly made: (simulated: SimulatedCase) => void },
): Iterable<string> {
  const fields = fieldsOf(regulation);
  const read = datesRead(regulation);
  const properties = eventProperties.filter((name) => always.has(name) || read.has(name));
  return writer.write(
    {
      cases: casesOf(cases, { fields, made }),
      organisation: [],
      fields: new Set([...properties, ...fields]),
      zone: regulation.timeZone,
      facts: namesOf(regulation).facts,
      known: { properties, fields },
    },
    new Losses(writer.label),
  );
}

function* casesOf(
  cases: Iterable<SimulatedCase>,
  { fields, made }: { readonly fields: readonly string[]; readonly made: (simulated: SimulatedCase) => void },
): Generator<Case> {
  let isFirst = true;
  for (const simulated of cases) {
    yield isFirst ? withEveryField(simulated.made, fields) : simulated.made;
    isFirst = false;
    made(simulated);
  }
}

/** The first event names all that the log has, so that what no event carries counts as not given. */
function withEveryField(first: Case, fields: readonly string[]): Case {
  const [event, ...others] = first.events;
  if (!event) return first;
  const empty = Object.fromEntries(
    fields.filter((name) => first.facts[name] === undefined).map((name) => [name, ""]),
  );
  const full: LogEvent = { ...event, fields: { ...empty, ...event.fields } };
  return { ...first, events: [full, ...others] };
}

function datesRead(regulation: Regulation): ReadonlySet<EventProperty> {
  const text = JSON.stringify(regulation.kinds.map(({ stages }) => stages));
  return new Set(dates.filter((name) => text.includes(`"field":"${name}"`)));
}

/** The truth about a case, on a line of its own. */
export function truthLine({ made: { id }, breach, violated }: SimulatedCase): string {
  const breaches =
    breach === undefined
      ? []
      : [{ kind: breach, verdicts: violated.map((verdict) => ({ id: verdict, status: "violated" })) }];
  return `${JSON.stringify({ case: id, breaches })}\n`;
}
