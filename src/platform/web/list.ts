import type { Ctx } from './context.ts';

export const pageSizes = [25, 50, 200] as const;

export type Order = 'asc' | 'desc';
/** Which part of a list is asked for, and in which order; everything comes from the address. */
export type ListView<Sort extends string = string> = {
  /** 1 is the first page. */
  readonly page: number;
  readonly size: number;
  readonly offset: number;
  readonly sort: Sort;
  readonly order: Order;
};

/** Reads `sida`, `antal`, `sortera` and `ordning`; what the list does not know falls back to its default. */
export function readList<Sort extends string>(
  c: Ctx,
  known: { sorts: readonly Sort[]; defaultSort: Sort; defaultOrder?: Order; sizes?: readonly number[] },
): ListView<Sort> {
  const sizes = known.sizes ?? pageSizes;
  const wanted = Number(c.req.query('antal'));
  const size = sizes.includes(wanted) ? wanted : (sizes[0] ?? 25);
  const asked = Number(c.req.query('sida'));
  const page = Number.isSafeInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : 1;
  const sort = known.sorts.find((one) => one === c.req.query('sortera')) ?? known.defaultSort;
  const order = c.req.query('ordning');
  return {
    page,
    size,
    offset: (page - 1) * size,
    sort,
    order: order === 'asc' || order === 'desc' ? order : (known.defaultOrder ?? 'asc'),
  };
}

/** This page's address with some parts of its query changed; an undefined part is left out. */
export function addressWith(
  here: Ctx | string,
  changes: Readonly<Record<string, string | number | undefined>>,
): string {
  const url = new URL(typeof here === 'string' ? here : here.req.url, 'http://x');
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || value === '') url.searchParams.delete(key);
    else url.searchParams.set(key, String(value));
  }
  return typeof here === 'string' && !here.startsWith('/') ? url.search || '?' : url.pathname + url.search;
}

/** This list's address with changes, for links that sort and turn pages. */
export type AddressBy = (changes: Readonly<Record<string, string | number | undefined>>) => string;
