import { Client } from 'pg';
import type { ClientConfig } from 'pg';

const longest = 30_000;

/** Hears a channel on a connection of its own; a lost one is made again, and whatever was missed is asked after. */
export async function listenOn(
  config: ClientConfig,
  channel: string,
  heard: (words: string | undefined) => void,
): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let client: Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let wait = 500;

  const lost = (one: Client): void => {
    if (stopped || client !== one) return;
    client = undefined;
    one.removeAllListeners();
    one.on('error', () => undefined);
    one.end().catch(() => undefined);
    again = setTimeout(() => void connect().catch(() => undefined), wait);
    again.unref();
    wait = Math.min(longest, wait * 2);
  };
  const connect = async (): Promise<void> => {
    const one = new Client({ ...config, keepAlive: true });
    client = one;
    one.on('error', () => lost(one));
    one.on('end', () => lost(one));
    one.on('notification', ({ payload }) => heard(payload));
    try {
      await one.connect();
      await one.query(`listen ${channel}`);
      wait = 500;
      heard(undefined); // whatever was said meanwhile
    } catch {
      lost(one);
    }
  };
  await connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(again);
      client?.removeAllListeners();
      client?.on('error', () => undefined);
      await client?.end().catch(() => undefined);
    },
  };
}
