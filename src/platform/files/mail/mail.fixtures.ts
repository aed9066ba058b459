/** A part of a letter: its type, its bytes or text, and the name it is attached by. */
export type LetterPart = {
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly name?: string;
};

const folded = (text: string) => text.replaceAll(/.{76}/g, '$&\r\n');

const written = ({ type, content, name }: LetterPart): string =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n` +
  (name === undefined
    ? ''
    : `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\r\n`) +
  `\r\n${folded(Buffer.from(content).toString('base64'))}\r\n`;

export const multipart = (kind: string, boundary: string, parts: readonly string[]): string =>
  `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n` +
  `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;

/** Text for a head of a letter, as mail programs write letters beyond ASCII. */
const encoded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

export type LetterParts = {
  readonly subject?: string;
  /** What is said in the letter; each in a way of its own. */
  readonly bodies?: readonly LetterPart[];
  readonly attached?: readonly LetterPart[];
};

/** A letter as a mail program saves it. */
export function aLetter({ subject = 'Protokoll', bodies = [], attached = [] }: LetterParts): Uint8Array {
  const body = multipart('alternative', 'inre', bodies.map(written));
  const head =
    `Received: from mx.alvsby.example by post.alvsby.example; Tue, 3 Mar 2026 09:12:00 +0100\r\n` +
    `From: ${encoded('Örjan Ek')} <orjan.ek@alvsby.example>\r\nTo: kansli@alvsby.example\r\n` +
    `Subject: ${encoded(subject)}\r\nDate: Tue, 3 Mar 2026 08:12:00 +0000\r\nMessage-ID: <1@alvsby.example>\r\nMIME-Version: 1.0\r\n`;
  const parts = [...(bodies.length > 0 ? [body] : []), ...attached.map(written)];
  return Buffer.from(head + multipart('mixed', 'yttre', parts));
}
