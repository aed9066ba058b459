/** domain.md 1.4: optional series, year, running number, optional class; the forms that have been seen. */
const series = String.raw`(?!D[Nn][Rr]\b)[A-ZÅÄÖ]{1,6}[a-zåäö]{0,3}(?:[ -][A-ZÅÄÖ]{2,4})?`;
const forms = [
  // "00123/2021" with its class printed right after it, "KS 97:123 - 210" with the year first
  String.raw`\d{5}\/(?:19|20)\d{2}(?=\d\.\d)`,
  String.raw`${series} \d{2}:\d{1,6}(?:\s*[-–]\s*\d{2,3}(?!\d))?`,
  String.raw`[A-ZÅÄÖ]{2,6}\d{2}\/\d{3,6}`,
  // the year in two digits first: "BMN 25-014", "BMN 25/0412"; "BMN 12/2024" is number 12 of its year
  String.raw`[A-ZÅÄÖ]{2,6} \d{2}-\d{3,5}`,
  String.raw`[A-ZÅÄÖ]{2,6} \d{2}\/(?!(?:19|20)\d{2}(?!\d))\d{3,5}`,
  String.raw`\d{4}[\/-][A-ZÅÄÖ]{2,5}\d{2,6}(?:\/\d+)?(?:\s\d{3}(?![\d\s]*\p{L}))?`,
  String.raw`\d{4}-[A-ZÅÄÖ]{2,5}-?\d{2,6}(?:\/\d+)?`,
  String.raw`\d{4}[ -]?[A-ZÅÄÖ]{2,6}[ -]\d{2,6}`,
  String.raw`${series}[ \/.-]{0,2}(?:19|20)\d{2}[\/:.-]\d{1,6}(?:[.\/-]\d{1,4})*`,
  String.raw`${series}[ \/-]{0,2}\d{1,6}[\/:-](?:20)?\d{2}(?:[.\/-]\d{1,4})?`,
  String.raw`(?:19|20)\d{2}[\/:.-]\d{1,6}(?:[.\/-]\d{1,4})*`,
  String.raw`\d{1,6}[\/:-](?:19|20)?\d{2}(?:[.\/-]\d{1,4})*`,
].join('|');

const label = String.raw`(?:[ÄA]rende(?:nummer|nr|beteckning|(?=\s*:))|(?:V[åa]r\s+)?[Dd]iarie(?:nummer|nr|beteckning)|DIARIENUMMER|[Dd][Nn][Rr]|DNR|[Dd]iarienr)\.?\s*:?\s*`;
const labelled = new RegExp(`${label}(?<found>${forms})`, 'u');
// without the label only forms that can be neither a date nor a law's number
const bare = new RegExp(
  String.raw`(?<![\p{L}\d])(?<found>[A-ZÅÄÖ]{2,6}\d{2}\/\d{3,6}|\d{5}\/(?:19|20)\d{2}(?=\d\.\d)|${series} \d{2}:\d{1,6}(?:\s*[-–]\s*\d{2,3}(?!\d))?|${series}[ \/-]\d{1,6}\/(?:19|20)\d{2}|${series}[ \/-]{0,1}(?:19|20)\d{2}[\/:-]\d{1,6}(?:[.\/-]\d{1,4})*|\d{4}-[A-ZÅÄÖ]{2,5}-?\d{2,6}(?:\/\d+)?|(?:19|20)\d{2}-0\d{4}(?!\d)|(?:19|20)\d{2}\/\d{2,6}(?:[.\/-]\d{1,4})*)(?![\p{L}\d])`,
  'u',
);
/** With the year in two digits only alone on its line: "BMN 25-014", "BMN 25/0412". */
const alone = /^(?<found>[A-ZÅÄÖ]{2,6} \d{2}[-/](?!(?:19|20)\d{2}$)\d{3,5})$/u;
/** Right after a paragraph's number any form is the case's: "§ 15 1435/22". */
const beside = new RegExp(`^(?:${label})?(?<found>${forms})(?![\\p{L}\\d])`, 'u');
const day = /^(?:\p{L}+[ -])?(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

export type CaseNumber = { readonly text: string; readonly start: number; readonly end: number };

/** The first case number (ärendenummer, diarienummer) in a text, with its label's place inside [start, end). */
export function caseNumberIn(text: string): CaseNumber | undefined {
  for (const pattern of [labelled, bare, alone]) {
    const match = pattern.exec(text);
    const found = match?.groups?.['found'];
    if (!match || !found || day.test(found)) continue;
    const plain = pattern !== labelled && /^(?:SFS|SOU|DS|PROP|RSKR|BET)\b/i.test(found);
    if (plain) continue;
    return { text: found.trim(), start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** The case number that stands first in what follows a paragraph's number. */
export function caseBeside(rest: string): CaseNumber | undefined {
  const match = beside.exec(rest);
  const found = match?.groups?.['found'];
  if (!match || !found || day.test(found)) return undefined;
  return { text: found.trim(), start: 0, end: match[0].length };
}

/** A line that says nothing but the case number, or several: "BUN/2024:77, KS/2023:410". */
export function isCaseLine(text: string): boolean {
  const found = caseNumberIn(text);
  const more = found && caseNumberIn(text.slice(found.end));
  if (found && more) return isCaseLine(text.slice(0, found.start) + text.slice(found.end));
  if (!found) return /^(?:dnr|diarienr|diarienummer|ärendenummer|arendenummer)\b.{0,25}$/i.test(text);
  return text.replace(text.slice(found.start, found.end), '').replace(/[\s().,:;-]/g, '').length < 4;
}

/** A heading without the case number it may carry. */
export const withoutCase = (text: string): string => {
  const found = caseNumberIn(text);
  if (!found) return text.trim();
  return (
    text.slice(0, found.start) +
    ' ' +
    text.slice(found.end).replace(/^\s*\(\d{1,2}(?:\.\d{1,2})*\)/, '')
  )
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
};
