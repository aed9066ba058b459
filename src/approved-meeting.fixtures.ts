import assert from 'node:assert/strict';
import type { Fixture } from './bodies/bodies.fixtures.ts';
import { bodyStore } from './bodies/bodies.store.ts';
import { procedureStore } from './bodies/procedure/procedure.store.ts';
import { usualProcedure } from './bodies/procedure/procedure.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import type { BodyId } from './kernel/actor.ts';
import { day } from './kernel/day.ts';
import { aMeeting, today } from './meetings/meetings.fixtures.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import { approvalStore } from './minutes/approval/approval.store.ts';
import type { Database } from './platform/sql/pool.ts';
import { asSystem } from './platform/sql/transaction.ts';
import type { Door } from './platform/web/testing.ts';

/** What the invented minutes tell of private persons; every one of them is made up. */
export const secrets = {
  number: '850709-9805',
  phone: '070-123 45 67',
  email: 'berit@enskild.example',
  property: 'Ekeby 3:14',
  name: 'Berit Ahlgren-Ek',
  care: '4 kap. 1 § SoL',
} as const;

export type Parts = {
  readonly bodyId?: BodyId;
  readonly individualMatters?: boolean;
  /** § 141's text. */
  readonly text?: string;
};

/** A board's closed meeting: § 140 decided and sent on, § 141 about private persons, § 142 only prepared. */
export async function aClosedMeeting({ db }: Pick<Database, 'db'>, known: Fixture, parts: Parts = {}) {
  const bodyId = parts.bodyId ?? known.bodies.committee;
  return asSystem(db, async (own) => {
    const rules = {
      ...usualProcedure({ kind: 'committee', code: 'SN' }),
      individualMatters: parts.individualMatters === true,
    };
    const procedures = procedureStore(own);
    await procedures.set(bodyId, day('2025-01-01'), rules, { seen: await procedures.newestOf(bodyId) });
    const meetings = meetingStore(own);
    const id = await meetings.plan(
      aMeeting(bodyId, { onDay: today, state: 'held', startsAt: '08:30', place: 'Kommunhuset' }),
    );
    const plan = await meetings.addItem({
      meetingId: id,
      heading: 'Plan för anhörigstöd',
      kind: 'decision',
      sectionNumber: '140',
      caseNumber: 'SN 2026/132',
      text: 'Planen gäller i tre år.',
      recipients: ['Socialchefen', 'Akten'],
    });
    const { number, phone, email, property, name, care } = secrets;
    const told = await meetings.addItem({
      meetingId: id,
      heading: 'Svar på skrivelse',
      kind: 'decision',
      sectionNumber: '141',
      text:
        parts.text ??
        `Sökanden ${name}, ${number}, ${property}, har skrivit om ${care}.\n\nHon nås på ${phone} och ${email}.`,
      recipients: ['Sökanden'],
    });
    const prepared = await meetings.addItem({
      meetingId: id,
      heading: 'Taxa för måltider',
      kind: 'preparation',
      sectionNumber: '142',
      text: 'Förvaltningens förslag bereds.',
    });
    await meetings.addAttendance(id, [
      { name: 'Ellen Varg', role: 'ordförande', party: 'S' },
      { name: 'Greta Alm', role: 'socialchef', party: 'C', serving: false },
    ]);
    for (const [itemId, text] of [
      [plan, 'Nämnden antar planen.'],
      [told, 'Skrivelsen besvaras.'],
    ] as const)
      await decisionStore(own).decide({
        itemId,
        bodyId,
        decidedOn: today,
        text,
        verb: 'adopt',
        visibility: 'public',
      });
    await meetings.step(id, 'held', 'closed');
    return { id, bodyId, plan, private: told, prepared };
  });
}

/** The same with its minutes approved by the chair and one more. */
export async function anApprovedMeeting(
  database: Pick<Database, 'db'>,
  door: Door,
  known: Fixture,
  parts: Parts = {},
) {
  const closed = await aClosedMeeting(database, known, parts);
  const second = await asSystem(database.db, async (own) => {
    const person = await bodyStore(own).addPerson({ name: 'Arne Lind', party: 'C' });
    await bodyStore(own).addMembership({ bodyId: closed.bodyId, personId: person, role: 'member' });
    return person;
  });
  const administrator = await door.as(known.people.administrator);
  const address = `/moten/${closed.id}/justering`;
  const sent = await administrator.post(`${address}/skicka`, {
    ordforande: known.people.elected,
    justerare: second,
    anda: 'Prövat',
  });
  assert.equal(sent.status, 303, sent.text());
  const version = (await asSystem(database.db, (own) => approvalStore(own).versionsOf(closed.id))).at(-1);
  assert.ok(version);
  for (const person of [known.people.elected, second]) {
    const done = await (
      await door.as(person)
    ).send(address, `${address}/${version.id}/justera`, { last: 'ja' });
    assert.equal(done.status, 303, done.text());
  }
  return { ...closed, version: version.id, meeting: `/moten/${closed.id}` };
}
