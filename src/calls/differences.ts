import type { CalledItem, CallHead } from './call.ts';

/** What has become of an item since the last call: ny, ändrad, flyttad, utgår, oförändrad. */
export type ItemChange = 'new' | 'changed' | 'moved' | 'withdrawn' | 'same';
export type ChangedItem = { readonly item: CalledItem; readonly change: ItemChange };

/**
 * The items of a version in order, each with what became of it since the one before; those withdrawn stand last. An item is
 * moved when others that both versions have stand on its other side: the fewest that explain the new order.
 */
export function itemChanges(before: readonly CalledItem[], after: readonly CalledItem[]): ChangedItem[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = after.filter(({ id }) => old.has(id)).map(({ id }) => id);
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const unmoved = longestRising(kept.map((id) => places.get(id) ?? 0));
  const changeOf = (item: CalledItem): ItemChange => {
    const was = old.get(item.id);
    if (!was) return 'new';
    if (!sameItem(was, item)) return 'changed';
    return unmoved.has(places.get(item.id) ?? 0) ? 'same' : 'moved';
  };
  const now = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item) => ({ item, change: changeOf(item) })),
    ...before.filter(({ id }) => !now.has(id)).map((item): ChangedItem => ({ item, change: 'withdrawn' })),
  ];
}

const sameItem = (one: CalledItem, other: CalledItem): boolean =>
  JSON.stringify(shownOf(one)) === JSON.stringify(shownOf(other));
const shownOf = ({ heading, caseNumber, presenter, text, papers }: CalledItem) => [
  heading,
  caseNumber ?? '',
  presenter,
  text,
  papers.map(({ name, about, missing, address }) => [name, about, missing, address ?? '']),
];

/** The values of a longest rising part of a row: what need not be called moved. */
function longestRising(row: readonly number[]): Set<number> {
  const length: number[] = [];
  const from: number[] = [];
  row.forEach((value, at) => {
    length[at] = 1;
    from[at] = -1;
    for (let before = 0; before < at; before += 1) {
      const longer = (length[before] ?? 0) + 1;
      if ((row[before] ?? 0) < value && longer > (length[at] ?? 0)) {
        length[at] = longer;
        from[at] = before;
      }
    }
  });
  let at = length.indexOf(Math.max(...length));
  const rising = new Set<number>();
  while (at >= 0) {
    rising.add(row[at] ?? 0);
    at = from[at] ?? -1;
  }
  return rising;
}

export type HeadField = 'day' | 'time' | 'place' | 'context';

/** What of the meeting's head has changed. */
export function headChanges(before: CallHead, after: CallHead): HeadField[] {
  const parts: readonly (readonly [HeadField, (head: CallHead) => unknown])[] = [
    ['day', (head) => head.onDay],
    ['time', (head) => [head.startsAt ?? '', head.endsAt ?? '']],
    ['place', (head) => head.place],
    ['context', (head) => head.context ?? ''],
  ];
  return parts
    .filter(([, of]) => JSON.stringify(of(before)) !== JSON.stringify(of(after)))
    .map(([field]) => field);
}

/** Whether the agenda has changed since a call was sent. */
export const hasChanged = (
  sent: { readonly head: CallHead; readonly items: readonly CalledItem[] },
  now: { readonly head: CallHead; readonly items: readonly CalledItem[] },
): boolean =>
  headChanges(sent.head, now.head).length > 0 ||
  itemChanges(sent.items, now.items).some(({ change }) => change !== 'same');
