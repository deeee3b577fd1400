import type { Path } from "../../checked-file.ts";
import type { Text } from "../../language/language.ts";
import type { Place } from "../../place.ts";
import type { Problem } from "../../report/run.ts";
import type { ThemeFile } from "./theme.generated.ts";

/** The addresses in a theme that cannot be what they are meant to be. */
export function* wrongAddresses(
  { url, contact, security }: ThemeFile,
  placeOf: (path: Path) => Place,
): Generator<Problem> {
  if (url !== undefined && !isSite(url)) yield problem(placeOf(["url"]), noSite(url));
  if (contact?.url !== undefined && schemeOf(contact.url) !== "https:")
    yield problem(placeOf(["contact", "url"]), noPage(contact.url));
  if (contact?.email !== undefined && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/u.test(contact.email))
    yield problem(placeOf(["contact", "email"]), noMail(contact.email));
  if (contact?.phone !== undefined && !/^\+?[\d\s()-]{3,}$/u.test(contact.phone))
    yield problem(placeOf(["contact", "phone"]), noPhone(contact.phone));
  if (security !== undefined && !reachable.has(schemeOf(security.contact) ?? ""))
    yield problem(placeOf(["security", "contact"]), noReport(security.contact));
}

/** RFC 9116 §2.5.3. */
const reachable: ReadonlySet<string> = new Set(["https:", "mailto:", "tel:"]);

function isSite(url: string): boolean {
  if (schemeOf(url) !== "https:") return false;
  const { search, hash, username, password } = new URL(url);
  return `${search}${hash}${username}${password}` === "";
}

function schemeOf(url: string): string | undefined {
  return /[\s<>"]/u.test(url) ? undefined : URL.parse(url)?.protocol;
}

function problem(place: Place, message: Text): Problem {
  return { rule: "theme-address", place, message };
}

function noSite(url: string): Text {
  return {
    nl: `“${url}” kan niet het adres van de site zijn. Schrijf het met https://, zoals https://www.example.org/klachten/.`,
    en: `“${url}” cannot be the address of the site. Write it with https://, such as https://www.example.org/complaints/.`,
  };
}

function noPage(url: string): Text {
  return {
    nl: `“${url}” is geen adres van een pagina. Schrijf het met https://.`,
    en: `“${url}” is no address of a page. Write it with https://.`,
  };
}

function noMail(email: string): Text {
  return {
    nl: `“${email}” is geen e-mailadres. Schrijf het zoals klachten@example.org.`,
    en: `“${email}” is no e-mail address. Write it as complaints@example.org.`,
  };
}

function noPhone(phone: string): Text {
  return {
    nl: `“${phone}” is geen telefoonnummer. Schrijf cijfers, zoals 030 123 45 67 of +31 30 123 45 67.`,
    en: `“${phone}” is no telephone number. Write digits, such as 030 123 45 67 or +31 30 123 45 67.`,
  };
}

function noReport(contact: string): Text {
  return {
    nl: `“${contact}” is geen plaats om iets te melden. Schrijf mailto:, https:// of tel: ervoor, zoals mailto:security@example.org.`,
    en: `“${contact}” is no place to report something. Write mailto:, https:// or tel: before it, such as mailto:security@example.org.`,
  };
}
