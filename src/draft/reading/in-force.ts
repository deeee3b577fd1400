const months = [
  /^jan/u,
  /^feb/u,
  /^m(?:aart|rt|arch|ar)/u,
  /^apr/u,
  /^m(?:ei|ay)/u,
  /^jun/u,
  /^jul/u,
  /^aug/u,
  /^sep/u,
  /^o[kc]t/u,
  /^nov/u,
  /^de[c]/u,
];
const beginning =
  /(?:in werking\p{L}* (?:\p{L}+ ){0,6}?|geldt (?:vanaf|per) |geldig vanaf |met ingang van |ingangsdatum:? |effective (?:from|date:?)? ?|in force (?:from|on) |comes? into (?:force|effect) (?:on|from) |applies from )(?<date>\d{1,2}[ -](?:\p{L}{3,9}|\d{1,2})[ -]\d{4})/iu;

/** The first day that the text itself says it is in force, as `2025-01-01`; undefined if it says none. */
export function inForceFrom(text: string): string | undefined {
  const parts = beginning.exec(text)?.groups?.date?.split(/[ -]/u);
  if (parts === undefined) return undefined;
  const [day = "", name = "", year = ""] = parts;
  const month = /^\d/u.test(name)
    ? Number(name)
    : months.findIndex((shape) => shape.test(name.toLowerCase())) + 1;
  if (month < 1 || month > 12) return undefined;
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const iso = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return date.toISOString().slice(0, 10) === iso ? iso : undefined;
}
