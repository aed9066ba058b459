import type { ProposedPerson } from '../../reader/proposal.ts';
import type { Choices, FactChoice, HeadChoice } from './choices.ts';
import { withFact, withItem } from './choices.ts';
import { namesOnce } from './names.ts';
import type { Due } from './due.ts';
import type { ReviewedAssignment, ReviewedFact, ReviewedItem } from './review.ts';

/** A sent form, as far as answers need it. */
export type Sent = {
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
};

/** What the page offered to choose among; anything else that is sent is no answer. */
export type Offered = {
  readonly bodies: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Keys of the items a fact may belong to. */
  readonly items: ReadonlySet<string>;
  readonly owners: (words: string) => readonly string[];
  readonly people: (name: string) => readonly string[];
  /** Posts and bodies that are not there yet may be added too. */
  readonly newPostsAndBodies: boolean;
};

const optional = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** The head form's answers; an emptied field is an answer too, for what the document said wrongly. */
export function headAnswer(sent: Sent, offered: Offered): HeadChoice {
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
    values.find((value) => value === sent.text(name));
  const kind = oneOf('kind', ['board', 'management', 'working', 'other']);
  const becomes = oneOf('becomes', ['meeting', 'document']);
  const visibility = oneOf('visibility', ['draft', 'body', 'internal', 'public']);
  return {
    body: among(sent.text('body'), offered.bodies, 'new') ?? '',
    newBodyName: sent.text('newBodyName').trim(),
    newBodyKind: sent.text('newBodyKind'),
    newBodyParent: offered.bodies.has(`body:${sent.text('newBodyParent')}`) ? sent.text('newBodyParent') : '',
    day: sent.text('day').trim(),
    place: sent.text('place').trim(),
    start: sent.text('start'),
    end: sent.text('end'),
    openEndedBecause: sent.text('openEndedBecause').trim(),
    reviewOn: sent.text('reviewOn'),
    again: sent.text('again') === 'ja',
    ...(kind && { kind }),
    ...(becomes && { becomes }),
    ...(visibility && { visibility }),
  };
}

/** One item's form: the item itself and every fact on its page. */
export function itemAnswers(
  all: Choices,
  item: Pick<ReviewedItem, 'key' | 'take'> | undefined,
  facts: readonly ReviewedFact[],
  sent: Sent,
  offered: Offered,
): Choices {
  let answered = all;
  if (item) {
    answered = withItem(answered, item.key, {
      ...ticked(sent.text('take') === 'ja', item.take),
      number: sent.text('number').trim(),
      ...(optional(sent.text('heading')) && { heading: sent.text('heading').trim() }),
      caseNumber: sent.text('caseNumber').trim(),
    });
  }
  for (const fact of facts) answered = withFact(answered, fact.key, factAnswer(fact, sent, offered));
  return answered;
}

function factAnswer(fact: ReviewedFact, sent: Sent, offered: Offered): FactChoice {
  const field = (name: string): string => `${fact.key}.${name}`;
  const text = optional(sent.text(field('text')));
  const item = among(sent.text(field('item')), offered.items);
  const common: FactChoice = {
    ...ticked(sent.text(field('take')) === 'ja', fact.take),
    ...(text && { text }),
    ...(item && { item }),
  };
  const toBody =
    among(sent.text(field('toBody')), offered.bodies, ...(offered.newPostsAndBodies ? ['new'] : [])) ?? '';
  if (fact.kind === 'proposal') return { ...common, toBody };
  if (fact.kind !== 'assignment') return common;
  return {
    ...common,
    ...ownerAnswer(fact, sent.text(field('owner')), sent.text(field('ownerText')).trim(), offered),
    ...dueAnswer(fact.due, sent.text(field('dueChoice')), sent.text(field('due')).trim()),
    cadence: sent.text(field('cadence')).trim(),
    toBody,
    ...(sent.has(field('unitsShown')) && {
      units: sent.all(field('units')).filter((id) => offered.units.has(id)),
    }),
  };
}

/** A newly typed search for an owner lets its own best match stand; else the choice stands. */
function ownerAnswer(
  fact: Pick<ReviewedAssignment, 'ownerText' | 'toText'>,
  owner: string,
  ownerText: string,
  offered: Offered,
): Pick<FactChoice, 'owner' | 'ownerText'> {
  if (ownerText !== fact.ownerText) return { ownerText, owner: undefined };
  const known = new Set(offered.owners(fact.ownerText || fact.toText));
  const added = offered.newPostsAndBodies ? ['new-person', 'new-post'] : ['new-person'];
  return { ownerText, owner: among(owner, known, 'text', ...added) };
}

/** The value when it was offered, or is one of the words that stand for none; undefined for anything else. */
const among = (value: string, offered: ReadonlySet<string>, ...words: string[]): string | undefined =>
  offered.has(value) || words.includes(value) ? value : undefined;

/**
 * A due as answered. What stands as the page showed it is no new answer, so that it follows the meeting's day; an
 * emptied field says that there is none; an open question that was passed over stays open.
 */
function dueAnswer(shown: Due, chosen: string, typed: string): Pick<FactChoice, 'due'> {
  if (chosen && chosen !== 'other') return { due: chosen };
  if (typed === (shown.on ?? (shown.misread ? shown.text : ''))) return {};
  return { due: typed === '' ? 'none' : typed };
}

/** Who the names are, by their places in the form; the rest, which it did not show, stand as they were. */
export const nameAnswers = (
  people: readonly ProposedPerson[],
  sent: Sent,
  offered: Offered,
): Record<string, string> =>
  Object.fromEntries(
    namesOnce(people).flatMap(({ name }, at) => {
      if (!sent.has(`namn-${at}`)) return [];
      const known = new Set(offered.people(name));
      return [[name, among(sent.text(`namn-${at}`), known, 'text', 'new') ?? 'text'] as const];
    }),
  );

/** A tick that stands as the page showed it is no answer, so that what is found out later may still untick it. */
const ticked = (now: boolean, shown: boolean): { take?: boolean } => (now === shown ? {} : { take: now });
