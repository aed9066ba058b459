import type { Catalogue } from '../kernel/locale.ts';

const sv = {
  document: 'Dokument',
  name: 'Filnamn',
  size: 'Storlek',
  added: 'Tillagd',
  addedBy: 'av',
  content: 'Innehållets kontrollsumma (SHA-256)',
  download: 'Hämta filen',
  text: 'Texten',
  textLead: 'Det som är markerat har lästs in i registret. Länken före säger vad det blev.',
  noText: 'Filen är sparad som underlag; dess text har inte lästs.',
  readHere: (n: number) =>
    n === 1 ? '1 uppgift är inläst ur dokumentet' : `${n} uppgifter är inlästa ur dokumentet`,
  source: 'Källa',
  sourceIn: (name: string) => `i ${name}`,
};

const en: typeof sv = {
  document: 'Document',
  name: 'File name',
  size: 'Size',
  added: 'Added',
  addedBy: 'by',
  content: 'Checksum of the content (SHA-256)',
  download: 'Download the file',
  text: 'The text',
  textLead: 'What is marked has been read into the register. The link before it says what it became.',
  noText: 'The file is kept as evidence; its text has not been read.',
  readHere: (n) => (n === 1 ? '1 fact is read from the document' : `${n} facts are read from the document`),
  source: 'Source',
  sourceIn: (name) => `in ${name}`,
};

export const documentTexts: Catalogue<typeof sv> = { sv, en };
