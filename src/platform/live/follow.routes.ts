import type { Ctx, Follower } from '../web/context.ts';

/** Open streams of one process; more are told to look by themselves. */
const mostFollowers = 2000;
/** A sign of life, so that proxies leave the stream open. */
const heartbeatMs = 25_000;
/** A stream ends after a while and is asked for again, so that who may no longer see stops hearing. */
const longestMs = 10 * 60_000;

const bytes = new TextEncoder();
const changed = bytes.encode('event: changed\ndata: 1\n\n');
const beat = bytes.encode(':\n\n');
// NOTE told at once: something may have changed since the page was made
const hello = bytes.encode('retry: 2000\n\nevent: changed\ndata: 1\n\n');

/**
 * A route that tells a page when its topic has changed, by server-sent events named "changed". `topicOf` asks the
 * store for what is followed, and so who may see it; undefined is a 404. What has changed is never in the stream: the
 * page fetches it anew, as whoever it then is.
 */
export const followRoute =
  (topicOf: (c: Ctx) => Promise<string | undefined>) =>
  async (c: Ctx): Promise<Response> => {
    const topic = await topicOf(c);
    if (topic === undefined) return c.notFound();
    const live = c.get('live');
    // NOTE 204 makes a browser stop asking
    if (!live) return c.body(null, 204);
    if (live.count >= mostFollowers) return c.text('', 503, { 'Retry-After': '30' });
    return c.body(
      streamOf((follower) => live.follow(topic, follower)),
      200,
      {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      },
    );
  };

/** The events of one follower. One that reads slowly hears once of all that it missed. */
function streamOf(follow: (follower: Follower) => () => void): ReadableStream<Uint8Array> {
  let leave = (): void => undefined;
  const start = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    let missed = false;
    const room = (): boolean => (controller.desiredSize ?? 0) > 0;
    const heard = (): void => {
      if (room()) controller.enqueue(changed);
      else missed = true;
    };
    const ended = (): void => {
      leave();
      controller.close();
    };
    const pulse = setInterval(() => {
      if (!room()) return;
      controller.enqueue(missed ? changed : beat);
      missed = false;
    }, heartbeatMs);
    const last = setTimeout(ended, longestMs);
    const unfollow = follow({ heard, ended });
    leave = () => {
      unfollow();
      clearInterval(pulse);
      clearTimeout(last);
    };
    controller.enqueue(hello);
  };
  return new ReadableStream({ start, cancel: () => leave() }, { highWaterMark: 8 });
}
