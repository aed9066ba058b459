import { fullName, isFullName } from '../head/names.ts';
import type { ProposedBallot, VoteChoice } from '../shape.ts';
import { fold, tidy } from '../text/fold.ts';
import type { Line } from '../text/line.ts';

const choices: Readonly<Record<string, VoteChoice>> = {
  ja: 'yes',
  nej: 'no',
  avstar: 'abstains',
  avstod: 'abstains',
  franvarande: 'absent',
};
/** The words of a vote, as a pattern. */
export const choiceWords = String.raw`[Jj]a|JA|[Nn]ej|NEJ|[Aa]vst[åa]r|AVSTÅR|[Aa]vstod|[Ff]r[åa]nvarande|FRÅNVARANDE`;
export const choiceOf = (word: string): VoteChoice | undefined => choices[fold(word)];

const party = String.raw`(?:\s*\((?<party>[\p{L}-]{1,6})\)|\s+(?<bare>\p{Lu}{1,5})(?=\s|$))?`;
const spoken = new RegExp(
  String.raw`^(?<name>${fullName})${party}(?:[,;]?\s+[\p{L} ]{3,40}?)?\s+(?<vote>${choiceWords})\s*$`,
  'u',
);
const crossed = new RegExp(String.raw`^(?<name>${fullName})${party}(?<rest>[,;]?\s.*)$`, 'u');
const mark = /(?<=\s)[Xx×1✓✔●•](?=\s|$)/gu;

const headsIn = (line: Line): RegExpExecArray[] => [
  ...line.text.matchAll(new RegExp(String.raw`(?<!\p{L})(?:${choiceWords})(?!\p{L})`, 'gu')),
];

/** "Ledamot  Ja  Nej  Avstår": the head of a table of crosses. */
export const isHeadOfChoices = (line: Line): boolean =>
  headsIn(line).length >= 2 &&
  /^(?:(?:ledamot|ledamoter|namn|parti|tjg?\.? ?ers\p{L}*|ersattare|ja|nej|avst\p{L}*|franv\p{L}*|nr|rost\p{L}*)[\s,.:-]*)+$/u.test(
    line.folded,
  );

type Column = { readonly at: number; readonly vote: VoteChoice };
/** In a row with tabs the columns are counted; else they stand where they are printed. */
type Columns = { readonly cells: boolean; readonly list: readonly Column[] };

/** Who voted how by the rows of a list, and the names whose cross stands under no column for sure. */
export function votesInRows(lines: readonly Line[]): { ballots: ProposedBallot[]; unsure: string[] } {
  let columns: Columns = { cells: false, list: [] };
  const ballots: ProposedBallot[] = [];
  const unsure: string[] = [];
  for (const line of lines) {
    const row = spoken.exec(line.text);
    const heads = headsIn(line);
    if (!row && heads.length >= 2) columns = columnsOf(heads, line);
    const { name = '', party: letters, bare } = (row ?? crossed.exec(line.text))?.groups ?? {};
    if (!isFullName(name)) continue;
    const marks = row ? [] : [...line.text.matchAll(mark)];
    if (!row && (marks.length === 0 || columns.list.length === 0)) continue;
    const vote = row ? choiceOf(row.groups?.['vote'] ?? '') : under(columns, line, marks);
    if (vote)
      ballots.push({
        name: tidy(name),
        party: letters ?? bare ?? null,
        vote,
        source: [line.start, line.end],
      });
    else unsure.push(tidy(name));
  }
  return { ballots, unsure };
}

const cellOf = (text: string, index: number): number => text.slice(0, index).split('\t').length - 1;

function columnsOf(heads: readonly RegExpExecArray[], line: Line): Columns {
  const cells = line.text.includes('\t');
  const list = heads.flatMap(({ 0: word, index }): Column[] => {
    const vote = choiceOf(word);
    const at = cells ? cellOf(line.text, index) : line.indent + index + word.length / 2;
    return vote ? [{ at, vote }] : [];
  });
  // two heads in one cell: no column is told from the other
  return { cells, list: new Set(list.map(({ at }) => at)).size === list.length ? list : [] };
}

/** The column of the only cross, where it is sure: in its cell, or clearly nearest to where it is printed. */
function under(columns: Columns, line: Line, marks: readonly RegExpExecArray[]): VoteChoice | undefined {
  const [only, second] = marks;
  if (!only || second) return undefined;
  if (columns.cells) {
    const isCell = line.text.slice(0, only.index).endsWith('\t');
    return isCell ? columns.list.find(({ at }) => at === cellOf(line.text, only.index))?.vote : undefined;
  }
  if (line.text.includes('\t')) return undefined;
  const away = ({ at }: Column) => Math.abs(at - line.indent - only.index - 0.5);
  const [nearest, next] = [...columns.list].sort((one, other) => away(one) - away(other));
  return nearest && (!next || away(next) - away(nearest) >= 1.5) ? nearest.vote : undefined;
}
