import { readId } from '../../kernel/id.ts';
import { followRoute } from '../../platform/live/follow.routes.ts';
import { routes, signedIn } from '../../platform/web/context.ts';
import { meetingOf } from '../for-change.routes.tsx';
import { findRoom, showRoom, topicOf } from './for-room.routes.tsx';
import type { HandedToRoom } from './handed.ts';
import { matterRoutes } from './matter.routes.tsx';
import { presenceRoutes } from './presence.routes.tsx';
import { placeOf } from './room.ts';
import { voteRoutes } from './vote.routes.tsx';

export type { HandedToRoom } from './handed.ts';

/** Minute-taking: one page for the whole meeting, and the verbs of it. */
export const roomRoutes = (handed: HandedToRoom) =>
  routes()
    .get('/moten/:id/rummet', async (c) => {
      const room = await findRoom(c);
      if (!room) return c.notFound();
      const id = readId<'item'>(c.req.query('punkt'));
      const asked = id ? placeOf(room, id) : -1;
      const undecided = room.items.findIndex(
        (item) => item.kind === 'decision' && !room.decided.has(item.id),
      );
      return showRoom(c, handed, room, asked >= 0 ? asked : Math.max(0, undecided));
    })
    .get(
      '/moten/:id/rummet/foljer',
      followRoute(async (c) => {
        signedIn(c);
        const meeting = await meetingOf(c);
        return meeting && topicOf(meeting.id);
      }),
    )
    .route('/', presenceRoutes(handed))
    .route('/', matterRoutes(handed))
    .route('/', voteRoutes(handed));
