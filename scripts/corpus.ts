/**
 * Counts the corpus of real regulations: how much of each is modelled, and
 * which of its verdicts its log shows broken and kept. Fails when a clause or a
 * verdict is missing without a reason. `npm run corpus nl02 nl03` counts some.
 */
import { type CorpusCoverage, corpusCoverage } from "../test/corpus/corpus-coverage.ts";
import { modelledIds, sources } from "../test/corpus/sources.ts";

const wanted = process.argv.slice(2);
const ids = wanted.length === 0 ? modelledIds : wanted;
const counted: CorpusCoverage[] = [];
for (const id of ids) counted.push(await corpusCoverage(id));

const columns = [
  { name: "regulation", of: ({ folder }: CorpusCoverage) => folder.id },
  { name: "clauses", of: ({ clauses }: CorpusCoverage) => clauses.total },
  { name: "carried", of: ({ clauses }: CorpusCoverage) => clauses.carried.length },
  { name: "informative", of: ({ clauses }: CorpusCoverage) => clauses.informative.length },
  { name: "verdicts", of: ({ verdicts }: CorpusCoverage) => verdicts.possible.length },
  { name: "broken", of: ({ verdicts }: CorpusCoverage) => verdicts.breached.length },
  { name: "kept", of: ({ verdicts }: CorpusCoverage) => verdicts.fulfilled.length },
];

const line = (cells: readonly (string | number)[]) =>
  cells.map((cell, index) => String(cell).padStart(columns[index]?.name.length ?? 0)).join("  ");
console.log(line(columns.map(({ name }) => name)));
for (const each of counted) console.log(line(columns.map(({ of }) => of(each))));
const sums = columns.slice(1).map(({ of }) => counted.reduce((sum, each) => sum + Number(of(each)), 0));
console.log(line([`${counted.length} of ${sources.length}`, ...sums]));

const [clauses = 0, carried = 0, informative = 0] = sums;
const percentage = (part: number) => `${((100 * part) / clauses).toFixed(1)} %`;
console.log(
  `\nOf ${clauses} clauses ${percentage(carried)} carried by a step, ${percentage(informative)} informative.`,
);

const never = counted.flatMap(({ folder }) =>
  Object.entries(folder.expected.never ?? {}).map(([verdict, why]) => `${folder.id} ${verdict}: ${why}`),
);
if (never.length > 0)
  console.log(`\nVerdicts that no log can break, or none can keep:\n  ${never.join("\n  ")}`);

const gaps = counted.flatMap(gapsOf);
if (gaps.length > 0) console.error(`\nMissing:\n  ${gaps.join("\n  ")}`);
process.exitCode = gaps.length > 0 ? 1 : 0;

function gapsOf({ folder, clauses, verdicts }: CorpusCoverage): readonly string[] {
  const { id, expected } = folder;
  return [
    ...clauses.missing.map((clause) => `${id}: no step carries ${clause}`),
    ...verdicts.missing
      .filter((verdict) => expected.never?.[verdict.id] === undefined)
      .map(({ id: verdict, missing }) => `${id}: ${verdict} is not ${missing.join(" and not ")}`),
  ];
}
