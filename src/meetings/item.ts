import type { BodyId, PersonId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Visibility } from '../thread/knot.ts';
import type { MeetingId, MeetingState } from './meeting.ts';

export type ItemId = Id<'item'>;

/** beslut, beredning, information, dialog, återrapportering, anmälan, val, stående, formalia. */
export const itemKinds = [
  'decision',
  'preparation',
  'information',
  'dialogue',
  'reportBack',
  'notification',
  'election',
  'standing',
  'formalia',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Yrkande from the floor; one that is withdrawn leaves the record and stays in the log (KL 5:67 p1). */
export type FloorMotion = { readonly id: string; readonly text: string; readonly movedBy: string };

/** Who is to be printed before a motion: nobody where its own words begin with the mover, with or without a party. */
export function moverToPrint({ text, movedBy }: Pick<FloorMotion, 'text' | 'movedBy'>): string {
  const name = movedBy.replace(/\s*\([^()]*\)\s*$/u, '').trim();
  const after = text.startsWith(name) ? text.slice(name.length) : 'x';
  return name !== '' && /^(?![\p{L}\p{N}-])/u.test(after) ? '' : movedBy;
}

/** "Karin Östbäck (C): Ärendet återremitteras." */
export function motionInFull(motion: Pick<FloorMotion, 'text' | 'movedBy'>): string {
  const mover = moverToPrint(motion);
  return mover ? `${mover}: ${motion.text}` : motion.text;
}

/** Reservation (KL 4:27). */
export type Dissent = { readonly id: string; readonly dissenter: string; readonly text: string };

/** Ärende på dagordningen, punkt; `sectionNumber` as printed without § and prefix. */
export type AgendaItem = {
  readonly id: ItemId;
  readonly meetingId: MeetingId;
  readonly position: number;
  readonly sectionNumber: string | undefined;
  readonly heading: string;
  readonly kind: ItemKind;
  readonly caseNumber: string | undefined;
  readonly presenter: string;
  /** How long it is planned to take. */
  readonly plannedMinutes: number | undefined;
  /** Dealt with at the meeting without a decision. */
  readonly isDone: boolean;
  readonly text: string;
  /** Who receives an extract of the minutes, as written. */
  readonly recipients: readonly string[];
  readonly visibility: Visibility;
  readonly version: number;
  readonly motions: readonly FloorMotion[];
  readonly dissents: readonly Dissent[];
};

/** What a decision or proposal needs to know of its item. */
export type ItemPlace = {
  readonly id: ItemId;
  readonly heading: string;
  readonly sectionNumber: string | undefined;
  readonly caseNumber: string | undefined;
  readonly kind: ItemKind;
  readonly visibility: Visibility;
  readonly address: string;
  readonly meetingId: MeetingId;
  readonly meetingState: MeetingState;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly onDay: Day;
};

/** One person who took part, as the minutes name them. */
export type Attendance = {
  readonly personId: PersonId | undefined;
  readonly name: string;
  /** As written: "ordförande", "ersättare"; may be ''. */
  readonly role: string;
  readonly party: string | undefined;
  /** Took part in the decisions (tjänstgörande). */
  readonly serving: boolean;
};

/**
 * What an item, its decisions and its proposals are seen by when their meeting is: the same, but a matter that the
 * body only prepares does not become public by itself (TF 2:10 last paragraph, domain.md 0.4).
 */
export const inheritedVisibility = (meeting: Visibility, kind: ItemKind): Visibility =>
  meeting === 'public' && kind === 'preparation' ? 'internal' : meeting;

/** An item as a person or a protocol gives it. */
export type NewItem = {
  readonly heading: string;
  readonly kind: ItemKind;
  readonly sectionNumber?: string | undefined;
  readonly caseNumber?: string | undefined;
  readonly presenter?: string | undefined;
  readonly plannedMinutes?: number | undefined;
  readonly isDone?: boolean | undefined;
  readonly text?: string | undefined;
  readonly recipients?: readonly string[] | undefined;
};
/** The most letters of each field of an item, its motions and its dissents, by its name in the form. */
export const itemLengths = {
  rubrik: 300,
  arende: 50,
  foredragande: 200,
  text: 20_000,
  mottagare: 5_000,
  yrkande: 20_000,
  yrkatAv: 200,
  reserverar: 200,
  skal: 20_000,
} as const;

/** What search finds an item by, beside its heading. */
export const itemSearchText = (item: NewItem): string =>
  [item.sectionNumber && `§ ${item.sectionNumber}`, item.caseNumber, item.presenter, item.text]
    .filter(Boolean)
    .join(' ')
    .slice(0, 100_000);

export type ItemProblem = 'no-heading' | 'number-taken' | 'not-a-number';

/** A § number is digits, with a letter where one was put in between, a part of an item or its year: "12 a", "3.1", "101/2025". */
export const isSectionNumber = (text: string): boolean =>
  /^\d{1,6}(?:\.\d{1,3})?\s?[a-z]?(?:\/(?:19|20)?\d{2})?$/i.test(text);

/** The § as printed: "§ 140". */
export const sectionMark = (number: string | undefined): string => (number ? `§ ${number}` : '');

/** A list typed one to a line: who receives the extract. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Whether two bodies' items are of one matter: the same case, or where neither has a number the same heading. */
export function isSameMatter(
  one: { readonly heading: string; readonly caseNumber: string | undefined },
  other: { readonly heading: string; readonly caseNumber: string | undefined },
): boolean {
  if (one.caseNumber && other.caseNumber) return one.caseNumber === other.caseNumber;
  return one.heading.trim().toLocaleLowerCase('sv') === other.heading.trim().toLocaleLowerCase('sv');
}
