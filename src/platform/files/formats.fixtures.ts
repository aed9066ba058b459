import iconv from 'iconv-lite';
import { aDoc, type DocParagraph, docRow } from './doc/doc.fixtures.ts';
import { aDocx, aParagraph, aPdf, aTable, numbered, type PdfText, styled } from './files.fixtures.ts';
import { aLetter } from './mail/mail.fixtures.ts';
import { anOdt, textH, textItem, textList, textP, textTable } from './odt/odt.fixtures.ts';

/** One line of a document, as what it prints rather than how a format says it. */
export type Printed =
  | { readonly as: 'title' | 'text' | 'bold'; readonly text: string }
  | { readonly as: 'row'; readonly cells: readonly string[] }
  /** A heading that its program numbers: "§ 131", then "§ 132". */
  | { readonly as: 'section'; readonly number: number; readonly text: string }
  /** Entries of one list: "1.", "2.", or bullets. */
  | { readonly as: 'numbered' | 'bullets'; readonly entries: readonly string[] };

export type PrintedDocument = {
  readonly head: readonly string[];
  readonly foot: string;
  readonly lines: readonly Printed[];
};

type Writer = {
  readonly [As in 'title' | 'text' | 'bold']: (text: string) => string;
} & {
  readonly row: (cells: readonly string[]) => string;
  readonly section: (text: string, number: number) => string[];
  readonly numbered: (entries: readonly string[]) => string[];
  readonly bullets: (entries: readonly string[]) => string[];
};

const write = (writer: Writer, lines: readonly Printed[]): string[] =>
  lines.flatMap((line) => {
    switch (line.as) {
      case 'title':
      case 'text':
      case 'bold':
        return [writer[line.as](line.text)];
      case 'row':
        return [writer.row(line.cells)];
      case 'section':
        return writer.section(line.text, line.number);
      case 'numbered':
      case 'bullets':
        return writer[line.as](line.entries);
    }
  });

const plain: Writer = {
  title: (text) => text,
  text: (text) => text,
  bold: (text) => text,
  row: (cells) => cells.join('\t'),
  section: (text, number) => ['', `§ ${number} ${text}`],
  numbered: (entries) => entries.map((entry, at) => `${at + 1}. ${entry}`),
  bullets: (entries) => entries.map((entry) => `• ${entry}`),
};

/** Each list of its own: 1., 2. begin anew by an override of the list's start. */
const word: Writer = {
  title: (text) => aParagraph(text, styled('Rubrik1')),
  text: (text) => aParagraph(text),
  bold: (text) => aParagraph(`<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`),
  row: (cells) => aTable([...cells]),
  section: (text) => [aParagraph(text, styled('Paragraf'))],
  numbered: (entries) => entries.map((entry) => aParagraph(entry, numbered(2))),
  bullets: (entries) => entries.map((entry) => aParagraph(entry, numbered(3))),
};

const openDocument: Writer = {
  title: (text) => textP(text, 'Title'),
  text: (text) => textP(text),
  bold: (text) => textP(text, 'PB'),
  row: (cells) => textTable([...cells]),
  section: (text) => [textH(text)],
  numbered: (entries) => [textList('L1', entries.map((entry) => textItem(textP(entry))).join(''))],
  bullets: (entries) => [textList('L2', entries.map((entry) => textItem(textP(entry))).join(''))],
};

const html: Writer = {
  title: (text) => `<h1>${text}</h1>`,
  text: (text) => `<p>${text}</p>`,
  bold: (text) => `<p><strong>${text}</strong></p>`,
  row: (cells) => `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`,
  section: (text, number) => [`<h2>§ ${number} ${text}</h2>`],
  numbered: (entries) => [`<ol>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ol>`],
  bullets: (entries) => [`<ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul>`],
};

function inOldWord(line: Printed): DocParagraph[] {
  switch (line.as) {
    case 'title':
      return [{ text: line.text, style: 1 }];
    case 'section':
      return [{ text: line.text, style: 2 }];
    case 'text':
    case 'bold':
      return [{ text: line.text }];
    case 'row':
      return docRow(...line.cells);
    case 'numbered':
      return line.entries.map((text) => ({ text, list: 2 }));
    case 'bullets':
      return line.entries.map((text) => ({ text, list: 3 }));
  }
}

/** Letters beyond ASCII as RTF writes them in Windows-1252. */
const coded = (text: string) =>
  Array.from(iconv.encode(text, 'windows-1252'), (byte) =>
    byte < 128 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`,
  ).join('');

const rtf: Writer = {
  title: (text) => `\\pard\\plain\\s1 ${coded(text)}\\par`,
  text: (text) => `\\pard\\plain ${coded(text)}\\par`,
  bold: (text) => `\\pard\\plain{\\b ${coded(text)}}\\par`,
  row: (cells) => `\\trowd\\pard\\intbl ${cells.map(coded).join('\\cell ')}\\cell\\row\\pard`,
  section: (text, number) => [`\\pard\\plain\\s2{\\listtext \\'a7 ${number}\\tab}${coded(text)}\\par`],
  numbered: (entries) =>
    entries.map((entry, at) => `\\pard\\plain{\\listtext ${at + 1}.\\tab}${coded(entry)}\\par`),
  bullets: (entries) => entries.map((entry) => `\\pard\\plain{\\listtext\\f1\\'b7\\tab}${coded(entry)}\\par`),
};

const rtfHead =
  String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}}` +
  String.raw`{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2\outlinelevel1 heading 2;}}`;

/** Lines down a page of A4, with air above what is set in bold. */
function pdfPage({ head, foot, lines }: PrintedDocument): PdfText[] {
  let y = 760;
  const texts = lines.flatMap((line) => {
    const bold = line.as === 'bold' || line.as === 'section' || line.as === 'title';
    if (bold) y -= 14;
    return write(plain, [line])
      .filter((text) => text !== '')
      .flatMap((text) => {
        y -= 15;
        return text.split('\t').map((cell, at) => ({ x: 70 + at * 150, y, text: cell, bold }));
      });
  });
  return [
    ...head.map((text, at) => ({ x: 70, y: 815 - at * 12, text, size: 9 })),
    ...texts,
    { x: 70, y: 40, text: foot, size: 9 },
  ];
}

/** The same document in every format that is read, by the usual ending. */
export function inEveryFormat(printed: PrintedDocument): Readonly<Record<string, Uint8Array>> {
  const { head, foot, lines } = printed;
  const text = write(plain, lines);
  const page = write(html, lines).join('\n');
  const wordFile = aDocx({
    body: write(word, lines).join(''),
    header: head.map((line) => aParagraph(line)).join(''),
    footer: aParagraph(foot),
  });
  const rtfFeet = `{\\header ${head.map((line) => `${coded(line)}\\par\n`).join('')}}{\\footer ${coded(foot)}\\par}`;
  return {
    docx: wordFile,
    odt: anOdt({
      body: write(openDocument, lines).join(''),
      header: head.map((line) => textP(line)).join(''),
      footer: textP(foot),
    }),
    rtf: Buffer.from(`${rtfHead}${rtfFeet}${write(rtf, lines).join('\n')}}`, 'latin1'),
    html: Buffer.from(
      `<!DOCTYPE html><meta charset="utf-8"><header>${head.join('<br>')}</header><main>${page}</main><footer>${foot}</footer>`,
    ),
    doc: aDoc({ body: lines.flatMap(inOldWord), header: head.join('\r'), footer: foot }),
    txt: Buffer.from([...head, '', ...text, '', foot].join('\r\n')),
    pdf: aPdf([pdfPage(printed)]),
    eml: aLetter({
      subject: 'Protokoll',
      bodies: [{ type: 'text/plain; charset=utf-8', content: 'Hej!\n\nHär kommer det.' }],
      attached: [{ type: 'application/octet-stream', content: wordFile, name: 'protokoll.docx' }],
    }),
  };
}

/** Minutes of an invented board, with what formats are apt to lose: numbers, rows, running heads. */
export const minutes: PrintedDocument = {
  head: ['Älvsby kommun', 'Kulturnämnden', 'Sammanträdesdatum 2026-03-02'],
  foot: 'Justerandes signatur',
  lines: [
    { as: 'title', text: 'Protokoll' },
    { as: 'row', cells: ['Plats och tid', 'Stadshuset, kl. 13.00-15.30'] },
    { as: 'row', cells: ['Beslutande', 'Agneta Ek (S), ordförande'] },
    { as: 'row', cells: ['Justerare', 'Bertil Lund (M)'] },
    { as: 'section', number: 131, text: 'Bibliotekens öppettider' },
    { as: 'text', text: 'KUN 2026/12' },
    { as: 'bold', text: 'Beslut' },
    {
      as: 'numbered',
      entries: [
        'Nämnden antar öppettiderna för sommaren.',
        'Förvaltningschefen får i uppdrag att redovisa besöken senast den 30 september 2026.',
      ],
    },
    { as: 'bold', text: 'Sammanfattning av ärendet' },
    { as: 'text', text: 'Biblioteken har haft öppet åtta timmar om dagen.' },
    { as: 'section', number: 132, text: 'Information från förvaltningen' },
    { as: 'bold', text: 'Beslut' },
    { as: 'text', text: 'Nämnden antecknar informationen till protokollet.' },
    { as: 'bold', text: 'Sammanfattning av ärendet' },
    { as: 'bullets', entries: ['Simhallen öppnar i maj.', 'Två tjänster är tillsatta.'] },
    { as: 'section', number: 133, text: 'Höstens program' },
    { as: 'bold', text: 'Beslut' },
    {
      as: 'text',
      text: 'Kultursekreteraren får i uppdrag att halvårsvis rapportera till nämnden om skolornas besök.',
    },
  ],
};
