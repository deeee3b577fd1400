import { fileURLToPath } from "node:url";
import packageFile from "../../package.json" with { type: "json" };

/** Version of the program. */
export const { version } = packageFile;

/** First major version of Node that can run the program. */
export const neededNode = Number(/\d+/u.exec(packageFile.engines.node)?.[0]);

/** Absolute folder of the installed package, whether it runs from `src` or from `dist`. */
export const packageFolder = fileURLToPath(
  new URL(import.meta.url.includes("/dist/src/cli/") ? "../../../" : "../../", import.meta.url),
);
