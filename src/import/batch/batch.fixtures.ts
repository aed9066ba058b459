import { zipSync } from 'fflate';
import { aDocx, aParagraph, aPdf } from '../../platform/files/files.fixtures.ts';

const encode = (words: string): Uint8Array => new TextEncoder().encode(words);
const two = (n: number): string => String(n).padStart(2, '0');

/** Lines of short minutes of an invented board; every number is a meeting of its own. */
export function minutesOf(n: number, body = 'Brygg- och båtnämnden'): string[] {
  const day = `2026-${two(1 + (n % 12))}-${two(1 + (Math.floor(n / 12) % 28))}`;
  const year = 2026 - Math.floor(n / 336);
  return [
    'Sjöholma kommun',
    'Sammanträdesprotokoll',
    body,
    `Sammanträdesdatum: ${day.replace('2026', String(year))}`,
    'Närvarande: Alva Strand (S), ordförande',
    `§ ${n + 1} Båtplats nummer ${n + 1}`,
    `Dnr BBN 2026/${n + 1}`,
    'Beslut',
    `Brygg- och båtnämnden beslutar att bryggan vid plats ${n + 1} ska rustas.`,
    `Hamnchefen får i uppdrag att redovisa kostnaden för plats ${n + 1} senast den 1 december 2026.`,
  ];
}

export const aTxt = (n: number): Uint8Array => encode(minutesOf(n).join('\n\n'));
export const aWord = (n: number): Uint8Array =>
  aDocx({
    body: minutesOf(n)
      .map((line) => aParagraph(line))
      .join(''),
  });
export const aTextPdf = (n: number): Uint8Array =>
  aPdf([minutesOf(n).map((text, at) => ({ x: 60, y: 780 - at * 24, text }))]);

/** Files that cannot be read, each in its own way. */
export const brokenFiles = (): Record<string, Uint8Array> => ({
  'trasiga/01 tom.docx': new Uint8Array(),
  'trasiga/02 avkortad.docx': aWord(1).slice(0, 900),
  'trasiga/03 okänt lås.pdf': aPdf(
    [[{ x: 60, y: 700, text: 'Hemligt' }]],
    '/Encrypt << /Filter /Standard /V 9 >>',
  ),
  'trasiga/04 bomb.txt': new Uint8Array(30 * 1024 * 1024),
  'trasiga/05 program.exe': Uint8Array.from({ length: 4000 }, (_, at) => (at * 97) % 256),
  'trasiga/06 zip i zip.zip': zipSync({ 'a.txt': encode('Protokoll') }),
  'trasiga/07 bara tecken.txt': encode('   \n\n  \n'),
  'trasiga/08 halv.pdf': encode('%PDF-1.4\n1 0 obj\n<< /Type /Catalog'),
  'trasiga/09 externt.docx': aDocx({
    prolog: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hosts">]>',
    body: aParagraph('&e;'),
  }),
  'trasiga/10 skräp.doc': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3, 4]),
});

/** A mixed lot of readable files, a third each of text, Word and pdf. */
export function readableFiles(count: number): Record<string, Uint8Array> {
  const kinds = [
    { ending: 'txt', make: aTxt },
    { ending: 'docx', make: aWord },
    { ending: 'pdf', make: aTextPdf },
  ];
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => {
      const { ending, make } = kinds[n % 3] ?? { ending: 'txt', make: aTxt };
      return [`2026/möte ${String(n + 1).padStart(3, '0')}.${ending}`, make(n)];
    }),
  );
}
