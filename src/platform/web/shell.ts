import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
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

export const Shell = createContext<ShellState>({
  locale: 'sv',
  actor: undefined,
  today: day('2026-01-01'),
  path: '/',
  search: '',
  assets: { style: '', script: '' },
  scheme: 'auto',
  notice: undefined,
  newKey: () => '',
});

export const useShell = (): ShellState => useContext(Shell);

/** A slice's texts in the reader's language. */
export const useWords = <Texts>(catalogue: Catalogue<Texts>): Texts => catalogue[useShell().locale];
