/**
 * Adds to package-lock.json the optional packages of other platforms that npm
 * left out because the registry did not have them: without them `npm ci` calls
 * the lock file incomplete. Run it after adding or updating a package.
 */
import { readFile, writeFile } from "node:fs/promises";

interface LockEntry {
  readonly dev?: boolean;
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

const file = "package-lock.json";
const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = [
  "arm",
  "arm64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

const lock: { packages: Record<string, LockEntry> } = JSON.parse(await readFile(file, "utf8"));
const added: Record<string, LockEntry> = {};
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === "") continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!isLocked(name, path) && /^\d/u.test(version))
      added[`node_modules/${name}`] = entryFor(name, version, entry);
  }
}
const packages = Object.entries({ ...lock.packages, ...added }).sort(([one], [other]) =>
  one < other ? -1 : 1,
);
await writeFile(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
console.log(`${Object.keys(added).length} packages of other platforms added to ${file}`);

/** Whether a package that stands at a path finds the other one, as Node looks for it. */
function isLocked(name: string, path: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (`${folder === "" ? "" : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === "") return false;
  }
}

/** The platform is in the name: `…-linux-arm64-musl`. */
function entryFor(name: string, version: string, { dev }: LockEntry): LockEntry {
  const words = name.split(/[/-]/u);
  const system = systems.find((word) => words.includes(word));
  const processor = processors.find((word) => words.includes(word));
  const library = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu"))
      ? "glibc"
      : undefined;
  return {
    version,
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(dev === true ? { dev } : {}),
    ...(system === "linux" && library !== undefined ? { libc: [library] } : {}),
    optional: true,
    ...(system === undefined ? {} : { os: [system] }),
  };
}
