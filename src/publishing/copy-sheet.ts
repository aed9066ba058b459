import { copyTitle } from './copy.ts';
import type { Copy, CopyItem } from './copy.ts';

/** "§ 12 Beslut" where it is left out, else "§ 12 Plan för anhörigstöd". */
export const headingOf = ({ number, heading, type, isLeftOut }: CopyItem): string =>
  [number && `§ ${number}`, isLeftOut ? type : heading].filter(Boolean).join(' ');

export const leftOutWords = 'Paragrafen publiceras inte här.';

/** What every copy says of itself, in Swedish as the minutes are. */
export const aboutCopy = ({ approvedOn, approvedBy }: Pick<Copy, 'approvedOn' | 'approvedBy'>): string =>
  `Protokollet är justerat ${approvedOn} av ${approvedBy}. Det här är en kopia för webben: personuppgifter kan vara maskade och paragrafer utelämnade. Originalet lämnas ut av kommunen efter prövning.`;

/** What the template of the copy prints: made of the masked copy alone, so that nothing else can be in the file. */
export const copySheet = (copy: Copy) => ({
  title: copyTitle(copy),
  organisation: copy.organisation,
  body: copy.bodyName,
  day: copy.meetingDay,
  kind: copy.kind,
  status: 'Publicerad kopia',
  about: aboutCopy(copy),
  facts: copy.facts,
  present: copy.present,
  items: copy.items.map((item) => ({
    heading: headingOf(item),
    note: item.isLeftOut ? leftOutWords : '',
    caseNumber: item.caseNumber,
    sections: item.parts,
  })),
});
