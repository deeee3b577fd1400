import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import type { Regulation } from "../regulation/model.ts";
import { ownFolders } from "./addresses.ts";

/**
 * An id is the address of one regulation on the site, and all its versions have it.
 * Takes the versions of each regulation; gives an error for each text with a wrong id.
 */
export function idFindings(families: readonly (readonly Regulation[])[]): readonly Finding[] {
  const fileOfId = new Map<string, string>();
  return families.flatMap((versions) => {
    const [first, ...others] = versions;
    if (first === undefined) return [];
    const taken = fileOfId.get(first.id);
    fileOfId.set(first.id, first.file);
    if (ownFolders.includes(first.id)) return [ownId(first)];
    const wrong = others.filter(({ id }) => id !== first.id).map((other) => otherId(other, first));
    return taken === undefined ? wrong : [sharedId(first, taken), ...wrong];
  });
}

function sharedId({ id, file }: Regulation, other: string): Finding {
  return idFinding(file, {
    nl: `De id “${id}” is ook de id van ${other}. Geef elke regeling een eigen id: die is haar adres op de site.`,
    en: `The id “${id}” is also the id of ${other}. Give each regulation an id of its own: it is its address on the site.`,
  });
}

function ownId({ id, file }: Regulation): Finding {
  return idFinding(file, {
    nl: `De id “${id}” is het adres van een andere pagina op de site. Geef de regeling een andere id.`,
    en: `The id “${id}” is the address of another page of the site. Give the regulation another id.`,
  });
}

function otherId({ id, file }: Regulation, first: Regulation): Finding {
  return idFinding(file, {
    nl: `De id “${id}” is een andere dan “${first.id}” in ${first.file}. Versies van één regeling hebben één id.`,
    en: `The id “${id}” is another one than “${first.id}” in ${first.file}. Versions of one regulation have one id.`,
  });
}

function idFinding(file: string, message: Text): Finding {
  return { rule: "regulation-id", severity: "error", place: { file, line: 1, column: 1 }, message };
}
