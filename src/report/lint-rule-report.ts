import { createColors } from "picocolors";
import type { Language } from "../language/language.ts";
import type { RuleHead } from "../lint/index.ts";
import { jsonChunks } from "./json-chunks.ts";
import { severityWords } from "./lint-severity.ts";
import type { View } from "./run.ts";
import { wrapped } from "./wrap.ts";

/** What a check on a text looks for, why, and how to accept what it finds, for people. */
export function* rulePretty(rule: RuleHead, language: Language, view: View): Generator<string> {
  const { bold } = createColors(view.colour);
  const margins = { first: "", rest: "", width: view.width };
  const paragraph = (text: string) => `${wrapped(text, margins).join("\n")}\n\n`;
  yield `${bold(rule.id)} (${severityWords[rule.severity][language]})\n\n`;
  yield paragraph(rule.finds[language]);
  yield paragraph(rule.why[language]);
  yield paragraph(howToAccept(rule)[language]);
  if (isAcceptable(rule)) {
    yield `accepted:\n  - { check: ${rule.id}, because: ${reason[language]} }\n\n`;
    yield paragraph(inText[language]);
    yield `<!-- regelmaat-ignore: ${rule.id} -- ${reason[language]} (until 2027-01-01) -->\n\n`;
  }
  yield `docs/lint/${rule.id}.md\n`;
}

/** The same as one JSON document. */
export function ruleJson(rule: RuleHead, language: Language): Iterable<string> {
  const { id, severity, finds, why } = rule;
  const check = { id, severity, finds: finds[language], why: why[language], acceptable: isAcceptable(rule) };
  return jsonChunks({ schemaVersion: 1, status: "checked", errors: [], check, docs: `docs/lint/${id}.md` });
}

/** An acceptance that nothing needs is to be removed, not accepted in its turn. */
function isAcceptable({ severity, checks }: RuleHead): boolean {
  return severity !== "error" && checks !== "acceptances";
}

function howToAccept(rule: RuleHead) {
  return isAcceptable(rule) ? acceptable : mendOnly;
}

const acceptable = {
  nl: "Is het goed zoals het is? Zet dan in het voorwerk waarom. Met “at” noemt u de stap of het artikel waar het om gaat.",
  en: "Is it right as it is? Then say why in the front matter. With “at” you name the step or article that it is about.",
};
const inText = {
  nl: "Of zet het in het artikel zelf, als opmerking die niemand op de site ziet. Een laatste dag mag, hier en in het voorwerk (until).",
  en: "Or say it in the article itself, as a comment that nobody sees on the site. A last day may be given, here and in the front matter (until).",
};
const mendOnly = {
  nl: "Dit is niet te aanvaarden; het moet worden hersteld.",
  en: "This cannot be accepted; it must be mended.",
};
const reason = { nl: "<reden>", en: "<reason>" };
