import type { Chance } from '../chance.ts';
import { longDay } from '../dues.ts';
import type { Gold } from '../gold.ts';
import { oneDecision } from '../matter.ts';
import type { Matter } from '../matter.ts';
import { aMeeting } from '../meeting.ts';
import type { Meeting } from '../meeting.ts';
import { backgrounds, subjects } from '../words.ts';
import { entry, fields, gap, heading, paragraph, strong, title } from '../paper.ts';
import type { Piece } from '../paper.ts';
import { goldItem } from '../truth.ts';
import type { Laid } from './formal.ts';
import { printPoints } from './points.ts';

const oneThing = (chance: Chance): { meeting: Meeting; matter: Matter } => {
  const meeting = aMeeting(chance, 1);
  return { meeting, matter: oneDecision(chance, meeting) };
};

const shared = ({ organisation, board, on }: Meeting): Omit<Gold, 'kind' | 'items'> => ({
  organisation,
  body: board.name,
  meeting_date: on,
  people: [],
});

/** One § of a board, for those whom it concerns (protokollsutdrag). */
export function extract(chance: Chance): Laid {
  const { meeting, matter } = oneThing(chance);
  const said = printPoints(
    chance.pick(['numbered', 'att-lines', 'sentences']),
    meeting.board.name,
    matter.points,
  );
  const told = matter.told ? [paragraph(matter.told.sentence)] : [];
  const pieces: Piece[] = [
    title('Protokollsutdrag'),
    fields([
      [meeting.organisation, 'Sammanträdesdatum'],
      [meeting.board.name, meeting.on],
    ]),
    gap,
    strong(`§ ${meeting.first}${matter.caseNumber ? `    ${matter.caseNumber}` : ''}`),
    heading(matter.heading),
    heading('Beslut', 3),
    ...said.pieces,
    heading('Sammanfattning av ärendet', 3),
    ...told,
    ...matter.background.map((text) => paragraph(text)),
    ...(matter.receivers.length > 0
      ? [heading('Beslutet skickas till', 3), ...matter.receivers.map((text) => paragraph(text))]
      : []),
    gap,
    paragraph('Rätt utdraget bestyrks'),
  ];
  const item = goldItem(matter, {
    number: String(meeting.first),
    heading: matter.heading,
    decisions: said.decisions,
    optional: said.optional,
    told: matter.told !== null,
  });
  return {
    paper: { pieces, header: '', footer: 'Utdragsbestyrkande', numbering: '{n} ({all})' },
    gold: { ...shared(meeting), kind: 'protokollsutdrag', kind_also_ok: ['nämndprotokoll'], items: [item] },
  };
}

/** What the office writes to its board before anything is decided (tjänsteskrivelse). */
export function letter(chance: Chance): Laid {
  const { meeting, matter } = oneThing(chance);
  const said = printPoints('att-lines', meeting.board.name, matter.points);
  const pieces: Piece[] = [
    title('Tjänsteskrivelse'),
    fields([
      ['Datum', meeting.on],
      ['Diarienummer', matter.caseNumber ?? ''],
      ['Till', meeting.board.name],
    ]),
    heading(matter.heading, 1),
    heading('Förslag till beslut', 3),
    ...said.pieces,
    heading('Ärendebeskrivning', 3),
    ...matter.background.map((text) => paragraph(text)),
    gap,
    paragraph(meeting.official.name),
    paragraph(meeting.official.role),
  ];
  const item = goldItem(matter, {
    number: null,
    heading: matter.heading,
    decisions: said.decisions,
    proposed: true,
  });
  const gold: Gold = {
    ...shared(meeting),
    kind: 'tjänsteskrivelse',
    // the day on it is the day it was written
    meeting_date: null,
    items: [item],
    people: [{ name: meeting.official.name, role: meeting.official.role, party: null }],
  };
  return { paper: { pieces, header: meeting.organisation, footer: '', numbering: '{n}({all})' }, gold };
}

/** A call to a meeting with what is put forward (kallelse). */
export function call(chance: Chance, count: number): Laid {
  const meeting = aMeeting(chance, count);
  const listed = meeting.matters.map((matter, at) => ({ matter, number: String(at + 1) }));
  const pieces = listed.flatMap(({ matter, number }): Piece[] => {
    const proposed = matter.sort === 'decision';
    return [
      heading(`${number}. ${matter.heading}`),
      ...(matter.caseNumber ? [paragraph(`Dnr ${matter.caseNumber}`)] : []),
      ...(proposed
        ? [
            heading('Förslag till beslut', 3),
            ...printPoints('att-lines', meeting.board.name, matter.points).pieces,
          ]
        : []),
      gap,
    ];
  });
  const items = listed.map(({ matter, number }) => {
    const proposed = matter.sort === 'decision';
    const bare = proposed ? matter : { ...matter, points: [] };
    const decisions = proposed ? printPoints('att-lines', meeting.board.name, matter.points).decisions : [];
    const item = goldItem(bare, { number, heading: matter.heading, decisions, proposed });
    return { ...item, kind_also_ok: proposed ? [] : ['formalia', 'information', 'discussion'] };
  });
  return {
    paper: {
      pieces: [
        title('Kallelse'),
        paragraph(`${meeting.board.name} kallas till sammanträde`),
        paragraph(`Tid: ${longDay(meeting.on)} kl. ${meeting.start}`),
        paragraph(`Plats: ${meeting.room}`),
        gap,
        ...pieces,
      ],
      header: meeting.organisation,
      footer: '',
      numbering: 'Sida {n} av {all}',
    },
    gold: { ...shared(meeting), kind: 'kallelse', items },
  };
}

/** A text about what a municipality wants, without a meeting: nothing in it is an item or given to anybody. */
export function programme(chance: Chance): Laid {
  const { organisation, board } = aMeeting(chance, 1);
  const about = chance.pick(subjects);
  const pieces: Piece[] = [
    title(`Program för ${about}`),
    paragraph(organisation),
    ...backgrounds.map((text) => paragraph(text.replace('{subject}', about))),
    heading('Mål', 2),
    entry('•', 'Fler invånare ska känna sig trygga.'),
    entry('•', 'Andelen nöjda ska öka till 80 procent.'),
    heading('Uppföljning', 2),
    paragraph('Programmet följs upp årligen i samband med bokslutet.'),
    paragraph(`${board.name} har ansvar för programmet.`),
  ];
  return {
    paper: { pieces, header: organisation, footer: '', numbering: '{n}' },
    gold: {
      kind: 'other',
      organisation,
      body: null,
      body_alias: [board.name],
      meeting_date: null,
      items: [],
      people: [],
    },
  };
}
