/**
 * Makes one program of the files of the command line in dist/, one each of what
 * `dev` and `preview` run beside themselves, and one of each kind of thread. They are six
 * hundred small ones, and each that is looked up and opened takes its time at
 * every start. Packages stay what they are: they are installed beside it.
 */
import { build } from "rolldown";

await build({
  input: {
    bin: "src/cli/bin.ts",
    "dev-server": "src/cli/dev-server.ts",
    "judge-thread": "src/cli/judge-thread.ts",
    "preview-server": "src/cli/preview-server.ts",
  },
  platform: "node",
  external: /^[^./]/,
  output: { dir: "dist/src/cli", format: "esm", sourcemap: true },
});
