import type { ReadDocument } from '../../kernel/read-document.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { limits } from './limits.ts';
import { type OpenProblem, Refusal } from './problems.ts';
import { type Format, sniff } from './sniff.ts';

/** What no reader takes yet, and why. */
const refused: Partial<Record<Format, OpenProblem>> = {
  ole: 'old-word',
  'ole-encrypted': 'encrypted',
  odf: 'unsupported-format',
  rtf: 'unsupported-format',
  html: 'unsupported-format',
  mail: 'unsupported-format',
};

/** Turns a reader's refusal into an answer; a bug of a reader on a broken file is an answer too: damaged. */
async function answered<Value>(read: () => Promise<Value>): Promise<Result<Value, OpenProblem>> {
  try {
    return ok(await read());
  } catch (problem) {
    if (problem instanceof Refusal) return no(problem.problem);
    // NOTE only memory ends the process; every other failure on a stranger's bytes speaks about the bytes
    return no('damaged');
  }
}

function formatOf(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Refusal('empty');
  if (bytes.length > limits.uploadBytes) throw new Refusal('too-large');
  const format = sniff(bytes);
  const problem = refused[format];
  if (problem) throw new Refusal(problem);
  return format;
}

/**
 * Reads a document in this process. For files from outside use `openInSandbox`: a hostile file can hold this
 * process for as long as it likes. Readers load when their first file comes.
 */
export const openDocument = (bytes: Uint8Array, name: string): Promise<Result<ReadDocument, OpenProblem>> =>
  answered(async () => {
    switch (formatOf(bytes)) {
      case 'docx':
        return (await import('./docx/docx.ts')).readDocx(bytes, name);
      case 'pdf':
        return (await import('./pdf/pdf.ts')).readPdf(bytes, name);
      case 'text':
        return (await import('./txt.ts')).readTxt(bytes, name);
      default:
        throw new Refusal('not-a-document');
    }
  });

/** Reads the first sheet of an xlsx file, or a csv file, as rows of text cells; same care as `openDocument`. */
export const openSheet = (bytes: Uint8Array): Promise<Result<string[][], OpenProblem>> =>
  answered(async () => {
    switch (formatOf(bytes)) {
      case 'xlsx':
        return (await import('./sheet/xlsx.ts')).readXlsx(bytes);
      case 'text':
        return (await import('./sheet/csv.ts')).readCsv(bytes);
      default:
        throw new Refusal('not-a-sheet');
    }
  });
