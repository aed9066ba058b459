import type { Result } from '../kernel/result.ts';
import type { OpenProblem } from '../platform/files/problems.ts';
import { createSandbox } from '../platform/files/sandbox/sandbox.ts';
import type { Sandbox, SandboxSettings } from '../platform/files/sandbox/sandbox.ts';
import type { ProposeContext } from './proposal.ts';
import type { Understood } from './understand.ts';

/** A sandbox whose processes know the reader; for settings of its own, as tests have them. */
export const readerSandbox = (settings: Partial<SandboxSettings> = {}): Sandbox =>
  createSandbox({ ...settings, understanding: new URL('./understand.ts', import.meta.url) });

let shared: Sandbox | undefined;
/** The sandbox that everybody shares. */
export const sharedReader = (): Sandbox => (shared ??= readerSandbox());

/** The calendar's meetings stay behind: bodies are known here by the document's words, not by their ids. */
export function plainContext({ calendar, ...context }: ProposeContext): object {
  const { meetingsOf: _, ...plain } = calendar;
  return { ...context, calendar: plain };
}

/**
 * Opens and understands a file in a process of its own, under the limits of `platform/files`: a hostile text holds up
 * nobody else. A file of pictures is answered by `scanned`: read it page by page (`scans.store.ts`).
 */
export async function readInSandbox(
  bytes: Uint8Array,
  name: string,
  context: ProposeContext,
  by: Sandbox = sharedReader(),
): Promise<Result<Understood, OpenProblem>> {
  const read = await by.understand(bytes, name, plainContext(context));
  return read as Result<Understood, OpenProblem>;
}

/** Starts the process ahead of the first file. */
export const warmUpReader = (): Promise<void> => sharedReader().warmUp();
