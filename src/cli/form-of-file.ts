import { extname } from "node:path";
import { wrongUse } from "./not-checked.ts";

interface Asked<Name extends string> {
  /** The forms that there are; each is the ending of its files too. */
  readonly forms: readonly Name[];
  /** What `--format` says. */
  readonly format: string | undefined;
  /** The file that `--out` names; undefined: the screen. */
  readonly out: string | undefined;
  /** The form where neither says anything. */
  readonly usual: Name;
}

/**
 * The form that a document gets: that of `--format`, else the one that the name of its file tells. Throws NotChecked
 * where the name tells another form than `--format`, or one that there is not.
 */
export function formOfFile<Name extends string>({ forms, format, out, usual }: Asked<Name>): Name {
  const ending = out === undefined ? "" : extname(out).slice(1).toLowerCase();
  const asked = forms.find((form) => form === format);
  const named = forms.find((form) => form === ending);
  if (asked !== undefined && named !== undefined && named !== asked) throw wrongUse(otherForm(asked, named));
  if (asked === undefined && named === undefined && ending !== "") throw wrongUse(noForm(ending, forms));
  return asked ?? named ?? usual;
}

function otherForm(asked: string, named: string) {
  return {
    nl: `--format vraagt ${asked}, maar de naam bij --out eindigt op “.${named}”. Geef het bestand een naam op “.${asked}”, of laat --format weg.`,
    en: `--format asks for ${asked}, but the name with --out ends in “.${named}”. Give the file a name in “.${asked}”, or leave --format out.`,
  };
}

function noForm(ending: string, forms: readonly string[]) {
  const all = forms.map((form) => `.${form}`).join(", ");
  return {
    nl: `“.${ending}” is geen vorm die er is. Geef het bestand bij --out een naam op ${all}, of kies een vorm met --format.`,
    en: `“.${ending}” is no form that there is. Give the file with --out a name in ${all}, or choose a form with --format.`,
  };
}
