import type { Actor } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { Catalogue, Locale } from '../../kernel/locale.ts';
import type { Assets } from './context.ts';

/** What every page knows of the request it answers. */
export type ShellState = {
  readonly locale: Locale;
  readonly actor: Actor | undefined;
  readonly today: Day;
  readonly path: string;
  readonly search: string;
  readonly assets: Assets;
  readonly scheme: 'light' | 'dark' | 'auto';
  readonly notice: string | undefined;
  readonly newKey: () => string;
};

let shown: ShellState = {
  locale: 'sv',
  actor: undefined,
  today: day('2026-01-01'),
  path: '/',
  search: '',
  assets: { style: '', script: '' },
  scheme: 'auto',
  notice: undefined,
  newKey: () => '',
};
let noteIds = 0;

/**
 * Writes a page within its request. A page is written in one go, with no waiting in it, so that a plain variable holds
 * what preact's context would, which keeps every page's tree alive past the collector's first pass.
 */
export function inShell(state: ShellState, write: () => string): string {
  const outer = shown;
  shown = state;
  noteIds = 0;
  try {
    return write();
  } finally {
    shown = outer;
  }
}

export const useShell = (): ShellState => shown;

/** An id that no other note on the page has. */
export const useNoteId = (): string => `not-${(noteIds += 1)}`;

/** A slice's texts in the reader's language. */
export const useWords = <Texts>(catalogue: Catalogue<Texts>): Texts => catalogue[shown.locale];
