import { dayFromIso } from "../../calendar/day.ts";
import { eachCase } from "../../case-log/each-case.ts";
import type { LogInput } from "../../case-log/log-input.ts";
import { readMapping } from "../../case-log/mapping.ts";
import type { Mapping } from "../../case-log/mapping-model.ts";
import { byPath, judgeLog, namesOfAll, notCheckedRun, problemsOf, type Wanted } from "../../cli/judging.ts";
import { NotChecked } from "../../cli/not-checked.ts";
import { errorsAsProblems } from "../../cli/problems.ts";
import { repeatCommand } from "../../cli/repeat-command.ts";
import type { CheckRun, Input } from "../../report/run.ts";
import type { CheckQuestion } from "./check-question.ts";
import { HashedFile, unpacked } from "./hashed-file.ts";
import { MemoryScratch } from "./memory-scratch.ts";
import { readTexts } from "./read-texts.ts";

/** Told how many bytes have been read and how many cases were judged. */
export type OnProgress = (read: number, cases: number) => void;

/**
 * Judges a file that somebody chose, as `regelmaat check` does. A run that is not
 * complete, or not there at all, says why; it is the same as on the command line.
 */
export async function checkFile(
  question: CheckQuestion,
  onProgress: OnProgress,
  wanted: Wanted = { keepsEvents: true },
): Promise<CheckRun> {
  try {
    return await judged(question, onProgress, wanted);
  } catch (error) {
    if (!(error instanceof NotChecked)) throw error;
    return notCheckedRun(error.problems, question.language, question.toolVersion);
  }
}

async function judged(question: CheckQuestion, onProgress: OnProgress, wanted: Wanted): Promise<CheckRun> {
  const { regulation, log, mapping, language, toolVersion } = question;
  const versions = readTexts(regulation);
  const latest = versions.at(-1) ?? versions[0];
  const names = namesOfAll({ versions, latest });
  const mapped = mapping && (await mappingOf(mapping));
  let file = new HashedFile(log);
  let cases = 0;
  let read = 0;
  const open = (): readonly LogInput[] => {
    file = new HashedFile(log);
    cases = 0;
    const chunks = file.chunks((bytes) => {
      read = bytes;
      onProgress(read, cases);
    });
    return [{ name: log.name, chunks, gunzip: unpacked, ...(mapped && { mapping: mapped.mapping }) }];
  };
  const newScratch = () => new MemoryScratch();
  const settings = { names, zone: latest.timeZone, newScratch };
  const { result, sources } = await judgeLog({
    regulation: { versions, latest },
    names,
    options: { asOf: { day: dayFromIso(question.asOf) ?? 0 }, reading: "all" },
    wanted,
    newScratch,
    each: (consumer) => eachCase(open, settings, consumer),
    onJudged: () => {
      cases += 1;
      onProgress(read, cases);
    },
  });
  const options: Readonly<Record<string, string | undefined>> = {
    regulation: regulation.id,
    mapping: mapping?.name,
    lang: language,
  };
  return {
    result,
    problems: problemsOf(result),
    inputs: [...regulation.inputs, ...(mapped ? [mapped.input] : []), file.input("log")].sort(byPath),
    sources,
    reading: "all",
    asked: { logs: [log.name], ...(mapping && { mapping: mapping.name }) },
    language,
    regulations: versions,
    toolVersion,
    repeat: repeatCommand([log.name], (option) => options[option], result.asOf),
  };
}

async function mappingOf(file: File): Promise<{ readonly mapping: Mapping; readonly input: Input }> {
  const hashed = new HashedFile(file);
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of hashed.chunks()) text += decoder.decode(chunk, { stream: true });
  const { mapping, findings } = readMapping({ name: file.name, text: text + decoder.decode() });
  if (mapping === undefined) throw new NotChecked(errorsAsProblems(findings));
  return { mapping, input: hashed.input("mapping") };
}
