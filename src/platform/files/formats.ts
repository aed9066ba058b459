import type { Catalogue } from '../../kernel/locale.ts';

/** Endings of the documents that can be read in, for the `accept` of a file field; what a file is, its content says. */
export const documentEndings: readonly string[] = [
  '.docx',
  '.odt',
  '.rtf',
  '.doc',
  '.pdf',
  '.html',
  '.htm',
  '.eml',
  '.txt',
  '.text',
  '.md',
  '.png',
  '.jpg',
  '.jpeg',
  '.tif',
  '.tiff',
  '.webp',
];

/** The same in words, for hints and help. */
export const formatsInWords: Catalogue<string> = {
  sv: 'docx, odt, rtf, doc, pdf, html, eml, txt eller bild (png, jpeg, tiff, webp)',
  en: 'docx, odt, rtf, doc, pdf, html, eml, txt or picture (png, jpeg, tiff, webp)',
};
