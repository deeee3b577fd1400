import type { Language } from "../../language/language.ts";
import { computeDeadline, countingOf } from "./compute.ts";
import { DeadlineProblem, readRequest } from "./request.ts";

/** One answer line, and whether its question could be answered. */
export interface Answer {
  readonly line: string;
  readonly isAnswered: boolean;
}

/** Answers one JSON question per line with one JSON line each (DESIGN §5); empty lines are skipped. */
export async function* answerLines(
  chunks: AsyncIterable<Uint8Array>,
  language: Language,
): AsyncGenerator<Answer> {
  for await (const line of linesOf(chunks)) if (line.trim() !== "") yield answer(line, language);
}

function answer(line: string, language: Language): Answer {
  try {
    const request = readRequest(parse(line));
    const { due } = computeDeadline(request, countingOf(request));
    return { line: JSON.stringify({ due }), isAnswered: true };
  } catch (error) {
    if (!(error instanceof DeadlineProblem)) throw error;
    return { line: JSON.stringify({ error: error.text[language] }), isAnswered: false };
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new DeadlineProblem({
      nl: "Deze regel is geen JSON. Schrijf op elke regel één object tussen { en }.",
      en: "This line is no JSON. Write one object between { and } on each line.",
    });
  }
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  yield rest + decoder.decode();
}
