import type { Catalogue } from '../kernel/locale.ts';

const sv = {
  title: 'Sök',
  titleOf: (words: string) => `Sök: ${words}`,
  words: 'Sökord',
  hint: 'Skriv ett eller flera ord, ett namn eller ett ärendenummer. Böjda och nästan rätt stavade ord hittas också.',
  kind: 'Slag',
  body: 'Organ',
  year: 'År',
  all: 'Alla',
  hits: 'Träffar',
  count: (n: number, bounded: boolean) =>
    bounded
      ? `De ${n} nyaste träffarna visas. Lägg till ett ord för att se färre.`
      : n === 1
        ? '1 träff'
        : `${n} träffar`,
  nothing: (words: string) => `Inget hittades för ”${words}”.`,
  advice:
    'Pröva ett kortare ord, eller ta bort ett filter. Det som du inte har rätt att se visas inte heller här.',
  start: 'Sökningen går igenom mål, möten, beslut, uppdrag, återrapporter, dokument, organ och personer.',
};

const en: typeof sv = {
  title: 'Search',
  titleOf: (words) => `Search: ${words}`,
  words: 'Words',
  hint: 'Write one or more words, a name or a case number. Inflected and slightly misspelt words are found too.',
  kind: 'Kind',
  body: 'Body',
  year: 'Year',
  all: 'All',
  hits: 'Hits',
  count: (n, bounded) =>
    bounded ? `The newest ${n} hits are shown. Add a word to see fewer.` : n === 1 ? '1 hit' : `${n} hits`,
  nothing: (words) => `Nothing was found for “${words}”.`,
  advice: 'Try a shorter word, or remove a filter. What you may not see is not shown here either.',
  start:
    'The search goes through goals, meetings, decisions, assignments, report-backs, documents, bodies and people.',
};

export const searchTexts: Catalogue<typeof sv> = { sv, en };
