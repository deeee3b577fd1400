import type { AspectSayer } from "../said.ts";
import { sayAim } from "./aim.ts";
import { sayAttentionAfter } from "./attention-after.ts";
import { sayBy } from "./by.ts";
import { sayCancelledBy } from "./cancelled-by.ts";
import { sayCloses } from "./closes.ts";
import { sayIf, sayUnless } from "./conditions.ts";
import { sayContains } from "./contains.ts";
import { sayCounting } from "./counting.ts";
import { sayNames, sayNote, sayPurpose } from "./describing.ts";
import { sayDirectly } from "./directly.ts";
import { sayEvery } from "./every.ts";
import { sayExtension, sayNoExtension } from "./extension.ts";
import { sayFacts } from "./facts.ts";
import { sayFormAspect } from "./form.ts";
import { sayFulfilment } from "./fulfilment.ts";
import { sayNever } from "./never.ts";
import { sayNoTerm } from "./no-term.ts";
import { sayNotAfter } from "./not-after.ts";
import { sayNotBefore } from "./not-before.ts";
import { sayNotBy } from "./not-by.ts";
import { sayOnce } from "./once.ts";
import { sayOtherwise } from "./otherwise.ts";
import { sayPause } from "./pause.ts";
import { sayRequires } from "./requires.ts";
import { sayShare } from "./share.ts";
import { sayTerms } from "./terms.ts";
import { sayTimes } from "./times.ts";
import { sayTo } from "./to.ts";
import { sayUnsaid } from "./unsaid.ts";
import { sayWhen } from "./when.ts";
import { sayWith } from "./with.ts";
import { sayWithin } from "./within.ts";

/** Everything that is said of a step, in the order in which people read it. */
export const aspectSayers: readonly AspectSayer[] = [
  { aspect: "when", cited: false, say: sayWhen },
  { aspect: "once", cited: true, say: sayOnce },
  { aspect: "if", cited: true, say: sayIf },
  { aspect: "unless", cited: true, say: sayUnless },
  { aspect: "never", key: "duty", cited: true, say: sayNever },
  { aspect: "by", cited: true, say: sayBy },
  { aspect: "notBy", cited: true, say: sayNotBy },
  { aspect: "to", cited: true, say: sayTo },
  { aspect: "with", cited: true, say: sayWith },
  { aspect: "form", cited: true, say: sayFormAspect },
  { aspect: "contains", cited: true, say: sayContains },
  { aspect: "requires", cited: true, say: sayRequires },
  { aspect: "every", cited: true, say: sayEvery },
  { aspect: "times", cited: true, say: sayTimes },
  { aspect: "within", cited: true, say: sayWithin },
  { aspect: "within", cited: true, say: sayNoTerm },
  { aspect: "aim", cited: true, say: sayAim },
  { aspect: "attentionAfter", cited: false, say: sayAttentionAfter },
  { aspect: "counting", cited: false, say: sayCounting },
  { aspect: "fulfilment", cited: false, say: sayFulfilment },
  { aspect: "extension", cited: true, say: sayExtension },
  { aspect: "extension", cited: false, say: sayNoExtension },
  { aspect: "pause", cited: true, say: sayPause },
  { aspect: "notBefore", cited: true, say: sayNotBefore },
  { aspect: "notAfter", cited: true, say: sayNotAfter },
  { aspect: "directly", cited: true, say: sayDirectly },
  { aspect: "share", cited: true, say: sayShare },
  { aspect: "terms", key: "setsTerms", cited: true, say: sayTerms },
  { aspect: "otherwise", cited: true, say: sayOtherwise },
  { aspect: "closes", cited: false, say: sayCloses },
  { aspect: "cancelledBy", cited: false, say: sayCancelledBy },
  { aspect: "facts", cited: false, say: sayFacts },
  { aspect: "unsaid", cited: false, say: sayUnsaid },
  { aspect: "purpose", cited: false, say: sayPurpose },
  { aspect: "names", cited: false, say: sayNames },
  { aspect: "note", cited: false, say: ({ step }) => sayNote(step) },
];
