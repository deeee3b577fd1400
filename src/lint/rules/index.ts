import type { LintRule } from "../rule.ts";
import { articleNotModelled } from "./article-not-modelled.ts";
import { deadlineNotModelled } from "./deadline-not-modelled.ts";
import { missingExtensionCap } from "./missing-extension-cap.ts";
import { needlessAcceptance } from "./needless-acceptance.ts";
import { notJudged } from "./not-judged.ts";
import { ourNumberOutside } from "./our-number-outside.ts";
import { outdatedLaw } from "./outdated-law.ts";
import { ownActWithoutTermAsAnchor } from "./own-act-without-term-as-anchor.ts";
import { pauseWithoutLimit } from "./pause-without-limit.ts";
import { stagesShareActivity } from "./stages-share-activity.ts";
import { stepWithoutArticle } from "./step-without-article.ts";
import { termDiffersFromText } from "./term-differs-from-text.ts";
import { unknownClause } from "./unknown-clause.ts";
import { unusedName } from "./unused-name.ts";
import { versionGap } from "./version-gap.ts";
import { versionOverlap } from "./version-overlap.ts";

/** Every check on the text of a regulation, in the order of the alphabet. */
export const lintRules: readonly LintRule[] = [
  articleNotModelled,
  deadlineNotModelled,
  missingExtensionCap,
  needlessAcceptance,
  notJudged,
  ourNumberOutside,
  outdatedLaw,
  ownActWithoutTermAsAnchor,
  pauseWithoutLimit,
  stagesShareActivity,
  stepWithoutArticle,
  termDiffersFromText,
  unknownClause,
  unusedName,
  versionGap,
  versionOverlap,
];
