import type { Day } from '../../kernel/day.ts';
import type { MeetingRecord, RecordedItem } from '../record.ts';
import { extractSheet, protocolSheet } from '../sheet.ts';
import type { Section, Sheet, SheetItem } from '../sheet.ts';
import type { Approver, VersionForm, VersionKind } from './approval.ts';
import { dayInSwedish } from './day-in-swedish.ts';
import { sectionsOf } from './sections.ts';

const prose = (title: string, ...paragraphs: readonly string[]): Section => ({
  title,
  paragraphs,
  points: [],
});
const list = (title: string, points: readonly string[]): Section => ({ title, paragraphs: [], points });

/** What a form of approval is worth, said in the document itself (domain.md 0.5). */
export const formInWords: Record<VersionForm, string> = {
  signature:
    'Varje justerare skriver under den här filen med sitt eget certifikat (PAdES, avancerad elektronisk underskrift). Underskrifterna ligger i filen.',
  evidence:
    'Varje justerare godkänner den här filen inloggad i systemet. Vem, när och filens kontrollsumma skrivs i en kedja som kommunens sigill förseglar. Det är ingen elektronisk underskrift av justeraren: styrkan är den som inloggningen har.',
  none: '',
};

const roleInWords: Record<Approver['role'], string> = { chair: 'ordförande', approver: 'justerare' };

export type ToPrint = {
  readonly record: MeetingRecord;
  readonly kind: VersionKind;
  readonly itemIds: readonly string[];
  readonly number: number;
  readonly form: VersionForm;
  readonly basis: string;
  readonly approvers: readonly Approver[];
  readonly dueOn: Day;
  /** Where a file can be examined; '' where the service has no lasting address. */
  readonly examineAt: string;
};

/** The items that a version holds, in the record's order. */
export const itemsOf = (record: MeetingRecord, ids: readonly string[]): readonly RecordedItem[] =>
  record.items.filter(({ id }) => ids.includes(id));

/** What is sent for approval: the record, and last who approves it, how, and what that is worth. */
export function versionSheet(print: ToPrint): Sheet {
  const { record, kind, number } = print;
  const items = itemsOf(record, print.itemIds);
  const sheet = protocolSheet({ ...record, items });
  if (kind === 'notes') {
    return {
      ...sheet,
      title: `${sheet.title}, version ${number}`,
      status: `Färdigställda, version ${number}`,
    };
  }
  const name = kind === 'immediate' ? 'Omedelbart justerade paragrafer' : sheet.kind;
  return {
    ...sheet,
    kind: name,
    title: [name, record.body, record.onDay, sectionsOf(items), `version ${number}`]
      .filter(Boolean)
      .join(' '),
    status: `Digital justering, version ${number}`,
    items: [...sheet.items, approvalPart(print)],
  };
}

function approvalPart({ approvers, form, basis, dueOn, examineAt, kind }: ToPrint): SheetItem {
  const what = kind === 'immediate' ? 'Paragraferna är justerade' : 'Protokollet är justerat';
  const done = `${what} när alla som står här har ${form === 'signature' ? 'skrivit under' : 'godkänt'}.`;
  return {
    heading: 'Justering',
    caseNumber: '',
    sections: [
      list(
        'Justeras av',
        approvers.map(({ name, role }) => `${name}, ${roleInWords[role]}`),
      ),
      prose(
        'Så justeras protokollet',
        done,
        formInWords[form],
        ...(basis ? [`Formen är beslutad: ${basis}.`] : []),
      ),
      prose('Senast', `${dayInSwedish(dueOn)} (5 kap. 69 § kommunallagen).`),
      prose(
        'Kontrollera filen',
        examineAt
          ? `Ladda upp filen på ${examineAt}: där står vem som har justerat, när, och om en enda byte har ändrats.`
          : 'Ladda upp filen på tjänstens sida ”Granska en fil”: där står vem som har justerat, när, och om en enda byte har ändrats.',
      ),
    ],
  };
}

/** Who approved and when, for an extract and for a copy without signatures. */
export type Approval = {
  readonly approvedOn: Day;
  readonly approvers: readonly Pick<Approver, 'name' | 'role'>[];
  readonly form: VersionForm;
  readonly number: number;
  readonly sha256: string;
};

const approvedPart = ({ approvedOn, approvers, form, number, sha256 }: Approval): Section[] => [
  prose(
    'Justering',
    `Justerat den ${dayInSwedish(approvedOn)} av ${approvers.map(({ name, role }) => `${name} (${roleInWords[role]})`).join(', ')}.`,
    `${form === 'signature' ? 'Underskrifterna' : 'Beviset'} hör till protokollets version ${number}, kontrollsumma (SHA-256) ${sha256}.`,
  ),
];

/** One § of approved minutes, with who approved it and a place for whoever vouches for the extract (G13). */
export function approvedExtract(record: MeetingRecord, item: RecordedItem, approval: Approval): Sheet {
  const sheet = extractSheet(record, item);
  const [printed] = sheet.items;
  const vouched = list('Rätt utdraget bestyrks', ['Namn och dag:']);
  return {
    ...sheet,
    status: `Justerat ${approval.approvedOn}`,
    items: printed
      ? [{ ...printed, sections: [...printed.sections, ...approvedPart(approval), vouched] }]
      : [],
  };
}

/** Approved minutes for a reader who may not see every §: the ones that he or she may see, and that the rest is left out. */
export function approvedCopy(record: MeetingRecord, itemIds: readonly string[], approval: Approval): Sheet {
  const items = itemsOf(record, itemIds);
  const left = itemIds.length - items.length;
  const note = `Det här är en återgivning utan underskrifter. ${left === 1 ? 'En punkt som inte är allmän är utelämnad' : `${left} punkter som inte är allmänna är utelämnade`}.`;
  const about = [...(left > 0 ? [prose('Utelämnat', note)] : []), ...approvedPart(approval)];
  const sheet = protocolSheet({ ...record, items });
  return {
    ...sheet,
    status: `Justerat ${approval.approvedOn}, återgivning`,
    items: [...sheet.items, { heading: 'Om återgivningen', caseNumber: '', sections: about }],
  };
}
