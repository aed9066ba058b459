import { bodyStore } from '../../bodies/bodies.store.ts';
import type { BodyId } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import { calendarText } from '../../platform/ical/ical.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { callAddress, feedAddress, feedsAddress } from '../addresses.ts';
import type { HandedToCalls } from '../handed.ts';
import { meetingEvent } from '../letters.ts';
import { callTexts } from '../texts.ts';
import { feedStore } from './feeds.store.ts';
import { FeedMadePage, FeedsPage } from './feeds.view.tsx';

/** How long a meeting that has been stays in a calendar feed. */
const daysBack = 180;

/** Calendars that read a person's meetings, or one body's, by a secret address. */
export const feedRoutes = (handed: HandedToCalls) =>
  routes()
    .get('/kalender', async (c) => {
      const { person } = signedIn(c);
      const bodies = await bodyStore(c.get('db')).list();
      return show(c, <FeedsPage feeds={await feedStore(c.get('db')).ownFeeds(person)} bodies={bodies} />);
    })
    .post('/kalender/ny', async (c) => {
      const { person } = signedIn(c);
      const typed = form(c).text('organ');
      const bodyId = readId<'body'>(typed);
      const seen = typed === '' || (bodyId && (await bodyStore(c.get('db')).find(bodyId)));
      if (!seen) return show(c, <Refused sentence={callTexts[c.get('locale')].notSeen} />, 422);
      const token = await feedStore(c.get('db')).make(person, bodyId, c.get('today'));
      c.set('location', feedsAddress); // sent again, the form leads to the list: the secret is shown once
      const origin = handed.publicUrl || new URL(c.req.url).origin;
      return show(c, <FeedMadePage address={origin + feedAddress(token)} />, 201);
    })
    .post('/kalender/sparra', async (c) => {
      const { person } = signedIn(c);
      const id = readId<'feed'>(form(c).text('adress'));
      const outcome = id && (await feedStore(c.get('db')).revoke(id, person));
      if (outcome !== 'revoked') return c.notFound();
      return seeOther(c, feedsAddress, callTexts[c.get('locale')].revoked);
    })
    .get('/kalender/:flode{[\\w-]{43}\\.ics}', (c) => feed(c, handed));

async function feed(c: Ctx, handed: HandedToCalls): Promise<Response> {
  const db = c.get('db');
  const today = c.get('today');
  const feeds = feedStore(db);
  const owner = await feeds.enter((c.req.param('flode') ?? '').replace(/\.ics$/, ''), today);
  if (!owner) return c.notFound();
  const bodies: BodyId[] = owner.body ? [owner.body] : await feeds.bodiesOf(owner.person, today);
  const meetings = await handed.meetingsOf(db, bodies, addDays(today, -daysBack));
  const words = callTexts.sv;
  const name = owner.body ? meetings[0]?.head.bodyName : words.myMeetings;
  const text = calendarText({
    method: 'PUBLISH',
    name: name ?? words.meetings,
    events: meetings.map((meeting) =>
      meetingEvent(
        { ...meeting, sequence: meeting.version },
        {
          stamp: new Date(),
          address: handed.publicUrl ? handed.publicUrl + callAddress(meeting.meetingId) : undefined,
        },
      ),
    ),
  });
  return c.body(text, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
  });
}
