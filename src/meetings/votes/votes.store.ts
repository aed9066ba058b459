import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { ItemId } from '../item.ts';
import type { MeetingTables } from '../tables.ts';
import { voteOptions } from './record.ts';
import type { HeldVote, ItemRecord, MinuteNote, Recusal, Vote, VoteEvent, VoteOption } from './record.ts';

type Stored<T extends { personId: unknown }> = Omit<T, 'personId'> & { personId: T['personId'] | null };
type Row = {
  id: ItemId;
  votes:
    | {
        held: HeldVote | null;
        counts: Partial<Record<VoteOption, number>> | null;
        votes: Stored<Vote>[] | null;
      }[]
    | null;
  recusals: (Stored<Recusal> & { ground: number | null })[] | null;
  notes: MinuteNote[] | null;
};

/** Votes, recusals and notes of items; seen with the item, written by those who run its meeting's body. */
export const voteStore = (db: Db) => {
  const tables = db.withTables<MeetingTables>();
  return {
    /** A vote after those the item has. A person's second ballot in the same vote keeps the name alone: nobody votes twice. */
    async addVote(itemId: ItemId, event: VoteEvent): Promise<void> {
      const id = newId<'vote-event'>();
      const { held } = event;
      await sql`insert into vote_event (id, item_id, form, about, yes_means, no_means, outcome, decided_by, motivation, position)
        select ${id}, ${itemId}, ${held?.form ?? 'open'}, ${held?.about ?? 'matter'}, ${held?.yesMeans ?? ''},
          ${held?.noMeans ?? ''}, ${held?.outcome ?? null}, ${held?.decidedBy ?? null}, ${held?.motivation ?? ''},
          coalesce(max(position), -1) + 1 from vote_event where item_id = ${itemId}`.execute(db);
      const counts = voteOptions.flatMap((option) => {
        const value = event.counts[option];
        return value === undefined ? [] : [{ vote_event_id: id, option, value }];
      });
      if (counts.length > 0) await tables.insertInto('vote_count').values(counts).execute();
      const known = new Set<string>();
      const votes = event.votes.map(({ personId, name, party, option }, position) => {
        const isNew = personId !== undefined && !known.has(personId);
        if (isNew) known.add(personId);
        return {
          id: newId<'vote'>(),
          vote_event_id: id,
          person_id: isNew ? personId : null,
          name,
          party: party ?? null,
          option,
          position,
        };
      });
      if (votes.length > 0) await tables.insertInto('vote').values(votes).execute();
    },
    async addRecusal(itemId: ItemId, { personId, name, party, why }: Recusal): Promise<void> {
      await sql`insert into recusal (id, item_id, person_id, name, party, why, position)
        select ${newId()}, ${itemId}, ${personId ?? null}, ${name}, ${party ?? null}, ${why}, count(*) from recusal
        where item_id = ${itemId}`.execute(db);
    },
    async addNote(itemId: ItemId, { notedBy, text }: MinuteNote, personId?: PersonId): Promise<void> {
      await sql`insert into minute_note (id, item_id, noted_by, text, person_id, position)
        select ${newId()}, ${itemId}, ${notedBy}, ${text}, ${personId ?? null}, count(*) from minute_note
        where item_id = ${itemId}`.execute(db);
    },
    /** What is told of each of these items, in one query; an item of which nothing is told is left out. */
    async recordsOf(items: readonly ItemId[]): Promise<ReadonlyMap<ItemId, ItemRecord>> {
      if (items.length === 0) return new Map();
      const { rows } = await sql<Row>`
        select i.id,
          (select jsonb_agg(jsonb_build_object(
              'held', case when e.outcome is not null then jsonb_build_object('form', e.form, 'about', e.about,
                'yesMeans', e.yes_means, 'noMeans', e.no_means, 'outcome', e.outcome, 'decidedBy', e.decided_by,
                'motivation', e.motivation) end,
              'counts', (select jsonb_object_agg(option, value) from vote_count where vote_event_id = e.id),
              'votes', (select jsonb_agg(jsonb_build_object('personId', v.person_id, 'name', v.name, 'party', v.party,
                'option', v.option) order by v.position, v.id) from vote v where v.vote_event_id = e.id)
            ) order by e.position, e.id) from vote_event e where e.item_id = i.id) as votes,
          (select jsonb_agg(jsonb_build_object('personId', r.person_id, 'name', r.name, 'party', r.party, 'why', r.why, 'ground', r.ground)
            order by r.position, r.id) from recusal r where r.item_id = i.id) as recusals,
          (select jsonb_agg(jsonb_build_object('notedBy', n.noted_by, 'text', n.text) order by n.position, n.id)
            from minute_note n where n.item_id = i.id) as notes
        from unnest(${items}::uuid[]) i (id)`.execute(db);
      return new Map(
        rows
          .filter((row) => row.votes !== null || row.recusals !== null || row.notes !== null)
          .map((row) => [row.id, toRecord(row)]),
      );
    },
  };
};

const toRecord = (row: Row): ItemRecord => ({
  votes: (row.votes ?? []).map(({ held, counts, votes }) => ({
    ...(held && { held }),
    counts: counts ?? {},
    votes: (votes ?? []).map(known),
  })),
  recusals: (row.recusals ?? []).map(({ ground, ...row }) => ({
    ...known(row),
    ...(ground !== null && { ground }),
  })),
  notes: row.notes ?? [],
});

/** JSON has null where our types have nothing. */
const known = <T extends { personId: unknown; party: unknown }>(row: T) => ({
  ...row,
  personId: row.personId ?? undefined,
  party: row.party ?? undefined,
});
