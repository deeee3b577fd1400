import MailComposer from "nodemailer/lib/mail-composer";
import { singleLine } from "../language/text.ts";
import { fingerprint } from "./fingerprint.ts";
import { writeHtml } from "./html-writer.ts";
import type { WrittenDocument } from "./model.ts";
import { writeText } from "./text-writer.ts";

/** Who a message is from and to; without them the sender fills them in. */
export interface MailAddresses {
  readonly from?: string;
  readonly to?: string;
}

/**
 * A document as an e-mail message that is ready to be sent (RFC 5322), with a part in plain text and one in HTML
 * (RFC 2046). What is in the document cannot become a header.
 */
export async function writeMail(
  document: WrittenDocument,
  { from, to }: MailAddresses = {},
): Promise<Uint8Array> {
  const { title, date } = document;
  const message = new MailComposer({
    subject: singleLine(title),
    ...(from !== undefined && { from: singleLine(from) }),
    ...(to !== undefined && { to: singleLine(to) }),
    date: new Date(`${date}T00:00:00Z`),
    text: writeText(document),
    html: writeHtml(document),
    // A draft: mail programs open it to be sent.
    headers: { "X-Unsent": "1" },
    messageId: `<${fingerprint(document)}@regelmaat.invalid>`,
    baseBoundary: "regelmaat",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await message.compile().build();
}
