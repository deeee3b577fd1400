import type { PlaceAt } from "../line-index.ts";
import type { Intake } from "./intake.ts";
import { type JsonNode, property } from "./json-nodes.ts";
import { itemsOf, textOf } from "./json-rows.ts";
import { idTwice, noList, unknownObject, withoutKey } from "./ocel-findings.ts";

/** An attribute as it is from a moment on; of an event the moment says nothing. */
export interface OcelAttribute {
  readonly name: string;
  readonly value: string;
  readonly time: string;
  readonly offset: number;
}

export interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: readonly OcelAttribute[];
  readonly offset: number;
}

export interface OcelRelation {
  readonly object: OcelObject;
  readonly qualifier: string;
  readonly offset: number;
}

export interface OcelEvent {
  readonly id: string;
  readonly type: JsonNode | undefined;
  readonly time: JsonNode | undefined;
  readonly attributes: readonly OcelAttribute[];
  readonly relations: readonly OcelRelation[];
  readonly offset: number;
}

export interface OcelLog {
  readonly objects: ReadonlyMap<string, OcelObject>;
  readonly events: readonly OcelEvent[];
  /** Attributes that an event type declares: the source records them, also where no event has them. */
  readonly declared: readonly { readonly name: string; readonly offset: number }[];
}

/** Reads the parts of OCEL 2.0 (JSON). What is not in order is reported and left out; undefined: there is no log. */
export function ocelLog(top: JsonNode, placeAt: PlaceAt, intake: Intake): OcelLog | undefined {
  for (const key of ["objects", "events"]) {
    if (property(top, key)?.kind === "array") continue;
    intake.report(noList(placeAt(top.offset), key));
    return undefined;
  }
  const required = (node: JsonNode, key: string): string => {
    const text = textOf(property(node, key)).trim();
    if (text === "") intake.report(withoutKey(placeAt(node.offset), key));
    return text;
  };
  const isNew = (seen: { has(id: string): boolean }, id: string, node: JsonNode): boolean => {
    if (seen.has(id)) intake.report(idTwice(placeAt(node.offset), id));
    return id !== "" && !seen.has(id);
  };
  const objects = new Map<string, OcelObject>();
  for (const node of itemsOf(property(top, "objects"))) {
    const id = required(node, "id");
    const type = required(node, "type");
    if (!isNew(objects, id, node) || type === "") continue;
    objects.set(id, { id, type, attributes: attributesOf(node), offset: node.offset });
  }
  const relationOf = (node: JsonNode): OcelRelation[] => {
    const id = required(node, "objectId");
    const object = objects.get(id);
    if (object === undefined && id !== "") intake.report(unknownObject(placeAt(node.offset), id));
    return object === undefined
      ? []
      : [{ object, qualifier: textOf(property(node, "qualifier")).trim(), offset: node.offset }];
  };
  const ids = new Set<string>();
  const events: OcelEvent[] = [];
  for (const node of itemsOf(property(top, "events"))) {
    const id = required(node, "id");
    if (!isNew(ids, id, node)) {
      intake.read += 1;
      intake.rejected += 1;
      continue;
    }
    ids.add(id);
    events.push({
      id,
      type: property(node, "type"),
      time: property(node, "time"),
      attributes: attributesOf(node),
      relations: itemsOf(property(node, "relationships")).flatMap(relationOf),
      offset: node.offset,
    });
  }
  const declared = itemsOf(property(top, "eventTypes"))
    .flatMap((type) => itemsOf(property(type, "attributes")))
    .map((node) => ({ name: textOf(property(node, "name")), offset: node.offset }))
    .filter(({ name }) => name !== "");
  return { objects, events, declared };
}

function attributesOf(node: JsonNode): readonly OcelAttribute[] {
  return itemsOf(property(node, "attributes")).map((attribute) => ({
    name: textOf(property(attribute, "name")).trim(),
    value: textOf(property(attribute, "value")),
    time: textOf(property(attribute, "time")).trim(),
    offset: attribute.offset,
  }));
}
