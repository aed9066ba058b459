import type { ReadDocument } from '../../kernel/read-document.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { limits } from './limits.ts';
import { type OpenProblem, Refusal } from './problems.ts';
import { type Format, sniff } from './sniff.ts';

type Readers<Value> = Partial<Record<Format, (bytes: Uint8Array, name: string) => Promise<Value>>>;
type Kind<Value> = {
  readonly readers: Readers<Value>;
  /** What no reader takes, and why. */
  readonly refused: Partial<Record<Format, OpenProblem>>;
  readonly otherwise: OpenProblem;
};

/** A new format is a line here and in `sniff.ts`; each reader loads when its first file comes. */
const documentReaders = (lettersAround: number): Readers<ReadDocument> => ({
  docx: async (bytes, name) => (await import('./docx/docx.ts')).readDocx(bytes, name),
  odt: async (bytes, name) => (await import('./odt/odt.ts')).readOdt(bytes, name),
  rtf: async (bytes, name) => (await import('./rtf/rtf.ts')).readRtf(bytes, name),
  doc: async (bytes, name) => (await import('./doc/doc.ts')).readDoc(bytes, name),
  html: async (bytes, name) => (await import('./html/html.ts')).readHtml(bytes, name),
  pdf: async (bytes, name) => (await import('./pdf/pdf.ts')).readPdf(bytes, name),
  text: async (bytes, name) => (await import('./txt.ts')).readTxt(bytes, name),
  mail: async (bytes, name) => {
    if (lettersAround >= limits.letterDepth) throw new Refusal('too-deep');
    const inside = documents(lettersAround + 1);
    return (await import('./mail/mail.ts')).readMail(bytes, name, (inner, called) =>
      readBy(inside, inner, called),
    );
  },
});

/** Documents, and how many letters they are enclosed in: a letter may hold letters. */
const documents = (lettersAround = 0): Kind<ReadDocument> => ({
  readers: documentReaders(lettersAround),
  refused: {
    image: 'scanned',
    'other-image': 'picture-format',
    encrypted: 'encrypted',
    xlsx: 'spreadsheet',
    'other-sheet': 'spreadsheet',
    slides: 'presentation',
    outlook: 'outlook',
    'other-office': 'old-word',
    archive: 'archive',
    program: 'program',
  },
  otherwise: 'not-a-document',
});

const sheets: Kind<string[][]> = {
  readers: {
    xlsx: async (bytes) => (await import('./sheet/xlsx.ts')).readXlsx(bytes),
    text: async (bytes) => (await import('./sheet/csv.ts')).readCsv(bytes),
  },
  refused: { encrypted: 'encrypted', program: 'program', archive: 'archive' },
  otherwise: 'not-a-sheet',
};

function formatOf(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Refusal('empty');
  if (bytes.length > limits.uploadBytes) throw new Refusal('too-large');
  return sniff(bytes);
}

/** Turns a reader's refusal into an answer; a reader that fails on a stranger's bytes says that they are damaged. */
async function readBy<Value>(
  kind: Kind<Value>,
  bytes: Uint8Array,
  name: string,
): Promise<Result<Value, OpenProblem>> {
  try {
    const format = formatOf(bytes);
    const read = kind.readers[format];
    return read ? ok(await read(bytes, name)) : no(kind.refused[format] ?? kind.otherwise);
  } catch (problem) {
    return no(problem instanceof Refusal ? problem.problem : 'damaged');
  }
}

/**
 * Reads a document in this process. For files from outside use `openInSandbox`: a hostile file can hold this
 * process for as long as it likes.
 */
export const openDocument = (bytes: Uint8Array, name: string): Promise<Result<ReadDocument, OpenProblem>> =>
  readBy(documents(), bytes, name);

/** Reads the first sheet of an xlsx file, or a csv file, as rows of text cells; same care as `openDocument`. */
export const openSheet = (bytes: Uint8Array): Promise<Result<string[][], OpenProblem>> =>
  readBy(sheets, bytes, '');
