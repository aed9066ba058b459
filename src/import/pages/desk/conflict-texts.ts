import type { Catalogue } from '../../../kernel/locale.ts';

const sv = {
  field: {
    said: 'Svar',
    as: 'Blir',
    item: 'Hör till punkten',
    text: 'Text',
    by: 'Av',
    why: 'Varför',
    take: 'Tas med',
  },
  said: { accepted: 'Godtas', changed: 'Godtas med ändring', rejected: 'Avvisas' },
  as: {
    goal: 'Mål',
    assignment: 'Uppdrag',
    decision: 'Beslut',
    body: 'Nytt organ',
    document: 'Sparas med dokumentet',
    nothing: 'Inget att ta med',
  },
  take: { true: 'Ja', false: 'Nej' },
  sum: (choice: string) => `Dokumentets antal ${choice}`,
};

const en: typeof sv = {
  field: {
    said: 'Answer',
    as: 'Becomes',
    item: 'Belongs to the item',
    text: 'Text',
    by: 'By',
    why: 'Why',
    take: 'Taken',
  },
  said: { accepted: 'Accepted', changed: 'Accepted with a change', rejected: 'Rejected' },
  as: {
    goal: 'Goal',
    assignment: 'Assignment',
    decision: 'Decision',
    body: 'New body',
    document: 'Kept with the document',
    nothing: 'Nothing to take',
  },
  take: { true: 'Yes', false: 'No' },
  sum: (choice) => `The document's count of ${choice}`,
};

/** What differs between two answers, in words. */
export const conflictTexts: Catalogue<typeof sv> = { sv, en };
