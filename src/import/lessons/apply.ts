import type { Proposal } from '../../reader/proposal.ts';
import type { Choices, FactChoice, ItemChoice } from '../review/answers/choices.ts';
import { assignmentKey, decisionKey, itemKey, looseItem } from '../review/facts/keys.ts';
import { certainMatch } from '../review/names/matches.ts';
import type { Matches, Suggestions } from '../review/names/matches.ts';
import { lessonFor } from './lesson.ts';
import type { Lesson, LessonId } from './lesson.ts';

/** An answer that a lesson gives where no person has answered. */
type Given = { readonly key: string; readonly lesson: Lesson } & (
  | { readonly item: ItemChoice; readonly fact?: undefined }
  | { readonly fact: FactChoice; readonly item?: undefined }
);

/** What the lessons say of a proposal's items and facts, before any person has said anything. */
export function givenBy(proposal: Proposal, lessons: readonly Lesson[]): Given[] {
  if (lessons.length === 0) return [];
  return [
    ...proposal.items.flatMap((item, place): Given[] => {
      const key = itemKey(place);
      const aside = lessonFor(lessons, ['aside'], item.heading);
      const styled = withoutWord(item.heading, lessons);
      return [
        ...(aside ? [{ key, lesson: aside, item: { take: false } }] : []),
        ...(styled
          ? [
              {
                key,
                lesson: styled.lesson,
                item: {
                  heading: styled.heading,
                  ...(item.number === null && styled.number && { number: styled.number }),
                },
              },
            ]
          : []),
      ];
    }),
    ...factsOf(proposal).flatMap(({ key, text, due }): Given[] => {
      const furniture = lessonFor(lessons, ['furniture'], text);
      const time = due === undefined ? undefined : lessonFor(lessons, ['due'], due);
      return [
        ...(furniture ? [{ key, lesson: furniture, fact: { take: false } }] : []),
        ...(time ? [{ key, lesson: time, fact: { due: time.meaning } }] : []),
      ];
    }),
  ];
}

/** Every decision and assignment with the words of its time, by its key. */
export const factsOf = (proposal: Proposal): { key: string; text: string; due?: string }[] => [
  ...proposal.items.flatMap((item, place) => [
    ...item.decisions.map(({ text }, at) => ({ key: decisionKey(itemKey(place), at), text })),
    ...item.assignments.map((one, at) => timed(assignmentKey(itemKey(place), at), one)),
  ]),
  ...proposal.loose.assignments.map((one, at) => timed(assignmentKey(looseItem, at), one)),
];
const timed = (key: string, { what, due }: { what: string; due: { text: string } | null }) => ({
  key,
  text: what,
  ...(due && { due: due.text }),
});

/** "Ärende 4: Budget" without the word that opens every item of the body. */
function withoutWord(
  heading: string,
  lessons: readonly Lesson[],
): { heading: string; number: string; lesson: Lesson } | undefined {
  for (const lesson of lessons) {
    if (lesson.kind !== 'heading' || lesson.meaning !== 'word') continue;
    const cut = afterWord(heading, lesson.words);
    if (cut) return { ...cut, lesson };
  }
  return undefined;
}

/** What stands after an opening word and its number; undefined where the heading does not begin so. */
export function afterWord(heading: string, word: string): { heading: string; number: string } | undefined {
  if (!heading.toLocaleLowerCase('sv').startsWith(word.trim().toLocaleLowerCase('sv'))) return undefined;
  const after = heading.slice(word.trim().length);
  const cut = /^(?!\p{L})[\s:.–-]*(?<number>\d{1,3}\s?[a-z]?(?!\p{L}))?[\s:.–-]*(?<heading>\S.*)$/u.exec(
    after,
  )?.groups;
  return cut && { heading: cut['heading'] ?? '', number: cut['number']?.trim() ?? '' };
}

/** The choices with the lessons' answers wherever no person has answered; what is stored stays the person's alone. */
export function withLessons(proposal: Proposal, choices: Choices, lessons: readonly Lesson[]): Choices {
  const given = givenBy(proposal, lessons);
  if (given.length === 0) return choices;
  const items = { ...choices.items };
  const facts = { ...choices.facts };
  for (const one of given) {
    if (one.item) items[one.key] = { ...one.item, ...answered(items[one.key]) };
    else facts[one.key] = { ...one.fact, ...answered(facts[one.key]) };
  }
  return { ...choices, items, facts };
}

const answered = <Choice extends object>(choice: Choice | undefined): Partial<Choice> =>
  Object.fromEntries(
    Object.entries(choice ?? {}).filter(([, value]) => value !== undefined),
  ) as Partial<Choice>;

/** A lesson that stands in a reading, and how often; where a person chose otherwise it does not stand. */
export type LessonUse = { readonly lesson: Lesson; readonly times: number };

/** The lessons that a reading leans on as it stands. */
export function lessonsUsed(proposal: Proposal, choices: Choices, matches: Matches): LessonUse[] {
  const times = new Map<LessonId, number>();
  const count = (id: LessonId) => times.set(id, (times.get(id) ?? 0) + 1);
  const named = (chosen: string | undefined, known: Suggestions, words: string | null) => {
    const first = words === null ? undefined : certainMatch(known.get(words) ?? []);
    const lesson = matches.lessons.find(({ id }) => id === first?.lesson);
    if (lesson && (chosen ?? lesson.ref) === lesson.ref) count(lesson.id);
  };
  named(choices.head.body, matches.bodies, proposal.body);
  for (const name of new Set(proposal.people.map((person) => person.name)))
    named(choices.names[name], matches.people, name);
  for (const { key, to, toBody } of tasksOf(proposal)) {
    const chosen = choices.facts[key];
    named(chosen?.owner, matches.owners, chosen?.ownerText || to);
    named(chosen?.toBody, matches.bodies, toBody);
  }
  for (const { key, lesson, item, fact } of givenBy(proposal, matches.lessons)) {
    const said: object = (item ? choices.items[key] : choices.facts[key]) ?? {};
    const stands = Object.entries(item ?? fact ?? {}).every(
      ([field, value]) => (Reflect.get(said, field) ?? value) === value,
    );
    if (stands) count(lesson.id);
  }
  return matches.lessons.flatMap((lesson) => {
    const used = times.get(lesson.id);
    return used === undefined ? [] : [{ lesson, times: used }];
  });
}

/** Every assignment with whom it is told and who is to receive the report, by its key. */
export const tasksOf = (proposal: Proposal): { key: string; to: string | null; toBody: string | null }[] => [
  ...proposal.items.flatMap((item, place) =>
    item.assignments.map(({ to, toBody }, at) => ({ key: assignmentKey(itemKey(place), at), to, toBody })),
  ),
  ...proposal.loose.assignments.map(({ to, toBody }, at) => ({
    key: assignmentKey(looseItem, at),
    to,
    toBody,
  })),
];
