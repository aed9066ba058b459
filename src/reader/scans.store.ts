import { no, type Result } from '../kernel/result.ts';
import { type ScannedPage, unreadPage } from '../kernel/scanned-page.ts';
import { countPages, recognisePage } from '../platform/files/pages.ts';
import type { OpenProblem } from '../platform/files/problems.ts';
import type { Sandbox } from '../platform/files/sandbox/sandbox.ts';
import type { ProposeContext } from './proposal.ts';
import { plainContext, sharedReader } from './reader.store.ts';
import type { Understood } from './understand.ts';

export { countPages, recognisePage, unreadPage };

/**
 * Understands a scan whose pages were read one by one (`recognisePage`); a page that could not be read is handed in as
 * `unreadPage(page)` and named in a warning. `no-letters` when the pages hold no text at all.
 */
export async function understandScan(
  name: string,
  pages: readonly ScannedPage[],
  context: ProposeContext,
  by: Sandbox = sharedReader(),
): Promise<Result<Understood, OpenProblem>> {
  const read = await by.understandPages(pages, name, plainContext(context));
  return read as Result<Understood, OpenProblem>;
}

/** True of what befell one page only: it is left as unread, and the others are read. */
export const befellThePage = (problem: OpenProblem): boolean =>
  problem === 'too-slow' || problem === 'too-much-memory' || problem === 'damaged';

/**
 * Reads a whole scan here and now, page after page, some seconds each; `onPage` is told before each. A page that
 * cannot be read is named in a warning, unless none can.
 */
export async function readScan(
  bytes: Uint8Array,
  name: string,
  context: ProposeContext,
  onPage: (page: number, of: number) => void,
): Promise<Result<Understood, OpenProblem>> {
  const count = await countPages(bytes);
  if (!count.ok) return count;
  const pages: ScannedPage[] = [];
  let befell: OpenProblem | undefined;
  for (let page = 1; page <= count.value; page++) {
    onPage(page, count.value);
    const read = await recognisePage(bytes, page);
    if (!read.ok && !befellThePage(read.problem)) return read;
    if (!read.ok) befell = read.problem;
    pages.push(read.ok ? read.value : unreadPage(page));
  }
  if (befell && pages.every((page) => page.unread)) return no(befell);
  return understandScan(name, pages, context);
}
