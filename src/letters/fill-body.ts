import Handlebars from "handlebars";
import { dayFromIso } from "../calendar/day.ts";
import { asMarkdown } from "../document/markdown-text.ts";
import { sayIso } from "../language/day-words.ts";
import { sayDay } from "../read-back/phrases/date.ts";
import { type CheckedBody, fieldHelpers, layoutParts, pluralHelper, stepHelpers } from "./check-body.ts";
import { markedPart, withoutMarks } from "./letter-parts.ts";
import { type RuleScene, wordsOfRule } from "./rule-words.ts";
import type { FilledValue } from "./template.ts";

/** What a body is filled with. */
export interface Filling {
  readonly values: Readonly<Record<string, FilledValue>>;
  readonly scene: RuleScene;
  /** Of a layout: the letter that it stands around, as Markdown. */
  readonly letter?: { readonly subject: string; readonly content: string };
}

/** Fills a checked body: Markdown, in which all data is words. */
export function fillBody({ program }: CheckedBody, { values, scene, letter }: Filling): string {
  if (program === undefined) throw new Error("a body with findings is not filled");
  const names = [...stepHelpers, ...fieldHelpers, pluralHelper, ...layoutParts];
  const render = engine(scene).compile(program, {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(names.map((name) => [name, true])),
  });
  return tidy(render(Object.assign(escaped(values), letter)));
}

function engine(scene: RuleScene): typeof Handlebars {
  const handlebars = Handlebars.create();
  for (const name of stepHelpers) {
    handlebars.registerHelper(name, (step: string) => wordsOfRule(name, step, scene));
  }
  handlebars.registerHelper("date", (iso: string | null) => dateWords(iso, scene));
  handlebars.registerHelper("weekday", (iso: string | null) =>
    iso === null ? "" : sayIso(iso, scene.language),
  );
  handlebars.registerHelper("list", (items: Items) => bullets(itemsOf(items)));
  handlebars.registerHelper("and", (items: Items) => enumeration(itemsOf(items), scene));
  handlebars.registerHelper(pluralHelper, (items: Items, one: string, several: string) =>
    itemsOf(items).length === 1 ? one : several,
  );
  handlebars.registerHelper("salutation", (name: string | null) => salutation(name, scene));
  for (const part of layoutParts) {
    handlebars.registerHelper(part, function (this: object, options: Handlebars.HelperOptions) {
      return markedPart(part, options.fn(this));
    });
  }
  return handlebars;
}

type Items = string | readonly string[] | null;

function itemsOf(items: Items): readonly string[] {
  if (items === null) return [];
  return typeof items === "string" ? [items] : items;
}

function dateWords(iso: string | null, { language }: RuleScene): string {
  const day = iso === null ? undefined : dayFromIso(iso);
  return day === undefined ? "" : sayDay(day)[language];
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function enumeration(items: readonly string[], { language }: RuleScene): string {
  const before = items.slice(0, -1).join(", ");
  const last = items.at(-1) ?? "";
  if (before === "") return last;
  return `${before} ${language === "nl" ? "en" : "and"} ${last}`;
}

/** Without a name nobody is called what they are not. */
function salutation(name: string | null, { language }: RuleScene): string {
  if (language === "nl") return name === null ? "Geachte heer of mevrouw," : `Beste ${name},`;
  return name === null ? "Dear Sir or Madam," : `Dear ${name},`;
}

/** Dates have a fixed form already; every other value is made harmless. */
function escaped(values: Readonly<Record<string, FilledValue>>): Record<string, FilledValue> {
  const context: Record<string, FilledValue> = Object.create(null);
  for (const [name, value] of Object.entries(values)) {
    if (value === null || typeof value === "boolean") context[name] = value;
    else if (typeof value === "string")
      context[name] = dayFromIso(value) === undefined ? words(value) : value;
    else context[name] = value.map(words);
  }
  return context;
}

function words(data: string): string {
  return asMarkdown(withoutMarks(data));
}

/** One empty line between paragraphs, one line break at the end. */
function tidy(text: string): string {
  return `${text.replace(/\n{3,}/gu, "\n\n").trim()}\n`;
}
