// Makes the story's Word file and the page its PDF is printed from: run this file, then print the page to PDF.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { boardHead, boardSections } from './board-october.ts';
import { septemberHead, septemberSections } from './board-september.ts';
import { extract } from './extract.ts';
import { wordFile } from './word.ts';

const here = dirname(fileURLToPath(import.meta.url));
writeFileSync(join(here, 'socialnamnden.docx'), wordFile({ ...boardHead, sections: boardSections }));

writeFileSync(
  join(here, 'att-lasa-in', 'socialnamnden-september.docx'),
  wordFile({ ...septemberHead, sections: septemberSections }),
);

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
writeFileSync(
  join(here, 'arbetsutskottet.html'),
  `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>Protokollsutdrag ${extract.section}</title>
<style>@page { margin: 25mm } body { font: 11pt/1.45 serif } h1 { font-size: 15pt } h2 { font-size: 12pt; margin-top: 2em } thead td { padding-bottom: 18pt }</style></head>
<body><p>Sjöholma kommun<br>Protokollsutdrag<br>${extract.body}<br>Sammanträdesdatum ${extract.day}</p>
<h1>${extract.section} ${extract.heading}</h1>
<p>Ärendenummer: ${extract.caseNumber}</p>
${extract.parts.map(([title, texts]) => `<h2>${title}</h2>\n${paragraphs(texts)}`).join('\n')}
<p>Digital justering: Ingela Falkmo (S), Birgitta Åsvall (M)</p>
</body></html>
`,
);
