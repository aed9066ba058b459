import { bodyStore } from '../../../bodies/bodies.store.ts';
import type { Body } from '../../../bodies/body.ts';
import type { Actor, BodyId } from '../../../kernel/actor.ts';
import type { Calendar } from '../../../kernel/calendar.ts';
import type { Day } from '../../../kernel/day.ts';
import { meetingAddress } from '../../../meetings/addresses.ts';
import { meetingStore } from '../../../meetings/meetings.store.ts';
import type { Proposal } from '../../../reader/proposal.ts';
import type { Db } from '../../../platform/sql/pool.ts';
import { withLessons } from '../../lessons/apply.ts';
import type { Choices } from '../answers/choices.ts';
import { headOf } from '../facts/head.ts';
import { knownStore } from '../names/known.store.ts';
import { itemKey, looseItem } from '../facts/keys.ts';
import { chosenRef, idIn, noMatches } from '../names/matches.ts';
import { otherOrganisation } from '../names/organisation.ts';
import { namesOnce, namesShown } from '../names/names.ts';
import type { Matches } from '../names/matches.ts';
import { whyCannotAccept } from './obstacles.ts';
import type { AcceptObstacle } from './obstacles.ts';
import type { Reading } from '../../reading/readings.store.ts';
import { threadStore } from '../../../thread/thread.store.ts';
import { reviewOf } from '../facts/review.ts';
import type { ReadBefore, Review } from '../facts/review.ts';

/** A reading as its pages show it: reviewed, matched with the register, with all that stands in its way. */
export type ShownReading = {
  readonly reading: Reading;
  readonly review: Review;
  readonly matches: Matches;
  readonly bodies: readonly Body[];
  /** What "varje enhet" means for the chosen body. */
  readonly units: readonly Body[];
  readonly obstacles: readonly AcceptObstacle[];
  readonly actor: Actor;
};

/** A page that shows only a part of the reading: the overview, the document alone, or the item at a place (the last is those of no item). */
export type ShownPart = 'overview' | 'document' | number;

/** What is looked up for a part: for the overview all but the names it has no room for, for an item what its facts tell. */
function partOf(proposal: Proposal, choices: Choices, part: ShownPart): Proposal {
  if (part === 'document') return { ...proposal, items: [], loose: { assignments: [] }, people: [] };
  if (part === 'overview') {
    const shown = new Set(
      namesOnce(proposal.people)
        .slice(0, namesShown)
        .map(({ name }) => name),
    );
    const people = proposal.people.filter(({ name }) => shown.has(name));
    return { ...proposal, people };
  }
  const own = part < proposal.items.length ? itemKey(part) : looseItem;
  const moved = Object.entries(choices.facts).filter(([, { item }]) => item === own);
  const from = new Set([own, ...moved.map(([key]) => key.split('.')[0])]);
  return {
    ...proposal,
    items: proposal.items.filter((_, place) => from.has(itemKey(place))),
    loose: from.has(looseItem) ? proposal.loose : { assignments: [] },
    people: [],
  };
}

/** Reviews a stored reading, with these choices in place of the stored ones where some are given. */
export async function shownReading(
  db: Db,
  reading: Reading,
  asked: { actor: Actor; today: Day; calendar: Calendar; choices?: Choices; part?: ShownPart },
): Promise<ShownReading> {
  const choices = asked.choices ?? reading.choices;
  const { proposal } = reading;
  const known = knownStore(db);
  const part = asked.part === undefined ? proposal : partOf(proposal, choices, asked.part);
  const matches = await known.matchesOf(part, choices, chosenHead(proposal, choices, asked.today));
  const bodies = await bodyStore(db).list();
  const called = chosenRef(choices.head.body, matches.bodies, proposal.body ?? '');
  const other = otherOrganisation(proposal.organisation, idIn(called, 'body'), await alsoCalled(db, bodies));
  const head = headOf(proposal, choices.head, { matches, today: asked.today, otherOrganisation: other });
  const bodyId = (idIn(head.body, 'body') ?? head.newBody.parent) as BodyId | '';
  const units = bodyId ? await known.unitsFor(bodyId, asked.today) : [];
  const review = reviewOf(proposal, withLessons(proposal, choices, matches.lessons), {
    matches,
    calendar: asked.calendar,
    today: asked.today,
    text: reading.extracted,
    otherOrganisation: other,
    unitsBelow: units.map((unit) => unit.id),
    readBefore: head.becomes === 'meeting' ? await readBefore(db, bodyId, head.day) : undefined,
  });
  return {
    reading: { ...reading, choices },
    review,
    matches,
    bodies,
    units,
    obstacles: whyCannotAccept(review, reading, asked.actor),
    actor: asked.actor,
  };
}

/** The body and the day as they are chosen, or surely said: the names are looked for among those. */
function chosenHead(proposal: Proposal, choices: Choices, today: Day): { bodyId?: BodyId; day?: Day } {
  const stated = headOf(proposal, choices.head, { matches: noMatches, today });
  const bodyId = idIn(stated.body, 'body') as BodyId | undefined;
  return { ...(bodyId && { bodyId }), ...(stated.day && { day: stated.day }) };
}

/** The municipality is known by its aliases too. */
const alsoCalled = (db: Db, bodies: readonly Body[]) =>
  Promise.all(
    bodies.map(async (body) => {
      if (body.kind !== 'municipality') return body;
      const aliases = await bodyStore(db).bodyAliasesOf(body.id);
      return { ...body, aliases: aliases.map(({ alias }) => alias) };
    }),
  );

/** The body's meeting on that day, where a document has been read into it already. */
async function readBefore(
  db: Db,
  bodyId: BodyId | '',
  day: Day | undefined,
): Promise<ReadBefore | undefined> {
  if (!bodyId || !day) return undefined;
  const meetings = meetingStore(db);
  const { rows } = await meetings.list(
    { bodyId, from: day, until: day },
    { sort: 'day', order: 'asc', offset: 0, size: 25 },
  );
  const sources = await threadStore(db).sourcesOf(
    rows.map((meeting) => meeting.id),
    'read',
  );
  const [first] = sources;
  const meeting = first && rows.find((row) => row.id === (first.result as string));
  if (!meeting) return undefined;
  const items = await meetings.agendaOf(meeting.id);
  return {
    address: meetingAddress(meeting.id),
    document: first.knot.title,
    items: items.map((item) => ({ number: item.sectionNumber ?? '', heading: item.heading })),
  };
}
