import { longDay } from '../dues.ts';
import type { Meeting } from '../meeting.ts';
import { fields, gap, heading, paragraph, strong, table, title } from '../paper.ts';
import type { Piece } from '../paper.ts';

/** How the first page of minutes tells where, when and who. */
export type HeadStyle = 'columns' | 'lines' | 'framed' | 'lists';

type Someone = { readonly name: string; readonly party: string };
const named = ({ name, party }: Someone, role?: string) => `${name} (${party})${role ? `, ${role}` : ''}`;
/** The day of the meeting decides how short the chairs are called. */
const members = (meeting: Meeting): string[] => {
  const short = Number(meeting.on.slice(8)) % 3 === 0;
  const roles = short ? ['ordf.', 'v. ordf.'] : ['ordförande', 'vice ordförande'];
  return meeting.members.map((one, at) => named(one, roles[at]));
};
const official = ({ official: { name, role } }: Meeting) => `${name}, ${role}`;

const heads: Record<HeadStyle, (meeting: Meeting) => Piece[]> = {
  columns: (meeting) => [
    title(meeting.board.name),
    fields([
      ['Plats och tid', `${meeting.room}, kl. ${meeting.start}–${meeting.end}`],
      ['Sammanträdesdatum', meeting.on],
      ...members(meeting).map((one, at) => [at === 0 ? 'Beslutande' : '', one]),
      ...meeting.alternates.map((one, at) => [at === 0 ? 'Ej tjänstgörande ersättare' : '', named(one)]),
      ['Övriga närvarande', official(meeting)],
      ['', `${meeting.secretary}, sekreterare`],
      ['Utses att justera', meeting.adjuster.name],
      ['Paragrafer', `§§ ${meeting.first}–${meeting.first + meeting.matters.length - 1}`],
    ]),
  ],
  lines: (meeting) => [
    title(`Protokoll ${meeting.board.name}`),
    paragraph(`Datum: ${longDay(meeting.on)}`),
    paragraph(`Tid: ${meeting.start}–${meeting.end}`),
    paragraph(`Plats: ${meeting.room}`),
    paragraph(`Närvarande ledamöter: ${members(meeting).join(', ')}`),
    ...(meeting.alternates.length > 0
      ? [paragraph(`Ersättare: ${meeting.alternates.map((one) => named(one)).join(', ')}`)]
      : []),
    paragraph(`Övriga närvarande: ${official(meeting)}, ${meeting.secretary}, sekreterare`),
    paragraph(`Justerare: ${meeting.adjuster.name}`),
  ],
  framed: (meeting) => [
    strong('SAMMANTRÄDESPROTOKOLL'),
    table([
      ['Nämnd', meeting.board.name],
      ['Datum', longDay(meeting.on)],
      ['Plats', meeting.room],
      ['Tid', `kl ${meeting.start} - ${meeting.end}`],
      ['Ledamöter', members(meeting).join('\n')],
      ...(meeting.alternates.length > 0
        ? [['Ersättare', meeting.alternates.map((one) => named(one)).join('\n')]]
        : []),
      ['Tjänstepersoner', `${official(meeting)}\n${meeting.secretary}, sekreterare`],
      ['Justerare', named(meeting.adjuster)],
    ]),
  ],
  lists: (meeting) => [
    title(`${meeting.board.name}s protokoll ${meeting.on}`),
    paragraph(`${meeting.room} klockan ${meeting.start}–${meeting.end}`),
    heading('Ledamöter', 3),
    ...members(meeting).map((one) => paragraph(one)),
    ...(meeting.alternates.length > 0
      ? [heading('Ersättare', 3), ...meeting.alternates.map((one) => paragraph(named(one)))]
      : []),
    heading('Övriga', 3),
    paragraph(official(meeting)),
    paragraph(`${meeting.secretary}, sekreterare`),
  ],
};

/** The first page's head. */
export const headOf = (style: HeadStyle, meeting: Meeting): Piece[] => [...heads[style](meeting), gap];

/** Lines where the minutes are signed. */
export const signatures = (meeting: Meeting): Piece[] => [
  gap,
  paragraph('Vid protokollet'),
  paragraph(meeting.secretary),
  paragraph('Justeras'),
  paragraph(`${meeting.members[0]?.name ?? ''}, ordförande`),
  paragraph(meeting.adjuster.name),
];
