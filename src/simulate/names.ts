import { fold } from "../check/facts.ts";
import type { Random } from "./random.ts";

const initials = [
  "A.",
  "B.",
  "C.",
  "D.",
  "E.",
  "F.",
  "G.",
  "H.",
  "J.",
  "K.",
  "L.",
  "M.",
  "N.",
  "P.",
  "R.",
  "S.",
  "T.",
  "W.",
];
const surnames = [
  "Aalbers",
  "van den Akker",
  "Beekman",
  "Bosch",
  "Brouwer",
  "de Bruijn",
  "Dekker",
  "Dijkstra",
  "van Dongen",
  "Driessen",
  "Evers",
  "Franssen",
  "Gerritsen",
  "de Graaf",
  "Groen",
  "Haan",
  "Hendriks",
  "Hermans",
  "van der Heide",
  "Hoekstra",
  "Huisman",
  "Jacobs",
  "Janssen",
  "de Jong",
  "Kok",
  "Koster",
  "Kramer",
  "Kuipers",
  "van Leeuwen",
  "Linden",
  "Maas",
  "Martens",
  "Meijer",
  "Mulder",
  "Nijhuis",
  "Olthof",
  "Peeters",
  "Postma",
  "Prins",
  "Roos",
  "Sanders",
  "Schipper",
  "Schouten",
  "Smit",
  "Timmermans",
  "Veenstra",
  "Verhoeven",
  "Vermeer",
  "Visser",
  "de Vries",
  "de Waal",
  "Wagenaar",
  "Willems",
  "de Wit",
  "Wolters",
  "Zijlstra",
];
/** As many persons as an office has for one task. */
const office = 9;

/** Made-up names, so that those of one group of people are never those of another. */
export class Names {
  readonly #groups: ReadonlyMap<string, number>;

  constructor(groups: Iterable<string>) {
    this.#groups = new Map([...groups].map((group, position) => [group, position]));
  }

  /** Somebody of a small group that stays the same: who works somewhere. */
  colleague(random: Random, group: string, besides: ReadonlySet<string> = new Set()): string {
    const free = Array.from({ length: office }, (_, number) => this.#name(group, number)).filter(
      (name) => !besides.has(name) && !besides.has(fold(name)),
    );
    return free.length > 0 ? random.oneOf(free) : this.#name(group, office);
  }

  /** Somebody of all who can come from outside. */
  outsider(random: Random, group: string): string {
    return this.#name(group, random.between(0, 999));
  }

  #name(group: string, number: number): string {
    const position = this.#groups.get(group) ?? this.#groups.size;
    const step = this.#groups.size + 1;
    const all = initials.length * surnames.length;
    const place = (position + number * step) % all;
    // The number behind it keeps groups apart where there are more persons than names.
    const round = Math.floor((position + number * step) / all);
    const name = `${initials[place % initials.length]} ${surnames[Math.floor(place / initials.length)]}`;
    return round === 0 ? name : `${name} ${round + 1}`;
  }
}
