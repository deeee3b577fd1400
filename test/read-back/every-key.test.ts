import { describe, expect, it } from "vitest";
import { languages } from "../../src/language/language.ts";
import { sayStep } from "../../src/read-back/say-step.ts";
import type { Regulation, Step } from "../../src/regulation/model.ts";
import {
  activity,
  after,
  anchor,
  counting,
  duration,
  fact,
  factRef,
  open,
  place,
  plain,
  ref,
  regulation,
  role,
  step,
  who,
} from "./build-regulation.ts";

/**
 * Keys of a step that carry no demand by themselves: its name and place in the
 * file, and which clause rows of a source it carries.
 */
type Unsaid = "id" | "kind" | "stage" | "place" | "places" | "models" | "label";

const condition = {
  kind: "test",
  ref: factRef("light"),
  test: { kind: "in", values: [true] },
  place,
} as const;
const extension = {
  notice: ["delay-notice"],
  dateField: "new-date",
  binding: true,
  times: 1,
  corrects: false,
  place,
} as const;

/** For every key that says something: a value that differs from the default. */
const values: { readonly [Key in Exclude<keyof Step, Unsaid>]: Partial<Step> & Pick<Step, Key> } = {
  aliases: { aliases: ["Bericht"] },
  acts: { isEntry: true, acts: ["refusal"] },
  isEntry: { isEntry: true },
  duty: { duty: "never" },
  outside: { outside: true },
  purpose: { purpose: "decision" },
  if: { if: condition },
  unless: { unless: condition },
  once: { once: anchor("refusal") },
  within: { within: plain(after(3, "working-week", "complaint")) },
  aim: { aim: plain(after(3, "week")) },
  extension: { extension: [extension] },
  by: { by: plain(who("management")) },
  notBy: { notBy: plain(who("management")) },
  to: { to: plain(who("management")) },
  with: { with: plain(who("management")) },
  form: { form: plain(["written"]) },
  contains: { contains: plain(["new-date"]) },
  requires: { requires: condition },
  notBefore: { notBefore: plain([{ kind: "order", ref: ref("refusal"), place }]) },
  notAfter: { notAfter: plain([{ kind: "order", ref: ref("refusal"), place }]) },
  otherwise: { otherwise: { all: "refuse", byKey: {}, place } },
  fulfilledBy: { fulfilledBy: ["refusal"] },
  every: { every: plain({ duration: duration(20, "working-day"), words: "", place }) },
  times: { times: { min: 2, max: 3, place } },
  directly: { directly: true },
  pause: { pause: { from: ref("refusal"), endDayCounts: false, place } },
  ifNeeded: { ifNeeded: true },
  attentionAfter: { attentionAfter: duration(5, "working-day") },
  severity: { severity: { byKey: {}, else: "attention" } },
  strength: { strength: "open" },
  mayPrecede: { mayPrecede: true },
  doneWhen: { doneWhen: "sent" },
  matching: { matching: "new-date" },
  oneToOne: { oneToOne: true },
  cancelledBy: { cancelledBy: [] },
  setsTerms: { setsTerms: { consent: undefined } },
  share: { share: { numerator: 9, denominator: 10, period: "quarter", place } },
  counting: {
    within: plain(after(3, "working-week", "complaint")),
    counting: { ...counting, workingWeek: "whole" },
  },
  readings: {
    readings: [{ ambiguity: "002-c", question: "wat is een werkweek?", alternatives: [], place }],
  },
  article: { within: plain(after(3, "week")), article: { byKey: {}, else: ["art_1"] } },
  note: { note: "alleen bij klachten" },
};

const parts: Partial<Regulation> = {
  roles: { management: role("management", "directie") },
  facts: { light: fact("light", "lichte uiting") },
  fields: { "new-date": "nieuwe datum" },
  activities: Object.fromEntries(
    [
      ["complaint", "Klacht"],
      ["reply-letter", "Brief met antwoord"],
      ["refusal", "Niet in behandeling genomen"],
      ["decision", "Besluit"],
      ["withdrawal", "Klacht ingetrokken"],
      ["delay-notice", "Bericht van uitstel"],
    ].map(([id = "", label = ""]) => [id, activity(id, label)]),
  ),
  articles: [{ id: "art_1", citation: "artikel 1", text: "", place, terms: [] }],
};

describe("every key of a step", () => {
  it.each(Object.keys(values) as (keyof typeof values)[])(
    "%s changes what is said, in both languages",
    (key) => {
      const withKey = values[key];
      const { [key]: _, ...withoutKey } = withKey;

      for (const language of languages) expect(said(withKey, language)).not.toBe(said(withoutKey, language));
    },
  );

  it.each(Object.keys(values) as (keyof typeof values)[])(
    "%s leaves no hole and no id in the sentences",
    (key) => {
      for (const language of languages) {
        const words = said(values[key], language);

        expect(words).not.toMatch(/undefined|null|NaN|\[object|“”|: [.;]|: \.|\( | {2}/u);
        expect(words).not.toMatch(/new-date|reply-letter|delay-notice|art_1|management/u);
      }
    },
  );

  it.each(["constructor", "toString", "__proto__"])("says a name such as %s as it is", (name) => {
    const named = said(
      {
        contains: plain([name]),
        to: plain(who(name)),
        form: plain([name]),
        purpose: name,
        once: anchor(name),
      },
      "nl",
    );

    expect(named).toContain(`Aan wie: ${name}.`);
    expect(named).toContain(`Wat erin moet staan: “${name}”.`);
    expect(named).toContain(`De aanleiding is “${name}”.`);
  });

  it("says what directly is about: the occasion, what comes first, or a ban", () => {
    const notBefore = plain([{ kind: "order", ref: ref("refusal"), place } as const]);
    const occasion = "between the occasion and this step";
    const order = "at once on what had to happen first";

    const after = said({ directly: true, once: anchor("refusal") }, "en");
    expect(after).toContain(occasion);
    expect(after).not.toContain(order);
    const first = said({ directly: true, notBefore }, "en");
    expect(first).toContain(order);
    expect(first).not.toContain(occasion);
    const both = said({ directly: true, notBefore, once: anchor("refusal") }, "en");
    expect(both).toContain(order);
    expect(both).toContain(occasion);
    const ban = said({ directly: true, duty: "never", once: anchor("refusal") }, "en");
    expect(ban).toContain("The ban holds only at once after the occasion");
    expect(ban).not.toContain("This follows at once");
  });

  it("says that each occasion forbids anew, and that what came first does not count", () => {
    const each = { ...anchor("refusal"), occurrence: "each" } as const;
    expect(said({ duty: "never", once: each }, "nl")).toContain("elke aanleiding verbiedt het opnieuw");
    expect(said({ duty: "never", once: anchor("refusal") }, "nl")).not.toContain("opnieuw");
    expect(said({ mayPrecede: false }, "nl")).toContain("Wat vóór de aanleiding is gebeurd, telt niet.");
  });

  it("says open words with and without a number of ours", () => {
    const within = plain(open("promptly", "complaint"));
    const own = { ...counting, promptly: duration(1, "working-day") };

    expect(said({ within }, "nl")).toContain("De regeling noemt hier geen aantal en wij ook niet");
    expect(said({ within, counting: own }, "nl")).toContain("Onze aanname is 1 werkdag");
    expect(said({ within, counting: own }, "en")).toContain("Our assumption is 1 working day");
  });
});

/** All words of the step without its id. */
function said(keys: Partial<Step>, language: "nl" | "en"): string {
  const one = step("reply-letter", "Brief met antwoord", keys);
  const { title, lead, sentences, readings } = sayStep(regulation([one], parts), one, language);
  const lines = sentences.map(({ sentence, judgement, article }) =>
    [sentence, judgement, article].filter(Boolean).join(" "),
  );

  return [title, lead, ...lines, ...readings.map(({ sentence }) => sentence)].join("\n");
}
