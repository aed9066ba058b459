import type { Day } from '../../kernel/day.ts';
import type { Chance } from './chance.ts';
import { aDue, cadences, longDay } from './dues.ts';
import type { Due } from './dues.ts';
import type { Board, Someone } from './names.ts';
import { backgrounds, decidings, doings, headings, subjects } from './words.ts';

/** Something that somebody is told to do. */
export type Task = {
  readonly to: string;
  /** After "att". */
  readonly infinitive: string;
  /** After the name of who does it. */
  readonly present: string;
  readonly due: Due | null;
  readonly cadence: string | null;
  /** Told of as given before. */
  readonly earlier: boolean;
};

/** One thing decided: after "att", and as a sentence of its own; a task it gives, and whether its time is told later. */
export type Point = {
  readonly att: string;
  readonly sentence: string;
  readonly task: Task | null;
  /** A sentence of its own that says when the task is reported; a point of its own where `ownPoint`. */
  readonly after: string | null;
};

/** A thing on the agenda, before a layout has decided how it is printed. */
export type Matter = {
  readonly sort: 'formalia' | 'information' | 'decision' | 'list';
  readonly heading: string;
  readonly caseNumber: string | null;
  readonly points: readonly Point[];
  readonly background: readonly string[];
  /** Told in the background: what was given earlier. */
  readonly told: { readonly sentence: string; readonly task: Task } | null;
  /** What was moved from the floor, and by whom. */
  readonly motion: { readonly by: Someone; readonly text: string } | null;
  readonly receivers: readonly string[];
};

export type About = { readonly board: Board; readonly on: Day; readonly members: readonly Someone[] };

const fill = (chance: Chance, text: string, subject: string) =>
  text
    .replace('{subject}', subject)
    .replace('{amount}', `${1 + chance.below(90)}${chance.pick([' 000', '0 000'])}`);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function aTask(chance: Chance, { board, on }: About, subject: string, formal = true): Task {
  const [infinitive, present, object] = chance.pick(doings);
  const thing = fill(chance, object, subject);
  const rhythm = formal && chance.percent(20) ? chance.pick(cadences) : null;
  return {
    to: chance.pick([board.office, board.chief, 'förvaltningen', 'förvaltningschefen']),
    infinitive: `${infinitive} ${thing}`,
    present: `${present} ${thing}`,
    due: rhythm === null && chance.percent(65) ? aDue(chance, on, formal) : null,
    cadence: rhythm,
    earlier: false,
  };
}

const ends = (task: Task) => task.due?.text ?? task.cadence;

/** A task in one of the ways that decisions give it. */
function taskPoint(chance: Chance, { board }: About, task: Task): Point {
  const apart = ends(task) !== null && task.cadence === null && chance.percent(30);
  const time = ends(task) === null || apart ? '' : ` ${ends(task) ?? ''}`;
  const before = time !== '' && chance.percent(40);
  const doing = before ? `${time.trim()} ${task.infinitive}` : `${task.infinitive}${time}`;
  const asked = task.due === null && task.cadence === null && chance.percent(12);
  const back = `återremittera ärendet till ${board.office} för att ${task.infinitive}`;
  if (asked)
    return {
      att: back,
      sentence: `Ärendet återremitteras till ${board.office} för att ${task.infinitive}`,
      task: { ...task, to: board.office },
      after: null,
    };
  const att = chance.pick([
    `ge ${task.to} i uppdrag att ${doing}`,
    `uppdra åt ${task.to} att ${doing}`,
    `uppdra till ${task.to} att ${doing}`,
    `${task.to} ska ${doing}`,
    `${task.to} får i uppdrag att ${doing}`,
  ]);
  const sentence = chance.pick([
    `${capital(task.to)} får i uppdrag att ${doing}`,
    `${board.name} ger ${task.to} i uppdrag att ${doing}`,
    `${capital(task.to)} uppdras att ${doing}`,
    `Uppdra åt ${task.to} att ${doing}`,
    `${capital(task.to)} ska ${doing}`,
    `${capital(task.to)} ges i uppdrag att ${doing}`,
    `Det uppdras åt ${task.to} att ${doing}`,
  ]);
  return { att, sentence, task, after: apart ? `Uppdraget ska redovisas ${ends(task) ?? ''}` : null };
}

function plainPoint(chance: Chance, { board }: About, subject: string): Point {
  const [att, sentence] = chance.pick(decidings);
  const [one, other] = [fill(chance, att, subject), fill(chance, sentence, subject)];
  const amount = /\d[\d ]* kronor/.exec(one)?.[0];
  return {
    att: one,
    sentence: `${board.name} ${amount ? other.replace(/\d[\d ]* kronor/, amount) : other}`,
    task: null,
    after: null,
  };
}

/** The ways in which a register numbers its cases (domain.md 1.4). */
const caseForms: readonly ((short: string, year: string, number: number) => string)[] = [
  (short, year, number) => `${short} ${year}/${number}`,
  (short, year, number) => `${short}/${year}:${number}`,
  (short, year, number) => `${short}-${year}-00${number}`,
  (_, year, number) => `${year}/${number}`,
  (short, year, number) => `${year}-${short}-${number}`,
  (_, year, number) => `${year}-00${number}`,
];

/** One register numbers all its cases alike: the day decides the form. */
const caseNumber = (chance: Chance, { board, on }: About): string => {
  const form = caseForms[Number(on.slice(8)) % caseForms.length];
  return form?.(board.short, on.slice(0, 4), 10 + chance.below(890)) ?? '';
};

function aDecision(chance: Chance, about: About): Matter {
  const subject = chance.pick(subjects);
  const task = chance.percent(60) ? [taskPoint(chance, about, aTask(chance, about, subject))] : [];
  const plain = task.length === 0 || chance.percent(70) ? [plainPoint(chance, about, subject)] : [];
  const told = chance.percent(25) ? toldEarlier(chance, about, chance.pick(subjects)) : null;
  const motion = chance.percent(25) ? aMotion(chance, about) : null;
  return {
    sort: 'decision',
    heading: fill(chance, chance.pick(headings), subject),
    caseNumber: chance.percent(80) ? caseNumber(chance, about) : null,
    points: [...plain, ...task],
    background: chance.some(backgrounds, 1 + chance.below(3)).map((text) => fill(chance, text, subject)),
    told,
    motion,
    receivers: chance.some([capital(about.board.office), 'Ekonomichefen', 'Akten'], chance.below(3)),
  };
}

function toldEarlier(chance: Chance, about: About, subject: string): Matter['told'] {
  const task: Task = { ...aTask(chance, about, subject), due: null, cadence: null, earlier: true };
  const year = Number(about.on.slice(0, 4)) - 1;
  const on = longDay(`${year}${about.on.slice(4)}` as Day).replace('29 februari', '28 februari');
  const sentence = `${about.board.name} gav den ${on}, § ${5 + chance.below(90)}, ${task.to} i uppdrag att ${task.infinitive}.`;
  return { sentence, task };
}

function aMotion(chance: Chance, { members, board }: About): Matter['motion'] {
  const by = chance.pick(members);
  const whose = chance.pick([
    `bifall till ${board.office}s förslag`,
    'avslag på förslaget',
    'återremiss av ärendet',
  ]);
  return { by, text: `${by.name} (${by.party}) yrkar ${whose}.` };
}

const bare = { caseNumber: null, background: [], told: null, motion: null, receivers: [] } as const;
const onePoint = (att: string, sentence: string): readonly Point[] => [
  { att, sentence, task: null, after: null },
];

function information(chance: Chance, { board }: About): Matter {
  const subject = chance.pick(subjects);
  const [att, sentence] = chance.pick([
    ['tacka för informationen', `${board.name} tackar för informationen`],
    ['anteckna informationen till protokollet', 'Informationen antecknas till protokollet'],
    ['lägga informationen till handlingarna', `${board.name} lägger informationen till handlingarna`],
  ] as const);
  const background = chance.some(backgrounds, 2).map((text) => fill(chance, text, subject));
  return {
    ...bare,
    sort: 'information',
    heading: `Information om ${subject}`,
    points: onePoint(att, sentence),
    background,
  };
}

function opening(chance: Chance, { members }: About): Matter {
  const one = chance.pick(members);
  const chosen = `${one.name} (${one.party})`;
  const points = onePoint(
    `utse ${chosen} att justera protokollet`,
    `${chosen} utses att justera protokollet`,
  );
  return { ...bare, sort: 'formalia', heading: 'Val av justerare', points };
}

const agenda: Matter = {
  ...bare,
  sort: 'formalia',
  heading: 'Fastställande av dagordning',
  points: onePoint('fastställa dagordningen', 'Dagordningen fastställs'),
};

function delegated(chance: Chance, { board }: About): Matter {
  const points = onePoint('godkänna redovisningen', `${board.name} godkänner redovisningen`);
  const background = ['Beslut som har fattats med stöd av delegation under perioden redovisas i en lista.'];
  return {
    ...bare,
    sort: 'list',
    heading: 'Redovisning av delegationsbeslut',
    points,
    background,
    receivers: chance.some(['Akten'], 1),
  };
}

/** What a meeting takes up, from the opening to the lists at its end. */
export function matters(chance: Chance, about: About, count: number): Matter[] {
  const middle = Array.from({ length: count }, () =>
    chance.percent(75) ? aDecision(chance, about) : information(chance, about),
  );
  const first = chance.percent(50) ? [opening(chance, about), agenda] : [opening(chance, about)];
  return [...first, ...middle, ...(chance.percent(40) ? [delegated(chance, about)] : [])];
}

/** One thing only, that decides something: what extracts and letters are about. */
export const oneDecision = (chance: Chance, about: About): Matter => aDecision(chance, about);
