import type { Role } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { day } from '../kernel/day.ts';
import type { BodyKey } from './bodies.ts';
import type { PersonKey } from './people.ts';
import type { PostKey } from './posts.ts';
import type { StoryMembership } from './shape.ts';
import { boardTerms, councilTerms, type Term } from './terms.ts';

type Roll = { readonly body: BodyKey; readonly role: Role; readonly people: readonly PersonKey[] };

/** The elected, in the order they were elected; the same rolls in every term that has begun. */
const boards: readonly Roll[] = [
  { body: 'kommunstyrelsen', role: 'chair', people: ['kvarnmark'] },
  { body: 'kommunstyrelsen', role: 'viceChair', people: ['ljunghage', 'oxelgren'] },
  {
    body: 'kommunstyrelsen',
    role: 'member',
    people: ['falkmo', 'sundvall', 'mossfeldt', 'stenhed', 'ravnborg', 'tjernlund'],
  },
  { body: 'kommunstyrelsen', role: 'alternate', people: ['havsgard', 'tackmark', 'haddadi'] },
  { body: 'kommunstyrelsens-au', role: 'chair', people: ['kvarnmark'] },
  { body: 'kommunstyrelsens-au', role: 'viceChair', people: ['ljunghage'] },
  { body: 'kommunstyrelsens-au', role: 'member', people: ['oxelgren'] },
  { body: 'socialnamnden', role: 'chair', people: ['falkmo'] },
  { body: 'socialnamnden', role: 'viceChair', people: ['rydhagen', 'asvall'] },
  {
    body: 'socialnamnden',
    role: 'member',
    people: ['haddadi', 'vikgren', 'hedtorp', 'rehnmark', 'tallhed', 'fjardsmo'],
  },
  { body: 'socialnamnden', role: 'alternate', people: ['ekhult', 'hagenfeldt', 'granfelt', 'bostrand'] },
  { body: 'socialnamndens-au', role: 'chair', people: ['falkmo'] },
  { body: 'socialnamndens-au', role: 'viceChair', people: ['rydhagen'] },
  { body: 'socialnamndens-au', role: 'member', people: ['asvall'] },
  { body: 'utbildningsnamnden', role: 'chair', people: ['bergholtz'] },
  { body: 'utbildningsnamnden', role: 'viceChair', people: ['osterhult', 'wikmalm'] },
  { body: 'utbildningsnamnden', role: 'member', people: ['hammarvik', 'almhage', 'tranhed', 'sandhed'] },
  { body: 'utbildningsnamnden', role: 'alternate', people: ['lindhall', 'ahlmo'] },
  { body: 'revisionen', role: 'chair', people: ['aspmark'] },
  { body: 'revisionen', role: 'auditor', people: ['aspmark', 'angsmo', 'fjallhed'] },
];

const assembly: readonly PersonKey[] = [
  ...(['kvarnmark', 'falkmo', 'haddadi', 'osterhult', 'ljunghage', 'rydhagen', 'bergholtz'] as const),
  ...(['oxelgren', 'asvall', 'wikmalm', 'tallhed', 'vikgren', 'mossfeldt', 'hedtorp'] as const),
  ...(['rehnmark', 'fjardsmo'] as const),
];
const outgoing: readonly Roll[] = [
  { body: 'fullmaktige', role: 'chair', people: ['sundvall'] },
  { body: 'fullmaktige', role: 'viceChair', people: ['ahlmo', 'tjernlund'] },
  { body: 'fullmaktige', role: 'member', people: [...assembly, 'lindhall', 'hagenfeldt'] },
];
const incoming: readonly Roll[] = [
  { body: 'fullmaktige', role: 'chair', people: ['lindhall'] },
  { body: 'fullmaktige', role: 'viceChair', people: ['ahlmo', 'hagenfeldt'] },
  { body: 'fullmaktige', role: 'member', people: [...assembly, 'sundvall', 'tjernlund'] },
];

const called = (roll: Roll, term: Term): StoryMembership[] =>
  roll.people.map((person, at) => ({
    body: roll.body,
    member: { person },
    role: roll.role,
    rank: at + 1,
    validFrom: term.from,
    validUntil: term.until,
  }));

/** Posts are members whoever holds them: a successor is in the group the day he or she begins. */
const standing: readonly { body: BodyKey; role: Role; posts: readonly PostKey[]; from: Day }[] = [
  { body: 'fullmaktige', role: 'secretary', posts: ['kommunsekreterare'], from: day('2023-01-01') },
  { body: 'kommunstyrelsen', role: 'secretary', posts: ['kommunsekreterare'], from: day('2023-01-01') },
  { body: 'kommunstyrelsens-au', role: 'secretary', posts: ['kommunsekreterare'], from: day('2023-01-01') },
  { body: 'socialnamnden', role: 'secretary', posts: ['namndsekreterare-sn'], from: day('2023-01-01') },
  { body: 'socialnamndens-au', role: 'secretary', posts: ['namndsekreterare-sn'], from: day('2023-01-01') },
  { body: 'utbildningsnamnden', role: 'secretary', posts: ['namndsekreterare-bun'], from: day('2023-01-01') },
  { body: 'kommunledningskontoret', role: 'administrator', posts: ['kanslichef'], from: day('2023-01-01') },
  { body: 'ledningsgruppen', role: 'chair', posts: ['socialchef'], from: day('2023-01-01') },
  { body: 'ledningsgruppen', role: 'viceChair', posts: ['bitradande-socialchef'], from: day('2023-01-01') },
  { body: 'ledningsgruppen', role: 'secretary', posts: ['namndsekreterare-sn'], from: day('2023-01-01') },
  {
    body: 'ledningsgruppen',
    role: 'member',
    posts: [
      ...(['chef-familj', 'chef-vuxen', 'chef-bistand', 'chef-hemtjanst', 'chef-boende'] as const),
      ...(['chef-funktionsstod', 'utvecklingschef', 'controller'] as const),
    ],
    from: day('2023-01-01'),
  },
  {
    body: 'ledningsgruppen',
    role: 'adjunct',
    posts: ['hr-partner', 'kommunikator'],
    from: day('2024-09-02'),
  },
  {
    body: 'webbradet',
    role: 'convener',
    posts: ['bitradande-socialchef', 'kommunikator'],
    from: day('2025-09-01'),
  },
  { body: 'styrgruppen', role: 'convener', posts: ['utvecklingschef'], from: day('2025-02-03') },
  {
    body: 'styrgruppen',
    role: 'member',
    posts: ['chef-familj', 'chef-vuxen', 'chef-funktionsstod'],
    from: day('2025-02-03'),
  },
  { body: 'barnradet', role: 'convener', posts: ['skolchef'], from: day('2024-01-15') },
  { body: 'barnradet', role: 'member', posts: ['chef-familj', 'chef-elevhalsa'], from: day('2024-01-15') },
  { body: 'overgangsgruppen', role: 'convener', posts: ['chef-elevhalsa'], from: day('2026-01-12') },
  {
    body: 'overgangsgruppen',
    role: 'member',
    posts: ['chef-familj', 'chef-forskola', 'chef-grundskola', 'utvecklingschef'],
    from: day('2026-01-12'),
  },
];

const personal: readonly StoryMembership[] = [
  { body: 'barnradet', member: { person: 'osterhult' }, role: 'chair', validFrom: day('2024-01-15') },
  {
    body: 'barnradet',
    member: { person: 'markhed' },
    role: 'member',
    represents: 'ungdomsforumet',
    validFrom: day('2025-09-01'),
    reason: 'Utsedd av Sjöholma ungdomsforums årsmöte',
  },
  {
    body: 'styrgruppen',
    member: { post: 'chef-hemtjanst' },
    role: 'member',
    validFrom: day('2025-02-03'),
    validUntil: day('2026-01-31'),
    reason: 'Lämnade styrgruppen när hemtjänsten fick en egen metodhandledare',
  },
];

/** Every membership up to and including the term of a day. */
export function memberships(today: Day): StoryMembership[] {
  return [
    ...councilTerms(today).flatMap((term, at) =>
      (at === 0 ? outgoing : incoming).flatMap((roll) => called(roll, term)),
    ),
    ...boardTerms(today).flatMap((term) => boards.flatMap((roll) => called(roll, term))),
    ...standing.flatMap(({ body, role, posts, from }) =>
      posts.map((post, at): StoryMembership => ({
        body,
        member: { post },
        role,
        rank: at + 1,
        validFrom: from,
      })),
    ),
    ...personal,
  ];
}
