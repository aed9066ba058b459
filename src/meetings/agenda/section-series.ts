import type { ItemKind } from '../item.ts';

/** Opening and closing a meeting decide nothing; all else that is handled gets a § of its own (KL 5:66, domain.md P3). */
const frame =
  /^(mötets?|sammanträdets?)\s+(öppnande|öppnas|avslutande|avslutning|avslutas)\b|^(öppnande|avslutning)$/i;

/** Whether an item draws the next number of its body's series when the meeting is held. */
export const drawsNumber = (item: { readonly heading: string; readonly kind: ItemKind }): boolean =>
  !(item.kind === 'formalia' && frame.test(item.heading.trim()));

/** The §§ that were drawn, as they are told: "§ 12" or "§§ 12–15"; '' where there were none. */
export function sectionsInWords(numbers: readonly number[]): string {
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? `§ ${first}` : `§§ ${first}–${last}`;
}
