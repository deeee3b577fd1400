import { calendarOf, checkCalendars } from "./calendar-definition.ts";
import { chosen } from "./chosen.ts";
import { citedOf } from "./cited.ts";
import { compact } from "./compact.ts";
import { checkCalendar, countingOf } from "./counting.ts";
import { acceptedOf, attestOf, checkFactNames, informativeOf, retentionOf } from "./file-parts.ts";
import { headerOf } from "./header.ts";
import type { RegulationText } from "./interpret.ts";
import { asMap, type KindSource, kindSources, type StageSource } from "./kind-source.ts";
import { labelFromId } from "./label.ts";
import type { Kind, ReadingChoice, Regulation, Role, Stage, Step } from "./model.ts";
import { type FileNames, fileNames } from "./names.ts";
import type { Report } from "./problem.ts";
import { readingsOf, underChoice, withDefaults } from "./readings.ts";
import { recordOf } from "./record.ts";
import { builtInComplainant, complainantId, roleOf } from "./role.ts";
import type { Names, Scope } from "./scope.ts";
import { type Entry, entriesAt, type MapSource, mergedOver, plainOf, textAt, valueAt } from "./source.ts";
import { interpretStage, startsOfKind } from "./stage.ts";
import { interpretStep } from "./step.ts";

/** Everything of a regulation that a reading can change, and what comes with it. */
export type RegulationParts = Omit<
  Regulation,
  "file" | "activities" | "articles" | "definitions" | "places" | "under"
>;

/** Reads one front matter under any choice of readings; steps that are the same come out as the same object. */
export class Interpreter {
  /** Words of the catalogue that the regulation uses, under any reading. */
  readonly mentioned = new Set<string>();
  readonly #text: RegulationText;
  readonly #names: FileNames;
  readonly #steps = new Map<string, Step>();

  constructor(text: RegulationText, report: Report) {
    this.#text = text;
    const articles = new Set(text.articles.map(({ id }) => id));
    this.#names = fileNames({ root: text.source, articles, language: text.language, report });
    checkFactNames(text.source, this.#scope(this.#names.ofFile, report));
  }

  /** All steps: of every kind and of the organisation. */
  steps(parts: RegulationParts): readonly Step[] {
    const kinds = parts.kinds.flatMap((kind) => kind.stages.flatMap((stage) => stage.steps));
    return [...kinds, ...parts.organisation];
  }

  /** The regulation as the choice reads it; what is wrong is reported. */
  parts(choice: ReadingChoice, report: Report): RegulationParts {
    const root = underChoice(this.#text.source, choice);
    const scope = this.#scope(this.#names.ofFile, report);
    const { facts } = this.#names.ofFile;
    const calendars = entriesAt(root, "calendars").map(
      ([id, entry]) => [id, calendarOf(id, entry, report)] as const,
    );
    const fields = entriesAt(root, "fields").map(([id, { value }]) => [id, String(plainOf(value))] as const);
    checkCalendars(recordOf(calendars), report);
    checkCalendar(valueAt(root, "counting"), new Set(calendars.map(([id]) => id)), report);
    return {
      ...headerOf(root, scope),
      counting: countingOf(asMap(valueAt(root, "counting") ?? root), report),
      calendars: recordOf(calendars),
      readings: readingsOf(root, report),
      roles: rolesOf(root, choice, scope),
      facts: recordOf(facts),
      fields: recordOf(fields),
      groups: recordOf(this.#names.ofFile.groups),
      kinds: kindSources(root).map((kind) => this.#kind(kind, { root, choice, report })),
      organisation: entriesAt(root, "organisation").map((entry) =>
        this.#step(entry, {
          root,
          choice,
          report,
          names: this.#names.ofFile,
          kind: "",
          stage: "",
          defaults: [root],
        }),
      ),
      retention: retentionOf({ root, choice }, scope),
      attest: attestOf({ root, choice }, scope),
      informative: informativeOf(root, scope),
      accepted: [...acceptedOf(root, report), ...this.#text.accepted],
    };
  }

  #scope(names: Names, report: Report): Scope {
    return {
      names,
      report,
      language: this.#text.language,
      mention: (activity) => this.mentioned.add(activity),
    };
  }

  #kind(written: KindSource, reading: Reading): Kind {
    const names = this.#names.ofKind.get(written.id) ?? this.#names.ofFile;
    const scope = this.#scope(names, reading.report);
    const isFile = written.id === "";
    // The readings of the file itself have been applied to its root.
    const source = isFile ? written.source : chosen(written.source, { ...reading, part: "kind" });
    const kind = { ...written, source };
    return compact({
      ...(isFile ? {} : citedOf(source, scope)),
      id: kind.id,
      label: textAt(source, "label") ?? (isFile ? (textAt(source, "title") ?? "") : labelFromId(kind.id)),
      starts: startsOfKind(source, scope),
      stages: kind.stages.map((stage, index) => this.#stage({ kind, stage, index }, { reading, scope })),
      readings: isFile ? undefined : readingsOf(source, reading.report),
    });
  }

  #stage(
    { kind, stage, index }: { kind: KindSource; stage: StageSource; index: number },
    { reading, scope }: { reading: Reading; scope: Scope },
  ): Stage {
    const source = stage.wholeCase ? kind.source : chosen(stage.source, { ...reading, part: "stage" });
    const defaults = [...new Set([reading.root, kind.source, source])];
    const steps = stage.steps.map((entry) =>
      this.#step(entry, { ...reading, names: scope.names, kind: kind.id, stage: stage.id, defaults }),
    );
    return interpretStage({ kind, stage: { ...stage, source }, index, steps, root: reading.root }, scope);
  }

  /** Remembered by what was written for it: under a reading that changes nothing it is the same object. */
  #step([id, { key, value }]: readonly [string, Entry], reading: StepReading): Step {
    const { root, choice, report, names, kind, stage, defaults } = reading;
    const own = withDefaults(
      asMap(value),
      defaults.map((each) => valueAt(each, "defaults")),
    );
    const source = chosen(own, { choice, part: "step", report });
    const counting = mergedOver(asMap(valueAt(root, "counting") ?? root), valueAt(source, "counting"));
    const written = JSON.stringify([kind, stage, id, plainOf(source), plainOf(counting)]);
    const before = this.#steps.get(written);
    if (before) return before;
    checkCalendar(
      valueAt(source, "counting"),
      new Set(entriesAt(root, "calendars").map(([name]) => name)),
      report,
    );
    const acts = names.steps.get(id)?.acts ?? [id];
    const scope = this.#scope(names, report);
    const input = { id, place: key, source, acts, kind, stage, counting: countingOf(counting, report) };
    const step = interpretStep(input, scope);
    this.#steps.set(written, step);
    return step;
  }
}

interface Reading {
  readonly root: MapSource;
  readonly choice: ReadingChoice;
  readonly report: Report;
}

interface StepReading extends Reading {
  readonly names: Names;
  readonly kind: string;
  readonly stage: string;
  /** Where `defaults` may stand, the widest first. */
  readonly defaults: readonly MapSource[];
}

function rolesOf(root: MapSource, choice: ReadingChoice, scope: Scope): Readonly<Record<string, Role>> {
  const written = entriesAt(root, "roles").map(([id, { key, value }]) => {
    const panel = valueAt(value, "panel");
    const read = panel && chosen(asMap(panel), { choice, part: "panel", report: scope.report });
    const role = read && read !== panel ? mergedOver(asMap(value), panelOnly(read)) : value;
    return [id, roleOf(id, { key, value: role }, scope)] as const;
  });
  return recordOf([[complainantId, builtInComplainant(scope.language, root.place)], ...written]);
}

function panelOnly(panel: MapSource): MapSource {
  return {
    kind: "map",
    entries: new Map([["panel", { key: panel.place, value: panel }]]),
    place: panel.place,
  };
}
