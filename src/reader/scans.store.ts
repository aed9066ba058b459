import type { Result } from '../kernel/result.ts';
import type { ScannedPage } from '../kernel/scanned-page.ts';
import type { OpenProblem } from '../platform/files/problems.ts';
import type { Sandbox } from '../platform/files/sandbox/sandbox.ts';
import type { ProposeContext } from './proposal.ts';
import { plainContext, sharedReader } from './reader.store.ts';
import type { Understood } from './understand.ts';

export { unreadPage } from '../kernel/scanned-page.ts';
export { countPages, recognisePage } from '../platform/files/pages.ts';

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
