import type { Day } from "../calendar/day.ts";
import type { Case } from "../case-log/model.ts";
import type { Text } from "../language/language.ts";
import type { Regulation } from "../regulation/model.ts";
import type { BreachKind } from "./breach.ts";
import { breachKinds } from "./breaches/index.ts";
import { runCase } from "./case-run.ts";
import { Random } from "./random.ts";
import { type Scenery, sceneriesOf } from "./scenery.ts";

export interface SimulationSettings {
  readonly regulation: Regulation;
  readonly cases: number;
  /** A whole number; the same seed gives the same cases. */
  readonly seed: number;
  /** The first and the last day of the log. */
  readonly from: Day;
  readonly until: Day;
  /** By the id of a kind of breach: the share of the cases that has it. */
  readonly shares: ReadonlyMap<string, number>;
}

/** A made-up case and the truth about it. */
export interface SimulatedCase {
  readonly made: Case;
  /** The kind of breach that was planted; undefined: none. */
  readonly breach: string | undefined;
  /** The verdicts that it violates, and no others. */
  readonly violated: readonly string[];
}

/** No case can be made of a regulation. */
export class NothingToSimulate extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = "NothingToSimulate";
    this.text = text;
  }
}

/** Whether a kind of breach can be planted in a regulation at all. */
export function plantable(regulation: Regulation, kind: BreachKind): boolean {
  return sceneriesOf(regulation).some((scenery) => kind.targetsIn(scenery).length > 0);
}

/** As often as a case is made anew before a breach is given up. */
const mostAttempts = 16;

/**
 * Makes cases one after the other, so that none of them has to be kept.
 * @throws NothingToSimulate for a regulation without a start event, or by which no case can go well.
 */
export function* simulate(settings: SimulationSettings): Generator<SimulatedCase> {
  const sceneries = sceneriesOf(settings.regulation).filter(({ plan }) => plan.kind.starts.length > 0);
  if (sceneries.length === 0) throw new NothingToSimulate(noStart);
  for (let number = 1; number <= settings.cases; number += 1) yield simulateCase(settings, sceneries, number);
}

function simulateCase(
  settings: SimulationSettings,
  sceneries: readonly Scenery[],
  number: number,
): SimulatedCase {
  const random = new Random(settings.seed, number);
  const kind = drawBreach(settings.shares, random);
  for (let attempt = 1; kind && attempt <= mostAttempts; attempt += 1) {
    const found = attemptCase(settings, sceneries, { number, attempt, kind });
    if (found) return found;
  }
  for (let attempt = 1; ; attempt += 1) {
    const found = attemptCase(settings, sceneries, { number, attempt, kind: undefined });
    if (found) return found;
    if (attempt > mostAttempts * 4) throw new NothingToSimulate(noCase);
  }
}

interface Attempt {
  readonly number: number;
  readonly attempt: number;
  readonly kind: BreachKind | undefined;
}

function attemptCase(
  { seed, from, until, cases }: SimulationSettings,
  sceneries: readonly Scenery[],
  { number, attempt, kind }: Attempt,
): SimulatedCase | undefined {
  const random = new Random(seed, number, attempt, kind ? 1 : 0);
  const able = kind ? sceneries.filter((each) => kind.targetsIn(each).length > 0) : sceneries;
  if (able.length === 0) return undefined;
  const scenery = random.oneOf(able);
  const target = kind && random.oneOf(kind.targetsIn(scenery));
  const id = `S-${`${number}`.padStart(`${cases}`.length, "0")}`;
  const found = runCase({
    scenery,
    random,
    id,
    from: random.between(from, until),
    until,
    isPlain: attempt > mostAttempts / 2,
    breach: kind && target && { kind, target },
  });
  return found && { made: found.made, breach: kind?.id, violated: found.verdicts };
}

function drawBreach(shares: ReadonlyMap<string, number>, random: Random): BreachKind | undefined {
  let left = random.share();
  for (const kind of breachKinds) {
    left -= shares.get(kind.id) ?? 0;
    if (left < 0) return kind;
  }
  return undefined;
}

const noStart: Text = {
  nl: "Deze regeling heeft geen gebeurtenis waarmee een zaak begint. Noem haar onder starts.",
  en: "This regulation has no event with which a case begins. Name it under starts.",
};
const noCase: Text = {
  nl: "Er lukt geen zaak die zich aan deze regeling houdt: wat zij vraagt, spreekt elkaar tegen. Kijk wat lint erover zegt.",
  en: "No case can be made that keeps to this regulation: what it asks contradicts itself. See what lint says about it.",
};
