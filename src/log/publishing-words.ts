/** How the log names publishing and dispatch (src/publishing): in a sentence, in a filter, and field by field. */
export const publishingWords = {
  sv: {
    objects: {
      publication: 'en publicering av protokollet från',
      publication_review: 'en granskning före publicering av protokollet från',
      publication_section: 'vilka paragrafer som publiceras från',
      publication_routine: 'rutinen för publicering',
      dispatch: 'en expediering av ett beslut från',
    },
    nouns: {
      publication: 'Publicering',
      publication_review: 'Granskning före publicering',
      publication_section: 'Paragraf som publiceras',
      publication_routine: 'Rutin för publicering',
      dispatch: 'Expediering',
    },
    fields: {
      address: 'Adress',
      choice: 'Val',
      months: 'Månader',
      points: 'Checklista',
      published_at: 'Publicerat',
      published_by: 'Publicerat av',
      published_on: 'Publicerat den',
      recipient: 'Mottagare',
      remove_on: 'Tas bort den',
      way: 'Sätt',
    },
  },
  en: {
    objects: {
      publication: 'a publication of the minutes of',
      publication_review: 'a review before publishing the minutes of',
      publication_section: 'which paragraphs are published of',
      publication_routine: 'the routine for publishing',
      dispatch: 'a dispatch of a decision of',
    },
    nouns: {
      publication: 'Publication',
      publication_review: 'Review before publishing',
      publication_section: 'Published paragraph',
      publication_routine: 'Routine for publishing',
      dispatch: 'Dispatch',
    },
    fields: {
      address: 'Address',
      choice: 'Choice',
      months: 'Months',
      points: 'Checklist',
      published_at: 'Published',
      published_by: 'Published by',
      published_on: 'Published on',
      recipient: 'Recipient',
      remove_on: 'Removed on',
      way: 'Way',
    },
  },
};
