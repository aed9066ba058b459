import { readDay } from '../../../kernel/day.ts';
import type { ProposedPerson } from '../../../reader/proposal.ts';
import type { Choices, FactChoice, HeadChoice } from './choices.ts';
import { withFact, withItem } from './choices.ts';
import { namesOnce } from '../names/names.ts';
import type { Due } from '../facts/due.ts';
import type { ReviewedAssignment, ReviewedFact, ReviewedItem } from '../facts/review.ts';

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
    // NOTE a day or a reason that is chosen by its own button goes before what stands in the field
    day: (sent.text('dayChosen') || sent.text('day')).trim(),
    place: sent.text('place').trim(),
    start: sent.text('start'),
    end: sent.text('end'),
    openEndedBecause: (sent.text('reasonChosen') || sent.text('openEndedBecause')).trim(),
    reviewOn: sent.text('reviewOn'),
    again: sent.text('again') === 'ja',
    ...(kind && { kind }),
    ...(becomes && { becomes }),
    ...(visibility && { visibility }),
  };
}

/** One item's form: the item itself and every fact on its page, each answered by being saved. */
export function itemAnswers(
  all: Choices,
  item: Pick<ReviewedItem, 'key' | 'take' | 'number' | 'heading' | 'caseNumber'> | undefined,
  facts: readonly ReviewedFact[],
  sent: Sent,
  offered: Offered,
): Choices {
  let answered = all;
  if (item) {
    const heading = optional(sent.text('heading')) ?? item.heading;
    const number = sent.text('number').trim();
    const caseNumber = sent.text('caseNumber').trim();
    answered = withItem(answered, item.key, {
      ...ticked(sent.text('take') === 'ja', item.take),
      ...(number !== item.number && { number }),
      ...(heading !== item.heading && { heading }),
      ...(caseNumber !== item.caseNumber && { caseNumber }),
    });
  }
  for (const fact of facts) {
    const taken = sent.text(`${fact.key}.take`) === 'ja';
    const answer = factAnswer(fact, taken ? 'accepted' : 'rejected', sent, offered);
    answered = withFact(
      answered,
      fact.key,
      stillAsks(fact, answer) || (taken && saysDayInWords(fact, sent))
        ? { ...answer, said: undefined }
        : answer,
    );
  }
  return answered;
}

/** An answer that passes over what the fact asks leaves it open. */
const stillAsks = (fact: ReviewedFact, answer: FactChoice): boolean =>
  fact.kind === 'assignment' &&
  fact.due.asks &&
  answer.due === undefined &&
  answer.said !== 'rejected' &&
  fact.take;

/** What was said of one fact: accepted as it stands, accepted with other words, or rejected. Fields that were not on the form stand. */
export function factAnswer(
  fact: ReviewedFact,
  verb: 'accepted' | 'rejected',
  sent: Sent,
  offered: Offered,
): FactChoice {
  const field = (name: string): string => `${fact.key}.${name}`;
  const text = optional(sent.text(field('text')));
  const item = among(sent.text(field('item')), offered.items);
  const fields: FactChoice = {
    ...(text && text !== fact.text && { text }),
    ...(item && item !== fact.item && { item }),
    ...receiverAnswer(fact, sent, offered),
    ...(fact.kind === 'assignment' && assignmentAnswer(fact, sent, offered)),
  };
  // NOTE that nobody owns it yet is what the page showed: to leave it so is to accept
  const changed = Object.entries(fields).some(
    ([name, value]) => value !== undefined && !(name === 'owner' && value === 'text'),
  );
  // NOTE a search for another owner is no answer yet: its matches are still to be looked at
  const searches = 'owner' in fields && fields.owner === undefined;
  return {
    ...ticked(verb === 'accepted', fact.take),
    ...standing(fact),
    ...fields,
    said: verb === 'rejected' ? 'rejected' : searches ? undefined : changed ? 'changed' : 'accepted',
  };
}

/** Whether other words were typed to look for an owner by: whom they mean is not looked at yet. */
export const searchesOwner = (fact: ReviewedFact, sent: Sent): boolean =>
  fact.kind === 'assignment' &&
  sent.has(`${fact.key}.ownerText`) &&
  sent.text(`${fact.key}.ownerText`).trim() !== fact.ownerText;

/** Whether a day was typed in words, as "innan sommaren": the day that they mean is shown before it is accepted. */
export const saysDayInWords = (fact: ReviewedFact, sent: Sent): boolean => {
  if (fact.kind !== 'assignment' || !sent.has(`${fact.key}.due`)) return false;
  const chosen = sent.text(`${fact.key}.dueChoice`);
  const typed = sent.text(`${fact.key}.due`).trim();
  const asShown = typed === (fact.due.on ?? (fact.due.misread ? fact.due.text : ''));
  return (chosen === '' || chosen === 'other') && typed !== '' && !asShown && !readDay(typed);
};

/** What was typed in a fact's form while an owner or a day is looked for: kept, and no answer yet. */
export function draftAnswer(fact: ReviewedFact, sent: Sent, offered: Offered): FactChoice {
  const typed = factAnswer(fact, fact.take ? 'accepted' : 'rejected', sent, offered);
  return { ...typed, said: undefined };
}

/** Who was shown as the owner is who was accepted, whatever is found out about names later. */
const standing = (fact: ReviewedFact): FactChoice =>
  fact.kind === 'assignment' && fact.owner !== '' ? { owner: fact.owner } : {};

function receiverAnswer(fact: ReviewedFact, sent: Sent, offered: Offered): FactChoice {
  const name = `${fact.key}.toBody`;
  if ((fact.kind !== 'assignment' && fact.kind !== 'proposal') || !sent.has(name)) return {};
  const added = fact.kind === 'assignment' && offered.newPostsAndBodies ? ['new'] : [];
  const toBody = among(sent.text(name), offered.bodies, ...added) ?? '';
  return toBody === fact.toBody ? {} : { toBody };
}

function assignmentAnswer(fact: ReviewedAssignment, sent: Sent, offered: Offered): FactChoice {
  const field = (name: string): string => `${fact.key}.${name}`;
  const cadence = sent.text(field('cadence')).trim();
  const shown = fact.cadence?.words ?? fact.cadenceMisread;
  const asked = sent.has(field('due')) || sent.has(field('dueChoice'));
  return {
    ...(sent.has(field('owner')) && ownerAnswer(fact, sent, offered)),
    ...(asked && dueAnswer(fact.due, sent.text(field('dueChoice')), sent.text(field('due')).trim())),
    ...(sent.has(field('cadence')) && (cadence !== shown || fact.cadenceUnsure) && { cadence }),
    ...(sent.has(field('unitsShown')) && unitsAnswer(fact, sent.all(field('units')), offered)),
  };
}

function unitsAnswer(fact: ReviewedAssignment, sent: readonly string[], offered: Offered): FactChoice {
  const units = sent.filter((id) => offered.units.has(id));
  const same = !fact.unitsAsked && units.toSorted().join() === (fact.units ?? []).toSorted().join();
  return same ? {} : { units };
}

/** A newly typed search for an owner lets its own best match stand; else the choice stands. */
function ownerAnswer(
  fact: ReviewedAssignment,
  sent: Sent,
  offered: Offered,
): Pick<FactChoice, 'owner' | 'ownerText'> {
  const search = `${fact.key}.ownerText`;
  const ownerText = sent.has(search) ? sent.text(search).trim() : fact.ownerText;
  if (ownerText !== fact.ownerText) return { ownerText, owner: undefined };
  const known = new Set(offered.owners(fact.ownerText || fact.toText));
  const added = offered.newPostsAndBodies ? ['new-person', 'new-post'] : ['new-person'];
  const owner = among(sent.text(`${fact.key}.owner`), known, 'text', ...added);
  return owner === undefined || owner === fact.owner ? {} : { owner };
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

/**
 * Who the names are, by their places in the form; the rest, which it did not show, stand as they were. A name that was
 * left as the page showed it does not overrule what somebody else has said of it since.
 */
export const nameAnswers = (
  people: readonly ProposedPerson[],
  chosen: Readonly<Record<string, string>>,
  sent: Sent,
  offered: Offered,
): Record<string, string> =>
  Object.fromEntries(
    namesOnce(people).flatMap(({ name }, at) => {
      const field = `namn-${at}`;
      if (!sent.has(field)) return [];
      if (chosen[name] !== undefined && sent.text(field) === sent.text(`visat-${at}`)) return [];
      const known = new Set(offered.people(name));
      return [[name, among(sent.text(field), known, 'text', 'new') ?? 'text'] as const];
    }),
  );

/** A tick that stands as the page showed it is no answer, so that what is found out later may still untick it. */
const ticked = (now: boolean, shown: boolean): { take?: boolean } => (now === shown ? {} : { take: now });
