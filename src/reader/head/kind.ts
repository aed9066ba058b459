import type { DocumentKind } from '../shape.ts';
import type { Page } from '../text/page.ts';
import type { Line } from '../text/line.ts';
import { fold } from '../text/fold.ts';

const politicalBody = /(?:styrelse|fullmaktige|n\w{1,2}mnd|utskott|direktion|beredning)/u;

/** The title of a document that says what is to be, and of no meeting. */
const plan =
  /^(?:handlingsplan|arbetsplan|verksamhetsplan|\p{L}*policy|riktlinjer?|rutin(?:er)?|strategi|reglemente|delegationsordning|arbetsordning|likabehandlingsplan|plan for|program for|checklista|handbok)(?=$|\s(?!\p{L}*(?:mote|protokoll)))/u;

const isPlan = (page: Page): boolean =>
  page.allLines.slice(0, 6).some((line) => line.text.length < 90 && plan.test(line.folded));

/** What sort of document this is, by its title, its body and how its items are numbered. */
export function kindOfDocument(
  page: Page,
  head: readonly Line[],
  about: {
    readonly body: string | null;
    readonly paragraphs: number;
    readonly attendance: boolean;
  },
): DocumentKind {
  const top = titleLines(page, head);
  const political = politicalBody.test(fold(about.body ?? ''));
  if (isExtract(page, head) && about.paragraphs > 0) return 'protokollsutdrag';
  if (/^(?:tjansteskrivelse|tjansteutlatande|tjansteskrivning)\b/m.test(top)) return 'tjänsteskrivelse';
  if (
    /^(?:kallelse|foredragningslista|dagordning|arendelista)\b/m.test(top) &&
    !/protokoll\b/.test(top) &&
    !(about.paragraphs > 0 && tellsApproval(page))
  )
    return 'kallelse';
  if (isPlan(page) && !about.attendance && about.paragraphs === 0 && !tellsApproval(page)) return 'other';
  if (about.paragraphs > 0) {
    const notes = /^(?:minnes|motes|arbets)anteckningar\b/m.test(top) && !/protokoll\b/.test(top);
    if (notes && !tellsApproval(page) && !/ledningsgrupp/.test(top)) return 'mötesanteckningar';
    const titled = /^(?:sammantrades)?protokoll\b/m.test(top) || tellsApproval(page);
    if (!about.attendance && about.paragraphs <= 2 && !titled) return 'protokollsutdrag';
    if (/ledningsgrupp/.test(top) && !political) return 'ledningsgrupp';
    return workingGroup.test(fold(about.body ?? '')) ? 'mötesanteckningar' : 'nämndprotokoll';
  }
  if (/ledningsgrupp|^(?:[^.\n]{0,30}\s)?[kfcv]?lg\b/m.test(top)) return 'ledningsgrupp';
  if (/(?:minnes|motes|arbets)?anteckningar\b/.test(top)) return 'mötesanteckningar';
  if (political && tellsApproval(page)) return 'nämndprotokoll';
  if (/protokoll/.test(top)) {
    if (political) return 'nämndprotokoll';
    return /ledningsgrupp/.test(page.folded) ? 'ledningsgrupp' : 'mötesanteckningar';
  }
  return about.attendance || tellsOfMeeting(page) ? 'mötesanteckningar' : 'other';
}

/** Only minutes say who approves them and who decided. */
const tellsApproval = (page: Page): boolean =>
  page.lines
    .slice(0, 60)
    .some((line) => /^(?:utses att justera|justera(?:re|nde)\b|beslutande\b|paragrafer\b)/.test(line.folded));

const workingGroup =
  /arbetsgrupp|styrgrupp|samverkansgrupp|projektgrupp|\bapt\b|arbetsplatstraff|natverk|samverkan|\b[fcl]sg\b/;

/** A letter after a meeting: from, to, and what was agreed. */
const tellsOfMeeting = (page: Page): boolean => {
  const top = page.lines.slice(0, 15).map((line) => line.folded);
  const letter = ['fran', 'till', 'amne'].every((label) => top.some((line) => line.startsWith(`${label}:`)));
  return letter && /\b(?:motet|mote|kom overens|beslutade|bestamde)\b/.test(page.folded.slice(0, 1500));
};

function titleLines(page: Page, head: readonly Line[]): string {
  const lines = head.length > 0 ? head.slice(0, 25) : page.lines.slice(0, 12);
  const first = page.allLines.slice(0, 12).filter((line) => line.kind !== 'noise');
  return (
    [...first, ...lines]
      .filter((line) => line.text.length < 120)
      // a title may stand in a column of its own
      .flatMap((line) => line.folded.split(/\s{2,}/))
      .join('\n')
  );
}

/** "Protokollsutdrag" as a title, not as "Protokollsutdrag skickas till". */
const isExtract = (page: Page, head: readonly Line[]): boolean =>
  [...page.allLines.slice(0, 10), ...head, ...page.allLines.filter(({ kind }) => kind === 'furniture')].some(
    (line) =>
      /\b(?:protokollsutdrag|utdrag ur protokoll)\b/.test(line.folded) &&
      !/(?:utdrag|utdraget)\s+(?:skickas|till|sands|expedieras|bestyrk)/.test(line.folded) &&
      line.text.length < 80,
  );
