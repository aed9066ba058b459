import type { Chance } from '../chance.ts';
import { aMeeting, attendance } from '../meeting.ts';
import type { Meeting } from '../meeting.ts';
import { gap, heading, paragraph } from '../paper.ts';
import type { Piece } from '../paper.ts';
import { goldItem } from '../truth.ts';
import type { GoldItem } from '../gold.ts';
import type { Laid } from './formal.ts';
import { headOf, signatures } from './heads.ts';
import { printPoints } from './points.ts';

const withBoard = (meeting: Meeting, name: string, short: string): Meeting => ({
  ...meeting,
  board: { ...meeting.board, name, short },
});

/** A committee that puts its matters to the board above it (arbetsutskottets förslag). */
export function committeeMinutes(chance: Chance, count: number): Laid {
  const whole = aMeeting(chance, count);
  const above = whole.board;
  const meeting = withBoard(whole, `${above.name}s arbetsutskott`, `${above.short} AU`);
  const titled = chance.percent(50);
  const items: GoldItem[] = [];
  const pieces = meeting.matters.flatMap((matter, at): Piece[] => {
    const number = meeting.first + at;
    const proposed = matter.sort === 'decision';
    const own = matter.sort !== 'decision';
    const verb = own ? 'beslutar' : `föreslår ${above.name.toLowerCase()} besluta`;
    const who = own ? 'Arbetsutskottet' : titled ? above.name : 'Arbetsutskottet';
    const said = printPoints(
      own ? 'sentences' : 'att-lines',
      who,
      matter.points.map((point) => ({
        ...point,
        sentence: point.sentence.replace(above.name, 'Arbetsutskottet'),
      })),
      own || titled ? 'beslutar' : verb,
    );
    items.push(
      goldItem(matter, {
        number: String(number),
        heading: matter.heading,
        decisions: said.decisions,
        optional: said.optional,
        told: matter.told !== null,
        proposed,
      }),
    );
    const told = matter.told ? [matter.told.sentence] : [];
    return [
      heading(`§ ${number} ${matter.heading}`),
      ...(matter.caseNumber ? [paragraph(`Diarienummer: ${matter.caseNumber}`)] : []),
      heading(
        own ? 'Arbetsutskottets beslut' : `Arbetsutskottets förslag till ${above.name.toLowerCase()}`,
        3,
      ),
      ...said.pieces,
      ...(matter.background.length > 0
        ? [heading('Ärendet i korthet', 3), ...[...told, ...matter.background].map((text) => paragraph(text))]
        : told.length > 0
          ? [heading('Ärendet i korthet', 3), ...told.map((text) => paragraph(text))]
          : []),
      gap,
    ];
  });
  return {
    paper: {
      pieces: [...headOf(chance.pick(['columns', 'lines']), meeting), ...pieces, ...signatures(meeting)],
      header: `${meeting.organisation}    Protokoll    ${meeting.on}`,
      footer: 'Justerarnas signaturer',
      numbering: 'Sida {n} av {all}',
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
