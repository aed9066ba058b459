import type { Chance } from '../chance.ts';
import type { Gold } from '../gold.ts';
import type { Matter } from '../matter.ts';
import { aMeeting, attendance } from '../meeting.ts';
import type { Meeting } from '../meeting.ts';
import { gap, heading, newPage, paragraph, strong } from '../paper.ts';
import type { Paper, Piece } from '../paper.ts';
import { goldItem } from '../truth.ts';
import { around, habitsOf } from './habits.ts';
import type { Habits } from './habits.ts';
import { headOf, signatures } from './heads.ts';
import type { HeadStyle } from './heads.ts';
import { printPoints } from './points.ts';
import type { PointStyle } from './points.ts';

export type Laid = { readonly paper: Paper; readonly gold: Gold };

/** How a body prints its minutes. */
export type FormalStyle = {
  readonly head: HeadStyle;
  /** The § as printed. */
  readonly number: (number: number, meeting: Meeting) => string;
  /** Where the heading and the case number stand by the §. */
  readonly first:
    | 'number-heading'
    | 'number-case-then-heading'
    | 'heading-case'
    | 'number-then-heading-then-case';
  readonly capitals?: boolean;
  readonly decision: (meeting: Meeting) => string;
  readonly decisionFirst: boolean;
  readonly points: PointStyle;
  readonly background: string;
  readonly motions: string;
  readonly receivers: string;
  readonly line?: string;
  readonly contents?: boolean;
  readonly header: (meeting: Meeting) => string;
  readonly footer: string;
  readonly numbering: string;
};

/** What stands above the text of an item, by where the style puts its parts. */
function itemHead(style: FormalStyle, number: string, matter: Matter): Piece[] {
  const name = style.capitals ? matter.heading.toUpperCase() : matter.heading;
  const dnr = matter.caseNumber;
  switch (style.first) {
    case 'number-heading':
      return [heading(`${number} ${name}`), ...(dnr ? [paragraph(`Dnr: ${dnr}`)] : [])];
    case 'number-case-then-heading':
      return [strong(dnr ? `${number}    Dnr ${dnr}` : number), heading(name)];
    case 'heading-case':
      return [heading(`${number} ${name}${dnr ? ` (${dnr})` : ''}`)];
    case 'number-then-heading-then-case':
      return [strong(number), heading(name), ...(dnr ? [paragraph(dnr)] : [])];
  }
}

type Texts = { pieces: Piece[]; decisions: readonly string[]; optional: readonly string[] };

function textOf(style: FormalStyle, meeting: Meeting, matter: Matter, habits: Habits): Texts {
  const printed = printPoints(style.points, meeting.board.name, matter.points);
  const list = (name: string, texts: readonly string[]): Piece[] =>
    texts.length > 0 ? [heading(name, 3), ...texts.map((text) => paragraph(text))] : [];
  const decision = [heading(style.decision(meeting), 3), ...printed.pieces];
  const told = matter.told ? [matter.told.sentence] : [];
  const background = list(
    style.background,
    matter.background.length > 0 ? [...told, ...matter.background] : [],
  );
  const motion = list(style.motions, matter.motion ? [matter.motion.text] : []);
  const receivers = list(style.receivers, matter.receivers);
  const { before, after } = around(habits, meeting, matter);
  const pieces = style.decisionFirst
    ? [...decision, ...background, ...before, ...motion, ...after, ...receivers]
    : [...background, ...before, ...motion, ...after, ...decision, ...receivers];
  return { pieces, decisions: printed.decisions, optional: printed.optional };
}

function contents(style: FormalStyle, meeting: Meeting): Piece[] {
  if (!style.contents) return [];
  const rows = meeting.matters.map(
    ({ heading: name }, at) =>
      `${style.number(meeting.first + at, meeting)} ${name} ${'.'.repeat(20)} ${2 + at}`,
  );
  return [heading('Ärendelista', 2), ...rows.map((row) => paragraph(row)), newPage];
}

/** "HN § 101/25", "101 §": the number without its sign and whose it is, with the year where one is printed. */
const asPrinted = (number: string): string => /\d+(?:\/\d+)?/.exec(number)?.[0] ?? number;

/** Minutes of a board in the style, with about so many decisions. */
export function formalMinutes(style: FormalStyle, chance: Chance, count: number): Laid {
  const meeting = aMeeting(chance, count);
  const habits = habitsOf(chance);
  const printed = meeting.matters.map((matter, at) => ({
    matter,
    at,
    ...textOf(style, meeting, matter, habits),
  }));
  const pieces = printed.flatMap(({ matter, at, pieces: text }) => [
    ...itemHead(style, style.number(meeting.first + at, meeting), matter),
    ...text,
    ...(style.line ? [paragraph(style.line)] : []),
    gap,
  ]);
  const items = printed.map(({ matter, at, decisions, optional }) =>
    goldItem(matter, {
      number: asPrinted(style.number(meeting.first + at, meeting)),
      heading: matter.heading,
      decisions,
      optional,
      told: matter.told !== null && matter.background.length > 0,
      motions: matter.motion ? [matter.motion.text] : [],
    }),
  );
  return {
    paper: {
      pieces: [
        ...headOf(style.head, meeting),
        ...contents(style, meeting),
        ...pieces,
        ...signatures(meeting),
      ],
      header: style.header(meeting),
      footer: style.footer,
      numbering: style.numbering,
    },
    gold: {
      kind: 'nämndprotokoll',
      organisation: meeting.organisation,
      body: meeting.board.name,
      meeting_date: meeting.on,
      items,
      people: attendance(meeting),
    },
  };
}
