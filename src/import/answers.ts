import type { ProposedPerson } from '../reader/proposal.ts';
import type { Choices, FactChoice, HeadChoice } from './choices.ts';
import { withFact, withItem } from './choices.ts';
import { namesOnce } from './names.ts';
import type { Due } from './due.ts';
import type { ReviewedFact, ReviewedItem } from './review.ts';

/** A sent form, as far as answers need it. */
export type Sent = {
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
};

const optional = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** The head form's answers; an emptied field is an answer too, for what the document said wrongly. */
export function headAnswer(sent: Sent): HeadChoice {
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
    values.find((value) => value === sent.text(name));
  const kind = oneOf('kind', ['board', 'management', 'working', 'other']);
  const becomes = oneOf('becomes', ['meeting', 'document']);
  const visibility = oneOf('visibility', ['draft', 'body', 'internal', 'public']);
  return {
    body: sent.text('body'),
    newBodyName: sent.text('newBodyName').trim(),
    newBodyKind: sent.text('newBodyKind'),
    newBodyParent: sent.text('newBodyParent'),
    day: sent.text('day').trim(),
    place: sent.text('place').trim(),
    start: sent.text('start'),
    end: sent.text('end'),
    openEndedBecause: sent.text('openEndedBecause').trim(),
    reviewOn: sent.text('reviewOn'),
    ...(kind && { kind }),
    ...(becomes && { becomes }),
    ...(visibility && { visibility }),
  };
}

/** One item's form: the item itself and every fact on its page. */
export function itemAnswers(
  all: Choices,
  item: Pick<ReviewedItem, 'key'> | undefined,
  facts: readonly ReviewedFact[],
  sent: Sent,
): Choices {
  let answered = all;
  if (item) {
    answered = withItem(answered, item.key, {
      take: sent.text('take') === 'ja',
      number: sent.text('number').trim(),
      ...(optional(sent.text('heading')) && { heading: sent.text('heading').trim() }),
      caseNumber: sent.text('caseNumber').trim(),
    });
  }
  for (const fact of facts) answered = withFact(answered, fact.key, factAnswer(fact, sent));
  return answered;
}

function factAnswer(fact: ReviewedFact, sent: Sent): FactChoice {
  const field = (name: string): string => `${fact.key}.${name}`;
  const text = optional(sent.text(field('text')));
  const item = optional(sent.text(field('item')));
  const common: FactChoice = {
    take: sent.text(field('take')) === 'ja',
    ...(text && { text }),
    ...(item && { item }),
  };
  if (fact.kind === 'proposal') return { ...common, toBody: sent.text(field('toBody')) };
  if (fact.kind !== 'assignment') return common;
  return {
    ...common,
    ...ownerAnswer(fact, sent.text(field('owner')), sent.text(field('ownerText')).trim()),
    ...dueAnswer(fact.due, sent.text(field('dueChoice')), sent.text(field('due')).trim()),
    cadence: sent.text(field('cadence')).trim(),
    toBody: sent.text(field('toBody')),
    ...(sent.has(field('unitsShown')) && { units: [...sent.all(field('units'))] }),
  };
}

/** A newly typed search for an owner lets its own best match stand; else the choice stands. */
const ownerAnswer = (
  fact: { ownerText: string },
  owner: string,
  ownerText: string,
): Pick<FactChoice, 'owner' | 'ownerText'> =>
  ownerText !== fact.ownerText ? { ownerText, owner: undefined } : { ownerText, owner };

/**
 * A due as answered. What stands as the page showed it is no new answer, so that it follows the meeting's day; an
 * emptied field says that there is none; an open question that was passed over stays open.
 */
function dueAnswer(shown: Due, chosen: string, typed: string): Pick<FactChoice, 'due'> {
  if (chosen && chosen !== 'other') return { due: chosen };
  if (typed === (shown.on ?? (shown.misread ? shown.text : ''))) return {};
  return { due: typed === '' ? 'none' : typed };
}

/** Who the names are, by their places in the form. */
export const nameAnswers = (people: readonly ProposedPerson[], sent: Sent): Record<string, string> =>
  Object.fromEntries(
    namesOnce(people).map(({ name }, at) => [name, sent.text(`namn-${at}`) || 'text'] as const),
  );
