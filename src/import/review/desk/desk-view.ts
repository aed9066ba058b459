import { readingAddress } from '../../addresses.ts';
import type { Board, BoardPart } from './board.ts';
import { boardParts, placeOnBoard } from './board.ts';

/** What of a reading is looked at: which list of facts and which page of it, and which place in the document. */
export type DeskView = {
  readonly part: BoardPart;
  readonly page: number;
  /** Key of the fact whose place the document is open at. */
  readonly fact: string | undefined;
  /** The page of the document that was turned to. */
  readonly sheet: number | undefined;
};
export const firstView: DeskView = { part: 'doubtful', page: 1, fact: undefined, sheet: undefined };

/** Facts to a page. */
export const factsShown = 40;

const names: Record<BoardPart, string> = { doubtful: 'tveksamt', certain: 'sakert', answered: 'besvarat' };

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;

/** Reads `visa`, `blad`, `uppgift` and `bild`; what is unknown falls back to the first view. */
export const readDeskView = (query: (name: string) => string | undefined): DeskView => ({
  part: boardParts.find((part) => names[part] === query('visa')) ?? 'doubtful',
  page: whole(query('blad')) ?? 1,
  fact: query('uppgift') || undefined,
  sheet: whole(query('bild')),
});

/** The query of a view, '' for the first one. */
export function queryOf(view: Partial<DeskView>): string {
  const query = new URLSearchParams({
    ...(view.part && view.part !== 'doubtful' && { visa: names[view.part] }),
    ...(view.page && view.page > 1 && { blad: String(view.page) }),
    ...(view.fact && { uppgift: view.fact }),
    ...(view.sheet && { bild: String(view.sheet) }),
  }).toString();
  return query && `?${query}`;
}

export const deskAddress = (id: string, view: Partial<DeskView>, place = ''): string =>
  `${readingAddress(id)}${queryOf(view)}${place && `#${place}`}`;

/** The address at which a fact stands as a card, whichever list and page of it that is. */
export function factOnDesk(id: string, board: Board, key: string): string {
  const place = placeOnBoard(board, key);
  const view = place && { part: place.part, page: Math.floor(place.at / factsShown) + 1 };
  return deskAddress(id, { ...view, fact: key }, key);
}
