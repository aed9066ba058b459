import type { BodyId, PersonId } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/id.ts';
import type { CalendarMethod } from '../ical/ical.ts';

export type MailId = Id<'mail'>;
export type MailFileId = Id<'mail-file'>;

/** väntar, skickas just nu, skickat, gick inte, ovisst (the program ended while it was being handed over). */
export const mailStates = ['waiting', 'sending', 'sent', 'failed', 'uncertain'] as const;
export type MailState = (typeof mailStates)[number];

/** A letter as it is put in the outbox. */
export type Letter = {
  /** What makes it the same letter, such as "kallelse CALL PERSON": a second one with this is not stored. */
  readonly once: string;
  /** Whose letter it is: those who run the body see how it goes. */
  readonly bodyId: BodyId;
  /** The thing it is about, a knot. */
  readonly aboutId?: string | undefined;
  readonly personId?: PersonId | undefined;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: { readonly method: CalendarMethod; readonly text: string } | undefined;
  readonly fileIds?: readonly MailFileId[] | undefined;
  readonly madeBy?: PersonId | undefined;
};

/** How far a letter has come. */
export type Sending = {
  readonly id: MailId;
  readonly state: MailState;
  readonly toAddress: string;
  readonly tries: number;
  /** What the mail server answered last; '' where nothing went wrong. */
  readonly lastError: string;
  readonly sentAt: Date | undefined;
  readonly madeAt: Date;
};

/** What became of handing a letter over. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** The server was away or asked for patience: tried again. */
  | { readonly kind: 'later'; readonly why: string }
  /** The server said no to this letter. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The letter was handed over, and the answer was lost. */
  | { readonly kind: 'unknown'; readonly why: string };

/** What nodemailer tells of an error. */
export type SmtpFault = {
  readonly message?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
};

/**
 * A 4xx answer asks to be tried again, a 5xx is final (RFC 5321, 4.2.1); a wrong password is ours to mend, and the letter
 * waits. Where the connection broke after the text had been handed over nobody knows, and it is not sent again by itself.
 */
export function outcomeOf({ message, responseCode, command }: SmtpFault, isHandedOver: boolean): Outcome {
  const why = (message ?? '').slice(0, 2000);
  const isOurs = command?.startsWith('AUTH') === true || command === 'CONN' || command === 'STARTTLS';
  if (responseCode !== undefined && responseCode >= 500 && !isOurs) return { kind: 'refused', why };
  if (responseCode === undefined && isHandedOver) return { kind: 'unknown', why };
  return { kind: 'later', why };
}

const minutes = [1, 5, 15, 60, 180] as const;
/** Minutes to wait after the nth try that came to nothing. */
export const patience = (tries: number): number => minutes[Math.min(tries, minutes.length) - 1] ?? 1;

/** Whether it may be sent again by hand: what has come through is not. */
export const maySendAgain = (state: MailState): boolean => state === 'failed' || state === 'uncertain';

/** An address that a letter can be sent to. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\]]{2,}$/.test(text);
