import { fileURLToPath } from "node:url";

/** Absolute path of a program that a command runs beside itself: as it was written, or as it was built. */
export function serverProgram(name: "dev-server" | "preview-server"): string {
  const ending = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
  return fileURLToPath(new URL(`./${name}${ending}`, import.meta.url));
}
