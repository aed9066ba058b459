import type { Point } from '../items/points.ts';
import type { UnderstoodItem } from '../items/items.ts';
import type { Section } from '../items/rough.ts';
import type { DocumentKind, Span } from '../shape.ts';
import type { Page } from '../text/page.ts';
import { passagesOf } from '../text/sentence.ts';
import type { Stretch } from './stretch.ts';

const telling: readonly Section['kind'][] = ['open', 'text', 'treatment', 'history'];

/** Where an item's assignments stand: in its decisions first, then in what it tells. */
export function stretchesOf(
  { rough, points, formal }: UnderstoodItem,
  minutes: boolean,
  tentative: boolean,
): Stretch[] {
  const decided = points.map((point): Stretch => ({
    span: point.wide,
    manner: minutes ? 'formal' : 'plain',
    given: tentative || point.toBody ? 'proposed' : 'given',
    decided: true,
  }));
  // where a section of its own says what was decided, "får i uppdrag" elsewhere only tells of it
  const mannerOf = (kind: Section['kind']): Stretch['manner'] => {
    if (!minutes) return 'plain';
    const spoken = kind === 'open' || kind === 'treatment';
    return points.length === 0 || (spoken && !formal) ? 'formal' : 'told-only';
  };
  const told = rough.sections
    .filter((section) => telling.includes(section.kind) || (!minutes && section.kind === 'draft'))
    .flatMap((section) =>
      passagesOf(section.lines, () => false)
        .flatMap((passage) => around([passage.content, passage.end], points))
        .map((span): Stretch => ({
          span,
          manner: mannerOf(section.kind),
          given: tentative ? 'proposed' : 'given',
          decided: false,
          spoken: minutes && !formal && !tentative && ['open', 'treatment'].includes(section.kind),
          history: section.kind === 'history',
        })),
    );
  // a sentence after the att-satser decides nothing more, but may tell somebody what to do
  const below = rough.sections
    .filter((section) => minutes && formal && !tentative && section.kind === 'decision')
    .flatMap((section) => passagesOf(section.lines, () => false))
    .flatMap((passage) => around([passage.content, passage.end], points))
    .map((span): Stretch => ({ span, manner: 'formal', given: 'given', decided: false, spoken: true }));
  const all = [...decided, ...below, ...told];
  return minutes ? all : all.sort((one, other) => one.span[0] - other.span[0]);
}

/** What of a span no point already holds. */
function around([start, end]: Span, points: readonly Point[]): Span[] {
  const inside = points.map((point) => point.wide).filter(([from, until]) => from < end && until > start);
  const gaps: Span[] = [];
  let at = start;
  for (const [from, until] of [...inside].sort((one, other) => one[0] - other[0])) {
    if (from > at) gaps.push([at, from]);
    at = Math.max(at, until);
  }
  if (at < end) gaps.push([at, end]);
  return gaps.filter(([from, until]) => until - from > 12);
}

/** Of a document without items: set words only, for it mostly tells of what others have decided. */
export const looseStretches = (page: Page, kind: DocumentKind): Stretch[] =>
  passagesOf(page.lines, () => false).map((passage) => ({
    span: [passage.content, passage.end],
    manner: kind === 'mötesanteckningar' || kind === 'ledningsgrupp' ? 'plain' : 'formal',
    decided: false,
    given: kind === 'tjänsteskrivelse' ? 'proposed' : 'given',
  }));
