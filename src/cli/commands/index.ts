import type { Command } from "../command.ts";
import { agenda } from "./agenda.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { config } from "./config.ts";
import { convert } from "./convert.ts";
import { deadline } from "./deadline.ts";
import { draft } from "./draft.ts";
import { explain } from "./explain.ts";
import { init } from "./init.ts";
import { letter } from "./letter.ts";
import { lint } from "./lint.ts";
import { phrases } from "./phrases.ts";
import { rules } from "./rules.ts";
import { simulate } from "./simulate.ts";

/** Every command, in the order in which people meet them. */
export const commands: readonly Command[] = [
  draft,
  lint,
  init,
  check,
  agenda,
  convert,
  deadline,
  explain,
  phrases,
  letter,
  simulate,
  build,
  rules,
  config,
];
