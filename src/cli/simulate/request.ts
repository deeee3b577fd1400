import { type Day, dayFromIso } from "../../calendar/day.ts";
import { nearestName } from "../../case-log/names.ts";
import type { Regulation } from "../../regulation/model.ts";
import { breachKinds } from "../../simulate/breaches/index.ts";
import type { SimulationSettings } from "../../simulate/simulate.ts";
import { dayOption } from "../as-of.ts";
import type { Call } from "../command.ts";
import { wrongUse } from "../not-checked.ts";
import { wholeNumber } from "../whole-number.ts";

/** What is asked for, in full. Throws NotChecked for what no log can be made of. */
export function simulationOf(call: Call, regulation: Regulation): SimulationSettings {
  const { options } = call;
  const { from, until } = periodOf(call, regulation);
  return {
    regulation,
    cases: wholeNumber("cases", options.value("cases") ?? "100", 1),
    seed: wholeNumber("seed", options.value("seed") ?? "1", 0),
    from,
    until,
    shares: sharesOf(options.value("breaches")),
  };
}

/** Two years that are over; the same ones always, so that the same words give the same log. */
const usual = { from: "2024-01-01", until: "2025-12-31" };
const twoYears = 730;

/** As asked, else two years in which the text was in force. */
function periodOf(call: Call, { inForce }: Regulation): { readonly from: Day; readonly until: Day } {
  const asked = { from: dayOption(call, "from"), until: dayOption(call, "until") };
  const first = inForce.from ?? Number.NEGATIVE_INFINITY;
  const last = inForce.until ?? Number.POSITIVE_INFINITY;
  const usualUntil = Math.min(last, Math.max(dayFromIso(usual.until) ?? 0, first + twoYears));
  const until = asked.until ?? (asked.from === undefined ? usualUntil : asked.from + twoYears);
  const usualFrom = dayFromIso(usual.from) ?? 0;
  const isUsual = asked.until === undefined && usualFrom >= first && usualFrom < until;
  const from = asked.from ?? (isUsual ? usualFrom : Math.max(first, until - twoYears));
  if (from > until) throw wrongUse(fromAfterUntil);
  return { from, until };
}

/** `late=5%,missing=2%`; not given: the usual mix. */
function sharesOf(text: string | undefined): ReadonlyMap<string, number> {
  if (text === undefined) return new Map(breachKinds.map(({ id, usualShare }) => [id, usualShare]));
  if (text === "none") return new Map();
  const shares = new Map(text.split(",").map(shareOf));
  const sum = [...shares.values()].reduce((total, share) => total + share, 0);
  if (sum > 1 + Number.EPSILON) throw wrongUse(tooMuch);
  return shares;
}

function shareOf(part: string): readonly [string, number] {
  const [, id = "", amount = "", percent] =
    /^\s*([a-z-]+)\s*=\s*(\d+(?:\.\d+)?)\s*(%)?\s*$/u.exec(part) ?? [];
  if (id === "") throw wrongUse(noShare(part));
  const ids = breachKinds.map((kind) => kind.id);
  if (!ids.includes(id)) throw wrongUse(unknownKind(id, ids));
  const share = percent === undefined ? Number(amount) : Number(amount) / 100;
  if (share > 1) throw wrongUse(noShare(part));
  return [id, share];
}

const fromAfterUntil = {
  nl: "--from ligt na --until. Geef een eerste dag die niet na de laatste ligt.",
  en: "--from lies after --until. Give a first day that does not lie after the last.",
};
const tooMuch = {
  nl: "De aandelen bij --breaches zijn samen meer dan 100%. Een zaak heeft er hoogstens een.",
  en: "The shares of --breaches add up to more than 100%. A case has one at most.",
};
const noShare = (part: string) => ({
  nl: `“${part}” bij --breaches is geen aandeel. Schrijf zoals late=5%, met een komma ertussen, of none.`,
  en: `“${part}” for --breaches is no share. Write as in late=5%, with a comma between them, or none.`,
});
function unknownKind(id: string, ids: readonly string[]) {
  const hint = nearestName(id, ids);
  const all = ids.join(", ");
  return {
    nl: `--breaches kent “${id}” niet${hint === undefined ? "" : ` (bedoelt u ${hint}?)`}; mogelijk is: ${all}.`,
    en: `--breaches does not know “${id}”${hint === undefined ? "" : ` (do you mean ${hint}?)`}; possible: ${all}.`,
  };
}
