import type { VNode } from 'preact';
import { runsBody } from '../../kernel/actor.ts';
import type { BodyId } from '../../kernel/actor.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { form, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { ReviewPage } from './desk/review.view.tsx';
import { readingStore } from '../reading/readings.store.ts';
import type { Reading, ReadingId } from '../reading/readings.store.ts';
import type { Offered } from '../review/answers/answers.ts';
import type { Choices } from '../review/answers/choices.ts';
import { conflictsOf } from '../review/answers/conflicts.ts';
import type { Conflict } from '../review/answers/conflicts.ts';
import { boardOf } from '../review/desk/board.ts';
import { deskOf } from '../review/desk/desk.store.ts';
import type { Desk } from '../review/desk/desk.store.ts';
import { readDeskView } from '../review/desk/desk-view.ts';
import { looseItem } from '../review/facts/keys.ts';
import { idIn } from '../review/names/matches.ts';
import { whyCannotAnswer } from '../review/desk/obstacles.ts';
import { shownReading } from '../review/desk/shown.store.ts';
import type { ShownPart, ShownReading } from '../review/desk/shown.store.ts';
import { changedBetween } from '../review/answers/steps.ts';
import { stepStore } from '../review/answers/steps.store.ts';
import { importTexts } from '../texts.ts';

/** What reading in needs of the rest of the house. */
export type HandedToImport = {
  /** The municipality's calendar, for reading "innan sommaren" and planning what is awaited. */
  readonly calendarOf: (db: Db, today: Day) => Promise<Calendar>;
};

/** What is answered, and where that leads; `page` shows an answer that another one stands against. */
export type Keeping = {
  readonly answer: (before: ShownReading) => Choices;
  readonly leadsTo: (before: ShownReading) => string | Promise<string>;
  readonly notice?: string;
  readonly page?: (desk: Desk, conflicts: readonly Conflict[]) => VNode;
  /** Looks at the answer before it is stored; what it answers with is shown instead. */
  readonly refuse?: (after: ShownReading) => Promise<Response | undefined>;
};

/** What every route of a reading does: finds it, and keeps an answer beside those of others. */
export const atDesk = (handed: HandedToImport) => {
  async function shown(
    c: Ctx,
    reading: Reading,
    how: { choices?: Choices; part?: ShownPart } = {},
  ): Promise<ShownReading> {
    const calendar = await handed.calendarOf(c.get('db'), c.get('today'));
    const asked = { actor: signedIn(c), today: c.get('today'), calendar, ...how };
    return shownReading(c.get('db'), reading, asked);
  }
  async function found(c: Ctx, how: { part?: ShownPart } = {}): Promise<ShownReading | undefined> {
    const id = readId<'reading'>(c.req.param('id'));
    const reading = id && (await readingStore(c.get('db')).find(id));
    return reading && (await shown(c, reading, how));
  }
  const desk = (c: Ctx, reading: ShownReading): Promise<Desk> => deskOf(c.get('db'), reading);

  /** The reading, held against the answers of others until this one is stored; or why it may not be answered. */
  async function held(
    c: Ctx,
  ): Promise<{ reading: ShownReading } | { refused: Response | Promise<Response> }> {
    const actor = signedIn(c);
    const id = readId<'reading'>(c.req.param('id'));
    if (id) await readingStore(c.get('db')).hold(id);
    const reading = await found(c);
    if (!reading) return { refused: c.notFound() };
    const obstacle = whyCannotAnswer(actor, reading.reading);
    if (obstacle) {
      const sentence = importTexts[c.get('locale')].refused[obstacle];
      return { refused: Promise.resolve(show(c, <Refused sentence={sentence} />, 403)) };
    }
    if (reading.reading.state === 'open') return { reading };
    return { refused: Promise.resolve(show(c, <ReviewPage {...await desk(c, reading)} />, 409)) };
  }

  /**
   * Keeps an answer, merged with what others have answered. Where somebody has answered the same otherwise since the
   * page was shown, nothing is stored: both answers are shown, and the one that was sent stands in the form.
   */
  async function keep(c: Ctx, keeping: Keeping): Promise<Response> {
    const started = await held(c);
    if ('refused' in started) return started.refused;
    const before = started.reading;
    const choices = keeping.answer(before);
    const changed = changedBetween(before.reading.choices, choices);
    const steps = stepStore(c.get('db'));
    const answers = await steps.latestOf(
      before.reading.id,
      changed.map(({ key }) => key),
    );
    const said = Number(form(c).text('version'));
    // what no page has shown yet was not seen by anybody
    const seen = said <= before.reading.version ? said : 0;
    const later = new Map([...answers].filter(([, answer]) => answer.version > seen));
    if (later.size > 0) {
      const mine = await shown(c, before.reading, { choices });
      const conflicts = conflictsOf(
        later,
        { choices: before.reading.choices, review: before.review },
        { choices, review: mine.review },
      );
      const page = keeping.page ?? ((at, those) => <ReviewPage {...at} conflicts={those} view={viewIn(c)} />);
      return show(c, page(await desk(c, mine), conflicts), 409);
    }
    const refusal = keeping.refuse && (await keeping.refuse(await shown(c, before.reading, { choices })));
    if (refusal) return refusal;
    if (changed.length > 0) {
      await store(c, before, choices);
      await steps.keep(before.reading.id, before.reading.version + 1, before.actor.person, changed);
    }
    return seeOther(c, await keeping.leadsTo(before), keeping.notice);
  }

  return { shown, found, desk, held, keep };
};

/** A reading's facts as they stand, by what is left to do. */
export const boardIn = ({ review, reading, matches }: ShownReading) =>
  boardOf(review, { ...reading, matches });

/** The list that the sender was at; the document lies open at its first fact again. */
const viewIn = (c: Ctx) => ({ ...readDeskView((name) => c.req.query(name)), fact: undefined });

/** Stores the choices as the reading's next version; once its body is known, those who run it see it too. */
export async function store(
  c: Ctx,
  { reading, review, actor }: ShownReading,
  choices: Choices,
): Promise<void> {
  const bodyId = idIn(choices.head.body ?? review.head.body, 'body') as BodyId | undefined;
  const own = reading.startedBy === actor.person || actor.offices.some(({ body }) => body === bodyId);
  const seen = bodyId && own && (runsBody(actor, bodyId) || reading.startedBy === actor.person);
  const saved = await readingStore(c.get('db')).choose(
    reading.id,
    choices,
    reading.version,
    seen ? bodyId : undefined,
  );
  if (saved === 'stale') throw new Error(`the reading ${reading.id} was changed while it was held`);
}

/** Lets those who run the body that a file says it is of review it too, from the beginning. */
export async function rememberBody(c: Ctx, id: ReadingId, { review }: ShownReading): Promise<void> {
  const bodyId = idIn(review.head.body, 'body') as BodyId | undefined;
  if (bodyId) await readingStore(c.get('db')).belongsTo(id, bodyId);
}

/** The sent form, as answers read it. */
export function sentBy(c: Ctx) {
  const sent = form(c);
  return { text: sent.text, all: sent.all, has: (name: string) => sent.all(name).length > 0 };
}

/** Whether a form was sent from its own page, where a no is to be shown too. */
export const fromOwnPage = (c: Ctx): boolean => form(c).text('sida') === 'egen';

/** What the pages of a reading offer to choose among. */
export function offeredIn({ bodies, units, matches, review, actor }: ShownReading): Offered {
  return {
    bodies: new Set(bodies.map(({ id }) => `body:${id}`)),
    units: new Set(units.map(({ id }) => id)),
    items: new Set([...review.items.map(({ key }) => key), looseItem]),
    owners: (words) => (matches.owners.get(words) ?? []).map(({ ref }) => ref),
    newPostsAndBodies: actor.administrator,
    people: (name) => (matches.people.get(name) ?? []).map(({ ref }) => ref),
  };
}
