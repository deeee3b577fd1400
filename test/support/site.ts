import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface BuiltSite {
  readonly code: number;
  readonly output: string;
  /** Absolute folder of the site. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Builds the site of folders that each hold the versions of one regulation, as of a fixed day. */
export async function buildSite(regulations: readonly string[]): Promise<BuiltSite> {
  // Under node_modules, where what Astro writes in between finds its packages; apart, as builds may run at once.
  const place = join(root, "node_modules", ".cache");
  await mkdir(place, { recursive: true });
  const temporary = await mkdtemp(join(place, "site-"));
  const input = join(temporary, "regulations");
  for (const folder of regulations) {
    const name = folder.split("/").at(-1) ?? "";
    await cp(join(root, folder), join(input, name), { recursive: true });
  }
  const folder = join(temporary, "site");
  const { code, output } = await runAstro(["build", "--root", root, "--outDir", folder, "--silent"], {
    cwd: temporary,
    regulations: input,
  });
  return { code, output, folder, remove: () => rm(temporary, { recursive: true, force: true }) };
}

function runAstro(
  words: readonly string[],
  { cwd, regulations }: { readonly cwd: string; readonly regulations: string },
): Promise<{ code: number; output: string }> {
  const program = join(
    dirname(createRequire(import.meta.url).resolve("astro/package.json")),
    "bin",
    "astro.mjs",
  );
  const env = {
    ...process.env,
    REGELMAAT_REGULATIONS: regulations,
    REGELMAAT_AS_OF: "2026-11-20",
    ASTRO_TELEMETRY_DISABLED: "1",
    // The test runner sets another, with which Astro would build for development.
    NODE_ENV: "production",
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { cwd, env });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
