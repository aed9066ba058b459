import type { Chance } from '../chance.ts';
import { aDue, aMeetingDay, longDay } from '../dues.ts';
import type { Due } from '../dues.ts';
import type { Gold, GoldAssignment, GoldItem } from '../gold.ts';
import { capital } from '../matter.ts';
import { aBoard, aMunicipality, firstNames } from '../names.ts';
import { entry, gap, heading, paragraph, table, title } from '../paper.ts';
import type { Piece } from '../paper.ts';
import { doings, news, subjects } from '../words.ts';
import type { Laid } from './formal.ts';

type Deed = {
  readonly who: string;
  readonly does: string;
  readonly due: Due | null;
  /** As the notes have it; without its full stop. */
  readonly said: string;
};
type Subject = {
  readonly heading: string;
  readonly heard: readonly string[];
  readonly deeds: readonly Deed[];
};
type Team = {
  readonly on: ReturnType<typeof aMeetingDay>;
  readonly name: string;
  readonly there: readonly string[];
  readonly subjects: readonly Subject[];
};

function aSubject(chance: Chance, on: Team['on'], there: readonly string[], subject: string): Subject {
  const deeds = chance.some(doings, chance.below(3)).map(([infinitive, present, object]): Deed => {
    const who = chance.percent(70) ? chance.pick(there) : chance.pick(['Alla enhetschefer', 'Varje enhet']);
    const thing = object.replace('{subject}', subject);
    const due = chance.percent(60) ? aDue(chance, on, false) : null;
    const time = due ? ` ${due.text}` : '';
    const [now, then] = [`${present} ${thing}`, `${infinitive} ${thing}`];
    const [does, said] = chance.pick([
      [now, `${who} ${now}${time}`],
      [now, `${who} ${now}${time}`],
      [then, `${who} ska ${then}${time}`],
      [then, `${who} får i uppdrag att ${then}${time}`],
      [then, `${who} ansvarar för att ${then}${time}`],
      [now, `Beslut: ${who} ${now}${time}`],
    ] as const);
    return { who, does, due, said };
  });
  return {
    heading: capital(subject),
    heard: chance.some(news, 1 + chance.below(2)).map((text) => text.replace('{subject}', subject)),
    deeds,
  };
}

function aTeam(chance: Chance, count: number): Team {
  const on = aMeetingDay(chance);
  const there = firstNames(chance, 5);
  const name = `ledningsgrupp ${aBoard(chance).office}`;
  return {
    on,
    name,
    there,
    subjects: chance.some(subjects, count).map((one) => aSubject(chance, on, there, one)),
  };
}

const goldDeed = ({ who, does, due }: Deed): GoldAssignment => ({
  to: who,
  what: does,
  due: due?.text ?? null,
  ...(due?.day && { due_day: due.day }),
  cadence: null,
  status: 'given',
});

const goldSubject = (one: Subject, number: string | null): GoldItem => ({
  number,
  heading: one.heading,
  case_number: null,
  kind: 'information',
  kind_also_ok: ['discussion', 'decision'],
  decisions: [],
  decisions_optional: one.deeds.map(({ said }) => `${said}.`),
  assignments: one.deeds.map(goldDeed),
  motions: [],
});

const goldOf = (team: Team, kind: string, organisation: string | null, items: GoldItem[]): Gold => ({
  kind,
  kind_also_ok: ['ledningsgrupp', 'mötesanteckningar'],
  organisation,
  body: 'Ledningsgruppen',
  body_alias: [team.name, `Ledningsgruppen ${team.name.replace('ledningsgrupp ', '')}`],
  meeting_date: team.on,
  items,
  people: team.there.map((name) => ({ name, role: null, party: null })),
});

const sentence = ({ said }: Deed) => `${said}.`;

/** Notes of a leadership team: headings, what was said, and who does what in the plain present tense. */
export function leadershipNotes(chance: Chance, count: number): Laid {
  const team = aTeam(chance, count);
  const organisation = aMunicipality(chance);
  const bullets = chance.percent(50);
  const say = (text: string): Piece => (bullets ? entry('•', text) : paragraph(text));
  const pieces = team.subjects.flatMap((one): Piece[] => [
    heading(one.heading, 2),
    ...one.heard.map(say),
    ...one.deeds.map((deed) => say(sentence(deed))),
    gap,
  ]);
  return {
    paper: {
      pieces: [
        title(`Minnesanteckningar ${team.name}`),
        paragraph(organisation),
        paragraph(longDay(team.on)),
        paragraph(`Närvarande: ${team.there.join(', ')}`),
        gap,
        ...pieces,
      ],
      header: '',
      footer: '',
      numbering: '',
    },
    gold: goldOf(
      team,
      'ledningsgrupp',
      organisation,
      team.subjects.map((one) => goldSubject(one, null)),
    ),
  };
}

/** Notes with numbered points, as the agenda had them. */
export function numberedNotes(chance: Chance, count: number): Laid {
  const team = aTeam(chance, count);
  const pieces = team.subjects.flatMap((one, at): Piece[] => [
    heading(`${at + 1}. ${one.heading}`, 2),
    paragraph([...one.heard, ...one.deeds.map(sentence)].join(' ')),
    gap,
  ]);
  return {
    paper: {
      pieces: [
        title('Mötesanteckningar'),
        paragraph('Möte: Ledningsgruppen'),
        paragraph(`Datum: ${team.on}`),
        paragraph(`Deltagare: ${team.there.join(', ')}`),
        gap,
        ...pieces,
      ],
      header: '',
      footer: '',
      numbering: '{n}({all})',
    },
    gold: goldOf(
      team,
      'mötesanteckningar',
      null,
      team.subjects.map((one, at) => goldSubject(one, String(at + 1))),
    ),
  };
}

/** Notes whose tasks stand in a table: what, who, when. */
export function tabledNotes(chance: Chance, count: number): Laid {
  const team = aTeam(chance, count);
  const pieces = team.subjects.flatMap((one): Piece[] => {
    const rows = one.deeds.map(({ who, does, due }) => [
      capital(does),
      who,
      due?.text.replace(/^senast /, '') ?? '',
    ]);
    return [
      heading(one.heading, 2),
      ...one.heard.map((text) => paragraph(text)),
      ...(rows.length > 0 ? [table([['Åtgärd', 'Ansvarig', 'Klart'], ...rows])] : []),
      gap,
    ];
  });
  const items = team.subjects.map((one) => goldSubject(one, null));
  return {
    paper: {
      pieces: [
        title('Anteckningar från ledningsgruppen'),
        paragraph(team.on),
        paragraph(`Närvarande: ${team.there.join(', ')}`),
        gap,
        ...pieces,
      ],
      header: 'Ledningsgruppen',
      footer: '',
      numbering: '{n}',
    },
    gold: goldOf(team, 'ledningsgrupp', null, items),
  };
}
