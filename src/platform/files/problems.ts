import type { Catalogue } from '../../kernel/locale.ts';
import { formatsInWords } from './formats.ts';

/** Why a file could not be opened; every one has a sentence for the person who chose the file. */
export type OpenProblem =
  | 'not-found'
  | 'empty'
  | 'damaged'
  | 'cut-short'
  | 'encrypted'
  | 'scanned'
  | 'no-letters'
  | 'picture-format'
  | 'no-such-page'
  | 'no-text'
  | 'old-word'
  | 'forbidden-doctype'
  | 'unsupported-format'
  | 'not-a-document'
  | 'program'
  | 'archive'
  | 'spreadsheet'
  | 'presentation'
  | 'outlook'
  | 'empty-letter'
  | 'not-a-sheet'
  | 'too-large'
  | 'too-large-unpacked'
  | 'too-many-pixels'
  | 'too-many-parts'
  | 'too-deep'
  | 'too-many-pages'
  | 'too-much-text'
  | 'too-many-items'
  | 'too-slow'
  | 'too-much-memory'
  | 'too-busy';

const sv: Record<OpenProblem, string> = {
  'not-found': 'Filen finns inte, eller får inte läsas.',
  empty: 'Filen är tom. Hämta den på nytt från den som har originalet.',
  damaged:
    'Filen är skadad. Hämta den på nytt från den som har originalet, eller öppna den och spara en ny kopia.',
  encrypted: 'Filen är skyddad med lösenord. Spara en kopia utan lösenord och läs in den.',
  scanned: 'Filen består av bilder av sidor. De måste tolkas till text innan de kan läsas in.',
  'no-letters':
    'Bilden innehåller ingen text som går att tolka. Fotografera eller skanna sidan rakt uppifrån, i gott ljus, och försök igen.',
  'picture-format': 'Bildformatet kan inte läsas in. Spara bilden som JPEG eller PNG och läs in den igen.',
  'no-such-page': 'Sidan finns inte i filen.',
  'no-text': 'Filen innehåller ingen text. Kontrollera att det är rätt fil.',
  'old-word':
    'Filen är sparad i ett äldre Office-format. Öppna den, spara den som .docx och läs in den igen.',
  'forbidden-doctype':
    'Filen hänvisar till innehåll utanför sig själv och läses därför inte in. Öppna den i programmet den skrevs i och spara en ny kopia.',
  'unsupported-format': `Filformatet kan inte läsas in. Spara dokumentet som ${formatsInWords.sv}.`,
  'not-a-document': `Filen är inte ett dokument. Välj en fil i formatet ${formatsInWords.sv}.`,
  'not-a-sheet': 'Filen är inte ett kalkylblad. Välj en fil i formatet .xlsx eller .csv.',
  'too-large': 'Filen är större än 25 MB. Dela upp den, eller ta bort stora bilder.',
  'too-large-unpacked':
    'Filen blir orimligt stor när den packas upp och läses därför inte in. Öppna den i programmet den skrevs i och spara en ny kopia.',
  'too-many-pixels':
    'Bilden är större än 80 miljoner bildpunkter. Spara den i mindre storlek och läs in den igen.',
  'too-many-parts':
    'Filen består av orimligt många delar och läses därför inte in. Öppna den i programmet den skrevs i och spara en ny kopia.',
  'too-deep':
    'Filens innehåll är nästlat i orimligt många nivåer och läses därför inte in. Spara texten som .txt och läs in den.',
  'too-many-pages': 'Dokumentet har fler än 500 sidor. Dela upp det och läs in en del i taget.',
  'too-much-text': 'Filen innehåller mer än fyra miljoner tecken. Dela upp den och läs in en del i taget.',
  'too-many-items':
    'Dokumentet innehåller fler än 2 000 punkter, eller fler uppgifter än någon kan granska. Dela upp det och läs in en del i taget.',
  'too-slow':
    'Filen tog för lång tid att läsa och läsningen avbröts. Dela upp den, eller spara den i ett annat format.',
  'too-much-memory':
    'Filen krävde för mycket minne och läsningen avbröts. Dela upp den, eller spara den i ett annat format.',
  'too-busy': 'Många filer läses in just nu. Försök igen om en stund.',
  'cut-short': 'Filen är ofullständig: slutet saknas. Hämta den på nytt från den som har originalet.',
  program: 'Filen är ett program, inte ett dokument. Öppna den inte om du inte vet var den kommer ifrån.',
  archive: 'Filen är ett arkiv med flera filer. Packa upp det och läs in filerna.',
  spreadsheet:
    'Filen är ett kalkylblad, inte ett dokument. Spara texten som .docx, .odt eller .pdf och läs in den.',
  presentation: 'Filen är ett bildspel, inte ett dokument. Spara det som .pdf och läs in det.',
  outlook:
    'Filen är ett meddelande i Outlooks eget format. Spara det som .eml, eller spara bilagan för sig, och läs in det.',
  'empty-letter':
    'Mejlet innehåller ingen text och ingen bilaga som går att läsa. Spara bilagan för sig och läs in den.',
};

const en: Record<OpenProblem, string> = {
  'not-found': 'The file does not exist, or may not be read.',
  empty: 'The file is empty. Fetch it again from whoever has the original.',
  damaged:
    'The file is damaged. Fetch it again from whoever has the original, or open it and save a new copy.',
  encrypted: 'The file is protected by a password. Save a copy without a password and read that in.',
  scanned: 'The file holds pictures of pages. They must be turned into text before they can be read in.',
  'no-letters':
    'The picture holds no text that can be read. Photograph or scan the page from straight above, in good light, and try again.',
  'picture-format': 'This kind of picture cannot be read in. Save it as JPEG or PNG and read it in again.',
  'no-such-page': 'The file has no such page.',
  'no-text': 'The file holds no text. Check that it is the right file.',
  'old-word': 'The file is saved in an older Office format. Open it, save it as .docx and read it in again.',
  'forbidden-doctype':
    'The file refers to content outside itself and is therefore not read. Open it in the program it was written in and save a new copy.',
  'unsupported-format': `This file format cannot be read. Save the document as ${formatsInWords.en}.`,
  'not-a-document': `The file is not a document. Choose a file of the kind ${formatsInWords.en}.`,
  'not-a-sheet': 'The file is not a spreadsheet. Choose an .xlsx or .csv file.',
  'too-large': 'The file is larger than 25 MB. Divide it, or remove large pictures.',
  'too-large-unpacked':
    'The file becomes unreasonably large when unpacked and is therefore not read. Open it in the program it was written in and save a new copy.',
  'too-many-pixels': 'The picture has more than 80 million pixels. Save it smaller and read it in again.',
  'too-many-parts':
    'The file has unreasonably many parts and is therefore not read. Open it in the program it was written in and save a new copy.',
  'too-deep':
    'The file is nested in unreasonably many levels and is therefore not read. Save the text as .txt and read that in.',
  'too-many-pages': 'The document has more than 500 pages. Divide it and read in one part at a time.',
  'too-much-text':
    'The file holds more than four million characters. Divide it and read in one part at a time.',
  'too-many-items':
    'The document holds more than 2,000 items, or more facts than anybody can review. Divide it and read in one part at a time.',
  'too-slow':
    'The file took too long to read and reading was stopped. Divide it, or save it in another format.',
  'too-much-memory':
    'The file needed too much memory and reading was stopped. Divide it, or save it in another format.',
  'too-busy': 'Many files are being read right now. Try again in a moment.',
  'cut-short': 'The file is incomplete: its end is missing. Fetch it again from whoever has the original.',
  program: 'The file is a program, not a document. Do not open it unless you know where it came from.',
  archive: 'The file is an archive of several files. Unpack it and read in the files.',
  spreadsheet:
    'The file is a spreadsheet, not a document. Save the text as .docx, .odt or .pdf and read that in.',
  presentation: 'The file is a presentation, not a document. Save it as .pdf and read that in.',
  outlook:
    'The file is a message in the format of Outlook alone. Save it as .eml, or save its attachment by itself, and read that in.',
  'empty-letter':
    'The letter holds no text and no attachment that can be read. Save the attachment by itself and read that in.',
};

/** One sentence for each problem, in the language of the visitor. */
export const openProblemText: Catalogue<Record<OpenProblem, string>> = { sv, en };

/** Exit code of `rt read` for a problem: 3 over a limit of size, pages or time; 1 unreadable or no document. */
export const exitCodeOf = (problem: OpenProblem): 1 | 3 => (problem.startsWith('too-') ? 3 : 1);

/** What is said of a document with changes that nobody has accepted or rejected. */
export const trackedWarning =
  'Dokumentet har spårade ändringar: tillagd text är med, struken text är utelämnad.';

/** Thrown only inside this folder's readers and caught once, in `open.ts`, where it becomes a Result. */
export class Refusal extends Error {
  readonly problem: OpenProblem;
  constructor(problem: OpenProblem) {
    super(problem);
    this.problem = problem;
  }
}
