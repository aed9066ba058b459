import { readId } from '../../kernel/id.ts';
import { letterText } from '../../platform/mail/html.ts';
import { outboxStore } from '../../platform/mail/outbox.store.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { callListAddress } from '../addresses.ts';
import { whyCannotCallFor } from '../call.ts';
import type { Call } from '../call.ts';
import { callStore } from '../calls.store.ts';
import type { CalledPerson } from '../calls.store.ts';
import type { HandedToCalls } from '../handed.ts';
import { callLetter } from '../letters.ts';
import { callTexts } from '../texts.ts';
import { DispatchPage } from './sending.view.tsx';

/** How the letters of a version have gone: for those who run the body, and for auditors to read. */
export const dispatchRoutes = (handed: HandedToCalls) =>
  routes()
    .get('/moten/:id/kallelse/:version/utskick', (c) =>
      forReading(c, async (call, runs) => {
        const people = await callStore(c.get('db')).peopleOf(call.id);
        return show(
          c,
          <DispatchPage call={call} people={people} runs={runs} mailIsOn={handed.mailFrom !== undefined} />,
        );
      }),
    )
    .get('/moten/:id/kallelse/:version/utskick/texter.txt', (c) =>
      forReading(c, async (call) => {
        const text = await allLetters(c, call);
        return c.body(`\uFEFF${text}`, 200, {
          'content-type': 'text/plain; charset=utf-8',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`Brev ${call.head.bodyName} ${call.head.onDay}.txt`)}`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        });
      }),
    )
    .post('/moten/:id/kallelse/:version/utskick/igen', (c) =>
      forOne(c, async (call, person) => {
        const words = callTexts[c.get('locale')];
        const outcome = person.sending
          ? await outboxStore(c.get('db')).sendAgain(person.sending.id)
          : 'not-now';
        if (outcome === 'not-now') return show(c, <Refused sentence={words.notAgain} />, 409);
        return seeOther(c, callListAddress(call.meetingId, call.version), words.sentAgain);
      }),
    )
    .post('/moten/:id/kallelse/:version/utskick/lamnat', (c) =>
      forOne(c, async (call, person) => {
        const words = callTexts[c.get('locale')];
        await callStore(c.get('db')).handOver(call.id, person.personId, signedIn(c).person);
        return seeOther(c, callListAddress(call.meetingId, call.version), words.noted);
      }),
    );

/** The version of the address, for those who run its body; auditors read it too. */
async function forReading(c: Ctx, work: (call: Call, runs: boolean) => Promise<Response>): Promise<Response> {
  const actor = signedIn(c);
  const id = readId<'meeting'>(c.req.param('id'));
  const version = c.req.param('version') ?? '';
  const call =
    id && /^[1-9]\d{0,4}$/.test(version) && (await callStore(c.get('db')).find(id, Number(version)));
  if (!call) return c.notFound();
  const obstacle = whyCannotCallFor(call.head.bodyId, actor);
  if (obstacle && !actor.auditor) {
    return show(c, <Refused sentence={callTexts[c.get('locale')].obstacle[obstacle]} />, 403);
  }
  return work(call, obstacle === undefined);
}

const forOne = (c: Ctx, work: (call: Call, person: CalledPerson) => Promise<Response>): Promise<Response> =>
  forReading(c, async (call, runs) => {
    const { obstacle } = callTexts[c.get('locale')];
    if (!runs) return show(c, <Refused sentence={obstacle['read-only']} />, 403);
    const people = await callStore(c.get('db')).peopleOf(call.id);
    const person = people.find(({ personId }) => personId === form(c).text('person'));
    return person ? work(call, person) : c.notFound();
  });

/** Every letter of the version, one after the other, for whoever sends them in another way. */
async function allLetters(c: Ctx, call: Call): Promise<string> {
  const outbox = outboxStore(c.get('db'));
  const letters: string[] = [];
  const before = await callStore(c.get('db')).find(call.meetingId, call.version - 1);
  for (const { sending, name, role } of await callStore(c.get('db')).peopleOf(call.id)) {
    const letter = sending && (await outbox.words(sending.id));
    letters.push(
      letter
        ? `Till: ${letter.to_name} <${letter.to_address}>\nÄmne: ${letter.subject}\n\n${letter.text}`
        : onPaper(call, before, { name, isAlternate: role === 'alternate' }),
    );
  }
  return letters.join(`\n${'-'.repeat(60)}\n\n`).replaceAll('\n', '\r\n');
}

/** The letter to one who has no mail address, to be handed over: on paper it may say all. */
function onPaper(
  call: Call,
  before: Call | undefined,
  to: { readonly name: string; readonly isAlternate: boolean },
): string {
  const rest = { insteadOf: undefined, address: undefined, tellsAll: true };
  const { subject, parts } = callLetter({ call, before, ...to, ...rest });
  return `Till: ${to.name} (ingen e-postadress)\nÄmne: ${subject}\n\n${letterText(parts)}`;
}
