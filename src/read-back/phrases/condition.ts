import { type Status, statuses } from "../../check/verdict.ts";
import { statusLabel } from "../../language/labels.ts";
import type { Text } from "../../language/language.ts";
import { inBoth, singleLine } from "../../language/text.ts";
import type { Condition, Test } from "../../regulation/model.ts";
import type { Scene } from "../scene.ts";
import { sayMoment } from "./anchor.ts";
import { sayActivity } from "./label.ts";
import { listAnd, listOr } from "./list.ts";
import { sayBound } from "./term.ts";
import { sayTest } from "./test.ts";

/** That something holds under a condition only. */
export function sayOnlyIf(condition: Text): Text {
  return {
    nl: `Dit geldt alleen als dit zo is: ${condition.nl}.`,
    en: `This only applies if this is so: ${condition.en}.`,
  };
}

/** A condition as a main clause, so that it can stand after a colon: `“manier” is “mondeling”`. */
export function sayCondition(scene: Scene, condition: Condition): Text {
  switch (condition.kind) {
    case "all":
      return listAnd(condition.of.map((part) => sayPart(scene, part)));
    case "any":
      return listOr(condition.of.map((part) => sayPart(scene, part)));
    case "not":
      return sayNegation(scene, condition.of);
    case "test":
      return sayTest(scene.regulation, condition.ref, condition.test);
    case "happened": {
      const act = sayMoment(scene.regulation, condition.ref);
      return { nl: `${act.nl} is gebeurd`, en: `${act.en} has happened` };
    }
    case "status": {
      const step = sayActivity(scene.regulation, condition.step);
      const labels = listOr(condition.statuses.map(sayStatus));
      if (condition.not)
        return { nl: `${step.nl} is niet ${labels.nl}`, en: `${step.en} is not ${labels.en}` };
      return { nl: `${step.nl} is ${labels.nl}`, en: `${step.en} is ${labels.en}` };
    }
    case "within": {
      const step = sayActivity(scene.regulation, condition.step);
      const bound = sayBound(scene, condition.bound);
      return { nl: `${step.nl} is gebeurd ${bound.nl}`, en: `${step.en} has happened ${bound.en}` };
    }
  }
}

/** A condition inside another: one that joins several stands between brackets. */
function sayPart(scene: Scene, part: Condition): Text {
  const words = sayCondition(scene, part);
  if ((part.kind !== "all" && part.kind !== "any") || part.of.length < 2) return words;

  return { nl: `(${words.nl})`, en: `(${words.en})` };
}

function sayNegation(scene: Scene, condition: Condition): Text {
  if (condition.kind === "happened") {
    const act = sayMoment(scene.regulation, condition.ref);
    return { nl: `${act.nl} is niet gebeurd`, en: `${act.en} has not happened` };
  }
  if (condition.kind === "test") {
    const opposite = oppositeOf(condition.test);
    if (opposite) return sayTest(scene.regulation, condition.ref, opposite);
  }
  const words = sayCondition(scene, condition);

  return { nl: `dit is niet zo: (${words.nl})`, en: `this is not so: (${words.en})` };
}

/** Some values and all others; a comparison of numbers has no opposite where the number is not known. */
function oppositeOf(test: Test): Test | undefined {
  if (test.kind === "in") return { kind: "not-in", values: test.values };
  return test.kind === "not-in" ? { kind: "in", values: test.values } : undefined;
}

function sayStatus(status: string): Text {
  return inBoth((language) => `“${isStatus(status) ? statusLabel(status, language) : singleLine(status)}”`);
}

function isStatus(word: string): word is Status {
  return statuses.some((status) => status === word);
}
