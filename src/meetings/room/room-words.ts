import { sectionMark } from '../item.ts';
import type { AgendaItem } from '../item.ts';

/** "§ 12 Bryggans räcke". */
export const titleOf = (item: Pick<AgendaItem, 'sectionNumber' | 'heading'>): string =>
  [sectionMark(item.sectionNumber), item.heading].filter(Boolean).join(' ');
