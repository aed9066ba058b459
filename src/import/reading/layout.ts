import type { Span } from '../../reader/proposal.ts';

/** [left, top, right, bottom] as parts of the page, 0 to 1. */
export type Box = readonly [number, number, number, number];
export type Place = {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly box?: Box;
};

/** Where the text of a file stands on its pages, and the words that were read from a picture with doubt. */
export type Layout = { readonly places: readonly Place[]; readonly doubts: readonly Span[] };

/** A stored layout; a reading from before layouts were kept has an empty one. */
export function readLayout(stored: unknown): Layout {
  const { places, doubts } = (stored ?? {}) as Partial<Layout>;
  return { places: places ?? [], doubts: doubts ?? [] };
}

/** The page that a stretch begins on; undefined where the file has no pages. */
export const pageOf = ({ places }: Layout, [start, end]: Span): number | undefined =>
  (
    places.find((place) => place.end > start && place.start < end) ??
    places.findLast((one) => one.end <= start)
  )?.page;

/** The boxes on a page that a stretch runs through. */
export const boxesOn = ({ places }: Layout, page: number, [start, end]: Span): Box[] =>
  places
    .filter((place) => place.page === page && place.end > start && place.start < end)
    .flatMap(({ box }) => (box ? [box] : []));

/** The stretch of the text that stands on a page; undefined for a page without text. */
export function textOfPage({ places }: Layout, page: number): Span | undefined {
  const here = places.filter((place) => place.page === page);
  const first = here[0];
  const last = here.at(-1);
  return first && last && [first.start, last.end];
}

/** Whether its pages can be shown as pictures. */
export const hasPages = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || mediaType.startsWith('image/');
