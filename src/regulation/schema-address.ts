/** Where the schema is for a regulation in `regulations/<id>/`: an editor then completes the keys. */
export const usualSchemaAddress = "../../schemas/regulation.schema.json";
