import { type Excerpt, excerptOf } from "./excerpt.ts";
import { canonicalJson, type JsonNode, property } from "./json-nodes.ts";
import { textOf } from "./json-rows.ts";
import type { TableRow } from "./row-reader.ts";
import { personOf } from "./zgw-person.ts";
import { byUrl, urlOf, urlsIn, type ZgwResources } from "./zgw-resources.ts";

/** The canonical columns, and the contents that these resources have. */
export const zgwColumns = [
  "case_id",
  "activity",
  "timestamp",
  "actor",
  "role",
  "identificatie",
  "communicatiekanaal",
  "toelichting",
] as const;

type Cells = Readonly<Partial<Record<(typeof zgwColumns)[number], string>>>;

/** What happened in a case, as a row of the canonical long form. */
export interface ZgwRecord extends TableRow {
  readonly offset: number;
  readonly content: Excerpt;
}

/** The rows that resources make: one for each status and result, and for what a zaak itself tells. */
export function zgwRecords(resources: ZgwResources): {
  readonly records: readonly ZgwRecord[];
  /** A status names somebody who is not in the file. */
  readonly hasUnresolvedActor: boolean;
} {
  const actors = new ActorFinder(resources.rollen);
  const types = byUrl(resources.types);
  const records = [
    ...resources.zaken.flatMap(zaakRecords),
    ...resources.statussen.map((status) =>
      record(status, {
        case_id: caseOf(textOf(property(status, "zaak"))),
        activity: typeName(textOf(property(status, "statustype")), types),
        timestamp: textOf(property(status, "datumStatusGezet")),
        toelichting: textOf(property(status, "statustoelichting")),
        ...actors.of(status),
      }),
    ),
    ...resources.resultaten.map((result) =>
      record(result, {
        case_id: caseOf(textOf(property(result, "zaak"))),
        activity: typeName(textOf(property(result, "resultaattype")), types),
        toelichting: textOf(property(result, "toelichting")),
      }),
    ),
  ];
  return { records, hasUnresolvedActor: actors.hasUnresolved };
}

/**
 * The id that all resources of a zaak share: the end of its address. Its `identificatie` stands only in the zaak
 * itself, so a file with statuses alone would make other cases of it.
 */
function caseOf(url: string): string {
  return url.replace(/\/+$/u, "").split("/").at(-1) ?? "";
}

/** Of a zaak the dates of start and registration; a lengthening and a pause have no date in this standard. */
function zaakRecords(zaak: JsonNode): readonly ZgwRecord[] {
  const cells = {
    case_id: caseOf(urlOf(zaak) || textOf(property(zaak, "uuid"))),
    identificatie: textOf(property(zaak, "identificatie")),
    communicatiekanaal: textOf(property(zaak, "communicatiekanaal")),
    toelichting: textOf(property(zaak, "toelichting")),
  };
  const dated = ["startdatum", "registratiedatum"].flatMap((activity) => {
    const timestamp = textOf(property(zaak, activity));
    return timestamp === "" ? [] : [record(zaak, { ...cells, activity, timestamp })];
  });
  const undated = ["verlenging", "opschorting"].filter((name) => hasHappened(property(zaak, name)));
  return [...dated, ...undated.map((activity) => record(zaak, { ...cells, activity }))];
}

/** Many systems fill in an empty lengthening or pause. */
function hasHappened(node: JsonNode | undefined): boolean {
  if (node?.kind !== "object") return false;
  const told = property(node, "indicatie") ?? property(node, "duur");
  return !["", "false", "P0D", "P0Y0M0D"].includes(textOf(told));
}

/** The name of a type where the file has it, else its address. */
function typeName(url: string, types: ReadonlyMap<string, JsonNode>): string {
  const type = types.get(url);
  return (type && textOf(property(type, "omschrijving"))) || url;
}

/** Who set a status: the rol that it names, or the one that names it (Zaken API 1.5, gezetdoor and rol.statussen). */
class ActorFinder {
  hasUnresolved = false;
  readonly #byUrl: ReadonlyMap<string, JsonNode>;
  readonly #byStatus: ReadonlyMap<string, JsonNode>;

  constructor(rollen: readonly JsonNode[]) {
    this.#byUrl = byUrl(rollen);
    this.#byStatus = new Map(
      rollen.flatMap((rol) => urlsIn(property(rol, "statussen")).map((url) => [url, rol] as const)),
    );
  }

  of(status: JsonNode): Pick<Cells, "actor" | "role"> {
    const named = textOf(property(status, "gezetdoor"));
    const rol = this.#byUrl.get(named) ?? this.#byStatus.get(urlOf(status));
    this.hasUnresolved ||= named !== "" && rol === undefined;
    if (rol === undefined) return {};
    const role = textOf(property(rol, "omschrijving")) || textOf(property(rol, "omschrijvingGeneriek"));
    return { actor: personOf(rol), role };
  }
}

function record(node: JsonNode, cells: Cells): ZgwRecord {
  return {
    offset: node.offset,
    content: excerptOf(`${cells.activity} ${canonicalJson(node)}`),
    trimmed: (index) => {
      const column = zgwColumns[index];
      return column === undefined ? "" : (cells[column] ?? "").trim();
    },
  };
}
