/** Marks that open a list entry: bullets of every kind, "1.", "2)", "a)", "(iv)". */
const listMark =
  /^(?:[·•●▪■◦‣∙○►→*\uf0b7\uf0a7\uf02d\uf06f]|[-–—o](?=\s)|\(?(?:\d{1,3}|[a-zåäö]|[ivx]{1,5})[.)](?=\s))\s*(?=\S)/;

/** "§ 131", "§131", "KS § 12", "131 §": the number of a section, which always opens a block of its own. */
const sectionMark = /^(?:[A-ZÅÄÖ]{2,6} )?(?:§§?\s?\d+(?:[-–/]\d+)?|\d{1,4}\s?§)(?=\s|$)/;

/** The mark a list entry begins with, or undefined for running text. */
export function listMarkerOf(line: string): string | undefined {
  const mark = listMark.exec(line)?.[0].trimEnd();
  return mark === '' ? undefined : mark;
}

/** True when a line opens something new, so that it never continues the line above. */
export const opensBlock = (line: string): boolean => listMark.test(line) || sectionMark.test(line);

/** The section number a line begins with, as printed. */
export const sectionMarkerOf = (line: string): string | undefined => sectionMark.exec(line)?.[0];

/** A line of a table of contents: a leader of dots, then a page. */
export const isContentsLine = (line: string): boolean => /(?:\.[ \t]?){5,}\s*\d{1,4}$/.test(line);
