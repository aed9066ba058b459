import { detect } from './find/detectors.ts';
import type { Found } from './find/detectors.ts';
import { isPublished, standsIn } from './copy.ts';
import type { Mark, Review } from './copy.ts';
import type { ItemId, SourceItem, SourceMinutes } from './source.ts';

/** A passage to decide of, with some words around it and what is decided. */
export type Finding = Pick<Found, 'kind' | 'text'> & {
  readonly before: string;
  readonly after: string;
  readonly mark: Mark | undefined;
};
/** The findings of a §, or of the minutes' head where there is no item. */
export type Findings = { readonly itemId: ItemId | undefined; readonly found: readonly Finding[] };

/** Every text of a §, in the order it is read. */
export const textsOf = (item: SourceItem): string[] => [
  item.heading,
  item.caseNumber,
  ...item.parts.flatMap(({ title, paragraphs, points }) => [title, ...paragraphs, ...points]),
];
/** The texts of the head: where, when, who. */
export const headTexts = (source: SourceMinutes): string[] => [
  source.organisation,
  source.bodyName,
  source.approvedBy,
  ...source.facts.map(({ value }) => value),
  ...source.present.flatMap(({ people }) => people),
];

/** What is decided of a passage; one that stands within a masked one is masked with it. */
const markOf = (text: string, marks: readonly Mark[]): Mark | undefined =>
  marks.find(
    ({ choice, text: masked }) => choice === 'mask' && standsIn(masked, text) && standsIn(text, masked),
  ) ??
  marks.find(({ choice, text: masked }) => choice === 'mask' && masked.includes(text)) ??
  marks.find((mark) => mark.text === text);

/** Whatever somebody has to decide of before these minutes are published: only what would be read. */
export function findingsOf(source: SourceMinutes, review: Review): Findings[] {
  const surroundings = { latest: source.approvedOn, known: source.known };
  const among = (texts: readonly string[]): Finding[] => {
    const seen = new Set<string>();
    return texts.flatMap((text) =>
      detect(text, surroundings).flatMap(({ kind, text: found, from, to }) => {
        if (seen.has(found)) return [];
        seen.add(found);
        return [
          {
            kind,
            text: found,
            before: (from > 70 ? '…' : '') + text.slice(Math.max(0, from - 70), from),
            after: text.slice(to, to + 70) + (text.length > to + 70 ? '…' : ''),
            mark: markOf(found, review.marks),
          },
        ];
      }),
    );
  };
  return [
    { itemId: undefined, found: among(headTexts(source)) },
    ...source.items
      .filter((item) => isPublished(item, source, review))
      .map((item) => ({ itemId: item.itemId, found: among(textsOf(item)) })),
  ];
}

/** How many passages nobody has decided of. */
export const undecided = (findings: readonly Findings[]): number =>
  new Set(findings.flatMap(({ found }) => found.flatMap(({ text, mark }) => (mark ? [] : [text])))).size;

/** Whether a passage stands anywhere in the minutes, published or not. */
export const isSomewhere = (passage: string, source: SourceMinutes): boolean =>
  [...headTexts(source), ...source.items.flatMap(textsOf)].some((text) => standsIn(passage, text));
