import type { Page } from '../text/page.ts';
import type { Line } from '../text/line.ts';
import { fold } from '../text/fold.ts';
import { caseBeside, caseNumberIn, isCaseLine, withoutCase } from './casenumber.ts';
import { sectionOf } from './sections.ts';
import type { SectionHeading, SectionKind } from './sections.ts';
import { decidesBelow, isTold, quotedLines } from './told.ts';
import { deciding, performs } from './wording.ts';
import type { Span } from '../shape.ts';
import type { Start } from './starts.ts';

/** A part of an item under its own heading; the part before any heading is `open`. */
export type Section = {
  readonly kind: SectionKind | 'open';
  readonly heading: string;
  readonly toBody: string | undefined;
  readonly lines: readonly Line[];
  /** [start, end) of its heading and its lines. */
  readonly source: Span;
};

/** An item cut out of the document, not yet understood. */
export type RoughItem = {
  readonly number: string | null;
  readonly prefix: string;
  readonly heading: string;
  readonly caseNumber: string | null;
  readonly start: number;
  readonly end: number;
  readonly sections: readonly Section[];
};

/** Cuts the document into its items; each ends where the next begins. */
export function roughItems(page: Page, starts: readonly Start[], end: number): RoughItem[] {
  return starts.flatMap((start, index) => {
    const first = page.lines[start.at];
    if (!first) return [];
    const next = starts[index + 1];
    const until = next ? (page.lines[next.at]?.start ?? end) : end;
    const lines = page.lines.slice(start.at + 1, next?.at).filter((line) => line.end <= until);
    const { heading, caseNumber, used } = headingOf(start, lines);
    return [
      {
        number: start.number,
        prefix: start.prefix,
        heading,
        caseNumber,
        start: first.start,
        end: until,
        sections: sectionsOf(lines.slice(used)),
      },
    ];
  });
}

/** The heading stands beside the number, or on the lines under it; the case number beside, above or below. */
function headingOf(start: Start, lines: readonly Line[]) {
  const beside = start.number === null ? undefined : caseBeside(start.rest);
  const rest = withoutCells(beside ? start.rest.slice(beside.end).trim() : start.rest);
  const parts = isCaseLine(rest) || !rest ? [] : [rest];
  let caseNumber = beside?.text ?? caseNumberIn(rest)?.text ?? null;
  let used = 0;
  const inBlock = start.number === null ? 0 : headingBlock(rest, lines);
  while (used < lines.length && used < 8) {
    const line = lines[used];
    if (!line || (start.number === null && !isCaseLine(line.text)) || line.marker) break;
    if (isCaseLine(line.text)) {
      caseNumber ??= caseNumberIn(line.text)?.text ?? null;
    } else {
      if (sectionOf(line.folded) && parts.length > 0) break;
      if (sectionOf(line.folded) && opensDecision(line)) break;
      if (parts.length > 0 && inlineSection(line)) break;
      const goesOn = used < inBlock || isDangling(parts.at(-1));
      if (parts.length > 0 && !isDangling(parts.at(-1)) && deciding.test(line.folded)) break;
      if (parts.length > 0 && !goesOn && (line.afterBlank || endsHeading(parts, line))) break;
      caseNumber ??= caseNumberIn(line.text)?.text ?? null;
      const sentences = /^.{8,90}?[.](?=\s+\p{Lu}\p{Ll}+\s.*[.]$)/u.exec(line.text);
      if (parts.length === 0 && sentences) {
        // running text under the number: it is told below, its first sentence stands for a heading
        parts.push(sentences[0]);
        break;
      }
      parts.push(line.text);
    }
    used += 1;
  }
  const trailing = lines[used];
  if (!caseNumber && trailing && isCaseLine(trailing.text)) {
    caseNumber = caseNumberIn(trailing.text)?.text ?? null;
    used += 1;
  }
  const printed = parts
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/^\([^()]{0,20}§[^()]{0,20}\)\s*/u, '');
  return { heading: withoutCase(printed), caseNumber, used };
}

/** In the columns of a call who presents the matter and when stand beside the heading. */
const cell =
  /\s{4,}(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}[\p{L}-]+){1,2}|(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s?[-–]\s?\d{1,2}[.:]\d{2})?)$/u;
const withoutCells = (rest: string): string => rest.replace(cell, '').replace(cell, '');

/** How many lines stand together between empty lines, short and without a stop: a heading over several lines. */
function headingBlock(rest: string, lines: readonly Line[]): number {
  const printed = rest !== '' && !isCaseLine(rest);
  const first = printed ? 0 : lines.findIndex((line) => !isCaseLine(line.text));
  if (first < 0 || first > 2 || (printed && lines[0]?.afterBlank)) return 0;
  for (let at = first; at < first + 4; at += 1) {
    const line = lines[at];
    if (
      !line ||
      startsWithDay.test(line.text) ||
      line.marker ||
      line.text.length > 75 ||
      /[.:!?]$/.test(line.text)
    )
      return 0;
    if (/^(?:\p{Lu}{2,3}|\p{Lu}\p{Ll}+)\s+[–-]\s+\p{Ll}/u.test(line.text)) return 0;
    if (sectionOf(line.folded) || /:\s|\binformera(?:r|de)\b/.test(line.text)) return 0;
    if (line.beforeBlank) return at + 1;
  }
  return 0;
}

const startsWithDay = /^(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d|(?:mån|tis|ons|tors|fre)dag)/iu;

/** A heading that ends so is not at its end. */
const isDangling = (text: string | undefined) =>
  /(?:[,–-]|\s(?:och|i|på|för|av|till|om|med|från|vid|under|inom|samt|enligt|mot|mellan|eller|som|att))$/u.test(
    text ?? '',
  );

const opensDecision = (line: Line) => /^(?:beslut|sammanfattning|bakgrund|arendet$)/.test(line.folded);

/** A sentence under the heading, or a heading that grows too long, is no more heading. */
function endsHeading(parts: readonly string[], line: Line): boolean {
  const last = parts.at(-1) ?? '';
  if (parts.join(' ').length > 260 || line.text.length > 130 || /[.]$/.test(last)) return true;
  // the day of the next meeting under its heading
  if (startsWithDay.test(line.text)) return true;
  // a short line was not broken by the margin: what comes after it begins something new
  return /^\p{Lu}/u.test(line.text) && (/[.:]$/.test(line.text) || last.length < 40);
}

/** "Utdrag: Tekniska nämnden, ekonomichefen": heading and receivers on one line. */
export const receivers =
  /^(?:(?:protokolls?)?utdrag|kopia|expedieras|expediering|delges|beslutet\s+skickas|skickas|sandlista)(?:\s+(?:till|for kannedom))?\s*:\s*(?=\p{L})/u;

function sectionsOf(lines: readonly Line[]): Section[] {
  const sections: OpenSection[] = [];
  let open: OpenSection = { kind: 'open', heading: '', toBody: undefined, lines: [], start: -1 };
  const quoted = quotedLines(lines);
  lines.forEach((line, at) => {
    if (receivers.test(line.folded)) {
      sections.push(open);
      open = { kind: 'extracts', heading: '', toBody: undefined, lines: [line], start: line.start };
      return;
    }
    const inline = line.marker || line.styled || quoted.has(at) ? undefined : inlineSection(line);
    const heading =
      line.marker || (quoted.has(at) && open.kind !== 'open')
        ? undefined
        : (inline?.found ?? sectionAt(lines, at) ?? unknownAt(lines, at, open));
    const found = heading && tellsOf(lines, at, open, sections) ? ({ kind: 'history' } as const) : heading;
    // among receivers "Ekonomi" is a unit, not a heading
    if (!found || (open.kind === 'extracts' && found.kind === 'text') || leadsProposal(open, found, line)) {
      open.lines.push(line);
      return;
    }
    if (open.lines.length > 0 || open.kind !== 'open') sections.push(open);
    open = {
      kind: found.kind,
      heading: line.text,
      toBody: found.toBody ? printedBody(line.text, found.toBody) : undefined,
      lines: inline ? [inline.rest] : [],
      start: line.start,
    };
  });
  sections.push(open);
  return sections.map(({ start, ...section }): Section => {
    const from = start >= 0 ? start : (section.lines[0]?.start ?? 0);
    return { ...section, source: [from, section.lines.at(-1)?.end ?? from + section.heading.length] };
  });
}

/** A decision under words that tell of an earlier one is history, where the part tells or decides elsewhere. */
function tellsOf(
  lines: readonly Line[],
  at: number,
  { kind }: OpenSection,
  before: readonly OpenSection[],
): boolean {
  const found = sectionOf(lines[at]?.folded ?? '')?.kind;
  if (found !== 'decision' && found !== 'proposal') return false;
  const decided = before.some((section) => section.kind === 'decision');
  if (kind === 'text' || kind === 'history') {
    const past = /\bbesl(?:utade|ot)\b/.test(lines[at]?.folded ?? '');
    return isTold(lines, at, kind) || (past && decided);
  }
  return (
    (kind === 'open' || kind === 'treatment') &&
    isTold(lines, at, kind) &&
    (decided || decidesBelow(lines, at, kind))
  );
}

type OpenSection = Omit<Section, 'source' | 'lines'> & { lines: Line[]; readonly start: number };

/** Below what was decided, a short line of its own over running text is a heading, whatever its words. */
function unknownAt(lines: readonly Line[], at: number, open: OpenSection): SectionHeading | undefined {
  const [before, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!['decision', 'proposal', 'draft'].includes(open.kind) || open.lines.length === 0) return undefined;
  if (!before || !line || !below || !line.afterBlank || line.beforeBlank || !/[.]$/.test(before.text))
    return undefined;
  const heads = line.text.length < 60 && /^\p{Lu}/u.test(line.text) && !/[.,;:!?)]$/.test(line.text);
  const over = /^\p{Lu}/u.test(below.text) && !below.marker && /\s\p{Ll}/u.test(below.text);
  return heads && over && !performs.test(line.folded) && !deciding.test(line.folded)
    ? { kind: 'text' }
    : undefined;
}

/** Under "Förslag till kommunfullmäktige" the line "Kommunfullmäktige beslutar" only leads to what is proposed. */
function leadsProposal(
  open: Pick<Section, 'kind' | 'lines' | 'toBody'>,
  found: SectionHeading,
  line: Line,
): boolean {
  if (found.kind !== 'decision' || !/beslutar?\b/.test(line.folded)) return false;
  if (open.kind === 'draft') return open.lines.length === 0;
  return open.kind === 'proposal' && open.toBody !== undefined && line.folded.startsWith(fold(open.toBody));
}

const inlineKinds: readonly SectionKind[] = [
  'motions',
  'order',
  'vote',
  'reservation',
  'note',
  'documents',
  'history',
  'draft',
];

/** "Bakgrund: Nämnden gav …" tells why and decides nothing. */
const isGround =
  /^(?:bakgrund|sammanfattning|arendebeskrivning|beskrivning av arendet|motivering|upplysning(?:ar)?)\s*:/;

/** "Reservation: Bo Ek (S) …": the section's word and what it holds on one line. */
function inlineSection(line: Line): { found: SectionHeading; rest: Line } | undefined {
  const label = /^(?<label>\p{Lu}[\p{L} ]{3,50}):\s+(?=\p{L})/u.exec(line.text);
  const found = label ? sectionOf(fold(label.groups?.['label'] ?? '')) : undefined;
  if (!label || !found || !(inlineKinds.includes(found.kind) || isGround.test(line.folded))) return undefined;
  const cut = label[0].length;
  const start = line.start + cut;
  return {
    found,
    rest: { ...line, start, content: start, text: line.text.slice(cut), folded: line.folded.slice(cut) },
  };
}

/** A section's word in the middle of a paragraph is only a word. */
function sectionAt(lines: readonly Line[], at: number) {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line) return undefined;
  const found = sectionOf(line.folded);
  if (!found || line.styled) return found;
  if (!/^\p{Lu}/u.test(line.text)) return undefined;
  const below = lines[at + 1];
  const overText =
    line.text.length < 30 && below !== undefined && (below.marker !== '' || /^\p{Lu}/u.test(below.text));
  const inside =
    before && !overText && !line.afterBlank && !/[.:!?)]["”’]?$/.test(before.text) && before.text.length > 60;
  // "Nämnden beslutar följande." over numbered points opens what it decides
  const overList =
    found.kind === 'decision' &&
    /\bfoljande\.$/.test(line.folded) &&
    (below?.marker || /^1\s+\p{Lu}/u.test(below?.text ?? ''));
  return inside || (line.text.endsWith('.') && !overList) ? undefined : found;
}

/** The body's name as printed: the folded name lies at the same place. */
function printedBody(heading: string, folded: string): string {
  const spaced = heading.replace(/\s+/g, ' ');
  const at = fold(spaced).indexOf(folded);
  return at < 0 ? folded : spaced.slice(at, at + folded.length);
}
