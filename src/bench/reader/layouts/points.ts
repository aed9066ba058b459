import { capital } from '../matter.ts';
import type { Point } from '../matter.ts';
import { entry, paragraph } from '../paper.ts';
import type { Piece } from '../paper.ts';

/** How a body prints what it decides. */
export type PointStyle =
  | 'att-lines'
  | 'att-inline'
  | 'att-numbered'
  | 'numbered'
  | 'bullets'
  | 'dashes'
  | 'sentences';

export type PrintedPoints = {
  readonly pieces: readonly Piece[];
  /** One for each att-sats or point, as printed. */
  readonly decisions: readonly string[];
  readonly optional: readonly string[];
};

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
/** The att-satser of all points: a time that is told afterwards is one of its own. */
const clauses = (points: readonly Point[]): string[] =>
  points.flatMap(({ att, after }) => (after ? [att, lower(after)] : [att]));

const ending = (at: number, of: number) => (at === of - 1 ? '.' : at === of - 2 ? ', samt' : ',');

/** Prints the points of `who` in one of the styles; `verb` is "beslutar" or "föreslår … besluta". */
export function printPoints(
  style: PointStyle,
  who: string,
  points: readonly Point[],
  verb = 'beslutar',
): PrintedPoints {
  const all = clauses(points);
  const intro = `${who} ${verb}`;
  switch (style) {
    case 'att-lines':
      return {
        pieces: [paragraph(intro), ...all.map((one, at) => paragraph(`att ${one}${ending(at, all.length)}`))],
        decisions: all.map((one) => `att ${one}`),
        optional: [],
      };
    case 'att-inline':
      return {
        pieces: [paragraph(`${intro} ${all.map((one) => `att ${one}`).join(' samt ')}.`)],
        decisions: all.map((one) => `att ${one}`),
        optional: [],
      };
    case 'att-numbered':
      return {
        pieces: [paragraph(`${intro} att`), ...all.map((one, at) => entry(`${at + 1}.`, `${one}.`))],
        decisions: all,
        optional: [],
      };
    case 'numbered':
    case 'bullets':
    case 'dashes':
    case 'sentences':
      return sentences(style, points);
  }
}

type Marked = 'numbered' | 'bullets' | 'dashes' | 'sentences';

function sentences(style: Marked, points: readonly Point[]): PrintedPoints {
  const mark = (at: number) =>
    ({ numbered: `${at + 1}.`, bullets: '•', dashes: '–', sentences: undefined })[style];
  const pieces = points.map(({ sentence, after }, at) => {
    const text = `${capital(sentence)}.${after ? ` ${after}.` : ''}`;
    const set = points.length > 1 ? mark(at) : undefined;
    return set ? entry(set, text) : paragraph(text);
  });
  return {
    pieces,
    decisions: points.map(({ sentence }) => `${capital(sentence)}.`),
    optional: points.flatMap(({ after }) => (after ? [`${after}.`] : [])),
  };
}
