import type { ErrorObject } from "ajv";
import type { Text } from "../language/language.ts";

/** What a value must be like, for a schema error about its size or its form. */
export function limitText(error: ErrorObject): Text {
  const description: unknown = error.parentSchema?.description;
  switch (error.keyword) {
    case "minLength":
    case "minItems":
    case "minProperties":
      return {
        nl: "Vul hier iets in of laat de sleutel weg.",
        en: "Write something here or leave the key out.",
      };
    case "maxProperties":
      return { nl: "Hier hoort één naam te staan, niet meer.", en: "One name belongs here, not more." };
    case "minimum":
      return {
        nl: `Het moet ten minste ${error.params.limit} zijn.`,
        en: `It must be at least ${error.params.limit}.`,
      };
    case "maxLength":
      return { nl: "Het is te lang.", en: "It is too long." };
    default:
      return patternText(
        String(error.params.pattern ?? ""),
        typeof description === "string" ? description : "",
      );
  }
}

function patternText(pattern: string, description: string): Text {
  if (pattern.startsWith("^\\d{4}")) {
    return {
      nl: "Schrijf een datum als jjjj-mm-dd, zoals 2026-01-31.",
      en: "Write a date as yyyy-mm-dd, such as 2026-01-31.",
    };
  }
  if (pattern.startsWith("^([01]")) {
    return { nl: 'Schrijf een tijd als "17:00".', en: 'Write a time as "17:00".' };
  }
  if (pattern.startsWith("^[a-z][a-z0-9]*")) {
    return {
      nl: "Schrijf een naam met kleine letters en cijfers, met streepjes ertussen: hearing-letter.",
      en: "Write a name in lower-case letters and digits, with hyphens between: hearing-letter.",
    };
  }
  if (pattern.startsWith("^[a-z]{2,3}")) {
    return {
      nl: "Schrijf de code van een taal, zoals nl of en.",
      en: "Write the code of a language, such as nl or en.",
    };
  }
  return { nl: `Verwacht: ${description}`, en: `Expected: ${description}` };
}
