import { fileURLToPath } from "node:url";
import packageFile from "../../package.json" with { type: "json" };

/** Version of the program. */
export const { version } = packageFile;

/** Absolute folder of the installed package, whether it runs from `src` or from `dist`. */
export const packageFolder = fileURLToPath(
  new URL(import.meta.url.includes("/dist/src/cli/") ? "../../../" : "../../", import.meta.url),
);
