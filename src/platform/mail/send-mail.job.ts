import { PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Work } from '../jobs/jobs.job.ts';
import type { Db } from '../sql/pool.ts';
import { asSystem } from '../sql/transaction.ts';
import { outcomeOf } from './letter.ts';
import type { MailId, Outcome, SmtpFault } from './letter.ts';
import { mailQueue, outboxStore } from './outbox.store.ts';
import type { LetterToSend } from './outbox.store.ts';

/** How letters leave: the mail server's address with its password, and who they are from. */
export type MailSettings = { readonly smtpUrl: string; readonly from: string };

/** Sends what lies in the outbox, each letter by one process and once. */
export function sendMail(db: Db, settings: MailSettings): Work {
  const hand = handOver(settings);
  return {
    queue: mailQueue,
    waiting: () => asSystem(db, (own) => outboxStore(own).due()),
    async perform(key) {
      const letter = await asSystem(db, (own) => outboxStore(own).take(key as MailId));
      if (!letter) return;
      const outcome = await hand(letter);
      await asSystem(db, (own) => outboxStore(own).settle(letter, outcome));
    },
    atOnce: 2,
  };
}

/** Hands one letter to the mail server and says what came of it; never throws for what the server does. */
export function handOver({ smtpUrl, from }: MailSettings): (letter: LetterToSend) => Promise<Outcome> {
  return async (letter) => {
    let isHandedOver = false;
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 60_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    transport.use('stream', (mail, done) => {
      mail.message.transform(
        () =>
          new PassThrough({
            flush(end) {
              isHandedOver = true;
              end();
            },
          }),
      );
      done();
    });
    try {
      await transport.sendMail({
        from,
        to: { name: letter.to_name, address: letter.to_address },
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        // the same however often it is tried, so that the receiver's server knows it again
        messageId: `<${letter.id}@roda-traden>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(letter.calendar !== null &&
          letter.calendar_method !== null && {
            icalEvent: { method: letter.calendar_method, content: letter.calendar, filename: 'mote.ics' },
          }),
        attachments: letter.files.map(({ name, media_type, bytes }) => ({
          filename: name,
          contentType: media_type,
          content: bytes,
        })),
      });
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(faultIn(error), isHandedOver);
    }
  };
}

function faultIn(error: unknown): SmtpFault {
  if (!(error instanceof Error)) return { message: String(error) };
  const { responseCode, command } = error as Error & SmtpFault;
  return { message: error.message, responseCode, command };
}
