import type { Catalogue } from '../../kernel/locale.ts';
import type { RowKind } from './columns.ts';
import type { IssueCode, Verdict } from './plan.ts';

const sv = {
  title: 'Läs in organisation',
  lead: 'Läs in organ, befattningar, personer och ledamöter från Excel eller CSV. Du ser vad som kommer att hända innan något sparas.',
  howTitle: 'Så ska filen se ut',
  how: 'Första raden har rubriker. Kolumnen Rad säger vad raden beskriver: organ, person, befattning, innehav, ledamot eller namn. Hämta din organisation som fil för att få rätt rubriker, ändra i den och läs in den igen. Det som filen inte nämner lämnas som det är, och en tom cell ändrar ingenting.',
  file: 'Fil',
  fileHint: 'Excel (.xlsx) eller CSV, högst 25 MB.',
  preview: 'Granska filen',
  needsFile: 'Välj en fil.',
  notOrganisation:
    'Filen saknar rubrikerna Rad och Organ på första raden. Utgå från en fil som du har hämtat här.',
  empty: 'Filen har rubriker men inga rader.',
  previewOf: (name: string) => `Granska ${name}`,
  nothingYet: 'Inget är sparat ännu.',
  ignored: 'De här kolumnerna läses inte:',
  confirm: 'Läs in filen',
  nothingToDo: 'Filen innehåller inget som inte redan finns.',
  fixFirst: (n: number) =>
    n === 1
      ? 'Rätta en rad i filen och läs in den på nytt.'
      : `Rätta ${n} rader i filen och läs in den på nytt.`,
  again: 'Välj en annan fil',
  changedMeanwhile:
    'Organisationen har ändrats sedan du granskade filen. Så här blir det nu. Granska och läs in igen.',
  alreadyDone: 'Filen är redan inläst.',
  done: 'Organisationen är inläst.',
  line: 'Rad',
  what: 'Beskriver',
  happens: 'Det här händer',
  content: 'Innehåll',
  more: (n: number) => `… och ${n} rader till.`,
  verdict: {
    add: 'Läggs till',
    change: 'Ändras',
    end: 'Avslutas',
    same: 'Oförändrad',
    problem: 'Behöver rättas',
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  kind: {
    body: 'Organ',
    person: 'Person',
    post: 'Befattning',
    holding: 'Innehav',
    membership: 'Ledamot',
    alias: 'Namn',
  } satisfies Record<RowKind, string> as Record<RowKind, string>,
  issue: {
    unknownRow: (text) =>
      `Kolumnen Rad har ”${text}”. Skriv organ, person, befattning, innehav, ledamot eller namn.`,
    missing: () => 'Cellen är tom.',
    unknownBody: (text) => `Organet ”${text}” finns varken här eller i filen.`,
    severalBodies: (text) => `Flera organ heter ”${text}”. Skriv organets förkortning i stället.`,
    unknownPost: (text) => `Befattningen ”${text}” finns inte i organet. Lägg till den på en egen rad.`,
    severalPosts: (text) => `Organet har flera befattningar som heter ”${text}”.`,
    severalPeople: (text) => `Flera personer heter ”${text}”. Skriv också e-postadressen.`,
    unknownPerson: (text) => `Personen ”${text}” finns inte.`,
    unknownRole: (text) =>
      `Rollen ”${text}” finns inte. Skriv till exempel ordförande, ledamot eller ersättare.`,
    unknownKind: (text) => `Slaget ”${text}” finns inte.`,
    unknownVisibility: (text) => `Synligheten ”${text}” finns inte.`,
    notADay: (text) => `”${text}” är inget datum. Skriv ÅÅÅÅ-MM-DD.`,
    endsBefore: (text) => `Sista dagen ${text} är före den första.`,
    notARank: (text) => `Ordningen ”${text}” är inget heltal från 1.`,
    personOrPost: () => 'En ledamot är antingen en person eller en befattning. Fyll i en av dem.',
    ring: (text) => `Organet kan inte ligga under ”${text}”, som ligger under organet självt.`,
    twice: (text) => `Samma sak står på en tidigare rad${text && ` (”${text}”)`}.`,
    overlaps: () => 'Samma roll eller befattning gäller redan under en del av perioden.',
    cannotReopen: () => 'Perioden är redan avslutad. Lägg till en ny rad med en senare första dag.',
  } satisfies Record<IssueCode, (text: string) => string> as Record<IssueCode, (text: string) => string>,
};

const en: typeof sv = {
  title: 'Read in organisation',
  lead: 'Read in bodies, posts, people and members from Excel or CSV. You see what will happen before anything is saved.',
  howTitle: 'How the file should look',
  how: 'The first row has headings. The column Row says what the row describes: body, person, post, holding or member. Download your organisation as a file to get the right headings, change it and read it in again. What the file does not name is left as it is, and an empty cell changes nothing.',
  file: 'File',
  fileHint: 'Excel (.xlsx) or CSV, at most 25 MB.',
  preview: 'Review the file',
  needsFile: 'Choose a file.',
  notOrganisation:
    'The file lacks the headings Row and Body in its first row. Start from a file downloaded here.',
  empty: 'The file has headings but no rows.',
  previewOf: (name) => `Review ${name}`,
  nothingYet: 'Nothing is saved yet.',
  ignored: 'These columns are not read:',
  confirm: 'Read in the file',
  nothingToDo: 'The file holds nothing that is not there already.',
  fixFirst: (n) =>
    n === 1
      ? 'Correct one row of the file and read it again.'
      : `Correct ${n} rows of the file and read it again.`,
  again: 'Choose another file',
  changedMeanwhile:
    'The organisation has changed since you reviewed the file. This is how it is now. Review and read in again.',
  alreadyDone: 'The file has been read in already.',
  done: 'The organisation is read in.',
  line: 'Row',
  what: 'Describes',
  happens: 'What happens',
  content: 'Content',
  more: (n) => `… and ${n} more rows.`,
  verdict: {
    add: 'Is added',
    change: 'Is changed',
    end: 'Is ended',
    same: 'Unchanged',
    problem: 'To correct',
  },
  kind: {
    body: 'Body',
    person: 'Person',
    post: 'Post',
    holding: 'Holding',
    membership: 'Member',
    alias: 'Name',
  },
  issue: {
    unknownRow: (text) => `The column Row has “${text}”. Write body, person, post, holding, member or name.`,
    missing: () => 'The cell is empty.',
    unknownBody: (text) => `The body “${text}” is neither here nor in the file.`,
    severalBodies: (text) => `Several bodies are called “${text}”. Write the body’s short name instead.`,
    unknownPost: (text) => `The body has no post “${text}”. Add it on a row of its own.`,
    severalPosts: (text) => `The body has several posts called “${text}”.`,
    severalPeople: (text) => `Several people are called “${text}”. Write the e-mail address as well.`,
    unknownPerson: (text) => `There is no person “${text}”.`,
    unknownRole: (text) => `There is no role “${text}”. Write for example chair, member or alternate.`,
    unknownKind: (text) => `There is no kind “${text}”.`,
    unknownVisibility: (text) => `There is no visibility “${text}”.`,
    notADay: (text) => `“${text}” is no date. Write YYYY-MM-DD.`,
    endsBefore: (text) => `The last day ${text} is before the first.`,
    notARank: (text) => `The order “${text}” is no whole number from 1.`,
    personOrPost: () => 'A member is either a person or a post. Fill in one of them.',
    ring: (text) => `The body cannot stand under “${text}”, which stands under the body itself.`,
    twice: (text) => `An earlier row says the same${text && ` (“${text}”)`}.`,
    overlaps: () => 'The same role or post already counts during a part of the period.',
    cannotReopen: () => 'The period has ended. Add a new row with a later first day.',
  },
};

export const exchangeTexts: Catalogue<typeof sv> = { sv, en };
