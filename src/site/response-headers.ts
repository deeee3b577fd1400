import { widestPolicy } from "./content-policy.ts";

/**
 * What a server adds to every page. A page itself cannot say who may frame it, nor that it is only for HTTPS.
 * What it does say goes before: where it forbids every script, none runs.
 */
const responseHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${widestPolicy()}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Strict-Transport-Security": "max-age=31536000",
};

/** The file `_headers`, which hosts such as Netlify and Cloudflare Pages read. */
export function headersFile(): string {
  const lines = Object.entries(responseHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join("\n")}\n`;
}

/** The same for nginx, within a `server` block. */
export function nginxHeaders(): string {
  return Object.entries(responseHeaders)
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join("\n");
}

/** The same for Apache, in `.htaccess` or a virtual host. */
export function apacheHeaders(): string {
  return Object.entries(responseHeaders)
    .map(([name, value]) => `Header always set ${name} "${value}"`)
    .join("\n");
}
