import Handlebars from "handlebars";
import { nearestName } from "../case-log/names.ts";
import type { SectionPart } from "../document/model.ts";
import type { Finding } from "../finding.ts";
import { phrasesIn } from "../phrases/phrases-in.ts";
import { letterError } from "./letter-findings.ts";
import type { LetterField, TemplateFile } from "./template.ts";
import { isBlock, isContent, isMustache, isText } from "./template-nodes.ts";

/** The helpers that take the name of a step, and those that take a field. */
export const stepHelpers = ["term", "due", "article", "derivation"] as const;
export const fieldHelpers = ["date", "weekday", "list", "and", "salutation"] as const;
/** Those that give a line for each item. */
const bulletHelpers = ["list", "derivation"] as const;
/** `{{plural points "punt" "punten"}}`: one word or the other, by the number of items. */
export const pluralHelper = "plural";
const blockHelpers = ["if", "unless", "each"] as const;
/** The parts of the page that a layout makes. */
export const layoutParts = [
  "letterhead",
  "address",
  "details",
  "signature",
  "annexes",
] as const satisfies readonly SectionPart[];
/** What a layout shows of the letter in it. */
const layoutFields = ["subject", "content"] as const;

/** So deep blocks may stand in each other: letters are short, and a list within a list has no end. */
const deepestBlock = 10;

/** A name that the body uses, with its line in the file. */
export interface UsedName {
  readonly name: string;
  readonly line: number;
}

/** The parsed body and the names in it; with findings it must not be rendered. */
export interface CheckedBody {
  readonly program?: hbs.AST.Program;
  readonly fields: readonly UsedName[];
  readonly steps: readonly (UsedName & { readonly helper: string })[];
  readonly findings: readonly Finding[];
}

export interface BodyRules {
  /** All that the body may use: its own fields and, in a letter, those of its layout. */
  readonly fields: ReadonlyMap<string, LetterField>;
  readonly isLayout?: boolean;
}

/**
 * Parses the body and allows only what a letter needs: declared fields, known
 * helpers, `if`, `unless` and `each`. Handlebars itself lets an unknown name in
 * `{{#if}}` pass in silence; here it is a finding too.
 */
export function checkBody(
  template: TemplateFile,
  rules: BodyRules = { fields: template.fields },
): CheckedBody {
  try {
    const program = Handlebars.parseWithoutProcessing(template.body);
    const checker = new BodyChecker(template, rules);
    checker.program(program, { isItem: false, depth: 0 });
    const { fields, steps, findings } = checker;
    // The processed tree has the standalone lines of blocks taken out.
    return {
      ...(findings.length === 0 && { program: Handlebars.parse(template.body) }),
      fields,
      steps,
      findings,
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { fields: [], steps: [], findings: [syntaxError(template, error)] };
  }
}

interface Inside {
  /** Within `{{#each}}`, where `this` is an item. */
  readonly isItem: boolean;
  /** Within a part of the page: those do not stand in each other. */
  readonly isPart?: boolean;
  readonly depth: number;
}

/** Whether a statement has a line of its own: before processing, line ends stand in the text beside it. */
function isAlone(before: hbs.AST.Statement | undefined, after: hbs.AST.Statement | undefined): boolean {
  const endsLine = before === undefined || (isContent(before) && /(?:^|\n)[ \t]*$/u.test(before.value));
  const beginsLine = after === undefined || (isContent(after) && /^[ \t]*(?:\r?\n|$)/u.test(after.value));
  return endsLine && beginsLine;
}

class BodyChecker {
  readonly findings: Finding[] = [];
  readonly fields: UsedName[] = [];
  readonly steps: (UsedName & { readonly helper: string })[] = [];
  readonly #template: TemplateFile;
  readonly #rules: BodyRules;

  constructor(template: TemplateFile, rules: BodyRules) {
    this.#template = template;
    this.#rules = rules;
  }

  program(program: hbs.AST.Program | undefined, inside: Inside): void {
    const statements = program?.body ?? [];
    for (const [at, statement] of statements.entries()) {
      this.#statement(statement, inside);
      if (isMustache(statement) && !isAlone(statements[at - 1], statements[at + 1])) this.#inLine(statement);
    }
  }

  /** Bullets within a sentence would be no bullets. */
  #inLine(statement: hbs.AST.MustacheStatement): void {
    const name = nameOf(statement.path);
    if (statement.params.length === 0 || !isOneOf(name, bulletHelpers)) return;
    this.#report("bullets-in-line", statement, {
      nl: `{{${name} …}} geeft een opsomming met een streepje per regel. Zet het op een eigen regel, met niets ervoor of erachter.`,
      en: `{{${name} …}} gives bullets, one a line. Put it on a line of its own, with nothing before or behind it.`,
    });
  }

  #statement(statement: hbs.AST.Statement, inside: Inside): void {
    if (isMustache(statement)) this.#mustache(statement, inside);
    else if (isBlock(statement)) this.#block(statement, inside);
    else if (isContent(statement)) this.#content(statement);
    else if (statement.type !== "CommentStatement") this.#refuse(statement, statement.type);
  }

  /** A term must come from a rule: a number in the letter would not change with the regulation. */
  #content(content: hbs.AST.ContentStatement): void {
    for (const { text, amount, end } of phrasesIn(content.value)) {
      if (amount === undefined) continue;
      const before = content.value.slice(0, end);
      const line = this.#line(content) + before.split("\n").length - 1;
      this.findings.push(letterError("term-in-letter", { file: this.#template.file, line }, ownTerm(text)));
    }
  }

  #mustache(statement: hbs.AST.MustacheStatement, inside: Inside): void {
    const name = nameOf(statement.path);
    const [parameter, ...others] = statement.params;
    const hasHash = (statement.hash?.pairs.length ?? 0) > 0;
    const isPlain = others.length === 0 && !hasHash;
    if (parameter === undefined) {
      if (!this.#isOfLayout(name, layoutFields)) this.#field(statement.path, inside);
    } else if (isPlain && isOneOf(name, stepHelpers) && isText(parameter)) {
      this.steps.push({ name: parameter.value, line: this.#line(parameter), helper: name });
    } else if (isPlain && isOneOf(name, fieldHelpers)) this.#field(parameter, inside);
    else if (name === pluralHelper && others.length === 2 && others.every(isText) && !hasHash) {
      this.#field(parameter, inside);
    } else this.#refuse(statement, name ?? "…");
  }

  #block(block: hbs.AST.BlockStatement, inside: Inside): void {
    const name = nameOf(block.path);
    const [parameter, ...others] = block.params;
    const depth = inside.depth + 1;
    if (depth > deepestBlock) {
      this.#report("too-deep", block, tooDeep);
      return;
    }
    if (parameter === undefined && !inside.isPart && this.#isOfLayout(name, layoutParts)) {
      this.program(block.program, { ...inside, depth, isPart: true });
      return;
    }
    if (!isOneOf(name, blockHelpers) || parameter === undefined || others.length > 0) {
      this.#refuse(block, name ?? "…");
      return;
    }
    if (name === "each" && inside.isItem) {
      this.#report("too-deep", block, eachInEach);
      return;
    }
    this.#field(parameter, inside);
    this.program(block.program, { ...inside, isItem: inside.isItem || name === "each", depth });
    this.program(block.inverse, { ...inside, depth });
  }

  #isOfLayout(name: string | undefined, names: readonly string[]): boolean {
    return this.#rules.isLayout === true && name !== undefined && names.includes(name);
  }

  #field(expression: hbs.AST.Expression, inside: Inside): void {
    if (inside.isItem && isPath(expression) && expression.original === "this") return;
    const name = nameOf(expression);
    if (name === undefined) this.#refuse(expression, isPath(expression) ? expression.original : "…");
    else if (this.#rules.fields.has(name)) this.fields.push({ name, line: this.#line(expression) });
    else this.#unknownField(name, expression);
  }

  #unknownField(name: string, expression: hbs.AST.Expression): void {
    const hint = nearestName(name, this.#rules.fields.keys());
    this.#report("unknown-field", expression, {
      nl: `Het veld “${name}” staat niet bij “fields” in de kop van de brief${hint === undefined ? "." : `; bedoelt u ${hint}?`}`,
      en: `The field “${name}” is not declared under “fields” in the front matter${hint === undefined ? "." : `; do you mean ${hint}?`}`,
    });
  }

  #refuse(node: hbs.AST.Node, found: string): void {
    const helpers = [...stepHelpers, ...fieldHelpers].join(", ");
    this.#report("unknown-helper", node, {
      nl: `“${found}” kan niet in een brief. Wel kunnen: velden, if, unless, each en ${helpers} met één naam erachter, en plural met een lijst en twee woorden.`,
      en: `“${found}” cannot be used in a letter. Possible are: fields, if, unless, each and ${helpers} with one name behind it, and plural with a list and two words.`,
    });
  }

  #report(rule: string, node: hbs.AST.Node, message: Finding["message"]): void {
    const { file } = this.#template;
    this.findings.push(
      letterError(rule, { file, line: this.#line(node), column: node.loc.start.column + 1 }, message),
    );
  }

  #line(node: hbs.AST.Node): number {
    return this.#template.linesBefore + node.loc.start.line;
  }
}

/** The name of a plain path: one word, no `..`, no `@`, no dots. */
function nameOf(expression: hbs.AST.Expression | hbs.AST.Literal): string | undefined {
  if (!isPath(expression) || expression.data || expression.depth > 0 || expression.parts.length !== 1)
    return undefined;
  return expression.original === expression.parts[0] ? expression.original : undefined;
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === "PathExpression";
}

function isOneOf<Name extends string>(name: string | undefined, names: readonly Name[]): name is Name {
  return names.some((candidate) => candidate === name);
}

function ownTerm(text: string): Finding["message"] {
  return {
    nl: `De brief noemt zelf een termijn: “${text}”. Zet er {{term "stap"}} of {{due "stap"}}, dan komt zij uit de regeling.`,
    en: `The letter names a term itself: “${text}”. Write {{term "step"}} or {{due "step"}}, then it comes from the regulation.`,
  };
}

const tooDeep = {
  nl: `Hier staan te veel blokken ({{#if}} en andere) in elkaar: er mogen er ${deepestBlock} in elkaar staan. Maak de brief eenvoudiger.`,
  en: `There are too many blocks ({{#if}} and others) inside each other here: ${deepestBlock} are allowed. Make the letter simpler.`,
};

const eachInEach = {
  nl: "Een {{#each}} binnen een {{#each}} kan niet: de brief zou heel lang kunnen worden. Zet de lijsten na elkaar.",
  en: "An {{#each}} within an {{#each}} is not possible: the letter could become very long. Put the lists after each other.",
};

function syntaxError({ file, linesBefore }: TemplateFile, error: Error): Finding {
  const line = Number(/(?:on line|- ) ?(\d+)/u.exec(error.message)?.[1] ?? 1);
  return letterError(
    "invalid-template",
    { file, line: linesBefore + line },
    {
      nl: "De haken {{ en }} van deze brief kloppen niet. Sluit elke {{#if}} met {{/if}} en elke {{ met }}.",
      en: "The braces {{ and }} of this letter do not match. Close every {{#if}} with {{/if}} and every {{ with }}.",
    },
  );
}
