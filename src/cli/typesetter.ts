import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { StandardPdfs } from "../document/pdf-standards.ts";
import { MissingSigns, type Typesetter } from "../document/pdf-writer.ts";
import { NotChecked } from "./not-checked.ts";

const require = createRequire(import.meta.url);
const families = ["Source Sans 3", "Libertinus Serif", "Noto Sans Arabic", "Noto Emoji"] as const;
const fontFiles = [
  "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  "@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf",
  "@expo-google-fonts/source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf",
  "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
] as const;

/** Typst with its fonts. They are large and may be left out of an installation: then throws NotChecked. */
export async function typesetter(): Promise<Typesetter> {
  const { compiler, underBothStandards } = await loaded();
  return { fonts: families, pdf: async (source) => underBothStandards(pdfsOf(compiler, source)) };
}

/** What it makes for each standard by itself. */
export async function pdfsByStandard(source: string): Promise<StandardPdfs> {
  const { compiler } = await loaded();
  return pdfsOf(compiler, source);
}

async function loaded() {
  try {
    const { underBothStandards } = await import("../document/pdf-standards.ts");
    const typst = await import("@myriaddreamin/typst-ts-node-compiler");
    const fonts = await Promise.all(fontFiles.map((file) => readFile(require.resolve(file))));
    // The fonts of the machine are not looked at: the same letter is the same file everywhere.
    const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
    return { compiler, underBothStandards };
  } catch (cause) {
    throw new NotChecked([{ rule: "no-typesetter", message: notInstalled }], { cause });
  }
}

const notInstalled = {
  nl: "PDF kan op deze machine niet: de onderdelen daarvoor zijn niet geïnstalleerd. Installeer regelmaat zonder --omit=optional, of kies een andere vorm.",
  en: "PDF is not possible on this machine: its parts are not installed. Install regelmaat without --omit=optional, or choose another format.",
};

/**
 * Compiled anew for each standard: a document that is kept in between is only given up much later. The source is an
 * input of one small document, for of every document of its own Typst keeps parts until the program ends.
 */
function pdfsOf(compiler: NodeCompiler, source: string): StandardPdfs {
  const document = { mainFileContent: '#eval(sys.inputs.source, mode: "markup")', inputs: { source } };
  const pdf = (pdfStandard: string) => compiler.pdf(document, { pdfStandard });
  try {
    return { accessible: pdf("ua-1"), archival: pdf("a-2a") };
  } catch (error) {
    const signs = error instanceof Error ? missingIn(error.message) : [];
    if (signs.length === 0) throw error;
    throw new MissingSigns(signs);
  } finally {
    compiler.evictCache(0);
  }
}

function missingIn(message: string): readonly string[] {
  const texts = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)];
  return texts.map(([, text = ""]) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/gu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
}
