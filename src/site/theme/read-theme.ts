import { dirname, extname, resolve } from "node:path";
import themeSchema from "../../../schemas/theme.schema.json" with { type: "json" };
import { type Day, dayFromIso } from "../../calendar/day.ts";
import { schemaCheck } from "../../case-log/schema-problems.ts";
import { type Path, readCheckedFile } from "../../checked-file.ts";
import { readBytes, readTextInput, requireFile } from "../../cli/input-file.ts";
import type { Io } from "../../cli/io.ts";
import { NotChecked } from "../../cli/not-checked.ts";
import type { Text } from "../../language/language.ts";
import type { Place } from "../../place.ts";
import type { Problem } from "../../report/run.ts";
import { checkedColours } from "./checked-colours.ts";
import { pngSize } from "./picture.ts";
import { svgSize } from "./svg-picture.ts";
import type { ThemeFile } from "./theme.generated.ts";
import type { ThemeFile as CopiedFile, Logo, Theme } from "./theme.ts";
import { wrongAddresses } from "./wrong-addresses.ts";

/** The name under which a theme is found. */
export const themeFileName = "regelmaat.theme.yaml";

const checkTheme = schemaCheck(themeSchema);

/**
 * Reads how a site looks. Throws NotChecked with everything that is wrong in it and in its files, each with its place.
 * @param day on which the site is made.
 */
export async function readTheme(io: Io, path: string, day: Day): Promise<Theme> {
  await requireFile(io, path);
  const { input, text } = await readTextInput(io, path);
  const file = readCheckedFile<ThemeFile>({ name: input.path, text }, checkTheme);
  if (!("value" in file)) {
    throw new NotChecked(
      file.map(({ kind, place, message }) => ({
        rule: `theme-${kind}`,
        place,
        message: kind === "shape" ? message : notYaml(message),
      })),
    );
  }
  const { value, placeOf } = file;
  const { colours, problems } = checkedColours(value.colours ?? {}, placeOf);
  const all: Problem[] = [
    ...problems,
    ...wrongAddresses(value, placeOf),
    ...wrongExpiry(value, placeOf, day),
  ];
  const folder = dirname(resolve(io.cwd, path));
  const logo = await read(() => logoOf(io, { folder, value, placeOf }), all);
  const font = await read(() => fontOf(io, { folder, value, placeOf }), all);
  if (all.length > 0) throw new NotChecked(all);
  const { name, url, language, contact, security } = value;
  return {
    name,
    ...(url !== undefined && { url: url.replace(/\/*$/u, "/") }),
    ...(language !== undefined && { language }),
    ...(logo !== undefined && { logo }),
    ...(font !== undefined && { font }),
    ...(contact !== undefined && { contact }),
    ...(security !== undefined && { security }),
    colours,
  };
}

interface Written {
  /** Absolute folder that its paths are seen from. */
  readonly folder: string;
  readonly value: ThemeFile;
  readonly placeOf: (path: Path) => Place;
}

/** What is wrong with one file does not hide what is wrong with the rest. */
async function read<Value>(reads: () => Promise<Value>, problems: Problem[]): Promise<Value | undefined> {
  try {
    return await reads();
  } catch (error) {
    if (!(error instanceof NotChecked)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

async function logoOf(io: Io, { folder, value, placeOf }: Written): Promise<Logo | undefined> {
  if (value.logo === undefined) return undefined;
  const path = resolve(folder, value.logo);
  if (extname(path).toLowerCase() === ".svg") {
    const { input, text } = await readTextInput(io, path);
    const size = svgSize(text, input.path);
    if ("width" in size) return { name: "logo.svg", path, ...size };
    throw new NotChecked(size.map((problem) => ({ rule: "theme-logo", ...problem })));
  }
  const size = pngSize((await readBytes(io, path)).bytes);
  if (size !== undefined) return { name: "logo.png", path, ...size };
  throw new NotChecked([{ rule: "theme-logo", place: placeOf(["logo"]), message: noPicture(value.logo) }]);
}

async function fontOf(io: Io, { folder, value, placeOf }: Written): Promise<Theme["font"]> {
  if (value.font === undefined) return undefined;
  const fileOf = async (key: "regular" | "bold", written: string): Promise<CopiedFile> => {
    const path = resolve(folder, written);
    const { bytes } = await readBytes(io, path);
    if (new TextDecoder().decode(bytes.subarray(0, 4)) === "wOF2") return { name: `${key}.woff2`, path };
    throw new NotChecked([{ rule: "theme-font", place: placeOf(["font", key]), message: noFont(written) }]);
  };
  const { regular, bold } = value.font;
  return {
    regular: await fileOf("regular", regular),
    ...(bold !== undefined && { bold: await fileOf("bold", bold) }),
  };
}

/** What has expired tells readers that nobody looks after it (RFC 9116 §2.5.5). */
function* wrongExpiry({ security }: ThemeFile, placeOf: Written["placeOf"], day: Day): Generator<Problem> {
  if (security === undefined) return;
  const expires = dayFromIso(security.expires);
  if (expires !== undefined && expires > day) return;
  yield { rule: "theme-expiry", place: placeOf(["security", "expires"]), message: expired(security.expires) };
}

function expired(written: string): Text {
  return {
    nl: `“${written}” is geen dag die nog komt. Kijk of de plaats om zwakheden te melden nog klopt, en noem een dag binnen een jaar.`,
    en: `“${written}” is no day that is still to come. See whether weaknesses can still be reported there, and name a day within a year.`,
  };
}

function notYaml(reason: Text): Text {
  return {
    nl: `Het thema is hier geen geldige YAML (${reason.nl}). Verbeter de schrijfwijze.`,
    en: `The theme is no valid YAML here (${reason.en}). Correct the way it is written.`,
  };
}

function noPicture(written: string): Text {
  return {
    nl: `“${written}” is geen plaatje in SVG of PNG. Sla het logo in een van die twee op.`,
    en: `“${written}” is no picture in SVG or PNG. Save the logo as one of the two.`,
  };
}

function noFont(written: string): Text {
  return {
    nl: `“${written}” is geen lettertype in WOFF2. Noem een bestand dat op .woff2 eindigt en het ook is.`,
    en: `“${written}” is no font in WOFF2. Name a file that ends in .woff2 and is one.`,
  };
}
