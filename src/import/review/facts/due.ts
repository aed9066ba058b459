import type { Calendar } from '../../../kernel/calendar.ts';
import { readDay } from '../../../kernel/day.ts';
import type { Day } from '../../../kernel/day.ts';
import { readDue, timeReasons } from '../../../kernel/swedish-time.ts';
import type { TimeReading, TimeRule } from '../../../kernel/swedish-time.ts';
import type { DueCandidate, ProposedDue } from '../../../reader/proposal.ts';

/** How a due stands: settled, to be chosen among, or not said at all. */
export type Due = {
  readonly on: Day | undefined;
  readonly notBefore: Day | undefined;
  /** The document's own words. */
  readonly text: string;
  readonly candidates: readonly DueCandidate[];
  /** A person must say which day is meant, or that there is none. */
  readonly asks: boolean;
  /** By which rule the words mean the day. */
  readonly rule: TimeRule | undefined;
  /** What was typed cannot be read as a day. */
  readonly misread: boolean;
};

export type DueContext = { readonly meeting: Day | undefined; readonly calendar: Calendar };

/** Only the likeliest days are shown; any other can be written. */
const most = 4;

const settled = (on: Day | undefined, text: string, notBefore?: Day, rule?: TimeRule): Due => ({
  on,
  notBefore,
  text,
  candidates: [],
  asks: false,
  rule,
  misread: false,
});

/** A rule by its name, as a proposal keeps it. */
const ruleNamed = (name: string | null): TimeRule | undefined =>
  name !== null && name in timeReasons.sv ? (name as TimeRule) : undefined;

/**
 * A due as it stands: what a person chose goes before what the document says; words are read against the meeting's
 * day (domain.md 4.8), and a year is never guessed silently (0.9).
 */
export function dueOf(proposed: ProposedDue | null, chosen: string | undefined, context: DueContext): Due {
  const text = proposed?.text ?? '';
  if (chosen === 'none') return settled(undefined, text);
  if (chosen) {
    const on = readDay(chosen);
    if (on) return settled(on, text || chosen, proposed?.notBefore);
    const read = inWords(chosen, context);
    if (read.on && !read.asks) return { ...read, text: chosen };
    return { ...read, text: chosen, asks: true, misread: read.candidates.length === 0 };
  }
  if (!proposed) return settled(undefined, '');
  if (proposed.date && !proposed.needsConfirm)
    return {
      ...settled(proposed.date, text, proposed.notBefore, ruleNamed(proposed.rule)),
      candidates: (proposed.candidates ?? []).slice(0, most),
    };
  const read = context.meeting ? inWords(text, context) : undefined;
  if (read && !read.asks) return { ...read, text };
  const candidates = read && read.candidates.length > 0 ? read.candidates : (proposed.candidates ?? []);
  return { ...settled(undefined, text), candidates: candidates.slice(0, most), asks: true };
}

function inWords(words: string, { meeting, calendar }: DueContext): Due {
  const read = readDue(words, { calendar, ...(meeting && { anchor: meeting }), future: true });
  if (!read) return { ...settled(undefined, words), asks: true };
  const open = read.kind === 'none' && !read.date;
  return {
    on: read.needsConfirm ? undefined : read.date,
    notBefore: read.notBefore,
    text: words,
    candidates: likeliest(read),
    asks: !open && (read.needsConfirm || !read.date),
    rule: read.rule,
    misread: false,
  };
}

const likeliest = (read: TimeReading): readonly DueCandidate[] =>
  read.candidates.length > 0
    ? read.candidates.slice(0, most)
    : read.date
      ? [{ date: read.date, why: '' }]
      : [];
