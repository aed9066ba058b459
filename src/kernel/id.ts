import { randomBytes } from 'node:crypto';

/** An identity made in the program: UUID version 7, so that new rows sort last. */
export type Id<Noun extends string> = string & { readonly noun: Noun };

/** A new identity; the first 48 bits are the moment in milliseconds. */
export function newId<Noun extends string>(now: number = Date.now()): Id<Noun> {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Noun>;
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The identity in an address or a form, or undefined where the text is none. */
export function readId<Noun extends string>(text: unknown): Id<Noun> | undefined {
  return typeof text === 'string' && shape.test(text) ? (text as Id<Noun>) : undefined;
}
