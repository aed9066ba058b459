import type { BodyId, PersonId, PostId } from '../../kernel/actor.ts';
import { cadenceNamed } from '../../kernel/cadence.ts';
import type { Cadence } from '../../kernel/cadence.ts';
import { readDay } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import { no, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { visibilities } from '../../thread/knot.ts';
import type { Visibility } from '../../thread/knot.ts';
import type { AssignmentTexts } from '../sv.ts';
import { longestTitle, overLimit } from './limits.ts';

export type Problem = { readonly field: string; readonly sentence: string };
type Sentences = AssignmentTexts['problem'];

/** The fields of an assignment's form, by the names they are sent with. */
export const assignmentFields = [
  'vad',
  'beskrivning',
  'organ',
  'mottagare',
  'post',
  'person',
  'agartext',
  'senast',
  'frekvens',
  'utanslut',
  'omprovas',
  'synlighet',
  'beslut',
] as const;
export type AssignmentField = (typeof assignmentFields)[number];
export type Typed = Readonly<Partial<Record<AssignmentField, string>>>;

/** What a person wrote as a due, read: a day, or the days it may mean. */
export type DueReading = {
  readonly date?: Day | undefined;
  readonly needsConfirm: boolean;
  readonly candidates: readonly { readonly date: Day; readonly why: string }[];
};
export type ReadDue = (text: string) => DueReading | undefined;

/** The people a written name may be. */
export type FoundPeople = readonly { readonly id: PersonId; readonly name: string }[];

export type AssignmentValues = {
  readonly what: string;
  readonly description: string;
  readonly givenByBodyId: BodyId | undefined;
  readonly reportToBodyId: BodyId | undefined;
  readonly ownerPostId: PostId | undefined;
  readonly ownerPersonId: PersonId | undefined;
  readonly ownerText: string;
  readonly dueOn: Day | undefined;
  readonly dueText: string;
  readonly openEndedBecause: string;
  readonly reviewOn: Day | undefined;
  readonly cadence: Cadence | undefined;
  readonly visibility: Visibility;
};

/** Reads a due as it was written: a date, or words that mean one. */
export function readDueField(
  text: string,
  readDue: ReadDue,
  words: Sentences,
  field = 'senast',
): Result<{ on: Day | undefined; text: string }, Problem> {
  if (!text) return ok({ on: undefined, text: '' });
  const exact = readDay(text);
  if (exact) return ok({ on: exact, text: '' });
  const reading = readDue(text);
  if (reading?.date && !reading.needsConfirm) return ok({ on: reading.date, text });
  const why = new Map((reading?.candidates ?? []).map((one) => [one.date, one.why]));
  const choices = [...new Set([reading?.date, ...why.keys()])].filter((one) => one !== undefined).slice(0, 3);
  const named = choices.map((one) => (why.get(one) ? `${one} (${why.get(one)})` : one));
  const sentence = named.length > 0 ? words.dueChoices(text, named.join(', ')) : words.due(text);
  return no({ field, sentence });
}

/** The one person a written name means, or why there is none. */
export function readPerson(
  name: string,
  found: FoundPeople,
  words: Sentences,
): Result<PersonId | undefined, Problem> {
  if (!name) return ok(undefined);
  const exact = found.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  const candidates = exact.length > 0 ? exact : found;
  const [only, ...others] = candidates;
  if (!only) return no({ field: 'person', sentence: words.person(name) });
  if (others.length === 0) return ok(only.id);
  const names = candidates.slice(0, 4).map((one) => one.name);
  return no({ field: 'person', sentence: words.people(name, names.join(', ')) });
}

/** What an assignment that exists has already, which a form that says nothing else leaves as it is. */
export type Kept = {
  readonly typed: Typed;
  readonly dueOn: Day | undefined;
  readonly dueText: string;
  readonly ownerPersonId: PersonId | undefined;
  /** It recurs already, so that it needs no due of its own. */
  readonly recurring: boolean;
};

/** What stands in the form: the fields that were sent, and for one that was not, what is stored. */
export function typedAssignment(sent: Readonly<Record<string, string>>, kept: Typed = {}): Typed {
  const fields = assignmentFields.map((field) => [field, sent[field] ?? kept[field]] as const);
  return Object.fromEntries(fields.filter(([, text]) => text !== undefined));
}

/** What no select on the page offers is said at its field, not dropped. */
function unoffered(text: (field: AssignmentField) => string, known: Known): (Problem | false)[] {
  const { words, kept } = known;
  const isOffered = (field: AssignmentField, offered: readonly string[]) =>
    text(field) === '' || text(field) === kept?.typed[field] || offered.includes(text(field));
  return [
    !isOffered('mottagare', known.bodies) && { field: 'mottagare', sentence: words.receiver },
    !isOffered('post', known.posts) && { field: 'post', sentence: words.post },
    !isOffered('synlighet', visibilities) && { field: 'synlighet', sentence: words.visibility },
    text('frekvens') !== '' &&
      !cadenceNamed(text('frekvens')) && { field: 'frekvens', sentence: words.cadence },
  ];
}

type Known = {
  readonly people: FoundPeople;
  /** The bodies and posts that the form offers. */
  readonly bodies: readonly string[];
  readonly posts: readonly string[];
  readonly readDue: ReadDue;
  readonly words: Sentences;
  /** What is stored; undefined for a new one. */
  readonly kept: Kept | undefined;
};

/** The person, who stays where the name stands as it was shown. */
const readOwner = (name: string, { kept, people, words }: Known): Result<PersonId | undefined, Problem> =>
  kept && name === kept.typed.person ? ok(kept.ownerPersonId) : readPerson(name, people, words);

/** Reads the form; every problem stands at its field. */
export function readAssignment(typed: Typed, known: Known): Result<AssignmentValues, Problem[]> {
  const { words, kept } = known;
  const text = (field: AssignmentField): string => (typed[field] ?? '').trim();
  const due = readDueField(text('senast'), known.readDue, words);
  const person = readOwner(text('person'), known);
  const cadence = cadenceNamed(text('frekvens'));
  const reviewOn = readDay(text('omprovas'));
  const openEnded = text('utanslut');
  const problems: (Problem | false)[] = [
    text('vad') === '' && { field: 'vad', sentence: words.what },
    overLimit('vad', text('vad'), words, longestTitle),
    overLimit('beskrivning', text('beskrivning'), words),
    overLimit('agartext', text('agartext'), words, longestTitle),
    overLimit('utanslut', openEnded, words),
    !kept && !known.bodies.includes(text('organ')) && { field: 'organ', sentence: words.body },
    !person.ok && person.problem,
    !due.ok && due.problem,
    due.ok &&
      !due.value.on &&
      !openEnded &&
      !kept?.recurring &&
      !(!kept && cadence) && { field: 'senast', sentence: words.date },
    openEnded !== '' && !reviewOn && { field: 'omprovas', sentence: words.review },
    ...unoffered(text, known),
  ];
  const found = problems.filter((one) => one !== false);
  if (found.length > 0 || !due.ok || !person.ok) return no(found);
  return ok({
    what: text('vad'),
    description: text('beskrivning'),
    givenByBodyId: readId<'body'>(text('organ')),
    reportToBodyId: readId<'body'>(text('mottagare')),
    ownerPostId: readId<'post'>(text('post')),
    ownerPersonId: person.value,
    ownerText: text('agartext'),
    dueOn: due.value.on,
    dueText: due.value.text || (kept && kept.dueOn === due.value.on ? kept.dueText : ''),
    openEndedBecause: openEnded,
    reviewOn: openEnded ? reviewOn : undefined,
    cadence,
    visibility: visibilities.find((one) => one === text('synlighet')) ?? 'internal',
  });
}
