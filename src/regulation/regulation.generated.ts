/* Made from schemas/regulation.schema.json by scripts/types.ts: change the schema, then run `npm run types`. */

/**
 * Norms that it is held against: `[awb, iso-10002]`.
 */
export type Names = (string | [string, ...(string)[]])
/**
 * Ambiguities that hold for the whole text; they change `counting` and `defaults`.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "fileReadings".
 */
export type FileReadings = (FileReading | [FileReading, ...(FileReading)[]])
/**
 * Who does it: a role, a fact that names persons, a step (who did it), or a table. `[a, b]` and `a or b` mean one of them.
 */
export type WordsChoice = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * One or several names: `a`, `[a, b]`.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "names".
 */
export type Names1 = (string | [string, ...(string)[]])
/**
 * Who may not do it, none of them: `[accused, investigation]`.
 */
export type WordsChoice1 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * Who must be reached, all of them: `[complainant, accused]` or `complainant and accused`.
 */
export type WordsChoice2 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * Who takes part or agrees, all of them.
 */
export type WordsChoice3 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * What the event must carry, all of it: `[reasons, founded]`.
 */
export type WordsChoice4 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * In which form, one of them: written (letter, e-mail, web-form), spoken (phone, in-person), signed, publication, or words of your own.
 */
export type WordsChoice5 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * What must be true of the act, for example `{ subject: [statement, conduct] }`.
 */
export type Condition = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * A name, `no name`, a map (all of these) or a list (any of these): `{ channel: [phone, in-person], urgent: false }`.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "condition".
 */
export type Condition1 = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "conditionValue".
 */
export type ConditionValue = (string | number | boolean | [Scalar, ...(Scalar)[]] | Comparison)
/**
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "scalar".
 */
export type Scalar = (string | number | boolean)
/**
 * A status that a step can have under one reading: met, violated, pending, undetermined, not-applicable or lapsed.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "status".
 */
export type Status = ("met" | "violated" | "pending" | "undetermined" | "not-applicable" | "lapsed")
/**
 * The step was taken within this term.
 */
export type Bound = (Term | Bounds)
/**
 * `<duration> [after|before <anchor>]`, `id.field`, an open word such as `promptly`, or `none`.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "term".
 */
export type Term = string
/**
 * The step applies only if this is true.
 */
export type Condition2 = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * The step does not apply if this is true; an event that comes before the step is overdue ends the duty.
 */
export type Condition3 = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names2 = (string | [string, ...(string)[]])
/**
 * The last day on which the step is in time: `3 werkweken na complaint`.
 */
export type TermChoice = (Term | {
/**
 * The term that ends first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The term that ends last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Bound1
} | [Term, ...(Term)[]] | undefined
})
/**
 * A term, or the earliest or latest of several.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "bound".
 */
export type Bound1 = (Term | Bounds)
/**
 * A term that the text aims at; missed is attention, or a breach of the duty to give notice if there is an extension.
 */
export type TermChoice1 = (Term | {
/**
 * The term that ends first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The term that ends last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Bound1
} | [Term, ...(Term)[]] | undefined
})
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names3 = (string | [string, ...(string)[]])
/**
 * How much is added to the term: `4 weken`.
 */
export type TextChoice = (string | {
[k: string]: {
[k: string]: string
}
})
/**
 * The new length of the whole term.
 */
export type TextChoice1 = (string | {
[k: string]: {
[k: string]: string
}
})
/**
 * The cap: `3 maanden na complaint`.
 */
export type TermChoice2 = (Term | {
/**
 * The term that ends first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The term that ends last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Bound1
} | [Term, ...(Term)[]] | undefined
})
/**
 * Last day for the notice. Default: the due date as it stands.
 */
export type TermChoice3 = (Term | {
/**
 * The term that ends first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The term that ends last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Bound1
} | [Term, ...(Term)[]] | undefined
})
/**
 * What the notice must carry; `new-date` is the date that it names.
 */
export type WordsChoice6 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * Who must get the notice.
 */
export type WordsChoice7 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * Who gives it.
 */
export type WordsChoice8 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * In which form.
 */
export type WordsChoice9 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * Only then can the term be moved.
 */
export type Condition4 = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * Waiting time and order, all of them: `14 days after reminder`, `hearing`.
 */
export type LimitChoice = (string | [(string | Bounds), ...((string | Bounds))[]] | {
/**
 * The one that comes first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The one that comes last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Limits
} | [Term, ...(Term)[]] | undefined
})
/**
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "limits".
 */
export type Limits = (string | [(string | Bounds), ...((string | Bounds))[]] | Bounds)
/**
 * Not later than this act or term, all of them: `hearing`, `5 days before hearing.planned`.
 */
export type LimitChoice1 = (string | [(string | Bounds), ...((string | Bounds))[]] | {
/**
 * The one that comes first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The one that comes last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Limits
} | [Term, ...(Term)[]] | undefined
})
/**
 * `refuse`: a refusal is owed; `may-refuse`: a refusal and a decision are both in order; `ask`: what is missing is asked for first; `proceed`: no refusal because of this.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "gate".
 */
export type Gate = ("refuse" | "may-refuse" | "ask" | "proceed")
/**
 * The article or articles that it rests on, or one per key with `else`: `{ within: art_9__para_1, else: art_5 }`.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "article".
 */
export type ArticleReference = (string | [string, ...(string)[]] | {
[k: string]: Names1
})
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names4 = (string | [string, ...(string)[]])
/**
 * How often: `20 working days after complaint until decision`; under organisation `month`, `quarter` or `year`.
 */
export type TextChoice2 = (string | {
[k: string]: {
[k: string]: string
}
})
/**
 * How long it stands still at most, for example `2 weken`.
 */
export type TextChoice3 = (string | {
[k: string]: {
[k: string]: string
}
})
/**
 * `violation`, or only a point of attention (`attention`).
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "severity".
 */
export type Severity = ("violation" | "attention")
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names5 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names6 = (string | [string, ...(string)[]])
/**
 * Who may not be a member.
 */
export type WordsChoice10 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names7 = (string | [string, ...(string)[]])
/**
 * The composition is asked only if this is true.
 */
export type Condition5 = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * An unclear composition.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "panelReadings".
 */
export type PanelReadings = (PanelReading | [PanelReading, ...(PanelReading)[]])
/**
 * boolean, flag (not recorded means no), number, date, duration, text or list.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "factType".
 */
export type FactType = ("boolean" | "flag" | "number" | "date" | "duration" | "text" | "list")
/**
 * The values that it can have: `[oral, written]`.
 * 
 * @minItems 1
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "factValueList".
 */
export type FactValueList = [Value, ...(Value)[]]
/**
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "value".
 */
export type Value = string
/**
 * The value that holds when nothing is recorded; the verdict says so.
 */
export type Scalar1 = (string | number | boolean)
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names8 = (string | [string, ...(string)[]])
/**
 * The kind applies only if this is true.
 */
export type Condition6 = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * An unclear clause about the whole.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "caseReadings".
 */
export type CaseReadings = (CaseReading | [CaseReading, ...(CaseReading)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names9 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names10 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names11 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names12 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names13 = (string | [string, ...(string)[]])
/**
 * The stage applies only if this is true.
 */
export type Condition7 = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names14 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names15 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names16 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names17 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names18 = (string | [string, ...(string)[]])
/**
 * Who does it: a role, a fact that names persons, a step (who did it), or a table. `[a, b]` and `a or b` mean one of them.
 */
export type WordsChoice11 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * Who may not do it, none of them: `[accused, investigation]`.
 */
export type WordsChoice12 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * Who must be reached, all of them: `[complainant, accused]` or `complainant and accused`.
 */
export type WordsChoice13 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * Who takes part or agrees, all of them.
 */
export type WordsChoice14 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * What the event must carry, all of it: `[reasons, founded]`.
 */
export type WordsChoice15 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * In which form, one of them: written (letter, e-mail, web-form), spoken (phone, in-person), signed, publication, or words of your own.
 */
export type WordsChoice16 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * What must be true of the act, for example `{ subject: [statement, conduct] }`.
 */
export type Condition8 = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * The step applies only if this is true.
 */
export type Condition9 = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * The step does not apply if this is true; an event that comes before the step is overdue ends the duty.
 */
export type Condition10 = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names19 = (string | [string, ...(string)[]])
/**
 * The last day on which the step is in time: `3 werkweken na complaint`.
 */
export type TermChoice4 = (Term | {
/**
 * The term that ends first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The term that ends last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Bound1
} | [Term, ...(Term)[]] | undefined
})
/**
 * A term that the text aims at; missed is attention, or a breach of the duty to give notice if there is an extension.
 */
export type TermChoice5 = (Term | {
/**
 * The term that ends first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The term that ends last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Bound1
} | [Term, ...(Term)[]] | undefined
})
/**
 * Waiting time and order, all of them: `14 days after reminder`, `hearing`.
 */
export type LimitChoice2 = (string | [(string | Bounds), ...((string | Bounds))[]] | {
/**
 * The one that comes first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The one that comes last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Limits
} | [Term, ...(Term)[]] | undefined
})
/**
 * Not later than this act or term, all of them: `hearing`, `5 days before hearing.planned`.
 */
export type LimitChoice3 = (string | [(string | Bounds), ...((string | Bounds))[]] | {
/**
 * The one that comes first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The one that comes last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Limits
} | [Term, ...(Term)[]] | undefined
})
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names20 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names21 = (string | [string, ...(string)[]])
/**
 * How often: `20 working days after complaint until decision`; under organisation `month`, `quarter` or `year`.
 */
export type TextChoice4 = (string | {
[k: string]: {
[k: string]: string
}
})
/**
 * How long it stands still at most, for example `2 weken`.
 */
export type TextChoice5 = (string | {
[k: string]: {
[k: string]: string
}
})
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names22 = (string | [string, ...(string)[]])
/**
 * An unclear clause and the other ways to read it: `{ ambiguity: 000-b, strict: { within: 3 weken } }`, or a list.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "stepReadings".
 */
export type StepReadings = (StepReading | [StepReading, ...(StepReading)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names23 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names24 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names25 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names26 = (string | [string, ...(string)[]])
/**
 * How long: `2 years after decision`.
 */
export type TermChoice6 = (Term | {
/**
 * The term that ends first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The term that ends last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Bound1
} | [Term, ...(Term)[]] | undefined
})
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names27 = (string | [string, ...(string)[]])
/**
 * The retention applies only if this is true.
 */
export type Condition11 = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * An unclear retention.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "retentionReadings".
 */
export type RetentionReadings = (RetentionReading | [RetentionReading, ...(RetentionReading)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names28 = (string | [string, ...(string)[]])
/**
 * The statement applies only if this is true.
 */
export type Condition12 = (string | [Condition1, ...(Condition1)[]] | {
[k: string]: ConditionValue
})
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names29 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names30 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names31 = (string | [string, ...(string)[]])
/**
 * One or several names: `a`, `[a, b]`.
 */
export type Names32 = (string | [string, ...(string)[]])
/**
 * Lower-case letters and digits with hyphens between the words.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "id".
 */
export type Id = string
/**
 * A date as YYYY-MM-DD.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "date".
 */
export type Date = string
/**
 * A time as HH:MM, in quotes.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "clock".
 */
export type Clock = string
/**
 * none, next-working-day, or atw (Algemene termijnenwet).
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "restDay".
 */
export type RestDay = ("none" | "next-working-day" | "atw")
/**
 * What an act is for, in a fixed list of words.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "purpose".
 */
export type Purpose = ("acknowledgement" | "registration" | "admission" | "refusal" | "investigation" | "hearing" | "information" | "decision" | "extension" | "measures" | "improvement" | "referral" | "appeal" | "appeal-decision" | "external" | "evidence" | "confidentiality" | "independence" | "retention" | "report" | "satisfaction" | "withdrawal" | "closing")
/**
 * A demand on an outsider's step that can fail at the gate.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "gateKey".
 */
export type GateKey = ("within" | "requires" | "by" | "notBy" | "form" | "contains" | "to" | "with" | "notBefore" | "notAfter")
/**
 * A key of a step that gives a verdict, or else.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "severityKey".
 */
export type SeverityKey = ("within" | "aim" | "extension" | "every" | "times" | "by" | "notBy" | "to" | "with" | "form" | "contains" | "requires" | "notBefore" | "notAfter" | "directly" | "duty" | "otherwise" | "setsTerms" | "share" | "else")
/**
 * A key of a step, or else.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "stepKeyOrElse".
 */
export type StepKeyOrElse = ("label" | "aliases" | "act" | "duty" | "purpose" | "by" | "notBy" | "to" | "with" | "contains" | "form" | "requires" | "if" | "unless" | "once" | "within" | "aim" | "extension" | "notBefore" | "notAfter" | "otherwise" | "article" | "models" | "fulfilledBy" | "every" | "times" | "directly" | "pause" | "ifNeeded" | "attentionAfter" | "severity" | "strength" | "mayPrecede" | "doneWhen" | "matching" | "oneToOne" | "cancelledBy" | "setsTerms" | "share" | "counting" | "readings" | "note" | "else")
/**
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "termChoice".
 */
export type TermChoice7 = (Term | {
/**
 * The term that ends first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The term that ends last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Bound1
} | [Term, ...(Term)[]] | undefined
})
/**
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "textChoice".
 */
export type TextChoice6 = (string | {
[k: string]: {
[k: string]: string
}
})
/**
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "wordsChoice".
 */
export type WordsChoice17 = (string | [string, ...(string)[]] | {
[k: string]: {
[k: string]: Names1
}
})
/**
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "limitChoice".
 */
export type LimitChoice4 = (string | [(string | Bounds), ...((string | Bounds))[]] | {
/**
 * The one that comes first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The one that comes last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
[k: string]: {
[k: string]: Limits
} | [Term, ...(Term)[]] | undefined
})
/**
 * A number, or a duration for a fact that is a duration.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "amount".
 */
export type Amount = (number | string)

/**
 * The front matter of a complaint regulation: one step is one act, with everything that the text says about it.
 */
export interface RegulationFrontMatter {
/**
 * Where this schema is, for example `../../schemas/regulation.schema.json`.
 */
$schema: string
/**
 * Short name of the regulation, the same in every version: `o21`.
 */
id: string
/**
 * The title as people read it.
 */
title: string
/**
 * Language of the text, such as `nl` or `en`.
 */
language: string
/**
 * The day on which it was adopted.
 */
adopted?: string
/**
 * The text that this is an adaptation of.
 */
basedOn?: {
/**
 * Title of the source.
 */
title: string
/**
 * Number of the source in the list of clauses: `"000"`.
 */
clauses?: string
}
norms?: Names
/**
 * IANA name of the zone. Default: Europe/Amsterdam.
 */
timeZone?: string
/**
 * When this version is in force, both days inclusive.
 */
inForce?: {
/**
 * First day.
 */
from?: string
/**
 * Last day.
 */
until?: string
/**
 * `received`: cases received in that time; `running`: also those that ran when it came into force. Default: received.
 */
appliesTo?: ("received" | "running")
}
/**
 * How terms are counted.
 */
counting: {
/**
 * Which days are working days: `nl`, `nl-atw`, a country such as `be` or `gb-eng`, or one of `calendars`.
 */
calendar: string
/**
 * What happens when a term ends on a rest day: `none`, it moves to the `next-working-day`, or as the Algemene termijnenwet says (`atw`).
 */
restDay: ("none" | "next-working-day" | "atw")
/**
 * The same for terms that bind others: `none`, `next-working-day` or `atw`. Default: next-working-day.
 */
restDayOthers?: ("none" | "next-working-day" | "atw")
/**
 * What a working week is: as many working `days` as a week has, seven days of the `calendar`, or a `whole` week from Monday to Friday. Default: days.
 */
workingWeek?: ("days" | "calendar" | "whole")
/**
 * false: Good Friday is worked. Default: true.
 */
goodFriday?: boolean
/**
 * false: 5 May is worked. Default: true.
 */
liberationDay?: boolean
/**
 * false: days that a decree equates with a holiday are worked. Default: true.
 */
equatedDays?: boolean
/**
 * true: the day of the event itself counts. Default: false.
 */
countsDayZero?: boolean
/**
 * true: on the closures of the calendar (a school holiday) terms in days, weeks, months and years stand still as well. Default: false.
 */
closuresSuspend?: boolean
/**
 * The hour at which the last day ends: `"17:00"`.
 */
closesAt?: string
/**
 * What comes in after this hour counts as received on the next working day.
 */
receivedAfter?: string
/**
 * `next-working-day`: what comes in on a rest day counts as received on the next working day. Default: on the day itself.
 */
restDayReceipt?: "next-working-day"
/**
 * Our own number for open words: `1 werkdag`; gives attention, never a violation.
 */
promptly?: string
}
/**
 * Calendars of your own: `weekdays: { label: Monday to Friday, days: mon-fri, holidays: none }`.
 */
calendars?: {
[k: string]: CalendarSource
}
readings?: FileReadings
/**
 * Who act or are reached: `handler: klachtbehandelaar`. `complainant` is built in.
 */
roles?: {
[k: string]: string | RoleSource
}
/**
 * What a condition, a date or a term reads: `channel: [oral, written]`.
 */
facts?: {
[k: string]: FactType | FactValueList | FactSource
}
/**
 * Labels of contents: `reasons: redenen`.
 */
fields?: {
[k: string]: string
}
/**
 * Happenings that are nobody's duty: `talk-requested: Om een gesprek gevraagd`.
 */
events?: {
[k: string]: string
}
/**
 * One name for several acts: `action: [hearing-letter, mediation]`.
 */
groups?: {
[k: string]: Names1
}
/**
 * Kinds of case, each with its own start and steps; the start event decides the kind.
 */
kinds?: {
[k: string]: KindSource
}
starts?: Names23
completedBy?: Names24
reopenedBy?: Names25
cancelledBy?: Names26
defaults?: StepDefaults3
/**
 * First line, second line, appeal, in order: `first: { label: Klacht, steps: … }`.
 */
stages?: {
[k: string]: StageSource
}
/**
 * The acts, in the order in which a citizen meets them. Beside `stages`: acts of the whole case.
 */
steps?: {
[k: string]: StepSource
}
/**
 * Steps judged on the log of the organisation; with `every: year` once per period.
 */
organisation?: {
[k: string]: StepSource
}
/**
 * What is kept and for how long: `file: { keep: 2 years after decision, destroy: true }`.
 */
retention?: {
[k: string]: RetentionSource
}
/**
 * A yes or no that only a person can give: `confidential: { label: … }`.
 */
attest?: {
[k: string]: AttestSource
}
/**
 * Articles that ask nothing of anybody, with the reason.
 */
informative?: InformativeSource[]
/**
 * Points of attention of `regelmaat lint` that stay as they are, with the reason.
 */
accepted?: AcceptedSource[]
}
/**
 * A calendar of your own.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "calendar".
 */
export interface CalendarSource {
/**
 * What people read.
 */
label?: string
/**
 * The calendar that it starts from: `nl-atw`.
 */
base?: string
/**
 * Working weekdays (mon, tue, wed, thu, fri, sat, sun): `mon-fri` or `[mon, tue, wed]`. Default: those of the base, else mon-fri.
 */
days?: (string | [("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun"), ...(("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun"))[]])
/**
 * Country or region whose public holidays are days off, or `none`.
 */
holidays?: string
/**
 * Closures: a date, `2026-12-24..2027-01-02`, or `{ from, until, announced }`.
 */
closed?: (string | {
/**
 * First day.
 */
from: string
/**
 * Last day. Default: the first day.
 */
until?: string
/**
 * The day on which it was made known; it does not lengthen a term that began before.
 */
announced?: string
})[]
/**
 * Name of an .ics file with closures, in the folder of the regulation: every event of whole days is one; `X-ANNOUNCED:20260501` in it says when it was made known.
 */
file?: string
}
/**
 * An ambiguity that holds for the whole text.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "fileReading".
 */
export interface FileReading {
/**
 * Name of the ambiguity.
 */
ambiguity: string
/**
 * The question that the text leaves open.
 */
question?: string
strict?: FileOverride
lenient?: FileOverride1
}
/**
 * Under the strict reading.
 */
export interface FileOverride {
counting?: CountingOverride
defaults?: StepDefaults
}
/**
 * Keys of counting that differ.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "countingOverride".
 */
export interface CountingOverride {
/**
 * Which days are working days: `nl`, `nl-atw`, a country such as `be` or `gb-eng`, or one of `calendars`.
 */
calendar?: string
/**
 * What happens when a term ends on a rest day: `none`, it moves to the `next-working-day`, or as the Algemene termijnenwet says (`atw`).
 */
restDay?: ("none" | "next-working-day" | "atw")
/**
 * The same for terms that bind others: `none`, `next-working-day` or `atw`. Default: next-working-day.
 */
restDayOthers?: ("none" | "next-working-day" | "atw")
/**
 * What a working week is: as many working `days` as a week has, seven days of the `calendar`, or a `whole` week from Monday to Friday. Default: days.
 */
workingWeek?: ("days" | "calendar" | "whole")
/**
 * false: Good Friday is worked. Default: true.
 */
goodFriday?: boolean
/**
 * false: 5 May is worked. Default: true.
 */
liberationDay?: boolean
/**
 * false: days that a decree equates with a holiday are worked. Default: true.
 */
equatedDays?: boolean
/**
 * true: the day of the event itself counts. Default: false.
 */
countsDayZero?: boolean
/**
 * true: on the closures of the calendar (a school holiday) terms in days, weeks, months and years stand still as well. Default: false.
 */
closuresSuspend?: boolean
/**
 * The hour at which the last day ends: `"17:00"`.
 */
closesAt?: string
/**
 * What comes in after this hour counts as received on the next working day.
 */
receivedAfter?: string
/**
 * `next-working-day`: what comes in on a rest day counts as received on the next working day. Default: on the day itself.
 */
restDayReceipt?: "next-working-day"
/**
 * Our own number for open words: `1 werkdag`; gives attention, never a violation.
 */
promptly?: string
}
/**
 * Keys of a step that hold for all steps.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "stepDefaults".
 */
export interface StepDefaults {
/**
 * Whether the act is owed (`must`), allowed (`may`) or forbidden (`never`). Default: must; may for outsiders and where the catalogue says so.
 */
duty?: ("must" | "may" | "never")
/**
 * What the step is for. Default: as the catalogue says for its id.
 */
purpose?: ("acknowledgement" | "registration" | "admission" | "refusal" | "investigation" | "hearing" | "information" | "decision" | "extension" | "measures" | "improvement" | "referral" | "appeal" | "appeal-decision" | "external" | "evidence" | "confidentiality" | "independence" | "retention" | "report" | "satisfaction" | "withdrawal" | "closing")
by?: WordsChoice
notBy?: WordsChoice1
to?: WordsChoice2
with?: WordsChoice3
contains?: WordsChoice4
form?: WordsChoice5
requires?: Condition
if?: Condition2
unless?: Condition3
once?: Names2
within?: TermChoice
aim?: TermChoice1
/**
 * How the term can be moved, one way or a list of successive ones; `none` takes a default away.
 */
extension?: ("none" | Extension | [Extension, ...(Extension)[]])
notBefore?: LimitChoice
notAfter?: LimitChoice1
/**
 * What follows when the step of an outsider fails this: one outcome, or one per key.
 */
otherwise?: (Gate | {
[k: string]: Gate
})
article?: ArticleReference
fulfilledBy?: Names4
every?: TextChoice2
/**
 * How many times: `1`, `2-3`, `at least 2` or `at most 3`.
 */
times?: (number | string)
/**
 * No other recorded event may come between. Default: false.
 */
directly?: boolean
/**
 * When the term stands still, for example `{ from: information-request, until: information-received }`.
 */
pause?: {
/**
 * The event that stops the clock.
 */
from: string
/**
 * The event that starts it again.
 */
until?: string
atMost?: TextChoice3
/**
 * true: the day on which the pause ends counts again. Default: false.
 */
endDayCounts?: boolean
}
/**
 * `Zo nodig`: the act, or a recorded `not needed` with a reason. Default: false.
 */
ifNeeded?: boolean
/**
 * Our own number for a term without one; it gives attention, never a violation.
 */
attentionAfter?: string
/**
 * How serious a breach is: one word, or one per key with `else`.
 */
severity?: (Severity | {
[k: string]: Severity
})
/**
 * `open`: an open norm without a number. Default: must.
 */
strength?: ("must" | "open")
/**
 * Whether the act may come before its anchor. Default: only before an act of the organisation itself.
 */
mayPrecede?: boolean
/**
 * Which moment counts as done: when it was `sent`, when it was `received`, or when it `happened`. Default: happened.
 */
doneWhen?: ("sent" | "received" | "happened")
/**
 * The field that pairs each anchor with its own act.
 */
matching?: string
/**
 * One act serves one anchor only. Default: false.
 */
oneToOne?: boolean
cancelledBy?: Names5
/**
 * The `term-set` events of the log are judged here; `{ consent: complainant }`: one that was set is replaced only with consent. Default: false.
 */
setsTerms?: (boolean | SetsTerms)
counting?: CountingOverride1
/**
 * Free text for readers.
 */
note?: string
}
/**
 * A comparison, the status of a step, or whether it was taken within a term.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "comparison".
 */
export interface Comparison {
/**
 * Not this value, or none of these.
 */
not?: (string | number | boolean | [Scalar, ...(Scalar)[]])
/**
 * More than.
 */
over?: (number | string)
/**
 * Less than.
 */
under?: (number | string)
/**
 * This or more.
 */
atLeast?: (number | string)
/**
 * This or less.
 */
atMost?: (number | string)
/**
 * The status of the step: met, violated, pending, undetermined, not-applicable or lapsed.
 */
status?: (Status | [Status, ...(Status)[]] | {
/**
 * None of these statuses.
 */
not: (Status | [Status, ...(Status)[]])
})
within?: Bound
}
/**
 * The earliest or the latest of several terms.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "bounds".
 */
export interface Bounds {
/**
 * The one that comes first.
 * 
 * @minItems 1
 */
earliest?: [Term, ...(Term)[]]
/**
 * The one that comes last.
 * 
 * @minItems 1
 */
latest?: [Term, ...(Term)[]]
}
/**
 * How a term can be moved by a notice.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "extension".
 */
export interface Extension {
notice?: Names3
adds?: TextChoice
total?: TextChoice1
atMost?: TermChoice2
/**
 * Whether the date that the notice names binds. Default: true.
 */
binding?: boolean
noticeBy?: TermChoice3
contains?: WordsChoice6
to?: WordsChoice7
by?: WordsChoice8
form?: WordsChoice9
/**
 * The role that must consent, or the act of consent.
 */
consent?: string
if?: Condition4
/**
 * How many times. Default: 1.
 */
times?: number
/**
 * A later notice may replace the named date. Default: false.
 */
corrects?: boolean
}
/**
 * What it takes to set a term of the case again.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "setsTerms".
 */
export interface SetsTerms {
/**
 * The role that must consent to another date, or the act of consent.
 */
consent?: string
}
/**
 * Keys of counting that differ.
 */
export interface CountingOverride1 {
/**
 * Which days are working days: `nl`, `nl-atw`, a country such as `be` or `gb-eng`, or one of `calendars`.
 */
calendar?: string
/**
 * What happens when a term ends on a rest day: `none`, it moves to the `next-working-day`, or as the Algemene termijnenwet says (`atw`).
 */
restDay?: ("none" | "next-working-day" | "atw")
/**
 * The same for terms that bind others: `none`, `next-working-day` or `atw`. Default: next-working-day.
 */
restDayOthers?: ("none" | "next-working-day" | "atw")
/**
 * What a working week is: as many working `days` as a week has, seven days of the `calendar`, or a `whole` week from Monday to Friday. Default: days.
 */
workingWeek?: ("days" | "calendar" | "whole")
/**
 * false: Good Friday is worked. Default: true.
 */
goodFriday?: boolean
/**
 * false: 5 May is worked. Default: true.
 */
liberationDay?: boolean
/**
 * false: days that a decree equates with a holiday are worked. Default: true.
 */
equatedDays?: boolean
/**
 * true: the day of the event itself counts. Default: false.
 */
countsDayZero?: boolean
/**
 * true: on the closures of the calendar (a school holiday) terms in days, weeks, months and years stand still as well. Default: false.
 */
closuresSuspend?: boolean
/**
 * The hour at which the last day ends: `"17:00"`.
 */
closesAt?: string
/**
 * What comes in after this hour counts as received on the next working day.
 */
receivedAfter?: string
/**
 * `next-working-day`: what comes in on a rest day counts as received on the next working day. Default: on the day itself.
 */
restDayReceipt?: "next-working-day"
/**
 * Our own number for open words: `1 werkdag`; gives attention, never a violation.
 */
promptly?: string
}
/**
 * Under the lenient reading.
 */
export interface FileOverride1 {
counting?: CountingOverride
defaults?: StepDefaults
}
/**
 * A role.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "role".
 */
export interface RoleSource {
/**
 * What people read. Default: the id.
 */
label?: string
aliases?: Names6
/**
 * true: somebody outside the organisation, who cannot breach. Default: false.
 */
outside?: boolean
panel?: PanelSource
}
/**
 * A committee: how it is composed.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "panel".
 */
export interface PanelSource {
/**
 * How many members.
 */
size?: number
/**
 * How many must take part.
 */
quorum?: number
/**
 * The role that presides.
 */
chair?: string
/**
 * How many of which role: `{ lawyer: 1 }`.
 */
includes?: {
[k: string]: number
}
notBy?: WordsChoice10
article?: ArticleReference
models?: Names7
/**
 * What people read.
 */
label?: string
if?: Condition5
severity?: Severity
readings?: PanelReadings
/**
 * Free text for readers.
 */
note?: string
}
/**
 * An unclear composition and the other ways to read it.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "panelReading".
 */
export interface PanelReading {
/**
 * Name of the ambiguity.
 */
ambiguity: string
/**
 * The question that the text leaves open.
 */
question?: string
strict?: PanelOverride
lenient?: PanelOverride1
}
/**
 * Under the strict reading.
 */
export interface PanelOverride {

}
/**
 * Under the lenient reading.
 */
export interface PanelOverride1 {

}
/**
 * Something that a condition, a date or a term reads.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "fact".
 */
export interface FactSource {
/**
 * What people read. Default: the id.
 */
label?: string
type?: FactType
/**
 * The values that it can have, with labels or without.
 */
values?: (FactValueList | {
[k: string]: string
})
assume?: Scalar1
/**
 * The event that carries it.
 */
from?: string
/**
 * With same and over: true at this many like cases.
 */
cases?: number
/**
 * The fact that like cases have in common.
 */
same?: string
/**
 * The time within which like cases count: `1 jaar`.
 */
over?: string
}
/**
 * A kind of case.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "kind".
 */
export interface KindSource {
/**
 * What people read.
 */
label?: string
article?: ArticleReference
models?: Names8
if?: Condition6
/**
 * `violation`, or only a point of attention (`attention`).
 */
severity?: ("violation" | "attention")
readings?: CaseReadings
/**
 * Free text for readers.
 */
note?: string
starts?: Names9
completedBy?: Names10
reopenedBy?: Names11
cancelledBy?: Names12
defaults?: StepDefaults1
/**
 * First line, second line, appeal, in order: `first: { label: Klacht, steps: … }`.
 */
stages?: {
[k: string]: StageSource
}
/**
 * The acts, in the order in which a citizen meets them. Beside `stages`: acts of the whole case.
 */
steps?: {
[k: string]: StepSource
}
}
/**
 * An unclear clause about the whole and the other ways to read it.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "caseReading".
 */
export interface CaseReading {
/**
 * Name of the ambiguity.
 */
ambiguity: string
/**
 * The question that the text leaves open.
 */
question?: string
strict?: CaseOverride
lenient?: CaseOverride1
}
/**
 * Under the strict reading.
 */
export interface CaseOverride {

}
/**
 * Under the lenient reading.
 */
export interface CaseOverride1 {

}
/**
 * Keys of a step that hold for all steps.
 */
export interface StepDefaults1 {
/**
 * Whether the act is owed (`must`), allowed (`may`) or forbidden (`never`). Default: must; may for outsiders and where the catalogue says so.
 */
duty?: ("must" | "may" | "never")
/**
 * What the step is for. Default: as the catalogue says for its id.
 */
purpose?: ("acknowledgement" | "registration" | "admission" | "refusal" | "investigation" | "hearing" | "information" | "decision" | "extension" | "measures" | "improvement" | "referral" | "appeal" | "appeal-decision" | "external" | "evidence" | "confidentiality" | "independence" | "retention" | "report" | "satisfaction" | "withdrawal" | "closing")
by?: WordsChoice
notBy?: WordsChoice1
to?: WordsChoice2
with?: WordsChoice3
contains?: WordsChoice4
form?: WordsChoice5
requires?: Condition
if?: Condition2
unless?: Condition3
once?: Names2
within?: TermChoice
aim?: TermChoice1
/**
 * How the term can be moved, one way or a list of successive ones; `none` takes a default away.
 */
extension?: ("none" | Extension | [Extension, ...(Extension)[]])
notBefore?: LimitChoice
notAfter?: LimitChoice1
/**
 * What follows when the step of an outsider fails this: one outcome, or one per key.
 */
otherwise?: (Gate | {
[k: string]: Gate
})
article?: ArticleReference
fulfilledBy?: Names4
every?: TextChoice2
/**
 * How many times: `1`, `2-3`, `at least 2` or `at most 3`.
 */
times?: (number | string)
/**
 * No other recorded event may come between. Default: false.
 */
directly?: boolean
/**
 * When the term stands still, for example `{ from: information-request, until: information-received }`.
 */
pause?: {
/**
 * The event that stops the clock.
 */
from: string
/**
 * The event that starts it again.
 */
until?: string
atMost?: TextChoice3
/**
 * true: the day on which the pause ends counts again. Default: false.
 */
endDayCounts?: boolean
}
/**
 * `Zo nodig`: the act, or a recorded `not needed` with a reason. Default: false.
 */
ifNeeded?: boolean
/**
 * Our own number for a term without one; it gives attention, never a violation.
 */
attentionAfter?: string
/**
 * How serious a breach is: one word, or one per key with `else`.
 */
severity?: (Severity | {
[k: string]: Severity
})
/**
 * `open`: an open norm without a number. Default: must.
 */
strength?: ("must" | "open")
/**
 * Whether the act may come before its anchor. Default: only before an act of the organisation itself.
 */
mayPrecede?: boolean
/**
 * Which moment counts as done: when it was `sent`, when it was `received`, or when it `happened`. Default: happened.
 */
doneWhen?: ("sent" | "received" | "happened")
/**
 * The field that pairs each anchor with its own act.
 */
matching?: string
/**
 * One act serves one anchor only. Default: false.
 */
oneToOne?: boolean
cancelledBy?: Names5
/**
 * The `term-set` events of the log are judged here; `{ consent: complainant }`: one that was set is replaced only with consent. Default: false.
 */
setsTerms?: (boolean | SetsTerms)
counting?: CountingOverride1
/**
 * Free text for readers.
 */
note?: string
}
/**
 * A stage of a case.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "stage".
 */
export interface StageSource {
/**
 * What people read.
 */
label?: string
article?: ArticleReference
models?: Names13
if?: Condition7
/**
 * `violation`, or only a point of attention (`attention`).
 */
severity?: ("violation" | "attention")
readings?: CaseReadings
/**
 * Free text for readers.
 */
note?: string
starts?: Names14
completedBy?: Names15
reopenedBy?: Names16
cancelledBy?: Names17
defaults?: StepDefaults2
/**
 * The acts, in the order in which a citizen meets them. Beside `stages`: acts of the whole case.
 */
steps?: {
[k: string]: StepSource
}
}
/**
 * Keys of a step that hold for all steps.
 */
export interface StepDefaults2 {
/**
 * Whether the act is owed (`must`), allowed (`may`) or forbidden (`never`). Default: must; may for outsiders and where the catalogue says so.
 */
duty?: ("must" | "may" | "never")
/**
 * What the step is for. Default: as the catalogue says for its id.
 */
purpose?: ("acknowledgement" | "registration" | "admission" | "refusal" | "investigation" | "hearing" | "information" | "decision" | "extension" | "measures" | "improvement" | "referral" | "appeal" | "appeal-decision" | "external" | "evidence" | "confidentiality" | "independence" | "retention" | "report" | "satisfaction" | "withdrawal" | "closing")
by?: WordsChoice
notBy?: WordsChoice1
to?: WordsChoice2
with?: WordsChoice3
contains?: WordsChoice4
form?: WordsChoice5
requires?: Condition
if?: Condition2
unless?: Condition3
once?: Names2
within?: TermChoice
aim?: TermChoice1
/**
 * How the term can be moved, one way or a list of successive ones; `none` takes a default away.
 */
extension?: ("none" | Extension | [Extension, ...(Extension)[]])
notBefore?: LimitChoice
notAfter?: LimitChoice1
/**
 * What follows when the step of an outsider fails this: one outcome, or one per key.
 */
otherwise?: (Gate | {
[k: string]: Gate
})
article?: ArticleReference
fulfilledBy?: Names4
every?: TextChoice2
/**
 * How many times: `1`, `2-3`, `at least 2` or `at most 3`.
 */
times?: (number | string)
/**
 * No other recorded event may come between. Default: false.
 */
directly?: boolean
/**
 * When the term stands still, for example `{ from: information-request, until: information-received }`.
 */
pause?: {
/**
 * The event that stops the clock.
 */
from: string
/**
 * The event that starts it again.
 */
until?: string
atMost?: TextChoice3
/**
 * true: the day on which the pause ends counts again. Default: false.
 */
endDayCounts?: boolean
}
/**
 * `Zo nodig`: the act, or a recorded `not needed` with a reason. Default: false.
 */
ifNeeded?: boolean
/**
 * Our own number for a term without one; it gives attention, never a violation.
 */
attentionAfter?: string
/**
 * How serious a breach is: one word, or one per key with `else`.
 */
severity?: (Severity | {
[k: string]: Severity
})
/**
 * `open`: an open norm without a number. Default: must.
 */
strength?: ("must" | "open")
/**
 * Whether the act may come before its anchor. Default: only before an act of the organisation itself.
 */
mayPrecede?: boolean
/**
 * Which moment counts as done: when it was `sent`, when it was `received`, or when it `happened`. Default: happened.
 */
doneWhen?: ("sent" | "received" | "happened")
/**
 * The field that pairs each anchor with its own act.
 */
matching?: string
/**
 * One act serves one anchor only. Default: false.
 */
oneToOne?: boolean
cancelledBy?: Names5
/**
 * The `term-set` events of the log are judged here; `{ consent: complainant }`: one that was set is replaced only with consent. Default: false.
 */
setsTerms?: (boolean | SetsTerms)
counting?: CountingOverride1
/**
 * Free text for readers.
 */
note?: string
}
/**
 * One act with everything that the text says about it.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "step".
 */
export interface StepSource {
/**
 * What people read. Default: the label of the catalogue, else the id.
 */
label?: string
aliases?: Names18
/**
 * The act or group that this entry adds demands to, for example `act: intake`. Default: its own id.
 */
act?: string
/**
 * Whether the act is owed (`must`), allowed (`may`) or forbidden (`never`). Default: must; may for outsiders and where the catalogue says so.
 */
duty?: ("must" | "may" | "never")
/**
 * What the step is for. Default: as the catalogue says for its id.
 */
purpose?: ("acknowledgement" | "registration" | "admission" | "refusal" | "investigation" | "hearing" | "information" | "decision" | "extension" | "measures" | "improvement" | "referral" | "appeal" | "appeal-decision" | "external" | "evidence" | "confidentiality" | "independence" | "retention" | "report" | "satisfaction" | "withdrawal" | "closing")
by?: WordsChoice11
notBy?: WordsChoice12
to?: WordsChoice13
with?: WordsChoice14
contains?: WordsChoice15
form?: WordsChoice16
requires?: Condition8
if?: Condition9
unless?: Condition10
once?: Names19
within?: TermChoice4
aim?: TermChoice5
/**
 * How the term can be moved, one way or a list of successive ones; `none` takes a default away.
 */
extension?: ("none" | Extension | [Extension, ...(Extension)[]])
notBefore?: LimitChoice2
notAfter?: LimitChoice3
/**
 * What follows when the step of an outsider fails this: one outcome, or one per key.
 */
otherwise?: (Gate | {
[k: string]: Gate
})
article?: ArticleReference
models?: Names20
fulfilledBy?: Names21
every?: TextChoice4
/**
 * How many times: `1`, `2-3`, `at least 2` or `at most 3`.
 */
times?: (number | string)
/**
 * No other recorded event may come between. Default: false.
 */
directly?: boolean
/**
 * When the term stands still, for example `{ from: information-request, until: information-received }`.
 */
pause?: {
/**
 * The event that stops the clock.
 */
from: string
/**
 * The event that starts it again.
 */
until?: string
atMost?: TextChoice5
/**
 * true: the day on which the pause ends counts again. Default: false.
 */
endDayCounts?: boolean
}
/**
 * `Zo nodig`: the act, or a recorded `not needed` with a reason. Default: false.
 */
ifNeeded?: boolean
/**
 * Our own number for a term without one; it gives attention, never a violation.
 */
attentionAfter?: string
/**
 * How serious a breach is: one word, or one per key with `else`.
 */
severity?: (Severity | {
[k: string]: Severity
})
/**
 * `open`: an open norm without a number. Default: must.
 */
strength?: ("must" | "open")
/**
 * Whether the act may come before its anchor. Default: only before an act of the organisation itself.
 */
mayPrecede?: boolean
/**
 * Which moment counts as done: when it was `sent`, when it was `received`, or when it `happened`. Default: happened.
 */
doneWhen?: ("sent" | "received" | "happened")
/**
 * The field that pairs each anchor with its own act.
 */
matching?: string
/**
 * One act serves one anchor only. Default: false.
 */
oneToOne?: boolean
cancelledBy?: Names22
/**
 * The `term-set` events of the log are judged here; `{ consent: complainant }`: one that was set is replaced only with consent. Default: false.
 */
setsTerms?: (boolean | SetsTerms)
/**
 * Which part must be in order: `90 % per quarter` (under organisation).
 */
share?: string
counting?: CountingOverride2
readings?: StepReadings
/**
 * Free text for readers.
 */
note?: string
}
/**
 * Keys of counting that differ.
 */
export interface CountingOverride2 {
/**
 * Which days are working days: `nl`, `nl-atw`, a country such as `be` or `gb-eng`, or one of `calendars`.
 */
calendar?: string
/**
 * What happens when a term ends on a rest day: `none`, it moves to the `next-working-day`, or as the Algemene termijnenwet says (`atw`).
 */
restDay?: ("none" | "next-working-day" | "atw")
/**
 * The same for terms that bind others: `none`, `next-working-day` or `atw`. Default: next-working-day.
 */
restDayOthers?: ("none" | "next-working-day" | "atw")
/**
 * What a working week is: as many working `days` as a week has, seven days of the `calendar`, or a `whole` week from Monday to Friday. Default: days.
 */
workingWeek?: ("days" | "calendar" | "whole")
/**
 * false: Good Friday is worked. Default: true.
 */
goodFriday?: boolean
/**
 * false: 5 May is worked. Default: true.
 */
liberationDay?: boolean
/**
 * false: days that a decree equates with a holiday are worked. Default: true.
 */
equatedDays?: boolean
/**
 * true: the day of the event itself counts. Default: false.
 */
countsDayZero?: boolean
/**
 * true: on the closures of the calendar (a school holiday) terms in days, weeks, months and years stand still as well. Default: false.
 */
closuresSuspend?: boolean
/**
 * The hour at which the last day ends: `"17:00"`.
 */
closesAt?: string
/**
 * What comes in after this hour counts as received on the next working day.
 */
receivedAfter?: string
/**
 * `next-working-day`: what comes in on a rest day counts as received on the next working day. Default: on the day itself.
 */
restDayReceipt?: "next-working-day"
/**
 * Our own number for open words: `1 werkdag`; gives attention, never a violation.
 */
promptly?: string
}
/**
 * An unclear clause and the other ways to read it.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "stepReading".
 */
export interface StepReading {
/**
 * Name of the ambiguity; the same name is read the same way everywhere.
 */
ambiguity: string
/**
 * The question that the text leaves open.
 */
question?: string
strict?: StepOverride
lenient?: StepOverride1
}
/**
 * Keys under the strict reading; `none` takes a key away.
 */
export interface StepOverride {

}
/**
 * Keys under the lenient reading; `none` takes a key away.
 */
export interface StepOverride1 {

}
/**
 * Keys of a step that hold for all steps.
 */
export interface StepDefaults3 {
/**
 * Whether the act is owed (`must`), allowed (`may`) or forbidden (`never`). Default: must; may for outsiders and where the catalogue says so.
 */
duty?: ("must" | "may" | "never")
/**
 * What the step is for. Default: as the catalogue says for its id.
 */
purpose?: ("acknowledgement" | "registration" | "admission" | "refusal" | "investigation" | "hearing" | "information" | "decision" | "extension" | "measures" | "improvement" | "referral" | "appeal" | "appeal-decision" | "external" | "evidence" | "confidentiality" | "independence" | "retention" | "report" | "satisfaction" | "withdrawal" | "closing")
by?: WordsChoice
notBy?: WordsChoice1
to?: WordsChoice2
with?: WordsChoice3
contains?: WordsChoice4
form?: WordsChoice5
requires?: Condition
if?: Condition2
unless?: Condition3
once?: Names2
within?: TermChoice
aim?: TermChoice1
/**
 * How the term can be moved, one way or a list of successive ones; `none` takes a default away.
 */
extension?: ("none" | Extension | [Extension, ...(Extension)[]])
notBefore?: LimitChoice
notAfter?: LimitChoice1
/**
 * What follows when the step of an outsider fails this: one outcome, or one per key.
 */
otherwise?: (Gate | {
[k: string]: Gate
})
article?: ArticleReference
fulfilledBy?: Names4
every?: TextChoice2
/**
 * How many times: `1`, `2-3`, `at least 2` or `at most 3`.
 */
times?: (number | string)
/**
 * No other recorded event may come between. Default: false.
 */
directly?: boolean
/**
 * When the term stands still, for example `{ from: information-request, until: information-received }`.
 */
pause?: {
/**
 * The event that stops the clock.
 */
from: string
/**
 * The event that starts it again.
 */
until?: string
atMost?: TextChoice3
/**
 * true: the day on which the pause ends counts again. Default: false.
 */
endDayCounts?: boolean
}
/**
 * `Zo nodig`: the act, or a recorded `not needed` with a reason. Default: false.
 */
ifNeeded?: boolean
/**
 * Our own number for a term without one; it gives attention, never a violation.
 */
attentionAfter?: string
/**
 * How serious a breach is: one word, or one per key with `else`.
 */
severity?: (Severity | {
[k: string]: Severity
})
/**
 * `open`: an open norm without a number. Default: must.
 */
strength?: ("must" | "open")
/**
 * Whether the act may come before its anchor. Default: only before an act of the organisation itself.
 */
mayPrecede?: boolean
/**
 * Which moment counts as done: when it was `sent`, when it was `received`, or when it `happened`. Default: happened.
 */
doneWhen?: ("sent" | "received" | "happened")
/**
 * The field that pairs each anchor with its own act.
 */
matching?: string
/**
 * One act serves one anchor only. Default: false.
 */
oneToOne?: boolean
cancelledBy?: Names5
/**
 * The `term-set` events of the log are judged here; `{ consent: complainant }`: one that was set is replaced only with consent. Default: false.
 */
setsTerms?: (boolean | SetsTerms)
counting?: CountingOverride1
/**
 * Free text for readers.
 */
note?: string
}
/**
 * What is kept and for how long.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "retention".
 */
export interface RetentionSource {
/**
 * What is kept.
 */
what?: string
keep: TermChoice6
/**
 * true: destroyed at once after that; a duration: the grace after it.
 */
destroy?: (true | string)
/**
 * What people read.
 */
label?: string
article?: ArticleReference
models?: Names27
if?: Condition11
/**
 * `violation`, or only a point of attention (`attention`).
 */
severity?: ("violation" | "attention")
/**
 * Free text for readers.
 */
note?: string
counting?: CountingOverride
readings?: RetentionReadings
}
/**
 * An unclear retention and the other ways to read it.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "retentionReading".
 */
export interface RetentionReading {
/**
 * Name of the ambiguity.
 */
ambiguity: string
/**
 * The question that the text leaves open.
 */
question?: string
strict?: RetentionOverride
lenient?: RetentionOverride1
}
/**
 * Under the strict reading.
 */
export interface RetentionOverride {

}
/**
 * Under the lenient reading.
 */
export interface RetentionOverride1 {

}
/**
 * A yes or no that only a person can give.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "attest".
 */
export interface AttestSource {
/**
 * What people read.
 */
label: string
article?: ArticleReference
models?: Names28
if?: Condition12
/**
 * `violation`, or only a point of attention (`attention`).
 */
severity?: ("violation" | "attention")
readings?: CaseReadings
/**
 * Free text for readers.
 */
note?: string
once?: Names29
}
/**
 * An article that asks nothing of anybody.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "informative".
 */
export interface InformativeSource {
article?: Names30
/**
 * Why no step carries it: it is the `definition` of a word, `information`, a `permission`, about `conduct` or an `other-forum`, it names an `effect`, or the text is silent (`silence`).
 */
because: ("definition" | "information" | "permission" | "conduct" | "other-forum" | "effect" | "silence")
models?: Names31
/**
 * Free text for readers.
 */
note?: string
}
/**
 * A point of attention that somebody looked at and that stays as it is.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "accepted".
 */
export interface AcceptedSource {
/**
 * Lower-case letters and digits with hyphens between the words.
 */
check: string
at?: Names32
/**
 * Why it stays as it is.
 */
because: string
/**
 * Last day on which it is accepted; then it is a point of attention again. Default: no end.
 */
until?: string
}
/**
 * Keys of the step that are read otherwise.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "stepOverride".
 */
export interface StepOverride2 {

}
/**
 * What is counted or assumed otherwise.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "fileOverride".
 */
export interface FileOverride2 {
counting?: CountingOverride
defaults?: StepDefaults
}
/**
 * Keys that are read otherwise.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "caseOverride".
 */
export interface CaseOverride2 {

}
/**
 * Keys of the panel that are read otherwise.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "panelOverride".
 */
export interface PanelOverride2 {

}
/**
 * Keys of the retention that are read otherwise.
 * 
 * This interface was referenced by `RegulationFrontMatter`'s JSON-Schema
 * via the `definition` "retentionOverride".
 */
export interface RetentionOverride2 {

}
