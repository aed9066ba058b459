import type { UnderstoodItem } from '../items/items.ts';
import type { Section } from '../items/rough.ts';
import type { DocumentKind, Span } from '../shape.ts';
import type { Page } from '../text/page.ts';
import { passagesOf } from '../text/sentence.ts';
import type { Stretch } from './gather.ts';

const telling: readonly Section['kind'][] = ['open', 'text', 'treatment', 'history'];

/** Where an item's assignments stand: in its decisions first, then in what it tells. */
export function stretchesOf(
  { rough, points, formal, proposedTo }: UnderstoodItem,
  minutes: boolean,
): Stretch[] {
  const decided = points.map((point): Stretch => ({
    span: point.wide,
    manner: minutes ? 'formal' : 'plain',
    given: (point.toBody ?? (proposedTo && formal)) ? 'proposed' : 'given',
  }));
  const told = rough.sections
    .filter((section) => telling.includes(section.kind) || (!minutes && section.kind === 'draft'))
    .flatMap((section) => passagesOf(section.lines, () => false))
    .map((passage): Span => [passage.content, passage.end])
    .filter((span) => !points.some((point) => point.wide[0] <= span[0] && span[1] <= point.wide[1]))
    .map((span): Stretch => ({
      span,
      manner: minutes ? (points.length > 0 ? 'told-only' : 'formal') : 'plain',
      given: 'given',
    }));
  return minutes
    ? [...decided, ...told]
    : [...decided, ...told].sort((one, other) => one.span[0] - other.span[0]);
}

/** Of a document without items: set words only, for it mostly tells of what others have decided. */
export const looseStretches = (page: Page, kind: DocumentKind): Stretch[] =>
  passagesOf(page.lines, () => false).map((passage) => ({
    span: [passage.content, passage.end],
    manner: 'formal',
    given: kind === 'tjänsteskrivelse' ? 'proposed' : 'given',
  }));
