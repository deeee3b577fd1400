import { asMarkdown } from "../document/markdown-text.ts";
import type { Block, Run, SectionPart } from "../document/model.ts";
import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import { checkBody, layoutParts, stepHelpers } from "../letters/check-body.ts";
import { blocksOfLetter, markedPart } from "../letters/letter-parts.ts";
import { type RuleScene, wordsOfRule } from "../letters/rule-words.ts";
import type { LetterTemplate, TemplateFile } from "../letters/template.ts";
import { isBlock, isContent, isMustache, isText } from "../letters/template-nodes.ts";
import { allSteps } from "../read-back/scene.ts";
import type { Regulation } from "../regulation/model.ts";

/** A part of a letter in which what a case fills in is marked. */
export type PreviewBlock =
  | { readonly kind: "subject" | "heading" | "paragraph"; readonly parts: readonly PreviewPart[] }
  | { readonly kind: "section"; readonly part: SectionPart; readonly blocks: readonly PreviewBlock[] }
  | {
      readonly kind: "list";
      readonly isOrdered: boolean;
      readonly items: readonly (readonly PreviewBlock[])[];
    };

export interface PreviewPart extends Run {
  /** Filled in for each case; the words say with what. */
  readonly isFilledIn: boolean;
}

/**
 * What a letter says in every case, within the layout of the letters, with marks
 * for what differs. Undefined: one of the two has a mistake.
 */
export function previewLetter(
  template: LetterTemplate,
  regulation: Regulation,
  layout?: TemplateFile,
): readonly PreviewBlock[] | undefined {
  const fields = new Map([...(layout?.fields ?? []), ...template.fields]);
  const { program } = checkBody(template, { fields });
  if (program === undefined) return undefined;
  const content = new Preview({ ...template, fields }, regulation).textOf(program);
  if (layout === undefined) return blocksOfLetter(content).flatMap(previewOf);
  const { program: frame } = checkBody(layout, { fields, isLayout: true });
  if (frame === undefined) return undefined;
  const subject = `# ${asMarkdown(template.title)}`;
  const text = new Preview({ ...layout, fields }, regulation, { subject, content }).textOf(frame);
  return blocksOfLetter(text).flatMap(previewOf);
}

/** Code points for private use: around what is filled in. */
const opening = "\uE000";
const closing = "\uE001";

function previewOf(block: Block): readonly PreviewBlock[] {
  if (block.kind === "heading" || block.kind === "paragraph") {
    const kind = block.kind === "heading" && block.level === 1 ? "subject" : block.kind;
    return [{ kind, parts: block.runs.flatMap(partsOf) }];
  }
  if (block.kind === "list") {
    const items = block.items.map((item) => item.flatMap(previewOf));
    return [{ kind: "list", isOrdered: block.isOrdered, items }];
  }
  if (block.kind === "section")
    return [{ kind: "section", part: block.part, blocks: block.blocks.flatMap(previewOf) }];
  return block.rows.map((row) => ({ kind: "paragraph", parts: row.flat().flatMap(partsOf) }));
}

function partsOf(run: Run): readonly PreviewPart[] {
  return run.text.split(opening).flatMap((piece, index): readonly PreviewPart[] => {
    if (index === 0) return [{ ...run, text: piece, isFilledIn: false }];
    const [inside = "", after = ""] = piece.split(closing);
    return [
      { ...run, text: inside, isFilledIn: true },
      { ...run, text: after, isFilledIn: false },
    ];
  });
}

/** Writes a checked body as Markdown in which every value is its name between marks. */
class Preview {
  readonly #template: TemplateFile;
  readonly #language: Language;
  readonly #scene: RuleScene;
  /** Of a layout: the letter that stands in it. */
  readonly #letter: Readonly<Record<string, string>>;

  constructor(
    template: TemplateFile,
    regulation: Regulation,
    letter: Readonly<Record<"subject" | "content", string>> | Readonly<Record<never, string>> = {},
  ) {
    const { language, file } = template;
    this.#template = template;
    this.#language = language;
    this.#letter = letter;
    const noCase = { id: "", facts: {}, events: [], place: { file, line: 1, column: 1 } };
    this.#scene = { regulation, language, case: noCase, verdicts: [] };
  }

  textOf(program: hbs.AST.Program | undefined, item?: string): string {
    return (program?.body ?? []).map((statement) => this.#statement(statement, item)).join("");
  }

  #statement(statement: hbs.AST.Statement, item: string | undefined): string {
    if (isContent(statement)) return statement.value;
    if (isMustache(statement)) return this.#mustache(statement, item);
    return isBlock(statement) ? this.#block(statement, item) : "";
  }

  #mustache({ path, params }: hbs.AST.MustacheStatement, item: string | undefined): string {
    const name = nameOf(path);
    const [parameter, one, several] = params;
    if (parameter === undefined) return this.#letter[name] ?? this.#field(name, item);
    if (isText(parameter)) return this.#rule(name, parameter.value);
    if (one && several && isText(one) && isText(several)) return asMarkdown(`${one.value}/${several.value}`);
    const field = this.#field(nameOf(parameter), item);
    if (name === "list") return `- ${field}`;
    if (name !== "salutation") return field;
    return this.#language === "nl" ? `Beste ${field},` : `Dear ${field},`;
  }

  #block({ path, params, program, inverse }: hbs.AST.BlockStatement, item: string | undefined): string {
    const helper = nameOf(path);
    const part = layoutParts.find((known) => known === helper);
    if (part !== undefined) return markedPart(part, this.textOf(program, item));
    const [parameter] = params;
    const label = parameter === undefined ? "" : this.#labelOf(nameOf(parameter));
    if (helper === "each") return this.textOf(program, label);
    const words = whenWords[this.#language];
    const [first, second] =
      helper === "unless" ? [words.without, words.otherwise] : [words.with, words.otherwise];
    const inside = this.textOf(program, item);
    const then = `${note(`${first} ${label}`, inside, false)}${inside}`;
    if (!inverse) return then;
    const other = this.textOf(inverse, item);
    return `${then}${note(second, other, inside.endsWith("\n"))}${other}`;
  }

  #rule(helper: string, step: string): string {
    const known = stepHelpers.find((one) => one === helper);
    const words = known === undefined ? "" : wordsOfRule(known, step, this.#scene);
    return words === "" ? marked(`${ruleWords[this.#language]} “${this.#stepLabel(step)}”`) : words;
  }

  #stepLabel(id: string): string {
    const { regulation } = this.#scene;
    const named = [...allSteps(regulation), ...regulation.retention].find((one) => one.id === id);
    return singleLine(named?.label ?? id);
  }

  #field(name: string, item: string | undefined): string {
    const preset = this.#template.fields.get(name)?.default;
    if (typeof preset === "string") return marked(preset);
    return marked(name === "this" ? (item ?? name) : this.#labelOf(name));
  }

  #labelOf(name: string): string {
    return singleLine(this.#template.fields.get(name)?.label ?? name);
  }
}

function marked(words: string): string {
  return `${opening}${asMarkdown(words)}${closing}`;
}

/** A note stands on its own line where what it is about does. */
function note(words: string, about: string, isAfterLine: boolean): string {
  return isAfterLine || /^\s*(?:\n|#|-|\*)/u.test(about) ? `\n${marked(words)}\n\n` : `${marked(words)} `;
}

const whenWords = {
  nl: { with: "Alleen als er is:", without: "Alleen als er niet is:", otherwise: "Anders:" },
  en: { with: "Only if there is:", without: "Only if there is no:", otherwise: "Otherwise:" },
} as const;

const ruleWords = { nl: "dag of termijn van", en: "day or term of" } as const;

function nameOf(expression: hbs.AST.Expression | hbs.AST.Literal): string {
  return "original" in expression ? String(expression.original) : "";
}
