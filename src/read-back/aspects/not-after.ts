import type { Text } from "../../language/language.ts";
import type { Limit } from "../../regulation/model.ts";
import { sayMoment } from "../phrases/anchor.ts";
import { sayChoice } from "../phrases/choice.ts";
import { listAnd } from "../phrases/list.ts";
import { sayBound } from "../phrases/term.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Before what it must have happened: all of these. */
export function sayNotAfter(scene: StepScene): readonly Said[] {
  const { notAfter } = scene.step;
  if (!notAfter) return [];

  const limits = sayChoice(scene.regulation, notAfter, (all: readonly Limit[]) =>
    listAnd(all.map((limit) => sayLimit(scene, limit))),
  );

  return [
    {
      text: { nl: `Op zijn laatst: ${limits.nl}.`, en: `At the latest: ${limits.en}.` },
      judged: "violation",
    },
  ];
}

function sayLimit(scene: StepScene, limit: Limit): Text {
  if (limit.kind === "waiting") return sayBound(scene, limit.bound);

  const act = sayMoment(scene.regulation, limit.ref);

  return { nl: `bij ${act.nl}`, en: `at ${act.en}` };
}
