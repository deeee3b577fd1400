import type { BreachKind } from "../breach.ts";
import { barredPerson } from "./barred-person.ts";
import { denied } from "./denied.ts";
import { forbidden } from "./forbidden.ts";
import { late } from "./late.ts";
import { leftOut } from "./left-out.ts";
import { missing } from "./missing.ts";
import { missingContent } from "./missing-content.ts";
import { tooOften } from "./too-often.ts";
import { wrongForm } from "./wrong-form.ts";
import { wrongOrder } from "./wrong-order.ts";
import { wrongPerson } from "./wrong-person.ts";

/** Every way in which a simulated case can break the text. */
export const breachKinds: readonly BreachKind[] = [
  late,
  missing,
  wrongPerson,
  barredPerson,
  wrongOrder,
  missingContent,
  wrongForm,
  leftOut,
  forbidden,
  tooOften,
  denied,
];
