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
const sandbox = (): Sandbox => (shared ??= readerSandbox());

/**
 * Opens and understands a file in a process of its own, under the limits of `platform/files`: a hostile text holds up
 * nobody else. The calendar's meetings stay behind: bodies are known here by the document's words, not by their ids.
 */
export async function readInSandbox(
  bytes: Uint8Array,
  name: string,
  { calendar, ...context }: ProposeContext,
  by: Sandbox = sandbox(),
): Promise<Result<Understood, OpenProblem>> {
  const { meetingsOf: _, ...plain } = calendar;
  const read = await by.understand(bytes, name, { ...context, calendar: plain });
  return read as Result<Understood, OpenProblem>;
}

/** Starts the process ahead of the first file. */
export const warmUpReader = (): Promise<void> => sandbox().warmUp();
