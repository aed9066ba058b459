import { sql } from 'kysely';
import type { Db } from '../platform/sql/pool.ts';
import { minutedMeeting, nouns, proportions } from './ids.ts';
import type { Noun } from './ids.ts';
import { common, inEight, inHundred, rare } from './words.ts';

const idOf = (noun: Noun, n: string): string =>
  `('0190${nouns[noun]}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** A text of some four hundred characters, drawn from the number alone. */
const text = (n: string): string => `(
  select string_agg(word, ' ') from (
    select (array[${common.map((word) => `'${word}'`).join(',')}])[1 + (hashtext((${n})::text || i::text) & 15)] as word
    from generate_series(1, 38) i
    union all select '${inEight}' where (${n}) % 8 = 0
    union all select '${inHundred}' where (${n}) % 100 = 0
    union all select '${rare}' where (${n}) % 9973 = 1) words)`;

/**
 * Fills an empty register with an invented municipality's years: meetings, items, decisions, assignments with what is
 * awaited, report-backs and receipts. Runs as the owner of the tables; triggers are off while it writes.
 */
export async function fill(db: Db, assignments: number): Promise<void> {
  const { bodies, posts, people, meetings, itemsPerMeeting, longMeeting } = proportions(assignments);
  const knot = 'insert into knot (id, kind, title, address, state, day, body_id, visibility, search_text)';
  const steps = [
    `set local session_replication_role = replica`,
    `${knot} select ${idOf('body', 'n')}, 'body', 'Nämnd ' || n, '/organ/' || ${idOf('body', 'n')}, 'inForce', null, ${idOf('body', 'n')}, 'public', ''
      from generate_series(1, ${bodies}) n`,
    `insert into body (id, kind, name, code, visibility) select ${idOf('body', 'n')},
      case when n % 3 = 0 then 'unit' else 'committee' end, 'Nämnd ' || n, 'N' || n, 'public' from generate_series(1, ${bodies}) n`,
    `${knot} select ${idOf('post', 'n')}, 'post', 'Enhetschef ' || n, '/poster/' || ${idOf('post', 'n')}, 'inForce', null, ${idOf('body', `1 + n % ${bodies}`)}, 'public', ''
      from generate_series(1, ${posts}) n`,
    `insert into post (id, body_id, title, kind) select ${idOf('post', 'n')}, ${idOf('body', `1 + n % ${bodies}`)}, 'Enhetschef ' || n, 'unitManager' from generate_series(1, ${posts}) n`,
    `${knot} select ${idOf('person', 'n')}, 'person', 'Person ' || n, '/personer/' || ${idOf('person', 'n')}, 'inForce', null, null, 'internal', '' from generate_series(1, ${people}) n`,
    `insert into person (id, name) select ${idOf('person', 'n')}, 'Person ' || n from generate_series(1, ${people}) n`,
    `insert into post_holding (id, post_id, person_id, valid_from) select ${idOf('holding', 'n')}, ${idOf('post', 'n')}, ${idOf('person', 'n')}, '2020-01-01' from generate_series(1, ${posts}) n`,
    `insert into membership (id, body_id, person_id, role, valid_from) select ${idOf('membership', 'n')}, ${idOf('body', `1 + n % ${bodies}`)}, ${idOf('person', 'n')},
      case when n <= ${bodies} then 'secretary' else 'member' end, '2020-01-01' from generate_series(1, ${people}) n`,
    `${knot} select ${idOf('meeting', 'n')}, 'meeting', 'Nämnd ' || (1 + n % ${bodies}), '/moten/' || ${idOf('meeting', 'n')}, case when n % 50 = 0 then 'planned' else 'closed' end,
      date '2026-12-31' - (n % 2200), ${idOf('body', `1 + n % ${bodies}`)}, 'public', '' from generate_series(1, ${meetings}) n`,
    `insert into meeting (id, body_id, kind, on_day, starts_at, place, state) select ${idOf('meeting', 'n')}, ${idOf('body', `1 + n % ${bodies}`)}, 'board', date '2026-12-31' - (n % 2200), '13:00', 'Stadshuset',
      case when n % 50 = 0 then 'planned' else 'closed' end from generate_series(1, ${meetings}) n`,
    ...items(
      `select (n - 1) / ${itemsPerMeeting} + 1 as meeting, (n - 1) % ${itemsPerMeeting} + 1 as at, n as item from generate_series(1, ${meetings * itemsPerMeeting}) n`,
      bodies,
    ),
    ...items(
      `select m * 100 as meeting, at, ${meetings * itemsPerMeeting} + (m - 1) * ${longMeeting} + at as item
      from generate_series(1, ${Math.floor(meetings / 100)}) m, generate_series(${itemsPerMeeting + 1}, ${longMeeting}) at`,
      bodies,
    ),
    ...minuted(assignments, bodies),
    ...followUps(assignments, bodies, posts, meetings * itemsPerMeeting),
  ];
  await db.transaction().execute(async (own) => {
    for (const step of steps) await sql.raw(step).execute(own);
  });
  await sql`analyze`.execute(db);
}

/** A held meeting of sixty items whose minutes are being taken, with its members there. */
function minuted(assignments: number, bodies: number): string[] {
  const { meeting, body, items: count, firstItem, members } = minutedMeeting(assignments);
  const [id, of] = [idOf('meeting', String(meeting)), idOf('body', String(body))];
  const day = `date '2026-12-31' - (${meeting} % 2200)`;
  return [
    `insert into knot (id, kind, title, address, state, day, body_id, visibility, search_text)
      values (${id}, 'meeting', 'Nämnd ${body}', '/moten/' || ${id}, 'held', ${day}, ${of}, 'public', '')`,
    `insert into meeting (id, body_id, kind, on_day, starts_at, place, state)
      values (${id}, ${of}, 'board', ${day}, '13:00', 'Stadshuset', 'held')`,
    ...items(
      `select ${meeting} as meeting, at, ${firstItem - 1} + at as item from generate_series(1, ${count}) at`,
      bodies,
    ),
    `insert into sitting (meeting_id, began_at) values (${id}, now())`,
    `insert into attendance (id, meeting_id, person_id, name, role, serving, standing, rank, position)
      select ${idOf('attendance', 'n')}, ${id}, m.person_id, p.name, 'ledamot', true, 'member', n, n from (
        select person_id, row_number() over (order by id) as n from membership where body_id = ${of} and role = 'member'
      ) m join person p on p.id = m.person_id where n <= ${members}`,
  ];
}

/** Items with a decision each. */
function items(places: string, bodies: number): string[] {
  const body = idOf('body', `1 + meeting % ${bodies}`);
  const day = `date '2026-12-31' - (meeting % 2200)`;
  return [
    `insert into knot (id, kind, title, address, state, day, body_id, visibility, search_text)
      select ${idOf('item', 'item')}, 'item', 'Ärende ' || item || ' om ' || (array['vård','skola','gata','kultur'])[1 + item % 4],
        '/moten/' || ${idOf('meeting', 'meeting')} || '#punkt-' || ${idOf('item', 'item')}, 'decision', ${day}, ${body}, 'public', ${text('item')} from (${places}) p`,
    `insert into agenda_item (id, meeting_id, position, section_number, heading, kind, case_number, text)
      select ${idOf('item', 'item')}, ${idOf('meeting', 'meeting')}, at, at::text, 'Ärende ' || item || ' om ' || (array['vård','skola','gata','kultur'])[1 + item % 4], 'decision', 'N ' || (2020 + item % 7) || '/' || item, ${text('item')} from (${places}) p`,
    `insert into knot (id, kind, title, address, state, day, body_id, visibility, search_text)
      select ${idOf('decision', 'item')}, 'decision', 'Nämnden beslutar att ge uppdrag ' || item, '/beslut/' || ${idOf('decision', 'item')}, 'taken', ${day}, ${body}, 'public', '' from (${places}) p`,
    `insert into decision (id, item_id, body_id, decided_on, text, verb) select ${idOf('decision', 'item')}, ${idOf('item', 'item')}, ${body}, ${day}, 'Nämnden beslutar att ge uppdrag ' || item || '.', 'assign' from (${places}) p`,
    `insert into tie (source_id, result_id, kind) select ${idOf('meeting', 'meeting')}, ${idOf('item', 'item')}, 'holds' from (${places}) p`,
    `insert into tie (source_id, result_id, kind) select ${idOf('item', 'item')}, ${idOf('decision', 'item')}, 'settles' from (${places}) p`,
  ];
}

/** Assignments, a third of them open, with what is awaited, and a received report for those that are closed. */
function followUps(assignments: number, bodies: number, posts: number, decisions: number): string[] {
  const all = `generate_series(1, ${assignments}) n`;
  const closed = 'n % 3 <> 0';
  const given = `date '2026-10-31' - (n % 2000)`;
  const due = `(${given} + 60 + n % 240)`;
  const body = idOf('body', `1 + n % ${bodies}`);
  return [
    `insert into knot (id, kind, title, address, state, day, body_id, visibility, search_text)
      select ${idOf('assignment', 'n')}, 'assignment', 'Redovisa åtgärd ' || n || ' för ' || (array['boendet','skolan','vägen','badet'])[1 + n % 4], '/uppdrag/' || ${idOf('assignment', 'n')},
        case when ${closed} then 'closed' else 'open' end, ${due}, ${body}, case when n % 10 = 0 then 'internal' else 'public' end, ${text('n')} from ${all}`,
    `insert into assignment (id, what, description, owner_post_id, given_by_body_id, given_on, report_to_body_id, due_on, state, closed_on, next_due_on, visibility, seen_body_id)
      select ${idOf('assignment', 'n')}, 'Redovisa åtgärd ' || n || ' för ' || (array['boendet','skolan','vägen','badet'])[1 + n % 4], ${text('n')}, ${idOf('post', `1 + n % ${posts}`)}, ${body}, ${given}, ${body}, ${due},
        case when ${closed} then 'closed' else 'open' end, case when ${closed} then ${due} end, case when ${closed} then null else ${due} end, case when n % 10 = 0 then 'internal' else 'public' end, ${body} from ${all}`,
    `insert into tie (source_id, result_id, kind) select ${idOf('decision', `1 + n % ${decisions}`)}, ${idOf('assignment', 'n')}, 'gives' from ${all}`,
    `insert into knot (id, kind, title, address, state, day, body_id, visibility, search_text)
      select ${idOf('report', 'n')}, 'report', 'Återrapport: Redovisa åtgärd ' || n, '/aterrapporter/' || ${idOf('report', 'n')}, 'endorsed', ${due}, ${body}, 'public', ${text('n + 7')} from ${all} where ${closed}`,
    `insert into report_back (id, assignment_id, reported_on, reported_by, text, outcome, no_evidence_because)
      select ${idOf('report', 'n')}, ${idOf('assignment', 'n')}, ${due}, ${idOf('person', `1 + n % ${posts}`)}, ${text('n + 7')}, 'done', 'Muntlig redovisning' from ${all} where ${closed}`,
    `insert into tie (source_id, result_id, kind) select ${idOf('assignment', 'n')}, ${idOf('report', 'n')}, 'reports' from ${all} where ${closed}`,
    `insert into tie (source_id, result_id, kind) select ${idOf('report', 'n')}, ${idOf('decision', `1 + (n + 1) % ${decisions}`)}, 'receives' from ${all} where ${closed}`,
    `insert into expectation (id, assignment_id, opens_on, due_on, report_id, given_on, decision_id, received_on, outcome)
      select ${idOf('expectation', 'n')}, ${idOf('assignment', 'n')}, ${given}, ${due}, case when ${closed} then ${idOf('report', 'n')} end, case when ${closed} then ${due} end,
        case when ${closed} then ${idOf('decision', `1 + (n + 1) % ${decisions}`)} end, case when ${closed} then ${due} end, case when ${closed} then 'endorsed' end from ${all}`,
  ];
}
