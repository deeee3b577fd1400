import { type JsonNode, property } from "./json-nodes.ts";
import { itemsOf, textOf } from "./json-rows.ts";

/**
 * Whom a rol is about: the number of an employee, else a name. Never a citizen service number.
 * A bar separates persons in a cell, so it does not stay in a name.
 */
export function personOf(rol: JsonNode): string {
  const identification = property(rol, "betrokkeneIdentificatie");
  const name =
    (identification && nameIn(identification)) ||
    textOf(property(rol, "afwijkendeNaamBetrokkene")) ||
    textOf(property(rol, "betrokkene"));
  return name.replaceAll("|", " ").trim();
}

function nameIn(node: JsonNode): string {
  const text = (key: string) => textOf(property(node, key));
  const person = [
    text("voorletters"),
    text("voorvoegselAchternaam") || text("voorvoegselGeslachtsnaam"),
    text("achternaam") || text("geslachtsnaam"),
  ];
  return (
    text("identificatie") ||
    person.filter((part) => part !== "").join(" ") ||
    text("naam") ||
    text("statutaireNaam") ||
    itemsOf(property(node, "handelsnaam")).map(textOf).join(" ")
  );
}
