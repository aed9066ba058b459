import type { Pool } from 'pg';
import { connectionOf } from '../jobs/connection.ts';
import { listenOn } from '../jobs/listen.job.ts';
import type { Live } from '../web/context.ts';
import { liveChannel } from './announce.store.ts';
import { Followers } from './live.ts';

export type OpenLive = Live & { stop(): Promise<void> };

/**
 * What is announced in any process, heard in this one: one connection however many follow, made when the first one
 * does. After a lost connection everybody is told, since something may have been missed.
 */
export function openLive(pool: Pool): OpenLive {
  const followers = new Followers();
  let ears: Promise<{ stop(): Promise<void> }> | undefined;
  return {
    get count() {
      return followers.count;
    },
    follow(topic, follower) {
      ears ??= listenOn(connectionOf(pool), liveChannel, (told) => followers.tell(told));
      return followers.follow(topic, follower);
    },
    async stop() {
      followers.stop();
      await (await ears)?.stop();
    },
  };
}
