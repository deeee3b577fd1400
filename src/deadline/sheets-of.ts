import type { Language, Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import { sayMoment } from "../read-back/phrases/anchor.ts";
import { inOtherCases, sayCase } from "../read-back/phrases/choice.ts";
import { sayActivities, sayActivity, stepLabel } from "../read-back/phrases/label.ts";
import { sceneOf } from "../read-back/scene.ts";
import { compact } from "../regulation/compact.ts";
import { lengthensAim } from "../regulation/lengthens-aim.ts";
import type {
  Anchor,
  AnchorItem,
  Bound,
  Choice,
  Extension,
  Kind,
  Ref,
  Regulation,
  Step,
} from "../regulation/model.ts";
import { periodOfDuty } from "../regulation/recurrence.ts";
import type {
  SheetExtension,
  SheetPause,
  SheetReading,
  SheetTerm,
  StartDay,
  TermCase,
  TermCount,
  TermSheet,
  TermSheets,
} from "./term-sheet.ts";

/**
 * The terms of the steps of a regulation that can be counted from days: those in
 * days or longer (TERMS §2). A term in hours, without a number or with a date
 * that a letter names is none; what the organisation owes per period neither.
 */
export function sheetsOf(regulation: Regulation, language: Language): TermSheets {
  const dayLabels = new Map<string, string>();
  const counts = countsIn(regulation, { language, dayLabels });
  const sheets = [...counts].map(([id, { title, count }]): TermSheet => ({ id, title, count }));
  const readings = readingsOf(regulation).flatMap((reading): readonly SheetReading[] => {
    const { ambiguity, alternative } = reading;
    const read = countsIn(regulation.under(new Map([[ambiguity, alternative]])), { language, dayLabels });
    const changed = [...read].filter(([id, { count }]) => differs(count, counts.get(id)?.count));
    if (changed.length === 0) return [];
    return [{ ...reading, counts: Object.fromEntries(changed.map(([id, { count }]) => [id, count])) }];
  });
  return { sheets, dayLabels: Object.fromEntries(dayLabels), calendars: regulation.calendars, readings };
}

/** The id of a sheet: that of the step, after its kind where there are several; an aim beside a hard limit says so. */
export function sheetId({ id, kind }: Pick<Step, "id" | "kind">, key: "within" | "aim" = "within"): string {
  const name = kind === "" ? id : `${kind}.${id}`;
  return key === "aim" ? `${name}.aim` : name;
}

interface Naming {
  readonly language: Language;
  /** Filled with every day that a term asks for. */
  readonly dayLabels: Map<string, string>;
}

type TitledCount = Pick<TermSheet, "title" | "count">;

function differs(one: TermCount, other: TermCount | undefined): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function readingsOf(regulation: Regulation): readonly Omit<SheetReading, "counts">[] {
  const steps = regulation.kinds.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
  const all = [...regulation.readings, ...steps.flatMap(({ readings }) => readings)].flatMap(
    ({ ambiguity, question, alternatives }) =>
      alternatives.map(({ name }) => ({
        ambiguity: singleLine(ambiguity),
        alternative: name,
        ...(question !== undefined && { question: singleLine(question) }),
      })),
  );
  const named = new Map(all.map((one) => [JSON.stringify([one.ambiguity, one.alternative]), one]));
  return [...named.values()];
}

function countsIn(regulation: Regulation, naming: Naming): ReadonlyMap<string, TitledCount> {
  return new Map(
    regulation.kinds.flatMap((kind) => {
      const builder = new SheetBuilder(regulation, kind, naming);
      return kind.stages.flatMap(({ steps }) => steps.flatMap((step) => builder.sheetsOf(step)));
    }),
  );
}

/** Makes the sheets of one kind of case. */
class SheetBuilder {
  readonly #regulation: Regulation;
  readonly #naming: Naming;
  readonly #steps: readonly Step[];

  constructor(regulation: Regulation, { stages }: Kind, naming: Naming) {
    this.#regulation = regulation;
    this.#naming = naming;
    this.#steps = stages.flatMap(({ steps }) => steps);
  }

  sheetsOf(step: Step): readonly (readonly [string, TitledCount])[] {
    if (step.duty === "never" || periodOfDuty(step) !== undefined) return [];
    const { within, aim } = step;
    const title = stepLabel(step)[this.#naming.language];
    const sheets: (readonly [string, TitledCount])[] = [];
    const add = (choice: Choice<Bound> | undefined, id: string, isExtended: boolean): void => {
      const count = choice && this.#countOf(step, choice, isExtended);
      if (count) sheets.push([id, { title, count }]);
    };
    const isAimExtended = lengthensAim(step);
    add(within, sheetId(step), !isAimExtended);
    add(aim, sheetId(step, within === undefined ? "within" : "aim"), isAimExtended);
    return sheets;
  }

  /** Undefined: nothing of it can be counted. */
  #countOf(step: Step, choice: Choice<Bound>, isExtended: boolean): TermCount | undefined {
    const cases = this.#casesOf(step, choice);
    if (cases.every(({ terms }) => terms.length === 0)) return undefined;
    const { counting, outside } = step;
    return {
      counting,
      restDay: outside ? counting.restDayOthers : counting.restDay,
      isForOthers: outside,
      cases,
      ...compact({
        extension: isExtended ? this.#extensionOf(step) : undefined,
        pause: step.pause && this.#pauseOf(step.pause),
      }),
    };
  }

  #casesOf(step: Step, choice: Choice<Bound>): readonly TermCase[] {
    if (choice.kind === "plain") return [this.#caseOf(step, choice.value)];
    const say = (when: Text) => ({ when: when[this.#naming.language] });
    const rows = choice.rows.map(({ value, result }) => ({
      ...say(sayCase(this.#regulation, choice.subject, value)),
      ...this.#caseOf(step, result),
    }));
    return [...rows, { ...say(inOtherCases), ...this.#caseOf(step, choice.else) }];
  }

  #caseOf(step: Step, bound: Bound | null | undefined): TermCase {
    if (!bound) return { pick: "earliest", terms: [] };
    const terms = bound.kind === "term" ? [bound.term] : bound.terms;
    const pick = bound.kind === "latest" ? "latest" : "earliest";
    const counted = terms.flatMap((term): readonly SheetTerm[] => {
      if (term.kind !== "duration" || term.duration.unit === "hour") return [];
      const { duration, direction } = term;
      const starts = this.#startsOf(step, term.anchor, direction === "after");
      return starts.length === 0 ? [] : [{ duration, direction, starts }];
    });
    // What cannot be counted could be what decides.
    return { pick, terms: counted.length === terms.length ? counted : [] };
  }

  /** @param mayFallBack the last day of an own act's term can take its place (TERMS §6, self-set anchors). */
  #startsOf(step: Step, own: Anchor | undefined, mayFallBack: boolean): readonly StartDay[] {
    const anchor = own ?? step.once;
    if (anchor) return anchor.items.map((item) => this.#startOf(step, item, mayFallBack));
    const starts = sceneOf(this.#regulation, step).stage?.starts ?? [];
    return starts.map((id) => {
      const day = this.#named(id, sayActivity(this.#regulation, id));
      return this.#comesIn(step, [id]) ? { ...day, comesIn: true } : day;
    });
  }

  #startOf(step: Step, item: AnchorItem, mayFallBack: boolean): StartDay {
    if (item.kind !== "event") return { kind: "end", sheet: sheetId({ id: item.step, kind: step.kind }) };
    const { ref } = item;
    const owner = mayFallBack && !step.outside ? this.#ownerOf(ref) : undefined;
    const named = this.#named(nameOf(ref), sayMoment(this.#regulation, ref));
    const day = this.#comesIn(step, ref.activities) ? { ...named, comesIn: true as const } : named;
    return owner === undefined ? day : { ...day, ownTerm: sheetId(owner) };
  }

  /** What comes from outside to the organisation; what an outsider does after it has no hour of receipt. */
  #comesIn({ outside }: Step, activities: readonly string[]): boolean {
    const isOutside = (act: string) => {
      const owner = this.#steps.find(({ isEntry, acts }) => !isEntry && acts.includes(act));
      const known = this.#regulation.activities[act];
      return owner ? owner.outside : known === undefined || known.outside || known.event;
    };
    return !outside && activities.some(isOutside);
  }

  /** The step of the organisation that owes the act and has a term of its own. */
  #ownerOf({ kind, activities, field }: Ref): Step | undefined {
    if (kind === "fact" || (field !== undefined && !datesOfAct.includes(field))) return undefined;
    const owners = activities.map((activity) =>
      this.#steps.find(({ isEntry, acts }) => !isEntry && acts.includes(activity)),
    );
    if (owners.some((owner) => owner === undefined || owner.outside)) return undefined;
    return owners.find((owner) => owner?.duty === "must" && (owner.within ?? owner.aim)?.kind === "plain");
  }

  #named(name: string, label: Text): Extract<StartDay, { kind: "day" }> {
    this.#naming.dayLabels.set(name, label[this.#naming.language]);
    return { kind: "day", name };
  }

  /** One that lengthens by a fixed time, for whoever gives the notice that it asks for. */
  #extensionOf(step: Step): SheetExtension | undefined {
    const [extension, ...others] = step.extension;
    if (!extension || others.length > 0 || extension.consent || extension.if) return undefined;
    const { adds, total, atMost, noticeBy } = extension;
    const fixed = adds ?? total;
    if (fixed?.kind !== "plain" || fixed.value.unit === "hour") return undefined;
    if (atMost?.kind === "table" || noticeBy?.kind === "table") return undefined;
    return {
      notice: this.#noticeOf(extension),
      ...(adds ? { adds: fixed.value } : { total: fixed.value }),
      ...compact({
        noticeBy: noticeBy && this.#caseOf(step, noticeBy.value),
        atMost: atMost && this.#caseOf(step, atMost.value),
      }),
    };
  }

  #noticeOf({ notice }: Extension): string {
    return this.#named(notice[0] ?? "", sayActivities(this.#regulation, notice)).name;
  }

  /** A pause without an end cannot be counted. */
  #pauseOf({ from, until, endDayCounts }: NonNullable<Step["pause"]>): SheetPause | undefined {
    if (until === undefined) return undefined;
    const day = (ref: Ref) => this.#named(nameOf(ref), sayMoment(this.#regulation, ref)).name;
    return { from: day(from), until: day(until), endDayCounts };
  }
}

const datesOfAct: readonly string[] = ["sent", "received", "dated"];

/** As conditions and events are named on the command line: `decision`, `decision.dated`. */
function nameOf({ id, field }: Ref): string {
  return field === undefined ? id : `${id}.${field}`;
}
