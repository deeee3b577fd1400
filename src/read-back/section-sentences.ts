import type { Language } from "../language/language.ts";
import type { Kind, Regulation, Stage } from "../regulation/model.ts";
import { sayNote } from "./aspects/describing.ts";
import type { ReadBackSentence } from "./model.ts";
import { cite } from "./phrases/article.ts";
import { sayActivities } from "./phrases/label.ts";
import type { Said } from "./said.ts";
import { sayAttest } from "./sections/attest.ts";
import { sayCountingRules } from "./sections/counting.ts";
import { sayInformative } from "./sections/informative.ts";
import { sayIntroduction } from "./sections/introduction.ts";
import { sayRetention } from "./sections/retention.ts";
import { sayPanel, sayRoles } from "./sections/roles.ts";
import { sayStageClosing, sayStageStart, sayStageTurns } from "./sections/stage.ts";
import { settle } from "./settle.ts";

export function sayAboutSentences(regulation: Regulation, language: Language): readonly ReadBackSentence[] {
  return settleAll(sayIntroduction(regulation), { aspect: "about", language, regulation });
}

export function sayCountingSentences(
  regulation: Regulation,
  language: Language,
): readonly ReadBackSentence[] {
  return settleAll(sayCountingRules(regulation), { aspect: "counting", language, regulation });
}

/** The roles, and for each panel of whom it consists. */
export function sayRoleSentences(regulation: Regulation, language: Language): readonly ReadBackSentence[] {
  const panels = Object.values(regulation.roles).flatMap((role) =>
    role.panel
      ? settleAll(sayPanel(regulation, role, role.panel), {
          aspect: "panel",
          language,
          regulation,
          articles: role.panel.article,
        })
      : [],
  );

  return [...settleAll(sayRoles(regulation), { aspect: "by", language, regulation }), ...panels];
}

/** What makes a case one of this kind. */
export function sayKindSentences(
  regulation: Regulation,
  kind: Kind,
  language: Language,
): readonly ReadBackSentence[] {
  const starts = sayActivities(regulation, kind.starts);
  const text = {
    nl: `Een zaak van deze soort begint met ${starts.nl}.`,
    en: `A case of this kind starts with ${starts.en}.`,
  };

  return [
    ...settleAll([{ text }], {
      aspect: "when",
      language,
      regulation,
      ...(kind.article && { articles: kind.article }),
    }),
    ...settleAll(sayNote(kind), { aspect: "note", language, regulation }),
  ];
}

/** Start, closing, re-opening and cancelling of a stage. */
export function sayStageSentences(
  regulation: Regulation,
  { kind, stage }: { kind: Kind; stage: Stage },
  language: Language,
): readonly ReadBackSentence[] {
  const scene = { regulation, kind, stage };
  const frame = { language, regulation };

  return [
    ...settleAll(sayStageStart(scene), { ...frame, aspect: "when" }),
    ...settleAll(sayStageClosing(scene), { ...frame, aspect: "completedBy", articles: stage.article }),
    ...settleAll(sayStageTurns(scene), { ...frame, aspect: "cancelledBy" }),
    ...settleAll(sayNote(stage), { ...frame, aspect: "note" }),
  ];
}

export function sayRetentionSentences(
  regulation: Regulation,
  language: Language,
): readonly ReadBackSentence[] {
  return regulation.retention.flatMap((retention) =>
    settleAll(sayRetention(regulation, retention), {
      aspect: "keep",
      language,
      regulation,
      articles: retention.article,
    }),
  );
}

export function sayAttestSentences(regulation: Regulation, language: Language): readonly ReadBackSentence[] {
  return regulation.attest.flatMap((attest) =>
    settleAll(sayAttest(regulation, attest), {
      aspect: "attest",
      language,
      regulation,
      articles: attest.article,
    }),
  );
}

export function sayInformativeSentences(
  regulation: Regulation,
  language: Language,
): readonly ReadBackSentence[] {
  return regulation.informative.map((informative) => {
    const article = cite(regulation, informative.article);
    const sentence = settle(sayInformative(informative), { aspect: "informative", language, regulation });
    return article === undefined ? sentence : { ...sentence, article };
  });
}

function settleAll(said: readonly Said[], frame: Parameters<typeof settle>[1]): readonly ReadBackSentence[] {
  return said.map((one) => settle(one, frame));
}
