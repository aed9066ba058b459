import { readsOnly } from '../kernel/actor.ts';
import type { Actor } from '../kernel/actor.ts';

/** What the municipality says on its board; '' where nothing is said. */
export type BoardSetting = {
  /** The court that tries its decisions, "Förvaltningsrätten i Sjöholma". */
  readonly court: string;
  readonly courtAddress: string;
  /** Where the board can be read in a municipal place (KL 8:9). */
  readonly seenAt: string;
  readonly contact: string;
};

export const settingLengths = { domstol: 300, domstolsadress: 1000, plats: 300, kontakt: 300 } as const;
export const noSetting: BoardSetting = { court: '', courtAddress: '', seenAt: '', contact: '' };

/** The board is the whole municipality's: only administrators set it up. */
export const whyCannotSet = (actor: Actor): 'not-administrator' | undefined =>
  actor.administrator && !readsOnly(actor) ? undefined : 'not-administrator';
