import type { LintRule } from "../rule.ts";
import { actWithoutStep } from "./act-without-step.ts";
import { answerWithoutReasons } from "./answer-without-reasons.ts";
import { answerWithoutRecipient } from "./answer-without-recipient.ts";
import { appealWithoutLimit } from "./appeal-without-limit.ts";
import { articleNotModelled } from "./article-not-modelled.ts";
import { chainLongerThanTerm } from "./chain-longer-than-term.ts";
import { conditionNeverTrue } from "./condition-never-true.ts";
import { contradictoryTerms } from "./contradictory-terms.ts";
import { deadlineNotModelled } from "./deadline-not-modelled.ts";
import { decisionWithoutTerm } from "./decision-without-term.ts";
import { expiredAcceptance } from "./expired-acceptance.ts";
import { extensionLongerThanTerm } from "./extension-longer-than-term.ts";
import { forbiddenAndOwed } from "./forbidden-and-owed.ts";
import { frontMatterOrder } from "./front-matter-order.ts";
import { headingAnchor } from "./heading-anchor.ts";
import { judgeOfOwnCase } from "./judge-of-own-case.ts";
import { missingExtensionCap } from "./missing-extension-cap.ts";
import { mixedUnits } from "./mixed-units.ts";
import { needlessAcceptance } from "./needless-acceptance.ts";
import { noAcknowledgement } from "./no-acknowledgement.ts";
import { noOutcome } from "./no-outcome.ts";
import { noWayOn } from "./no-way-on.ts";
import { noWithdrawal } from "./no-withdrawal.ts";
import { noticeWithoutReason } from "./notice-without-reason.ts";
import { openTermWithoutNumber } from "./open-term-without-number.ts";
import { ourNumberOutside } from "./our-number-outside.ts";
import { outdatedLaw } from "./outdated-law.ts";
import { ownActWithoutTermAsAnchor } from "./own-act-without-term-as-anchor.ts";
import { pauseWithoutLimit } from "./pause-without-limit.ts";
import { refusalWithoutGround } from "./refusal-without-ground.ts";
import { repeatedNumber } from "./repeated-number.ts";
import { stageWithoutTerm } from "./stage-without-term.ts";
import { stagesShareActivity } from "./stages-share-activity.ts";
import { stepWithoutArticle } from "./step-without-article.ts";
import { termDiffersFromText } from "./term-differs-from-text.ts";
import { unknownClause } from "./unknown-clause.ts";
import { unusedDefinition } from "./unused-definition.ts";
import { unusedName } from "./unused-name.ts";
import { versionGap } from "./version-gap.ts";
import { versionOverlap } from "./version-overlap.ts";

/** Every check on the text of a regulation, in the order of the alphabet. */
export const lintRules: readonly LintRule[] = [
  actWithoutStep,
  answerWithoutReasons,
  answerWithoutRecipient,
  appealWithoutLimit,
  articleNotModelled,
  chainLongerThanTerm,
  conditionNeverTrue,
  contradictoryTerms,
  deadlineNotModelled,
  decisionWithoutTerm,
  expiredAcceptance,
  extensionLongerThanTerm,
  forbiddenAndOwed,
  frontMatterOrder,
  headingAnchor,
  judgeOfOwnCase,
  missingExtensionCap,
  mixedUnits,
  needlessAcceptance,
  noAcknowledgement,
  noOutcome,
  noWayOn,
  noWithdrawal,
  noticeWithoutReason,
  openTermWithoutNumber,
  ourNumberOutside,
  outdatedLaw,
  ownActWithoutTermAsAnchor,
  pauseWithoutLimit,
  refusalWithoutGround,
  repeatedNumber,
  stageWithoutTerm,
  stagesShareActivity,
  stepWithoutArticle,
  termDiffersFromText,
  unknownClause,
  unusedDefinition,
  unusedName,
  versionGap,
  versionOverlap,
];
