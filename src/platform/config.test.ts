import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readConfig } from './config.ts';

const sentences = (environment: Record<string, string>, ...argv: string[]) => {
  const read = readConfig(environment, argv);
  return read.ok ? [] : read.problem;
};

test('nothing said means port 3000 on this machine only, ./data, the embedded database and the story', () => {
  assert.deepEqual(readConfig({}, []), {
    ok: true,
    value: { host: '127.0.0.1', port: 3000, data: resolve('data'), empty: false },
  });
});

test('the command line wins over the environment', () => {
  const read = readConfig({ PORT: '4000', DATA: '/srv/a' }, ['--port', '4100', '--data=/srv/b', '--empty']);
  assert.ok(read.ok);
  assert.deepEqual([read.value.port, read.value.data, read.value.empty], [4100, '/srv/b', true]);
});

test('an outside address is kept without its last slash, and empty values are as if unset', () => {
  const read = readConfig({ PUBLIC_URL: 'https://rt.sjoholma.example/', DATABASE_URL: '', PORT: ' ' }, []);
  assert.ok(read.ok);
  assert.equal(read.value.publicUrl, 'https://rt.sjoholma.example');
  assert.equal('databaseUrl' in read.value, false);
});

test('every wrong value gets its own sentence, all at once', () => {
  const wrong = { PORT: '70000', DATABASE_URL: 'mysql://x', PUBLIC_URL: 'sjoholma', HOST: 'a b' };
  const said = sentences(wrong, '--tyst', '--data');
  assert.equal(said.length, 6);
  assert.match(said.join('\n'), /heltal från 0 till 65535, inte "70000"/);
  assert.match(
    said.join('\n'),
    /DATABASE_URL ska vara en adress som börjar med postgres:\/\/ eller postgresql:\/\//,
  );
  assert.match(said.join('\n'), /Okänt val: --tyst/);
  assert.match(said.join('\n'), /--data ska följas av ett värde/);
});

test('mail leaves by SMTP_URL in the name of MAIL_FROM; one without the other is said, and no password is printed', () => {
  const from = 'Sjöholma kommun <kansliet@sjoholma.example>';
  const read = readConfig({ SMTP_URL: 'smtps://u:hemligt@mail.sjoholma.example', MAIL_FROM: from }, []);
  assert.ok(read.ok);
  assert.deepEqual(read.value.mail, { smtpUrl: 'smtps://u:hemligt@mail.sjoholma.example', from });
  assert.match(sentences({ SMTP_URL: 'smtp://mail.example' }).join(), /MAIL_FROM ska vara/);
  assert.match(sentences({ MAIL_FROM: 'a@sjoholma.example' }).join(), /bara tillsammans med SMTP_URL/);
  const wrong = sentences({ SMTP_URL: 'http://u:hemligt@mail.example', MAIL_FROM: 'kansliet' }).join();
  assert.match(wrong, /SMTP_URL ska vara en adress som börjar med smtp:\/\/ eller smtps:\/\//);
  assert.ok(!wrong.includes('hemligt'));
});
