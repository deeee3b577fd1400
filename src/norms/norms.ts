import type { Norm } from "./norm.ts";
import { awb } from "./overlays/awb.ts";
import { crkbo } from "./overlays/crkbo.ts";
import { iso10002 } from "./overlays/iso-10002.ts";
import { wga } from "./overlays/wga.ts";
import { wkkgz } from "./overlays/wkkgz.ts";

/** Every norm that a regulation can be held against, in the order of the alphabet. */
export const norms: readonly Norm[] = [awb, crkbo, iso10002, wga, wkkgz];
