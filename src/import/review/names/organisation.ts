import type { Body } from '../../../bodies/body.ts';

type Placed = Pick<Body, 'id' | 'kind' | 'name' | 'parentId'>;

/** "Sundviks kommun", "Sundvik" and "KOMMUNEN SUNDVIK" are one. */
const stem = (name: string): string =>
  name
    .toLocaleLowerCase('sv')
    .replace(/(?<!\p{L})(?:kommun|stad|region|landsting)(?:en|et)?s?(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .replace(/s$/u, '');

/**
 * The organisation that a document says it is of, where that is another than the body's own, or than our municipality
 * while no body is known. Undefined where it is ours, where the document names none, or where no municipality is registered.
 */
export function otherOrganisation(
  organisation: string | null,
  body: string | undefined,
  bodies: readonly Placed[],
): string | undefined {
  const said = stem(organisation ?? '');
  if (organisation === null || said === '') return undefined;
  const above = withAllAbove(body, bodies);
  const isMunicipality = ({ kind }: Placed): boolean => kind === 'municipality';
  const own = above.some(isMunicipality) ? above : [...above, ...bodies.filter(isMunicipality)];
  if (!own.some(isMunicipality)) return undefined;
  return own.some(({ name }) => stem(name) === said) ? undefined : organisation;
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
