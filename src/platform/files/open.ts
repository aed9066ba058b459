import type { ReadDocument } from '../../kernel/read-document.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { limits } from './limits.ts';
import { type OpenProblem, Refusal } from './problems.ts';
import { type Format, sniff } from './sniff.ts';

/** What no reader takes, and why. */
const refused: Partial<Record<Format, OpenProblem>> = {
  ole: 'old-word',
  'ole-encrypted': 'encrypted',
  odf: 'unsupported-format',
  rtf: 'unsupported-format',
  html: 'unsupported-format',
  mail: 'unsupported-format',
  image: 'scanned',
  'other-image': 'picture-format',
};

type Readers<Value> = Partial<Record<Format, (bytes: Uint8Array, name: string) => Promise<Value>>>;

/** A new format is a line here and in `sniff.ts`; each reader loads when its first file comes. */
const documentReaders: Readers<ReadDocument> = {
  docx: async (bytes, name) => (await import('./docx/docx.ts')).readDocx(bytes, name),
  pdf: async (bytes, name) => (await import('./pdf/pdf.ts')).readPdf(bytes, name),
  text: async (bytes, name) => (await import('./txt.ts')).readTxt(bytes, name),
};

const sheetReaders: Readers<string[][]> = {
  xlsx: async (bytes) => (await import('./sheet/xlsx.ts')).readXlsx(bytes),
  text: async (bytes) => (await import('./sheet/csv.ts')).readCsv(bytes),
};

function formatOf(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Refusal('empty');
  if (bytes.length > limits.uploadBytes) throw new Refusal('too-large');
  return sniff(bytes);
}

/** Turns a reader's refusal into an answer; a reader that fails on a stranger's bytes says that they are damaged. */
async function readBy<Value>(
  readers: Readers<Value>,
  bytes: Uint8Array,
  name: string,
  otherwise: OpenProblem,
): Promise<Result<Value, OpenProblem>> {
  try {
    const format = formatOf(bytes);
    const read = readers[format];
    return read ? ok(await read(bytes, name)) : no(refused[format] ?? otherwise);
  } catch (problem) {
    return no(problem instanceof Refusal ? problem.problem : 'damaged');
  }
}

/**
 * Reads a document in this process. For files from outside use `openInSandbox`: a hostile file can hold this
 * process for as long as it likes.
 */
export const openDocument = (bytes: Uint8Array, name: string): Promise<Result<ReadDocument, OpenProblem>> =>
  readBy(documentReaders, bytes, name, 'not-a-document');

/** Reads the first sheet of an xlsx file, or a csv file, as rows of text cells; same care as `openDocument`. */
export const openSheet = (bytes: Uint8Array): Promise<Result<string[][], OpenProblem>> =>
  readBy(sheetReaders, bytes, '', 'not-a-sheet');
