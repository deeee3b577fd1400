import type { Intake } from "./intake.ts";
import type { JsonDocument } from "./json-document.ts";
import { type JsonNode, property } from "./json-nodes.ts";
import { itemsOf, textOf } from "./json-rows.ts";
import type { Value } from "./model.ts";
import { idTwice, noList, unknownObject, withoutKey } from "./ocel-findings.ts";
import { typedValue } from "./typed-value.ts";

/** Our own name for the type of the objects that are the cases. */
export const caseTypeName = "case";
/** Our own name for the type of the object whose events are the organisation's own, and for the relation to it. */
export const organisationTypeName = "organisation";

/** What XES calls the types of attributes of OCEL; of a time it is asked elsewhere. */
const typeNames: Readonly<Record<string, string>> = { integer: "int", float: "float", boolean: "boolean" };

/** An attribute as it is from a moment on; of an event the moment says nothing. */
export interface OcelAttribute {
  readonly name: string;
  readonly value: string;
  /** What it is when it is no text: a number, yes or no. */
  readonly typed?: Value | undefined;
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
export function ocelLog(document: JsonDocument, intake: Intake): OcelLog | undefined {
  const { placeAt } = document;
  for (const key of ["objects", "events"]) {
    if (document.isList(key)) continue;
    intake.report(noList(placeAt(document.offset), key));
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
  const typesOfObjects = declaredTypes(document.property("objectTypes"));
  const typesOfEvents = declaredTypes(document.property("eventTypes"));
  const objects = new Map<string, OcelObject>();
  for (const node of document.items("objects")) {
    const id = required(node, "id");
    const type = required(node, "type");
    if (!isNew(objects, id, node) || type === "") continue;
    objects.set(id, {
      id,
      type,
      attributes: attributesOf(node, typesOfObjects.get(type)),
      offset: node.offset,
    });
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
  for (const node of document.items("events")) {
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
      attributes: attributesOf(node, typesOfEvents.get(textOf(property(node, "type")))),
      relations: itemsOf(property(node, "relationships")).flatMap(relationOf),
      offset: node.offset,
    });
  }
  const declared = itemsOf(document.property("eventTypes"))
    .flatMap((type) => itemsOf(property(type, "attributes")))
    .map((node) => ({ name: textOf(property(node, "name")), offset: node.offset }))
    .filter(({ name }) => name !== "");
  return { objects, events, declared };
}

type DeclaredTypes = ReadonlyMap<string, string>;

/** The type of each attribute, by the type of the object or event that has it. */
function declaredTypes(types: JsonNode | undefined): ReadonlyMap<string, DeclaredTypes> {
  const nameOf = (node: JsonNode) => textOf(property(node, "name"));
  return new Map(
    itemsOf(types).map((type) => [
      nameOf(type),
      new Map(
        itemsOf(property(type, "attributes")).map((node) => [nameOf(node), textOf(property(node, "type"))]),
      ),
    ]),
  );
}

function attributesOf(node: JsonNode, declared: DeclaredTypes | undefined): readonly OcelAttribute[] {
  return itemsOf(property(node, "attributes")).map((attribute) => {
    const name = textOf(property(attribute, "name")).trim();
    const written = property(attribute, "value");
    const value = textOf(written);
    return {
      name,
      value,
      typed: scalarOf(written) ?? typedValue(typeNames[declared?.get(name) ?? ""] ?? "", value),
      time: textOf(property(attribute, "time")).trim(),
      offset: attribute.offset,
    };
  });
}

/** A number, yes or no that stands there as such: many programs write it so. */
function scalarOf(node: JsonNode | undefined): number | boolean | undefined {
  const value = node?.kind === "scalar" ? node.value : undefined;
  return typeof value === "number" || typeof value === "boolean" ? value : undefined;
}
