import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';
import type { Piece } from '../builder.ts';
import { codePageOf, decodeBytes, signOf, signs } from './code-pages.ts';
import { elsewhere, knownStarred, printing, silent } from './destinations.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { type ParagraphLooks, type RtfStory, rtfStory } from './story.ts';
import type { RtfListener } from './tokens.ts';

type Where = 'text' | 'silent' | 'fonts' | 'styles' | 'mark';

/** What holds inside a group; a group inside it begins with the same. */
type Group = {
  where: Where;
  /** "\*" stood before: what is not known here is left out. */
  starred: boolean;
  /** Its first group is a copy for programs without Unicode. */
  upr: boolean;
  /** Where its paragraphs go, when it has opened a story of its own. */
  story: 'head' | 'foot' | 'note' | 'box' | undefined;
  opensMark: boolean;
  bold: boolean;
  hidden: boolean;
  deleted: boolean;
  font: number;
  /** How many bytes stand for an "\u" in programs without Unicode. */
  fallback: number;
  style: number | undefined;
  outline: number | undefined;
  /** Of a list entry, from 0. */
  depth: number;
  tables: number;
};

const firstGroup: Group = {
  where: 'text',
  starred: false,
  upr: false,
  story: undefined,
  opensMark: false,
  bold: false,
  hidden: false,
  deleted: false,
  font: -1,
  fallback: 1,
  style: undefined,
  outline: undefined,
  depth: 0,
  tables: 0,
};

type Found = Record<'head' | 'foot' | 'note' | 'box', Piece[]>;

export type RtfReading = {
  readonly found: Found;
  readonly body: RtfStory;
  readonly sheet: Sheet;
  readonly groups: Group[];
  readonly stories: RtfStory[];
  codePage: string;
  /** Letters that stand as they are, not as "\'e5". */
  readonly rawPage: string | undefined;
  bytes: number[];
  /** How many bytes of a fallback are still to come. */
  toSkip: number;
  marked: string;
  letters: number;
  pages: number;
  savedPages: number;
  tracked: boolean;
};

const groupOf = (reading: RtfReading): Group => reading.groups.at(-1) ?? firstGroup;
const storyOf = (reading: RtfReading): RtfStory => reading.stories.at(-1) ?? reading.body;

const looksOf = (reading: RtfReading): ParagraphLooks => {
  const { outline, style, tables, depth } = groupOf(reading);
  const level =
    outline === undefined ? reading.sheet.headingLevel(style) : outline < 9 ? outline + 1 : undefined;
  return { level, depth, tables, page: reading.pages + 1 };
};

function print(reading: RtfReading, text: string): void {
  const group = groupOf(reading);
  if (group.where === 'styles') reading.sheet.styleName(text);
  if (group.where === 'mark') reading.marked += text;
  if (group.where !== 'text' || group.hidden || group.deleted) return;
  reading.letters += text.length;
  if (reading.letters > limits.characters) throw new Refusal('too-much-text');
  storyOf(reading).write(text.replaceAll('\u00ad', ''), group.bold);
}

const pageOf = (reading: RtfReading) => reading.sheet.codePage(groupOf(reading).font) ?? reading.codePage;

/** Prints the bytes that were written one by one; two of them may be one letter. */
function settle(reading: RtfReading): void {
  if (reading.bytes.length === 0) return;
  const bytes = Uint8Array.from(reading.bytes);
  reading.bytes = [];
  print(reading, decodeBytes(bytes, pageOf(reading)));
}

const paragraphWords: Record<
  string,
  (reading: RtfReading, group: Group, parameter: number | undefined) => void
> = {
  par: (reading) => storyOf(reading).endParagraph(looksOf(reading)),
  sect: (reading) => storyOf(reading).endParagraph(looksOf(reading)),
  cell: (reading) => storyOf(reading).endCell({ ...looksOf(reading), tables: 1 }),
  row: (reading) => storyOf(reading).endRow(1),
  nestcell: (reading) => storyOf(reading).endCell(looksOf(reading)),
  nestrow: (reading, group) => storyOf(reading).endRow(group.tables),
  page: (reading) => void reading.pages++,
};

const wordsOfLooks: Record<string, (group: Group, parameter: number | undefined) => void> = {
  b: (group, parameter) => (group.bold = parameter !== 0),
  v: (group, parameter) => (group.hidden = parameter !== 0),
  deleted: (group, parameter) => (group.deleted = parameter !== 0),
  plain(group) {
    group.bold = false;
    group.hidden = false;
    group.deleted = false;
  },
  pard(group) {
    group.style = undefined;
    group.outline = undefined;
    group.depth = 0;
    group.tables = 0;
  },
  f: (group, parameter) => (group.font = parameter ?? 0),
  uc: (group, parameter) => (group.fallback = Math.min(Math.max(parameter ?? 1, 0), 20)),
  s: (group, parameter) => (group.style = parameter),
  outlinelevel: (group, parameter) => (group.outline = parameter),
  ilvl: (group, parameter) => (group.depth = Math.min(Math.max(parameter ?? 0, 0), 8)),
  intbl: (group, parameter) => (group.tables = parameter === 0 ? 0 : Math.max(1, group.tables)),
  itap: (group, parameter) => (group.tables = parameter ?? 0),
};

const wordsOfFile: Record<string, (reading: RtfReading, parameter: number | undefined) => void> = {
  ansicpg: (reading, parameter) => (reading.codePage = codePageOf(parameter) ?? reading.codePage),
  mac: (reading) => (reading.codePage = 'macroman'),
  pc: (reading) => (reading.codePage = 'cp437'),
  pca: (reading) => (reading.codePage = 'cp850'),
  nofpages: (reading, parameter) => (reading.savedPages = parameter ?? 0),
  revised: (reading) => (reading.tracked = true),
  deleted: (reading) => (reading.tracked = true),
};

/** True when the word says where the group's text belongs, which ends there. */
function opensDestination(reading: RtfReading, group: Group, word: string): boolean {
  const { starred } = group;
  group.starred = false;
  const elsewhereTo = elsewhere[word];
  if (word === 'fonttbl') group.where = 'fonts';
  else if (word === 'stylesheet') group.where = 'styles';
  else if (word === 'upr') group.upr = true;
  else if (silent.has(word) || (starred && !knownStarred.has(word))) group.where = 'silent';
  else if (group.where === 'text' && (word === 'listtext' || word === 'pntext')) {
    group.where = 'mark';
    group.opensMark = true;
    reading.marked = '';
  } else if (group.where === 'text' && elsewhereTo) {
    group.story = elsewhereTo;
    group.tables = 0;
    reading.stories.push(rtfStory());
  } else return false;
  return true;
}

function word(reading: RtfReading, name: string, parameter: number | undefined): void {
  const group = groupOf(reading);
  if (name === 'u' && parameter !== undefined) {
    const code = parameter & 0xffff;
    print(
      reading,
      pageOf(reading) === signs || (code >= 0xf000 && code <= 0xf0ff)
        ? signOf(code)
        : String.fromCharCode(code),
    );
    reading.toSkip = group.fallback;
    return;
  }
  if (name === '*') {
    group.starred = true;
    return;
  }
  if (name === 'ud' && group.where === 'silent') group.where = 'text';
  wordsOfFile[name]?.(reading, parameter);
  if (opensDestination(reading, group, name)) return;
  if (group.where === 'fonts') return reading.sheet.fontWord(name, parameter);
  if (group.where === 'styles') {
    if (name === 's') reading.sheet.beginStyle(parameter ?? 0);
    return reading.sheet.styleWord(name, parameter);
  }
  wordsOfLooks[name]?.(group, parameter);
  if (group.where === 'text') paragraphWords[name]?.(reading, group, parameter);
  const printed = printing[name];
  if (printed !== undefined) print(reading, printed);
}

/** A mark of a list as it is known elsewhere: bullets of every kind are one. */
const tidyMark = (text: string): string => {
  const mark = text.trim();
  return mark === 'o' || /^[^\p{L}\p{N}§–—-]$/u.test(mark) ? '•' : mark;
};

function closeGroup(reading: RtfReading): void {
  const looks = looksOf(reading);
  const group = reading.groups.pop();
  if (group?.opensMark) storyOf(reading).mark(tidyMark(reading.marked));
  if (!group?.story) return;
  const story = reading.stories.pop();
  story?.finish(looks);
  if (group.story === 'box') storyOf(reading).box(story?.pieces ?? []);
  else reading.found[group.story].push(...(story?.pieces ?? []));
}

export function aReading(rawPage: string | undefined): RtfReading {
  const body = rtfStory();
  return {
    found: { head: [], foot: [], note: [], box: [] },
    body,
    sheet: sheetOf(),
    groups: [],
    stories: [body],
    codePage: 'windows-1252',
    rawPage,
    bytes: [],
    toSkip: 0,
    marked: '',
    letters: 0,
    pages: 0,
    savedPages: 0,
    tracked: false,
  };
}

/** Hears the pieces of an RTF file and keeps what prints. */
export const listenerOf = (reading: RtfReading): RtfListener => ({
  open() {
    settle(reading);
    reading.toSkip = 0;
    if (reading.groups.length >= limits.xmlDepth) throw new Refusal('too-deep');
    const around = groupOf(reading);
    const where = around.upr ? 'silent' : around.where;
    reading.groups.push({ ...around, where, starred: false, upr: false, story: undefined, opensMark: false });
  },
  close() {
    settle(reading);
    reading.toSkip = 0;
    closeGroup(reading);
  },
  word(name, parameter) {
    settle(reading);
    const stoodFor = reading.toSkip > 0 && name in printing;
    reading.toSkip = stoodFor ? reading.toSkip - 1 : 0;
    if (!stoodFor) word(reading, name, parameter);
  },
  byte(value) {
    if (reading.toSkip > 0) reading.toSkip--;
    else reading.bytes.push(value);
  },
  text(bytes) {
    const kept = bytes.subarray(Math.min(reading.toSkip, bytes.length));
    reading.toSkip -= bytes.length - kept.length;
    const [first] = kept;
    if (first === undefined) return;
    // NOTE in the code pages of East Asia the second byte of a letter may stand as it is
    const ends = reading.bytes.length > 0 && reading.rawPage === undefined;
    if (ends) reading.bytes.push(first);
    settle(reading);
    print(reading, decodeBytes(ends ? kept.subarray(1) : kept, reading.rawPage ?? pageOf(reading)));
  },
});

/** Closes what a file that ends too early left open; true when it did. */
export function finish(reading: RtfReading): boolean {
  settle(reading);
  const cut = reading.groups.length > 0;
  const looks = looksOf(reading);
  while (reading.groups.length > 0) closeGroup(reading);
  reading.body.finish(looks);
  return cut;
}
