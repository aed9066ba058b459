import type { Catalogue } from '../../kernel/locale.ts';
import type { FirstFault } from './first-administrator.ts';

const sv = {
  title: 'Kom igång',
  lead: 'Här finns inga konton ännu. Skriv kommunens namn och lägg upp den första administratören. Resten av organisationen lägger du till eller läser in efteråt.',
  code: 'Engångskod',
  codeHint:
    'Koden står i fönstret där Röda tråden startades. Den gäller tills den första administratören finns.',
  municipality: 'Kommunens eller regionens namn',
  name: 'Ditt namn',
  username: 'Användarnamn',
  usernameHint: 'Bokstäver, siffror, punkt, bindestreck, understreck och @.',
  password: 'Lösenord',
  passwordHint: 'Minst tolv tecken. Några ord efter varandra är lätta att minnas och svåra att gissa.',
  again: 'Lösenordet en gång till',
  start: 'Lägg upp administratör',
  done: 'Välkommen! Lägg till organ, eller läs in hela organisationen från en fil.',
  fault: {
    wrongCode: 'Koden stämmer inte. Läs den i fönstret där Röda tråden startades.',
    noMunicipality: 'Skriv kommunens eller regionens namn.',
    noName: 'Skriv ditt för- och efternamn.',
    noUsername: 'Skriv ett användarnamn.',
    badUsername:
      'Ett användarnamn har 2–60 tecken: bokstäver, siffror, punkt, bindestreck, understreck och @.',
    notTheSame: 'De två lösenorden är inte lika.',
  } satisfies Record<FirstFault, string> as Record<FirstFault, string>,
};

const en: typeof sv = {
  title: 'Get started',
  lead: 'There are no accounts here yet. Write the name of the municipality and add the first administrator. The rest of the organisation is added or read in afterwards.',
  code: 'One-time code',
  codeHint:
    'The code stands in the window where Röda tråden was started. It is good until the first administrator is there.',
  municipality: 'Name of the municipality or region',
  name: 'Your name',
  username: 'Username',
  usernameHint: 'Letters, figures, full stop, hyphen, underscore and @.',
  password: 'Password',
  passwordHint: 'At least twelve characters. A few words in a row are easy to remember and hard to guess.',
  again: 'The password once more',
  start: 'Add administrator',
  done: 'Welcome! Add bodies, or read in the whole organisation from a file.',
  fault: {
    wrongCode: 'The code is not right. Read it in the window where Röda tråden was started.',
    noMunicipality: 'Write the name of the municipality or region.',
    noName: 'Write your first name and surname.',
    noUsername: 'Write a username.',
    badUsername: 'A username has 2–60 characters: letters, figures, full stop, hyphen, underscore and @.',
    notTheSame: 'The two passwords are not the same.',
  },
};

export const firstTexts: Catalogue<typeof sv> = { sv, en };
