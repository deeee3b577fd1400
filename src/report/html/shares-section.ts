import { purposeLabel, statusLabel } from "../../language/labels.ts";
import type { Language, Text } from "../../language/language.ts";
import { type RuleTally, sayShare, shareMet, sumOf, type Tally } from "../tallies.ts";
import { shareBar } from "./bar.ts";
import { type Column, element, folded, legend, paragraph, section, table, text } from "./markup.ts";
import { sayNumber } from "./numbers.ts";
import { sectionIds } from "./section-ids.ts";
import { ownRules } from "./summary-section.ts";

/** How often each rule was met, per purpose and one by one. */
export function sharesSection(rules: readonly RuleTally[], language: Language): string {
  const own = ownRules(rules);
  const others = rules.filter(({ isOutside }) => isOutside);
  const [troubled, quiet] = [own.filter(hasTrouble), own.filter((tally) => !hasTrouble(tally))];
  const ofRules = (caption: Text, list: readonly RuleTally[]) =>
    table(caption[language], columnsOf(labels.rule[language], language), rowsOf(list, language));
  return section({ id: sectionIds.shares, heading: labels.heading[language] }, [
    paragraph(labels.explains[language]),
    legend([
      ["met", statusLabel("met", language)],
      ["violation", labels.violation[language]],
      ["attention", labels.attention[language]],
      ["open", labels.undecided[language]],
    ]),
    table(
      labels.perPurpose[language],
      columnsOf(labels.purpose[language], language),
      purposesOf(own, language).map(({ label, tally }) => rowOf(text(label), tally, language)),
    ),
    ...(troubled.length === 0 ? [] : [ofRules(labels.perRule, troubled.toSorted(mostBrokenFirst))]),
    ...(quiet.length === 0
      ? []
      : [
          folded(
            text(`${labels.quiet[language]} (${sayNumber(quiet.length, language)})`),
            ofRules(labels.quiet, quiet),
          ),
        ]),
    ...(others.length === 0 ? [] : [othersTable(others, language)]),
  ]);
}

/** Whether there is something to see: a breach, a doubt, or what could not be judged. */
function hasTrouble({ counts }: Tally): boolean {
  return counts.violated + counts.disputable + counts.undetermined > 0;
}

function mostBrokenFirst(one: RuleTally, other: RuleTally): number {
  return (
    other.counts.violated - other.attention - (one.counts.violated - one.attention) ||
    other.counts.violated - one.counts.violated
  );
}

function columnsOf(first: string, language: Language): readonly Column[] {
  const numbers = [
    statusLabel("met", language),
    labels.violation[language],
    labels.attention[language],
    labels.undecided[language],
    statusLabel("pending", language),
    statusLabel("not-applicable", language),
  ];
  return [
    { header: first },
    { header: labels.share[language] },
    ...numbers.map((header) => ({ header, isNumber: true })),
  ];
}

function rowsOf(list: readonly RuleTally[], language: Language): readonly (readonly string[])[] {
  return list.map((tally) => {
    const citation = tally.article?.citation;
    const name = [
      text(tally.title),
      ...(citation === undefined ? [] : [element("span", { class: "citation" }, text(citation))]),
    ];
    return rowOf(name.join(" "), tally, language);
  });
}

function rowOf(name: string, tally: Tally, language: Language): readonly string[] {
  const { counts, attention } = tally;
  const share = shareMet(tally);
  const said = share === undefined ? labels.none[language] : sayShare(share, language);
  return [
    name,
    element("div", { class: "share" }, [element("span", {}, text(said)), shareBar(tally)]),
    ...[
      counts.met,
      counts.violated - attention,
      attention,
      counts.disputable + counts.undetermined,
      counts.pending,
      counts["not-applicable"],
    ].map((count) => sayNumber(count, language)),
  ];
}

interface PurposeTally {
  readonly label: string;
  readonly tally: Tally;
}

function purposesOf(rules: readonly RuleTally[], language: Language): readonly PurposeTally[] {
  const named = rules.filter(({ purpose }) => purpose !== undefined);
  const others = rules.filter(({ purpose }) => purpose === undefined);
  const groups = Map.groupBy([...named, ...others], ({ purpose }) => purpose ?? "");
  return [...groups]
    .map(([purpose, list]) => ({
      label: purpose === "" ? labels.noPurpose[language] : purposeLabel(purpose, language),
      tally: sumOf(list),
    }))
    .filter(
      ({ tally: { counts } }) => counts.met + counts.violated + counts.disputable + counts.undetermined > 0,
    );
}

/** Nobody outside can break a rule: what was used in time, and what passed unused. */
function othersTable(rules: readonly RuleTally[], language: Language): string {
  const columns = [
    { header: labels.rule[language] },
    ...[labels.inTime, labels.lapsed].map((label) => ({ header: label[language], isNumber: true })),
    ...(["pending", "undetermined", "disputable", "not-applicable"] as const).map((status) => ({
      header: statusLabel(status, language),
      isNumber: true,
    })),
  ];
  const rows = rules.map(({ title, counts }) => [
    text(title),
    ...(["met", "lapsed", "pending", "undetermined", "disputable", "not-applicable"] as const).map((status) =>
      sayNumber(counts[status], language),
    ),
  ]);
  return folded(
    text(`${labels.others[language]} (${sayNumber(rules.length, language)})`),
    table(labels.others[language], columns, rows),
  );
}

const labels = {
  heading: { nl: "Hoe vaak is het in orde?", en: "How often is it met?" },
  explains: {
    nl: "Het deel in orde is: in orde, gedeeld door in orde en niet in orde samen. Wat nog loopt, betwistbaar is of niet vast te stellen, telt daarin niet mee en staat ernaast.",
    en: "The share met is: met, divided by met and not met together. What is pending, disputable or cannot be determined does not count in it and stands beside it.",
  },
  perPurpose: { nl: "Per doel van de regels", en: "Per purpose of the rules" },
  perRule: {
    nl: "Regels waarbij iets niet in orde of niet te beslissen was, de vaakst overtreden regel eerst",
    en: "Rules of which something was not met or could not be decided, the one broken most often first",
  },
  quiet: {
    nl: "Regels waarop niets is aan te merken",
    en: "Rules about which there is nothing to remark",
  },
  others: { nl: "Termijnen en stappen van anderen", en: "Terms and steps of others" },
  rule: { nl: "Regel", en: "Rule" },
  purpose: { nl: "Doel", en: "Purpose" },
  noPurpose: { nl: "Overige regels", en: "Other rules" },
  share: { nl: "Deel in orde", en: "Share met" },
  violation: { nl: "overtreding", en: "violation" },
  attention: { nl: "aandachtspunt", en: "point of attention" },
  undecided: { nl: "niet te beslissen", en: "undecided" },
  inTime: { nl: "op tijd", en: "in time" },
  lapsed: { nl: "te laat of niet gebruikt", en: "late or not used" },
  none: { nl: "nog niets beslist", en: "nothing decided yet" },
} as const satisfies Readonly<Record<string, Text>>;
