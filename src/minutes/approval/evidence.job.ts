import { fileURLToPath } from 'node:url';
import type { Day } from '../../kernel/day.ts';
import { renderPdf } from '../../platform/pdf/render.ts';
import type { HouseSeal } from '../../platform/signing/house-seal.ts';
import { signPdf } from '../../platform/signing/sign.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Sheet } from '../sheet.ts';
import { approvalStore } from './approval.store.ts';
import type { Version } from './approval.ts';
import { formInWords } from './approval-sheet.ts';
import { dayInSwedish, momentInSwedish } from './day-in-swedish.ts';
import { chainTrouble, sha256Of } from './evidence.ts';
import type { ChainEntry, ChainTrouble } from './evidence.ts';
import { sealCheck } from './seal-check.ts';
import { approvalTexts } from './texts.ts';

const template = fileURLToPath(new URL('../minutes.typ', import.meta.url));
const words = approvalTexts.sv;

/** The evidence of one version as a document under the house's seal: who said what, when, of which file, and the chain. */
export async function evidencePdf(
  db: Db,
  version: Version,
  meeting: { bodyName: string; onDay: Day },
  seal: HouseSeal,
): Promise<{ bytes: Uint8Array; title: string }> {
  const store = approvalStore(db);
  const [chain, document] = [await store.chainOf(version.id), await store.pdfOf(version.id)];
  const trouble = chainTrouble(version.id, chain, version.state !== 'open', sealCheck([seal.authority]));
  const sha256 = document ? sha256Of(document) : version.sha256;
  const sheet = evidenceSheet({ version, meeting, chain, trouble, sha256 });
  const at = chain.at(-1)?.at ?? version.sentAt;
  const { bytes } = await renderPdf({ template, data: sheet, created: at });
  const face = {
    field: 'Sigill',
    name: 'Kommunens sigill',
    reason: 'Beviset är så som systemet hade det.',
    at,
  };
  return { bytes: await signPdf(bytes, face, { signer: seal.signer }), title: sheet.title };
}

type ToTell = {
  readonly version: Version;
  readonly meeting: { readonly bodyName: string; readonly onDay: Day };
  readonly chain: readonly ChainEntry[];
  readonly trouble: ChainTrouble | undefined;
  readonly sha256: string;
};

function evidenceSheet({ version, meeting, chain, trouble, sha256 }: ToTell): Sheet {
  const points = (title: string, said: readonly string[]) => ({ title, paragraphs: [], points: said });
  const prose = (title: string, ...paragraphs: readonly string[]) => ({ title, paragraphs, points: [] });
  return {
    kind: 'Bevis om justering',
    title: `Bevis om justering ${meeting.bodyName} ${meeting.onDay} version ${version.number}`,
    organisation: '',
    body: meeting.bodyName,
    day: dayInSwedish(meeting.onDay),
    status: `${words.states[version.state]}, version ${version.number}`,
    facts: [
      { name: 'Omfattar', value: [words.kinds[version.kind], version.sections].filter(Boolean).join(', ') },
      { name: 'Skickat', value: momentInSwedish(version.sentAt) },
      { name: 'Filen som skickades (SHA-256)', value: version.sha256 },
      { name: 'Filen i dag (SHA-256)', value: sha256 },
    ],
    present: [
      {
        title: 'Utsedda att justera',
        people: version.approvers.map(({ name, role }) => `${name}, ${words.roles[role].toLowerCase()}`),
      },
    ],
    items: [
      {
        heading: 'Vad beviset är värt',
        caseNumber: '',
        sections: [prose('Form', formInWords[version.form], timeInWords)],
      },
      {
        heading: 'Vad som har hänt',
        caseNumber: '',
        sections: chain.map((entry) => points(`${entry.seq}. ${words.entries[entry.kind]}`, linesOf(entry))),
      },
      {
        heading: 'Kedjan',
        caseNumber: '',
        sections: [
          prose(
            'Kontroll',
            trouble ? words.chainBroken[trouble.why](trouble.seq) : words.chainWhole,
            chainInWords,
          ),
        ],
      },
    ].filter(({ sections }) => sections.length > 0),
  };
}

/** Said where times are shown: how far they can be trusted. */
const timeInWords =
  'Tiderna är serverns egen klocka. De är inte tidsstämplade av någon utomstående, så de bevisar inte i sig när något skedde.';
const chainInWords =
  'Varje rad innehåller kontrollsumman av raden före och är förseglad med kommunens nyckel, som inte ligger i databasen.';

const linesOf = (entry: ChainEntry): string[] =>
  [
    `${entry.name}, ${momentInSwedish(entry.at)}`,
    entry.statement,
    entry.reason && `Skäl: ${entry.reason}`,
    entry.method,
    `Filens kontrollsumma: ${entry.sha256}`,
    `Radens kontrollsumma: ${entry.hash}`,
  ].filter(Boolean);
