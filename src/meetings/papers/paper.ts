import type { Day } from '../../kernel/day.ts';
import type { Visibility } from '../../thread/knot.ts';
import type { ItemId } from '../item.ts';

/** tjänsteskrivelse, förslag, utredning, yttrande, protokollsutdrag, bilaga, annat. */
export const paperKinds = [
  'officialLetter',
  'proposal',
  'inquiry',
  'statement',
  'extract',
  'annex',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** One line of an item's decision basis (beslutsunderlag, domain.md G11). */
export type Paper = {
  readonly id: string;
  readonly itemId: ItemId;
  readonly name: string;
  readonly kind: PaperKind;
  readonly dated: Day | undefined;
  /** The administration it comes from, as written; may be ''. */
  readonly origin: string;
  /** The file is not there yet. */
  readonly missing: boolean;
  /** Where the file is read; undefined where it is missing, or the reader may not see it. */
  readonly address: string | undefined;
};

export type NewPaper = Pick<Paper, 'name' | 'kind' | 'dated' | 'origin'>;

/** The most letters of each field, by its name in the form. */
export const paperLengths = { namn: 300, ursprung: 200 } as const;

/** A file is not published by itself when its item is: whether it may be is a question of its own (domain.md 0.4). */
export const fileVisibility = (item: Visibility): Visibility => (item === 'public' ? 'internal' : item);

/** "Tjänsteskrivelse, 2024-11-08, Socialförvaltningen": what stands after a paper's name. */
export const paperAbout = ({ dated, origin }: Paper, kind: string): string =>
  [kind, dated, origin].filter(Boolean).join(', ');
