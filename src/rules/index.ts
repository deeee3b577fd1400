import { aim } from "./aim.ts";
import type { Aspect } from "./aspect.ts";
import { attest } from "./attest.ts";
import { by } from "./by.ts";
import type { CaseRule } from "./case-rule.ts";
import { completedBy } from "./completed-by.ts";
import { contains } from "./contains.ts";
import { directly } from "./directly.ts";
import { every } from "./every.ts";
import { extension } from "./extension.ts";
import { form } from "./form.ts";
import { keep } from "./keep.ts";
import { never } from "./never.ts";
import { notAfter } from "./not-after.ts";
import { notBefore } from "./not-before.ts";
import { notBy } from "./not-by.ts";
import { otherwise } from "./otherwise.ts";
import { panel } from "./panel.ts";
import { promised } from "./promised.ts";
import { requires } from "./requires.ts";
import { terms } from "./terms.ts";
import { times } from "./times.ts";
import { to } from "./to.ts";
import { withWhom } from "./with.ts";
import { within } from "./within.ts";

/** Every aspect of a step, in the order in which its verdicts are reported. */
export const aspects: readonly Aspect[] = [
  within,
  aim,
  extension,
  promised,
  every,
  times,
  by,
  notBy,
  to,
  withWhom,
  form,
  contains,
  requires,
  notBefore,
  notAfter,
  directly,
  never,
  otherwise,
  terms,
];

/** Every rule of the file as a whole, in the order in which its verdicts are reported. */
export const caseRules: readonly CaseRule[] = [completedBy, panel, keep, attest];
