import { workerData } from "node:worker_threads";
import { CaseJudge } from "../check/case-judge.ts";
import { judgeOptionsOf } from "../check/log-check.ts";
import { planOf } from "../check/plan.ts";
import { readAgain } from "../regulation/regulation-text.ts";
import { provideHolidaysWhenAsked } from "./holidays-when-asked.ts";
import { type JudgedPiece, type JudgeSetup, type JudgeTask, judgePiece } from "./judge-pieces.ts";
import { answerPieces, type ThreadStart } from "./work-threads.ts";

provideHolidaysWhenAsked();

const { port, setup }: ThreadStart<JudgeSetup> = workerData;
const { texts, options, wanted, keepsEvents, derivesAll } = setup;
const plans = texts.map((text) => planOf(readAgain(text)));
const saying = {
  ...(wanted !== undefined && { isWanted: (status: (typeof wanted)[number]) => wanted.includes(status) }),
  keepsEvents,
  derivesAll,
};

answerPieces(port, ({ cases, scope: { fields, ...scope } }: JudgeTask): JudgedPiece => {
  const asked = new Set<string>();
  const has = (name: string) => {
    asked.add(name);
    return fields.has(name);
  };
  const judging = judgeOptionsOf({ scope: { ...scope, fields: { has } }, options });
  const piece = judgePiece(new CaseJudge(plans, judging, saying), cases, setup);
  return { ...piece, asked: [...asked] };
});
