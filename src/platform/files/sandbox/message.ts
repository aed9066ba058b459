import type { Result } from '../../../kernel/result.ts';
import type { ScannedPage } from '../../../kernel/scanned-page.ts';
import type { OpenProblem } from '../problems.ts';

/** What the sandbox is asked for; it answers with a Result. */
export type Job =
  | { readonly what: 'document'; readonly bytes: Uint8Array; readonly name: string }
  /** Opens the document and hands it to `understand` of the module, with the context. */
  | {
      readonly what: 'understand';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly module: string;
      readonly context: unknown;
    }
  /** The same with a scan that was read page by page before. */
  | {
      readonly what: 'understand-pages';
      readonly pages: readonly ScannedPage[];
      readonly name: string;
      readonly module: string;
      readonly context: unknown;
    }
  /** Unpacks one entry of a zip file (deflate). */
  | { readonly what: 'unzip'; readonly packed: Uint8Array; readonly method: number }
  | { readonly what: 'sheet'; readonly bytes: Uint8Array }
  | { readonly what: 'warm-up'; readonly module: string | undefined };

/** What the process says: it can begin, the file is open and is being understood, the answer, or a fault of ours. */
export type Said = 'ready' | 'opened' | Result<unknown, OpenProblem> | { readonly fault: string };
