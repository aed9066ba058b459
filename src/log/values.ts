import { assignmentTexts } from '../assignments/texts.ts';
import { labels } from '../bodies/labels.ts';
import type { Locale } from '../kernel/locale.ts';
import { voteTexts } from '../meetings/votes/texts.ts';
import { noticeTexts } from '../notice-board/texts.ts';
import { threadTexts } from '../thread/texts.ts';
import { isIdentity } from './entry.ts';
import type { Noun } from './entry.ts';
import { logTexts } from './texts.ts';

/** A longer text is cut in a list; the whole stands on the thing's own page. */
const most = 300;

/** A stored value as a reader says it; identities by the titles of what the reader sees. */
export function valueInWords(
  value: unknown,
  at: { field: string; noun: Noun; locale: Locale; titles: ReadonlyMap<string, string> },
): string {
  const words = logTexts[at.locale];
  if (value === undefined || value === null || value === '') return words.empty;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.length === 0 ? words.empty : value.join(', ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (isIdentity(text)) return at.titles.get(text) ?? words.unseen;
  const known = knownWords(at)?.[text];
  return known ?? (text.length > most ? `${text.slice(0, most)}…` : text);
}

function knownWords(at: {
  field: string;
  noun: Noun;
  locale: Locale;
}): Readonly<Record<string, string>> | undefined {
  const { field, noun, locale } = at;
  if (field === 'visibility') return threadTexts[locale].visibility;
  if (field === 'role') return labels[locale].role;
  if (field === 'kind' && noun === 'body') return labels[locale].kind;
  if (field === 'kind' && noun === 'post') return labels[locale].postKind;
  if (noun === 'notice' && field === 'kind') return noticeTexts[locale].kind;
  if (noun === 'notice' && field === 'state') return noticeTexts[locale].state;
  if (field === 'kind' && noun === 'tie') return threadTexts[locale].tie;
  if (field === 'state' && noun === 'assignment') return assignmentTexts[locale].state;
  if (field === 'option') return voteTexts[locale].options;
  if (field === 'why' && noun === 'recusal') return voteTexts[locale].recusals;
  return undefined;
}
