/** Nouns of the benchmark's municipality, with the part of their identities that tells them apart. */
export const nouns = {
  body: '0001',
  post: '0002',
  person: '0003',
  meeting: '0004',
  item: '0005',
  decision: '0006',
  assignment: '0007',
  report: '0008',
  expectation: '0009',
  membership: '000a',
  holding: '000b',
  attendance: '000c',
} as const;
export type Noun = keyof typeof nouns;

/** An identity by noun and number, the same in every run. */
export const benchId = (noun: Noun, n: number): string =>
  `0190${nouns[noun]}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** How much a size of so many assignments holds. */
export const proportions = (assignments: number) => ({
  assignments,
  bodies: 30,
  posts: 300,
  people: 1000,
  meetings: Math.ceil(assignments / 4),
  itemsPerMeeting: 4,
  /** One meeting in every hundred has thirty items, as a nämnd's long one has. */
  longMeeting: 30,
});

/** A meeting that is minuted in the room: sixty items, of the body whose secretary measures. */
export function minutedMeeting(assignments: number) {
  const { bodies, meetings } = proportions(assignments);
  const meeting = (Math.floor(meetings / bodies) + 1) * bodies + 1;
  return { meeting, body: 2, items: 60, firstItem: meetings * 10 + 1, members: 15 };
}
