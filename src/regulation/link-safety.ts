const linkSchemes: ReadonlySet<string> = new Set(["http", "https", "mailto", "tel"]);

/** Tells whether a link may be followed: a place on the same site, a web page, an e-mail address or a phone number. */
export function isSafeLink(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme === undefined || linkSchemes.has(scheme);
}

/** Tells whether an image comes from the same site, so that showing it tells nobody who reads. */
export function isOwnImage(url: string): boolean {
  return schemeOf(url) === undefined && !/^[/\\]{2}/.test(visible(url));
}

/** Browsers skip white space and control characters in a scheme; so do we. */
function schemeOf(url: string): string | undefined {
  return /^([^/?#:]*):/.exec(visible(url))?.[1]?.toLowerCase();
}

function visible(url: string): string {
  return url.replace(/[\p{Cc}\p{Cf}\s]/gu, "");
}
