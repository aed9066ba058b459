import type { Day } from '../kernel/day.ts';
import type { FindingKind } from './find/detectors.ts';
import type { ItemId, Part, SourceItem, SourceMinutes } from './source.ts';

/** What somebody has decided of a passage, wherever it stands in the minutes. */
export type Mark = {
  readonly text: string;
  readonly kind: FindingKind | 'free';
  readonly choice: 'mask' | 'keep';
  /** Why it may stay; '' for what is masked. */
  readonly reason: string;
  readonly byName: string;
};

/** A § that is shown although nothing would have shown it by itself, or left out although it could be shown. */
export type SectionChoice = {
  readonly itemId: ItemId;
  readonly choice: 'publish' | 'leave-out';
  readonly reason: string;
};
export type Review = { readonly marks: readonly Mark[]; readonly sections: readonly SectionChoice[] };

export type CopyItem = {
  readonly number: string;
  /** '' where the § is left out. */
  readonly heading: string;
  readonly type: string;
  readonly caseNumber: string;
  readonly isLeftOut: boolean;
  readonly parts: readonly Part[];
};

/** The masked copy: a rendition of its own, that never held what is masked. */
export type Copy = {
  readonly organisation: string;
  readonly bodyName: string;
  readonly meetingDay: Day;
  readonly kind: string;
  readonly approvedOn: Day;
  readonly approvedBy: string;
  readonly facts: SourceMinutes['facts'];
  readonly present: SourceMinutes['present'];
  readonly items: readonly CopyItem[];
};

/** What stands where something was; Swedish, as minutes are. */
export const maskWords: Record<Mark['kind'], string> = {
  personalNumber: '[personnummer maskat]',
  phone: '[telefonnummer maskat]',
  email: '[e-postadress maskad]',
  careLaw: '[uppgift maskad]',
  property: '[fastighet maskad]',
  name: '[namn maskat]',
  free: '[uppgift maskad]',
};

const invisible = '[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]*';
const special = /[\\^$.*+?()[\]{}|/]/g;

/** Finds a passage wherever it stands, whatever blanks, hidden signs and capitals it is written with. */
function passage(text: string): RegExp {
  const words = text
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .trim()
    .split(/\s+/);
  const word = (one: string) => Array.from(one, (sign) => sign.replace(special, '\\$&')).join(invisible);
  return new RegExp(words.map(word).join(`${invisible}\\s+${invisible}`), 'giu');
}

type Place = { readonly from: number; readonly to: number; readonly words: string };

/** Replaces every marked passage; where two overlap, all that either of them covers is gone. */
export function masking(marks: readonly Mark[]): (text: string) => string {
  const masks = marks
    .filter(({ choice, text }) => choice === 'mask' && text.trim() !== '')
    .map(({ text, kind }) => ({ shape: passage(text), words: maskWords[kind] }));
  return (text) => {
    const places = masks.flatMap(({ shape, words }) =>
      Array.from(text.matchAll(shape), ({ 0: found, index }) => ({
        from: index,
        to: index + found.length,
        words,
      })),
    );
    return joined(places).reduceRight(
      (kept, { from, to, words }) => kept.slice(0, from) + words + kept.slice(to),
      text,
    );
  };
}

/** Places that overlap as one, in order, with the words of the one that begins first. */
function joined(places: readonly Place[]): Place[] {
  const whole: Place[] = [];
  for (const place of places.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = whole.at(-1);
    if (last && place.from < last.to) whole[whole.length - 1] = { ...last, to: Math.max(last.to, place.to) };
    else whole.push(place);
  }
  return whole;
}

/** Whether a passage stands in a text. */
export const standsIn = (passageText: string, text: string): boolean => passage(passageText).test(text);

/**
 * Whether a § is published: never of a body that handles individuals' matters (R5); what is only prepared, and what not
 * everybody may see, only when somebody has chosen so (domain.md 0.4).
 */
export function isPublished(
  item: Pick<SourceItem, 'itemId' | 'isPreparation' | 'isOpen'>,
  source: Pick<SourceMinutes, 'individualMatters'>,
  { sections }: Pick<Review, 'sections'>,
): boolean {
  if (source.individualMatters) return false;
  const chosen = sections.find(({ itemId }) => itemId === item.itemId)?.choice;
  return chosen ? chosen === 'publish' : item.isOpen && !item.isPreparation;
}

/** The copy as it would be published with what is decided so far. */
export function copyOf(source: SourceMinutes, review: Review): Copy {
  const mask = masking(review.marks);
  return {
    organisation: mask(source.organisation),
    bodyName: mask(source.bodyName),
    meetingDay: source.meetingDay,
    kind: mask(source.kind),
    approvedOn: source.approvedOn,
    approvedBy: mask(source.approvedBy),
    facts: source.facts.map(({ name, value }) => ({ name, value: mask(value) })),
    present: source.present.map(({ title, people }) => ({ title, people: people.map(mask) })),
    items: source.items.map((item) => copyOfItem(item, mask, isPublished(item, source, review))),
  };
}

function copyOfItem(item: SourceItem, mask: (text: string) => string, isShown: boolean): CopyItem {
  const { number, type } = item;
  if (!isShown) return { number, type, heading: '', caseNumber: '', isLeftOut: true, parts: [] };
  return {
    number,
    type,
    isLeftOut: false,
    heading: mask(item.heading),
    caseNumber: mask(item.caseNumber),
    parts: item.parts.map(({ title, paragraphs, points }) => ({
      title: mask(title),
      paragraphs: paragraphs.map(mask),
      points: points.map(mask),
    })),
  };
}

/** "Sammanträdesprotokoll Socialnämnden 2026-11-24", the copy's name. */
export const copyTitle = ({ kind, bodyName, meetingDay }: Copy): string =>
  `${kind} ${bodyName} ${meetingDay}, publicerad kopia`;
