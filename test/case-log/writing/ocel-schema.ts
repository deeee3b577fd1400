/** What OCEL 2.0 (specification, section on JSON) demands of a log, as a JSON schema. */
const text = { type: "string" };
const time = { type: "string", format: "date-time" };
const listOf = (properties: Readonly<Record<string, object>>, required: readonly string[]) => ({
  type: "array",
  items: { type: "object", properties, required },
});
const named = { name: text, value: text };
const type = {
  name: text,
  attributes: listOf({ name: text, type: { enum: ["string", "time", "integer", "float", "boolean"] } }, [
    "name",
    "type",
  ]),
};
const relationships = listOf({ objectId: text, qualifier: text }, ["objectId", "qualifier"]);

export const ocelSchema = {
  type: "object",
  required: ["eventTypes", "objectTypes", "events", "objects"],
  properties: {
    eventTypes: listOf(type, ["name", "attributes"]),
    objectTypes: listOf(type, ["name", "attributes"]),
    events: listOf(
      { id: text, type: text, time, attributes: listOf(named, ["name", "value"]), relationships },
      ["id", "type", "time"],
    ),
    objects: listOf(
      {
        id: text,
        type: text,
        relationships,
        attributes: listOf({ ...named, time }, ["name", "value", "time"]),
      },
      ["id", "type"],
    ),
  },
};
