import type { Body } from '../../../bodies/body.ts';

type Placed = Pick<Body, 'id' | 'kind' | 'name' | 'parentId'> & {
  /** What it is also called. */
  readonly aliases?: readonly string[];
};

const mark = (kinds: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${kinds})(?:en|et)?s?(?!\p{L})`, 'gu');
const local = 'kommun|stad';
const regional = 'region|landsting';

/** "Sundviks kommun", "Sundvik", "Sundviks stad" and "KOMMUNEN SUNDVIK" are one. */
const stem = (name: string): string =>
  name
    .toLocaleLowerCase('sv')
    .replace(mark(`${local}|${regional}`), ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .replace(/s$/u, '');

/** A region often has the name of its largest town, and is not that town's municipality. */
function sort(name: string): 'local' | 'regional' | undefined {
  const small = name.toLocaleLowerCase('sv');
  if (mark(local).test(small)) return 'local';
  return mark(regional).test(small) ? 'regional' : undefined;
}

function isCalled({ name, aliases = [] }: Placed, organisation: string): boolean {
  const sorted = sort(organisation);
  return [name, ...aliases].some((one) => {
    const its = sort(one);
    return stem(one) === stem(organisation) && (!its || !sorted || its === sorted);
  });
}

/**
 * The organisation that a document says it is of, where that is another than the body's own, or than our municipality
 * while no body is known. Undefined where it is ours, where the document names none, or where no municipality is registered.
 */
export function otherOrganisation(
  organisation: string | null,
  body: string | undefined,
  bodies: readonly Placed[],
): string | undefined {
  if (organisation === null || stem(organisation) === '') return undefined;
  const above = withAllAbove(body, bodies);
  const isMunicipality = ({ kind }: Placed): boolean => kind === 'municipality';
  const own = above.some(isMunicipality) ? above : [...above, ...bodies.filter(isMunicipality)];
  if (!own.some(isMunicipality)) return undefined;
  return own.some((one) => isCalled(one, organisation)) ? undefined : organisation;
}

/** A body and all that it lies under. */
function withAllAbove(id: string | undefined, bodies: readonly Placed[]): Placed[] {
  const found: Placed[] = [];
  let at = bodies.find((one) => one.id === id);
  while (at && !found.includes(at)) {
    found.push(at);
    const { parentId } = at;
    at = bodies.find((one) => one.id === parentId);
  }
  return found;
}
