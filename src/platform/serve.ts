import { serve } from '@hono/node-server';
import type { Server } from 'node:http';

/** The port cannot be used; the message is the sentence to show. */
export class PortProblem extends Error {}

export type Serving = {
  readonly port: number;
  /** Takes no more requests, lets those under way finish (ten seconds at most), then resolves. */
  stop(): Promise<void>;
};

const patience = 10_000;

/** Answers requests on a port. Throws `PortProblem` when the port is taken or forbidden. */
export async function answerOn(
  fetch: (request: Request) => Response | Promise<Response>,
  where: { readonly host: string; readonly port: number },
): Promise<Serving> {
  const { server, port } = await listen(fetch, where);
  return {
    port,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const impatient = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearTimeout(impatient);
    },
  };
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (info) =>
      resolve({ server, port: info.port }),
    ) as Server;
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, host, port)));
  });
}

function portProblem(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new PortProblem(
      `Port ${port} används redan av ett annat program. Välj en annan: npm start -- --port ${port + 1}`,
    );
  }
  if (error.code === 'EACCES')
    return new PortProblem(`Användaren får inte öppna port ${port}. Välj en port över 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new PortProblem(`Datorn har ingen adress ${host}. Rätta HOST.`);
  }
  return error;
}

/** Runs once, at the first SIGINT, SIGTERM or SIGHUP or when who started us is gone; a signal a while later ends at once. */
export function onStop(work: () => Promise<void>): void {
  let since: number | undefined;
  const stop = (): void => {
    if (since !== undefined) {
      if (Date.now() - since > 1000) process.exit(1); // the same Ctrl-C may reach us twice, by the terminal and by npm
      return;
    }
    since = Date.now();
    work().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, stop);
}

/** One request's accident is written down and the service goes on. */
export function surviveAccidents(): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => console.error(event, error));
  }
}
