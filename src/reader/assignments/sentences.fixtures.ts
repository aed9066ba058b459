import { readFileSync } from 'node:fs';
import type { Proposal, ProposedAssignment } from '../shape.ts';
import { likenessOf, wordCounts } from '../text/fold.ts';

/** What a sentence gives, as its file says: "→ who | what | due | cadence | receiver | status", "-" for nothing. */
export type Expected = Record<'to' | 'what' | 'due' | 'cadence' | 'toBody' | 'status', string>;
export type Told = { readonly text: string; readonly expected: readonly Expected[] };

const expectedIn = (line: string): Expected => {
  const [to = '-', what = '-', due = '-', cadence = '-', toBody = '-', status = 'given'] = line
    .replace(/^→\s*/, '')
    .split('|')
    .map((cell) => cell.trim());
  return { to, what, due, cadence, toBody, status };
};

/** The sentences of a file, each with what it gives; blocks are parted by empty lines. */
export function sentencesOf(name: string, border: string | RegExp = '\n\n'): Told[] {
  const file = readFileSync(new URL(`./sentences/${name}.txt`, import.meta.url), 'utf8');
  return file
    .split(border)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const lines = block.split('\n');
      const expected = lines.filter((line) => line.startsWith('→') && line !== '→ nothing').map(expectedIn);
      return { text: lines.filter((line) => !line.startsWith('→')).join('\n'), expected };
    });
}

const head = `VALBERGA KOMMUN   SAMMANTRÄDESPROTOKOLL
Socialnämnden
Sammanträdesdatum 2025-03-18

Plats och tid  Kommunhuset, kl. 13.00-15.00
Beslutande  Karin Wall (S), ordförande
            Olof Strand (M)

§ 11  Mötets öppnande

Ordföranden öppnar mötet.

§ 12  Ett ärende

Socialnämndens beslut

`;
const foot = '\n\n§ 13  Avslutning\n\nMötet avslutas.\n';

/** The places where a sentence may stand: what was decided, what is told of it, informal notes. */
export const around: Record<'decided' | 'told' | 'notes', (sentence: string) => string> = {
  decided: (said) => `${head}${said}\n\nSammanfattning av ärendet\n\nFrågan har beretts.${foot}`,
  told: (said) => `${head}Nämnden godkänner rapporten.\n\nSammanfattning av ärendet\n\n${said}${foot}`,
  notes: (said) => `Minnesanteckningar
Ledningsgruppen
2025-03-18

Närvarande: Anna Ek, Per Ros

1. Föregående anteckningar
Inget att tillägga.

2. Läget
${said}

3. Övrigt
Inget övrigt.
`,
};

export const assignmentsOf = ({ items, loose }: Proposal): readonly ProposedAssignment[] => [
  ...items.flatMap((item) => item.assignments),
  ...loose.assignments,
];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.,;:]+/g, ' ')
    .trim();

/** The same task in other words enough: a date more or less in it makes no other. */
const sameTask = (one: string, other: string): boolean =>
  plain(one).includes(plain(other)) || likenessOf(wordCounts(one), wordCounts(other)) >= 0.7;

/** What differs between what is expected and what was understood, in words; undefined where nothing does. */
export function difference(
  expected: readonly Expected[],
  got: readonly ProposedAssignment[],
): string | undefined {
  const said = got.map((one) => ({
    to: one.to ?? '-',
    what: one.what,
    due: one.due?.text ?? '-',
    cadence: one.cadence?.text ?? '-',
    toBody: one.toBody ?? '-',
    status: one.status,
  }));
  const fits = (want: Expected, have: Expected): boolean =>
    plain(have.to) === plain(want.to) &&
    sameTask(have.what, want.what) &&
    (want.due === '-' ? have.due === '-' : plain(have.due).includes(plain(want.due))) &&
    plain(have.cadence) === plain(want.cadence) &&
    plain(have.toBody) === plain(want.toBody) &&
    have.status === want.status;
  const same =
    said.length === expected.length &&
    expected.every((want, at) => {
      const have = said[at];
      return have !== undefined && fits(want, have);
    });
  return same ? undefined : JSON.stringify({ expected, said }, null, 1);
}
