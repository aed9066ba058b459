import type { Catalogue } from '../kernel/locale.ts';
import type { RecordKind, RecordObstacle } from './note.ts';

const sv = {
  notes: 'Anteckningar',
  ofMeeting: 'Mötet i stort',
  intro: 'Alla som deltar skriver i samma text, samtidigt. Allt sparas medan ni skriver.',
  introForm:
    'Alla som deltar skriver i samma text. Det som någon annan har skrivit under tiden finns kvar när du sparar.',
  open: 'Öppna anteckningarna',
  sessions: 'Arbetspass',
  write: (heading: string) => `Anteckna: ${heading}`,
  nothingYet: 'Inget är antecknat.',
  text: 'Anteckning',
  textHint: 'En rad för varje tanke. ## framför en rubrik, - framför en punkt, **fetstil**, *kursiv*.',
  save: 'Spara anteckningen',
  saved: 'Anteckningen är sparad.',
  savedBoth: 'Anteckningen är sparad. Någon annan hade ändrat samma rader, så båda versionerna står kvar.',
  lines: 'Gör något av en rad',
  line: 'Rad',
  makes: 'Gör raden till',
  kinds: { assignment: 'Uppdrag', decision: 'Beslut', motion: 'Yrkande' } satisfies Record<
    RecordKind,
    string
  > as Record<RecordKind, string>,
  make: {
    assignment: 'Ge uppdraget',
    decision: 'Anteckna beslutet',
    motion: 'Anteckna yrkandet',
  } satisfies Record<RecordKind, string> as Record<RecordKind, string>,
  made: {
    assignment: 'Uppdraget är givet.',
    decision: 'Beslutet är antecknat.',
    motion: 'Yrkandet är antecknat.',
  },
  words: { assignment: 'Vad som ska göras', decision: 'Vad som beslutas', motion: 'Vad som yrkas' },
  owner: 'Vem gör det',
  nobody: 'Ingen är utsedd',
  due: 'Senast',
  movedBy: 'Vem yrkar',
  became: 'Det raderna har blivit',
  lineGone: 'Raden är borttagen ur texten. Det som gjordes av den finns kvar.',
  obstacle: {
    'read-only': 'Revisorer läser, men ändrar inget.',
    'not-taking-part': 'Bara de som deltar i mötet antecknar.',
    'meeting-ended': 'Mötet är avslutat eller inställt, så anteckningarna ändras inte mer.',
    'not-running-the-body':
      'Bara organets ordförande, sekreterare eller sammankallande gör uppdrag, beslut och yrkanden av raderna.',
    'no-item': 'Uppdrag, beslut och yrkanden hör till en punkt. Skriv raden i punktens anteckning.',
    'empty-line': 'Raden är tom. Skriv något på den först.',
    'already-made': 'Raden har redan blivit något.',
  } satisfies Record<RecordObstacle, string> as Record<RecordObstacle, string>,
  problem: {
    noWords: 'Skriv vad det gäller.',
    lineChanged: 'Raden har ändrats sedan du valde den. Välj den igen.',
    noDay: 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    noMover: 'Skriv vem som yrkar.',
    tooLong: 'Texten är för lång. Dela upp den på flera punkter.',
  },
  editor: {
    label: 'Anteckning',
    help: 'Skriv på en rad och tryck Alt+F10 för verktygen. Skriv /uppdrag, /beslut eller /yrkande sist på en rad för att göra något av den.',
    tools: 'Verktyg för texten',
    heading: 'Rubrik',
    point: 'Punkt',
    strong: 'Fetstil',
    em: 'Kursiv',
    undo: 'Ångra',
    cancel: 'Avbryt',
    saved: 'Allt är sparat.',
    saving: 'Sparar …',
    offline:
      'Ingen förbindelse. Det du skriver finns kvar här i webbläsaren och skickas när förbindelsen är tillbaka.',
    refused: 'Det gick inte att spara. Läs in sidan på nytt; det du skrev finns kvar i webbläsaren.',
    others: 'Någon annan har ändrat texten.',
    both: 'Någon annan hade ändrat samma rader. Båda versionerna står kvar.',
    brought: 'Det som inte hann skickas förra gången är nu sparat.',
  },
};
export type NoteTexts = typeof sv;

const en: NoteTexts = {
  notes: 'Notes',
  ofMeeting: 'The meeting as a whole',
  intro:
    'Everybody who takes part writes in the same text, at the same time. Everything is saved as you write.',
  introForm:
    'Everybody who takes part writes in the same text. What others wrote meanwhile stays when you save.',
  open: 'Open the notes',
  sessions: 'Work sessions',
  write: (heading) => `Take notes: ${heading}`,
  nothingYet: 'No notes yet.',
  text: 'Note',
  textHint: 'A line for each thought. ## before a heading, - before a point, **bold**, *italics*.',
  save: 'Save the note',
  saved: 'The note is saved.',
  savedBoth: 'The note is saved. Somebody else had changed the same lines, so both versions stay.',
  lines: 'Make something of a line',
  line: 'Line',
  makes: 'Make the line',
  kinds: { assignment: 'Assignment', decision: 'Decision', motion: 'Motion' },
  make: { assignment: 'Give the assignment', decision: 'Note the decision', motion: 'Note the motion' },
  made: {
    assignment: 'The assignment is given.',
    decision: 'The decision is noted.',
    motion: 'The motion is noted.',
  },
  words: { assignment: 'What is to be done', decision: 'What is decided', motion: 'What is moved' },
  owner: 'Who does it',
  nobody: 'Nobody is appointed',
  due: 'By',
  movedBy: 'Moved by',
  became: 'What the lines have become',
  lineGone: 'The line is deleted from the text. What was made of it stays.',
  obstacle: {
    'read-only': 'Auditors read, but change nothing.',
    'not-taking-part': 'Only those who take part in the meeting take notes.',
    'meeting-ended': 'The meeting is closed or cancelled, so its notes are not changed any more.',
    'not-running-the-body':
      "Only the body's chair, secretary or convener makes assignments, decisions and motions of lines.",
    'no-item':
      'Assignments, decisions and motions belong to an item. Write the line in the notes of the item.',
    'empty-line': 'The line is empty. Write something on it first.',
    'already-made': 'The line has become something already.',
  },
  problem: {
    noWords: 'Write what it is about.',
    lineChanged: 'The line has been changed since you chose it. Choose it again.',
    noDay: 'Write the day as YYYY-MM-DD.',
    noMover: 'Write who moves it.',
    tooLong: 'The text is too long. Divide it among several items.',
  },
  editor: {
    label: 'Note',
    help: 'Write on a line and press Alt+F10 for the tools. Write /uppdrag, /beslut or /yrkande last on a line to make something of it.',
    tools: 'Tools for the text',
    heading: 'Heading',
    point: 'Point',
    strong: 'Bold',
    em: 'Italics',
    undo: 'Undo',
    cancel: 'Cancel',
    saved: 'Everything is saved.',
    saving: 'Saving …',
    offline:
      'No connection. What you write stays here in the browser and is sent when the connection is back.',
    refused: 'It could not be saved. Load the page again; what you wrote is still in the browser.',
    others: 'Somebody else has changed the text.',
    both: 'Somebody else had changed the same lines. Both versions stay.',
    brought: 'What was not sent last time is saved now.',
  },
};

export const noteTexts: Catalogue<NoteTexts> = { sv, en };
