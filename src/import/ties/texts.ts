import type { Catalogue } from '../../kernel/locale.ts';
import type { Reason } from './rank.ts';
import type { WantedKind } from './wanted.ts';

const sv = {
  title: 'Trådar till andra dokument',
  kicker: 'Inläsning',
  lead: 'Så här knyts dokumentet till det som redan finns i registret. Inget knyts förrän du har godkänt inläsningen.',
  none: 'Dokumentet pekar inte på något annat, och inget väntar på det.',
  save: 'Spara trådarna',
  saved: 'Trådarna är sparade.',
  linkLead: 'När du godkänner knyts punkterna till förslag, beslut och uppdrag ur andra dokument.',
  link: 'Se vad som knyts, och välj',
  item: (number: string, heading: string) => (number ? `§ ${number} ${heading}` : heading),
  kind: {
    answers: 'Beslutet svarar på ett förslag',
    answered: 'Förslaget har redan fått sitt beslut',
    origin: 'Hänvisar till ett tidigare beslut',
    awaited: 'Ett tidigare inläst dokument hänvisar hit',
    report: 'Redovisar ett uppdrag',
    closes: 'Uppdraget förklaras fullgjort',
  } satisfies Record<WantedKind, string> as Record<WantedKind, string>,
  says: (words: string) => `I dokumentet: ”${words}”`,
  reason: {
    case: 'samma ärendenummer',
    heading: 'samma rubrik',
    words: 'liknande ord',
    paragraph: 'samma paragraf',
    day: 'samma dag',
    year: 'samma år',
    waits: 'väntar på den här punkten',
  } satisfies Record<Reason, string> as Record<Reason, string>,
  nothingLike: 'Inget i registret liknar det.',
  noneOf: 'Knyt inte',
  noneClosed: 'Avsluta inget uppdrag',
  wait: 'Vänta: knyt när det dokumentet läses in',
  waitsFor: (words: string) => `Väntar på ${words}, som inte är inläst.`,
};

const en: typeof sv = {
  title: 'Threads to other documents',
  kicker: 'Reading',
  lead: 'This is how the document is tied to what is in the register. Nothing is tied until you have accepted the reading.',
  none: 'The document points at nothing else, and nothing waits for it.',
  save: 'Save the threads',
  saved: 'The threads are saved.',
  linkLead: 'When you accept, the items are tied to proposals, decisions and assignments of other documents.',
  link: 'See what is tied, and choose',
  item: (number, heading) => (number ? `§ ${number} ${heading}` : heading),
  kind: {
    answers: 'The decision answers a proposal',
    answered: 'The proposal has its decision already',
    origin: 'Refers to an earlier decision',
    awaited: 'A document read earlier refers to this',
    report: 'Reports an assignment',
    closes: 'The assignment is declared done',
  },
  says: (words) => `In the document: “${words}”`,
  reason: {
    case: 'same case number',
    heading: 'same heading',
    words: 'similar words',
    paragraph: 'same paragraph',
    day: 'same day',
    year: 'same year',
    waits: 'waits for this item',
  },
  nothingLike: 'Nothing in the register is like it.',
  noneOf: 'Do not tie',
  noneClosed: 'Close no assignment',
  wait: 'Wait: tie when that document is read in',
  waitsFor: (words) => `Waits for ${words}, which has not been read in.`,
};

export const tieTexts: Catalogue<typeof sv> = { sv, en };
