import { readMapping } from "../../case-log/mapping.ts";
import { readCaseLog } from "../../case-log/read-case-log.ts";
import { grouped } from "../../mapping-proposal/doubts.ts";
import { mappingText } from "../../mapping-proposal/mapping-text.ts";
import { proposeMapping } from "../../mapping-proposal/propose.ts";
import { readSourceTable } from "../../mapping-proposal/source-table.ts";
import { targetsOf } from "../../mapping-proposal/targets.ts";
import type { CheckQuestion, ShownProposal } from "./check-question.ts";
import { HashedFile, unpacked } from "./hashed-file.ts";
import { readTexts } from "./read-texts.ts";

/**
 * Proposes a mapping for a table, as `regelmaat init` does; undefined for a file
 * that is no table, or in which nothing of the regulation is recognised.
 */
export async function proposalFor({
  log,
  regulation,
  language,
}: CheckQuestion): Promise<ShownProposal | undefined> {
  const versions = readTexts(regulation);
  const latest = versions.at(-1) ?? versions[0];
  const input = () => ({ name: log.name, chunks: new HashedFile(log).chunks(), gunzip: unpacked });
  const targets = targetsOf(latest);
  const table = await readSourceTable(input());
  if (!("columns" in table)) return undefined;
  const proposal = proposeMapping(table, targets);
  const text = mappingText(proposal, table, language);
  const name = mappingName(log.name);
  const { mapping } = readMapping({ name, text });
  const { rows, cases } = await readCaseLog([{ ...input(), ...(mapping && { mapping }) }], {
    names: targets.names,
    zone: latest.timeZone,
  });
  const events = cases.reduce((sum, { events }) => sum + events.length, 0);
  if (events === 0) return undefined;
  const doubts = grouped(proposal.doubts).map(({ columns, message }) => {
    return `${columns.length === 0 ? "" : `${columns.join(", ")}: `}${message[language]}`;
  });
  return { name, text, doubts, rows: rows.read, used: rows.used, cases: cases.length, events };
}

/** `register.csv` gets `register.mapping.yaml`. */
function mappingName(log: string): string {
  return `${log.replace(/(?:\.[a-z]+)?(?:\.gz)?$/iu, "")}.mapping.yaml`;
}
