import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { SignatureTrouble, Verification, VerifiedSignature } from '../platform/signing/verify.ts';
import { print, Refusal } from './command.ts';

const usage = `Användning: rt verify FIL.pdf [--trust CERTIFIKAT] [--json]

Undersöker en underskriven pdf: vem som har skrivit under och när, om någon byte har ändrats, och om något har lagts till efteråt.
  --trust FIL  certifikat (PEM eller DER) för en utfärdare som ni litar på; kan anges flera gånger
  --json       skriv resultatet som JSON
  --help       den här hjälpen

Avslutar med 0 när dokumentet är underskrivet och oförändrat, 1 när det inte är det, och 2 vid fel användning.
Om en utfärdare är betrodd påverkar inte avslutskoden: den avgör ni.`;

/** `rt verify FILE.pdf`: says who signed, when, and whether a single byte has changed. Needs no database. */
export async function verifyCommand(args: string[]): Promise<number> {
  const { path, trust, json, help } = options(args);
  if (help) {
    print(usage);
    return 0;
  }
  if (path === undefined) throw new Refusal(usage, 2);
  const [bytes, ...trusted] = await Promise.all([load(path), ...trust.map(certificate)]);
  const { verifyPdf } = await import('../platform/signing/verify.ts');
  let found: Verification;
  try {
    found = await verifyPdf(bytes, trusted);
  } catch {
    throw new Refusal(
      `${basename(path)} går inte att läsa som pdf: filen är skadad eller av ett annat slag.`,
    );
  }
  print(json ? JSON.stringify(found, undefined, 2) : inWords(basename(path), found));
  return found.intact ? 0 : 1;
}

function options(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        trust: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (positionals.length > 1) throw new Error('one file at a time');
    return { path: positionals[0], trust: values.trust ?? [], json: values.json, help: values.help };
  } catch {
    throw new Refusal(`Kommandot förstod inte alla val.\n\n${usage}`, 2);
  }
}

async function load(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new Refusal(`Filen ${path} finns inte eller går inte att öppna.`);
  }
}

async function certificate(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(new X509Certificate(Buffer.from(await load(path))).raw);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${path} är inget certifikat i PEM eller DER.`);
  }
}

function inWords(name: string, { signatures, changes, coversWholeFile, intact }: Verification): string {
  if (signatures.length === 0) return `${name} är inte underskriven.`;
  const lines = signatures.map((one, at) => `  ${at + 1}. ${signatureInWords(one)}`);
  const verdict = intact
    ? 'Dokumentet är oförändrat sedan den sista underskriften.'
    : changes.length > 0
      ? 'Dokumentet har ändrats efter en underskrift. Lita inte på det.'
      : coversWholeFile
        ? 'Minst en underskrift gäller inte. Lita inte på dokumentet.'
        : 'Något har lagts till efter den sista underskriften. Lita inte på dokumentet.';
  return [
    `${name}: ${signatures.length === 1 ? 'en underskrift' : `${signatures.length} underskrifter`}`,
    ...lines,
    verdict,
  ].join('\n');
}

const troubles: Record<SignatureTrouble, string> = {
  changed: 'GÄLLER INTE: innehållet är ändrat',
  forged: 'GÄLLER INTE: underskriften är inte certifikatets',
  partial: 'GÄLLER INTE: den täcker inte hela dokumentet',
};
const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

function signatureInWords({
  subject,
  name,
  issuer,
  reason,
  claimedAt,
  trouble,
  trusted,
}: VerifiedSignature): string {
  const who = subject || name || 'okänd';
  const when = claimedAt ? `${moment.format(claimedAt)} enligt den som skrev under` : 'utan tid';
  const issued = issuer
    ? `, certifikat från ${issuer} (${trusted ? 'betrodd' : 'inte bland de betrodda'})`
    : '';
  return `${who}${reason ? `, ${reason}` : ''}, ${when}${issued}: ${trouble ? troubles[trouble] : 'gäller'}`;
}
