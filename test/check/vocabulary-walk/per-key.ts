import { type Front, type VerdictRow, verdictRows, withValue, wordOf } from "./rows.ts";
import { schema, words } from "./words.ts";

export interface Told {
  readonly name: string;
  readonly text: Front;
  readonly log: string | undefined;
  readonly expected: Readonly<Record<string, string>>;
}

const ofSteps = verdictRows.filter((row) => {
  const word = words.find(({ name }) => name === wordOf(row));
  return word?.level === "step" && !Array.isArray(row.text) && row.at.endsWith(`.${word.key}`);
});

const keyOf = ({ at }: VerdictRow) => at.slice(at.lastIndexOf(".") + 1);
const stepOf = ({ at }: VerdictRow) => at.slice(0, at.lastIndexOf("."));

/** Every breach of a key, with a severity for that key only: then it is a point of attention. */
export const milder: readonly Told[] = ofSteps.flatMap((row) => {
  const key = keyOf(row);
  const step = stepOf(row);
  const id = step.slice(step.lastIndexOf(".") + 1);
  return row.gives.flatMap(([value, verdicts]) => {
    const breaches = Object.entries(verdicts).filter(
      ([of, wanted]) => wanted.startsWith("violation") && isOf(of, { id, key }),
    );
    if (value === null || breaches.length === 0 || key === "severity") return [];
    const text = withValue(withValue(row.text as Front, row.at, value), `${step}.severity`, {
      [key]: "attention",
    });
    const expected = breaches.map(([of, wanted]) => [of, wanted.replace("violation", "attention")]);
    return [
      {
        name: `${row.name}: ${JSON.stringify(value)}`,
        text,
        log: row.log,
        expected: Object.fromEntries(expected),
      },
    ];
  });
});

/** Whether a verdict is what the key asks. */
function isOf(verdict: string, { id, key }: { readonly id: string; readonly key: string }): boolean {
  const [step, aspect] = verdict.replace("ORG:", "").replace(/@.*$/u, "").replace(/#\d+/u, "").split(".");
  const asked: Readonly<Record<string, string>> = { duty: "never", setsTerms: "terms", within: "" };
  return step === id && (aspect ?? "") === (asked[key] ?? key);
}

/** Every key that may stand under `defaults`, there instead of in the step. */
export const asDefaults: readonly Told[] = ofSteps.flatMap((row) => {
  const key = keyOf(row);
  if (!Object.hasOwn(schema.$defs?.stepDefaults?.properties ?? {}, key)) return [];
  return row.gives.flatMap(([value, expected]) => {
    if (value === null) return [];
    const text = withValue(row.text as Front, `defaults.${key}`, value);
    return [{ name: `${row.name}: ${JSON.stringify(value)}`, text, log: row.log, expected }];
  });
});
