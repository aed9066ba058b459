import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, PortProblem } from './serve.ts';

const here = { host: '127.0.0.1', port: 0 };

test('a port that is taken is refused with a sentence that names another', async () => {
  const first = await answerOn(() => new Response('ja'), here);
  await assert.rejects(
    answerOn(() => new Response('nej'), { ...here, port: first.port }),
    (error) =>
      error instanceof PortProblem &&
      error.message.startsWith(`Port ${first.port} används redan`) &&
      error.message.endsWith(`--port ${first.port + 1}`),
  );
  await first.stop();
});

test('stopping lets a request under way finish, and takes no new one', async () => {
  const entered = Promise.withResolvers<void>();
  const allowed = Promise.withResolvers<void>();
  const serving = await answerOn(async () => {
    entered.resolve();
    await allowed.promise;
    return new Response('klart');
  }, here);
  const address = `http://127.0.0.1:${serving.port}/`;
  const answer = fetch(address);
  await entered.promise;
  const stopped = serving.stop();
  await assert.rejects(fetch(address));
  allowed.resolve();
  assert.equal(await (await answer).text(), 'klart');
  await stopped;
});
