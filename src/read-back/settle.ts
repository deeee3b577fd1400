import type { Language } from "../language/language.ts";
import type { Articles, Regulation } from "../regulation/model.ts";
import { aspectSayers } from "./aspects/list.ts";
import { sayJudgement, sayPlainJudgement } from "./judgement.ts";
import type { ReadBackSentence } from "./model.ts";
import { citeKey } from "./phrases/article.ts";
import type { Said } from "./said.ts";
import type { StepScene } from "./scene.ts";

/** All sentences of a step in one language, with article and judgement, without its readings. */
export function saySentences(scene: StepScene, language: Language): readonly ReadBackSentence[] {
  return aspectSayers.flatMap(({ aspect, key = aspect, cited, say }) =>
    say(scene).map((said) => {
      const article = cited && !said.ours ? citeKey(scene.regulation, scene.step.article, key) : undefined;
      // What a share measures is no breach in one case: only the share is judged.
      const isMeasured = scene.step.share !== undefined && aspect !== "share";
      const judgement = isMeasured ? undefined : sayJudgement(scene.step, key, said)?.[language];
      return toSentence(said, { aspect, language, article, judgement });
    }),
  );
}

/** A sentence about something outside the steps: a panel, keeping, a statement. */
export function settle(
  said: Said,
  {
    aspect,
    language,
    regulation,
    articles,
  }: { aspect: string; language: Language; regulation: Regulation; articles?: Articles },
): ReadBackSentence {
  const article = articles && citeKey(regulation, articles, aspect);
  const judgement = sayPlainJudgement(said)?.[language];

  return toSentence(said, { aspect, language, article, judgement });
}

interface Frame {
  readonly aspect: string;
  readonly language: Language;
  readonly article: string | undefined;
  readonly judgement: string | undefined;
}

function toSentence(said: Said, { aspect, language, article, judgement }: Frame): ReadBackSentence {
  return {
    aspect,
    sentence: said.text[language],
    ...(article !== undefined && { article }),
    ...(judgement !== undefined && { judgement }),
    ...(said.ours && { ours: true }),
  };
}
