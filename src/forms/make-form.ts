import type { Regulation } from "../regulation/model.ts";
import { authorisationForm } from "./authorisation-form.ts";
import type { FormKind, MadeForm } from "./blank-form.ts";
import { complaintForm } from "./complaint-form.ts";
import { evaluationForm } from "./evaluation-form.ts";

/** The form of that kind as the regulation asks it, or why there is none. */
export function makeForm(kind: FormKind, regulation: Regulation): MadeForm {
  return makers[kind](regulation);
}

const makers: Readonly<Record<FormKind, (regulation: Regulation) => MadeForm>> = {
  complaint: complaintForm,
  authorisation: authorisationForm,
  evaluation: evaluationForm,
};
