import { dayInWords } from '../platform/web/day-words.ts';
import type { BodyId } from '../kernel/actor.ts';
import { letterHtml, letterText } from '../platform/mail/html.ts';
import type { Letter } from '../platform/mail/letter.ts';
import { motionAddress } from './addresses.ts';
import { numberOf } from './motion.ts';
import type { Motion } from './motion.ts';
import { swedish } from './swedish.ts';

/** The answer of a body to whoever proposed and asked for one; in Swedish, as letters are. Undefined while it has not ended. */
export function answerTo(motion: Motion, from: BodyId, mail: string, publicUrl: string): Letter | undefined {
  if (!motion.outcome || !motion.endedOn) return undefined;
  const on = dayInWords(motion.endedOn, 'sv', 'long');
  const subject = swedish.answerSubject(numberOf(motion));
  const parts = [
    { kind: 'text', text: swedish.answerHello },
    { kind: 'text', text: swedish.answerOutcome(motion.heading, swedish.outcomes[motion.outcome], on) },
    ...(motion.endedBecause ? [{ kind: 'text', text: motion.endedBecause } as const] : []),
    ...(publicUrl
      ? [
          {
            kind: 'way',
            words: swedish.answerSee,
            address: publicUrl.replace(/\/$/, '') + motionAddress(motion.id),
          } as const,
        ]
      : []),
    { kind: 'text', text: swedish.answerForget },
  ] as const;
  return {
    once: `motion-answer ${motion.id}`,
    bodyId: from,
    aboutId: motion.id,
    toName: '',
    toAddress: mail,
    subject,
    text: letterText(parts),
    html: letterHtml(subject, parts),
  };
}
