type Offered = { readonly isOwn: boolean; readonly fits: boolean };

/**
 * What a matter starts from where nobody has chosen: what the body that prepared it proposes, else what is proposed on
 * the item itself. Other proposals that wait for the body are of other matters.
 */
export function startsFrom<One extends Offered>(offered: readonly One[]): One[] {
  const prepared = offered.filter(({ isOwn, fits }) => fits && !isOwn);
  return prepared.length > 0 ? prepared : offered.filter(({ isOwn }) => isOwn);
}
