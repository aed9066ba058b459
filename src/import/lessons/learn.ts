import { plain } from '../../bodies/matching/stems.ts';
import type { Proposal } from '../../reader/proposal.ts';
import type { Choices } from '../review/answers/choices.ts';
import { decisionKey, itemKey } from '../review/facts/keys.ts';
import { certainMatch, chosenRef } from '../review/names/matches.ts';
import type { Matches, Suggestions } from '../review/names/matches.ts';
import { factsOf, tasksOf, withLessons } from './apply.ts';
import { headingLessons } from './learn-headings.ts';
import { beginsWith, refersTo, whyCannotTeach } from './lesson.ts';
import type { LessonKind, Taught } from './lesson.ts';

/** Something that was noticed in a person's corrections, as a lesson that the person may keep. */
export type Noticed = Taught & {
  /** What the reference is called. */
  readonly name: string;
};

/** What is at hand beside the choices: the suggestions that stood, and what references are called. */
export type KnownThings = {
  readonly matches: Matches;
  readonly nameOf: (ref: string) => string | undefined;
};

/** Most that is asked about at a time. */
const most = 12;

/**
 * What a person's corrections of one document say of the next. Only what was answered otherwise than the reader or a
 * lesson would have it is noticed; what was answered in two ways in one document teaches nothing.
 */
export function lessonsFrom(proposal: Proposal, choices: Choices, known: KnownThings): Noticed[] {
  const { matches } = known;
  const all: Taught[] = [
    ...namesAndOwners(proposal, choices, matches),
    ...receivers(proposal, choices, matches),
    ...headingLessons(proposal, choices),
    ...asides(proposal, choices, matches),
    ...times(proposal, choices),
    ...furniture(proposal, choices),
  ];
  return unanimous(all)
    .filter((one) => !matches.lessons.some((had) => says(had) === says(one)))
    .filter((one) => whyCannotTeach(one, []) === undefined)
    .flatMap((one) => {
      const name = one.ref === '' ? '' : known.nameOf(one.ref);
      return name === undefined ? [] : [{ ...one, name }];
    })
    .slice(0, most);
}

const place = ({ kind, words }: Taught): string => `${kind} ${plain(words)}`;
const says = (one: Taught): string => [place(one), one.ref, plain(one.meaning)].join(' ').trim();
/** Names one of the lessons that were noticed, in a form. */
export const keyOf = (one: Taught): string => says(one);

/** Each once; the same words with two meanings are left out. */
function unanimous(all: readonly Taught[]): Taught[] {
  const byPlace = Map.groupBy(all, place);
  return [...byPlace.values()].flatMap((same) => {
    const [first] = same;
    return first && new Set(same.map(says)).size === 1 ? [first] : [];
  });
}

/** What was answered for some words, where it is a thing of the register and not what stood by itself. */
function corrected(
  kind: LessonKind,
  words: string | null,
  ref: string | undefined,
  known: Suggestions,
): Taught[] {
  if (!words || !ref || !refersTo[kind].some((one) => ref.startsWith(`${one}:`))) return [];
  return certainMatch(known.get(words) ?? [])?.ref === ref ? [] : [{ kind, words, ref, meaning: '' }];
}

/** "Verksamheten", "Kontoret", "Enhetschefen": what somebody is responsible as, though a sentence begins with it. */
const isFunction = (words: string): boolean =>
  /(?:heten|ningen|kontoret|chefen|gruppen|nämnden|utskottet|teamet|laget|ledaren|samordnaren|sekreteraren)$/.test(
    words,
  );

function namesAndOwners(proposal: Proposal, choices: Choices, matches: Matches): Taught[] {
  const people = new Set(proposal.people.map(({ name }) => name));
  return [
    ...[...people].flatMap((name) => corrected('name', name, choices.names[name], matches.people)),
    ...tasksOf(proposal).flatMap(({ key, to }) => {
      const chosen = choices.facts[key];
      if (!to || (!chosen?.owner && !chosen?.ownerText)) return [];
      const ref = chosenRef(chosen.owner, matches.owners, chosen.ownerText || to);
      const isName = people.has(to) || (ref.startsWith('person:') && /^\p{Lu}/u.test(to) && !isFunction(to));
      return corrected(isName ? 'name' : 'owner', to, ref, matches.owners);
    }),
  ];
}

function receivers(proposal: Proposal, choices: Choices, matches: Matches): Taught[] {
  const body = choices.head.body;
  return [
    ...corrected('receiver', proposal.body, body, matches.bodies),
    ...tasksOf(proposal).flatMap(({ key, toBody }) =>
      corrected('receiver', toBody, choices.facts[key]?.toBody, matches.bodies),
    ),
    ...proposal.items.flatMap((item, at) =>
      item.decisions.flatMap((_, decision) =>
        corrected(
          'receiver',
          item.proposedTo,
          choices.facts[decisionKey(itemKey(at), decision)]?.toBody,
          matches.bodies,
        ),
      ),
    ),
  ];
}

/** Items that were left aside; several that begin alike are one lesson. Whoever leaves most of them aside only picks. */
function asides(proposal: Proposal, choices: Choices, matches: Matches): Taught[] {
  const stood = withLessons(proposal, { ...choices, items: {} }, matches.lessons);
  const left = proposal.items.filter((_, at) => {
    const key = itemKey(at);
    return choices.items[key]?.take === false && stood.items[key]?.take !== false;
  });
  if (left.length === 0 || left.length > proposal.items.length / 2) return [];
  const byBeginning = Map.groupBy(left, ({ heading }) => plain(heading).split(' ').slice(0, 2).join(' '));
  return [...byBeginning.values()].map((alike): Taught => {
    const [first] = alike;
    const heading = first?.heading ?? '';
    const beginning = heading.split(/\s+/).slice(0, 2).join(' ');
    const words = alike.length > 1 && beginning !== heading ? beginsWith(beginning) : heading;
    return { kind: 'aside', words, ref: '', meaning: '' };
  });
}

/** A time that was answered in other words; a day that was typed holds for that meeting alone. */
function times(proposal: Proposal, choices: Choices): Taught[] {
  return factsOf(proposal).flatMap(({ key, due }): Taught[] => {
    const typed = choices.facts[key]?.due;
    if (!due || !typed || typed === 'none' || /^\d/.test(typed) || plain(typed) === plain(due)) return [];
    return [{ kind: 'due', words: due, ref: '', meaning: typed }];
  });
}

/** The same line, left aside wherever it stood: something that returns on every page. */
function furniture(proposal: Proposal, choices: Choices): Taught[] {
  const byText = Map.groupBy(factsOf(proposal), ({ text }) => plain(text));
  return [...byText.values()].flatMap((same): Taught[] => {
    const [first] = same;
    const all = same.every(({ key }) => choices.facts[key]?.take === false);
    return first && same.length > 1 && all
      ? [{ kind: 'furniture', words: first.text, ref: '', meaning: '' }]
      : [];
  });
}
