import { dateOf, monthOf, yearOf } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { noteSection, puttingSections, recusalSections } from './proceedings-sheet.ts';
import type { MeetingRecord, Present, RecordedItem } from './record.ts';
import { list, prose, saidBy } from './section.ts';
import type { Section } from './section.ts';

export type { Section } from './section.ts';

export type SheetItem = {
  readonly heading: string;
  readonly caseNumber: string;
  readonly sections: readonly Section[];
};

/** What the template prints; every text is Swedish, for a protocol is. */
export type Sheet = {
  readonly title: string;
  readonly kind: string;
  readonly organisation: string;
  readonly body: string;
  readonly day: string;
  readonly status: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly present: readonly { readonly title: string; readonly people: readonly string[] }[];
  readonly items: readonly SheetItem[];
};

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const inWords = (on: Day): string => `${dateOf(on)} ${months[monthOf(on) - 1] ?? ''} ${yearOf(on)}`;

/** The whole record in the order that protocols are read in. */
export function protocolSheet(record: MeetingRecord): Sheet {
  const kind = record.isBoard ? 'Sammanträdesprotokoll' : 'Mötesanteckningar';
  return {
    ...headOf(record, kind),
    title: `${kind} ${record.body} ${record.onDay}`,
    facts: factsOf(record),
    present: presentIn(record.present),
    items: record.items.map(itemOf),
  };
}

/** One § on its own, for those whom it concerns (G13). */
export function extractSheet(record: MeetingRecord, item: RecordedItem): Sheet {
  const kind = record.isBoard ? 'Protokollsutdrag' : 'Utdrag ur mötesanteckningar';
  return {
    ...headOf(record, kind),
    title: `${kind} ${record.body} ${record.onDay} ${headingOf(item)}`,
    facts: [],
    present: [],
    items: [itemOf(item)],
  };
}

const headOf = (record: MeetingRecord, kind: string) => ({
  kind,
  organisation: record.organisation,
  body: record.body,
  day: inWords(record.onDay),
  status: record.isBoard ? 'Ojusterat' : '',
});

function factsOf({ startsAt, endsAt, place, chairs = [] }: MeetingRecord): Sheet['facts'] {
  const time = endsAt ? `${startsAt ?? ''}–${endsAt}` : (startsAt ?? '');
  return [
    { name: 'Tid', value: time && `kl. ${time.replaceAll(':', '.')}` },
    { name: 'Plats', value: place },
    { name: 'Ordförande', value: chairsInWords(chairs) },
  ].filter(({ value }) => value !== '');
}

/** "Åsa Öberg"; of several each with the §§ led: "§§ 1–11 Åsa Öberg, §§ 12–15 Bo Ek" (P1). */
const chairsInWords = (chairs: NonNullable<MeetingRecord['chairs']>): string =>
  chairs.length < 2
    ? (chairs[0]?.name ?? '')
    : chairs.map(({ name, sections }) => `${sections} ordförande ${name}`.trim()).join(', ');

/** Those who decided first (KL 5:66), then the others. */
function presentIn(people: readonly Present[]): Sheet['present'] {
  const named = ({ name, party, role, sections, isRemote }: Present): string =>
    [party ? `${name} (${party})` : name, role, sections, isRemote && 'på distans']
      .filter(Boolean)
      .join(', ');
  return [
    { title: 'Beslutande', people: people.filter(({ serving }) => serving).map(named) },
    { title: 'Övriga närvarande', people: people.filter(({ serving }) => !serving).map(named) },
  ].filter(({ people: those }) => those.length > 0);
}

const headingOf = ({ sectionNumber, heading }: RecordedItem): string =>
  sectionNumber ? `§ ${sectionNumber} ${heading}` : heading;

function itemOf(item: RecordedItem): SheetItem {
  const corrected = (text: string, isCorrected: boolean) =>
    isCorrected ? `${text} (Rättat av ett senare beslut.)` : text;
  const how = item.proceedings;
  const receivers = [...new Set(item.proposals.map(({ toBody }) => toBody))];
  const sections: Section[] = [
    ...(how ? recusalSections(how) : []),
    list(
      'Beslut',
      item.decisions.map(({ text, isCorrected }) => corrected(text, isCorrected)),
    ),
    ...receivers.map((body) =>
      list(
        body ? `Förslag till beslut i ${body}` : 'Förslag till beslut',
        item.proposals.filter(({ toBody }) => toBody === body).map(({ text }) => text),
      ),
    ),
    prose('Ärendet', item.text),
    prose('Föredragande', item.presenter),
    list('Grundförslag', how?.base ?? []),
    list(
      'Yrkanden',
      item.motions.map(({ by: who, text }) => saidBy(who, text)),
    ),
    ...(how ? puttingSections(how) : []),
    list(
      'Reservationer',
      item.dissents.map(({ by: who, text }) => saidBy(who, text)),
    ),
    ...(how ? [noteSection(how)] : []),
    list('Beslutet skickas till', item.recipients),
  ];
  return {
    heading: headingOf(item),
    caseNumber: item.caseNumber ?? '',
    sections: sections.filter(({ paragraphs, points }) => paragraphs.length + points.length > 0),
  };
}
