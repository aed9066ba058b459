import { Step } from 'prosemirror-transform';
import { postSteps, stepsAfter } from './post.island.ts';
import { applied, rebase } from './text/rebase.ts';
import type { Unsent } from './text/rebase.ts';
import { schema } from './text/schema.ts';

/** What was written and not yet answered, on which version, and by which window. */
type Waiting = Unsent & { readonly version: number; readonly client: string };

const prefix = (note: string): string => `anteckning ${note} `;
/** A window that has not said a word for so long is closed. */
const closedAfterMs = 10_000;

/** Keeps what is not answered in the browser, where it survives a closed window. */
export function keep(note: string, { base, steps, version, client }: Waiting): void {
  const key = prefix(note) + client;
  if (steps.length === 0) return localStorage.removeItem(key);
  const kept = {
    version,
    at: Date.now(),
    base: base.toJSON() as unknown,
    steps: steps.map((one) => one.toJSON() as unknown),
  };
  localStorage.setItem(key, JSON.stringify(kept));
}

function kept(note: string, key: string): (Waiting & { at: number }) | undefined {
  try {
    const { version, at, base, steps } = JSON.parse(localStorage.getItem(key) ?? '') as {
      version: number;
      at: number;
      base: unknown;
      steps: unknown[];
    };
    const client = key.slice(prefix(note).length);
    return {
      version,
      at,
      client,
      base: schema.nodeFromJSON(base),
      steps: steps.map((step) => Step.fromJSON(schema, step)),
    };
  } catch {
    return undefined; // written by another version of the program: left where it is
  }
}

/** Delivers what closed windows left. `before` is the window this one was before it was loaded anew. */
export async function deliverLeft(
  note: string,
  address: string,
  who: { client: string; before: string | null },
): Promise<boolean> {
  let brought = false;
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix(note)))) {
    const left = kept(note, key);
    if (!left || left.client === who.client) continue;
    if (left.client !== who.before && Date.now() - left.at < closedAfterMs) continue;
    if (!(await deliver(address, left))) continue;
    localStorage.removeItem(key);
    brought = true;
  }
  return brought;
}

async function deliver(address: string, left: Waiting): Promise<boolean> {
  let { base, steps, version } = left;
  for (let tries = 0; tries < 10; tries += 1) {
    const told = await stepsAfter(address, version);
    if (!told) return false;
    // what was stored before the window closed comes back as its own, first of all
    const others = told.clients.findIndex((client) => client !== left.client);
    const own = others === -1 ? told.clients.length : others;
    base = applied(base, told.steps.slice(0, own)).doc;
    ({ base, steps } = rebase({ base, steps: steps.slice(own) }, told.steps.slice(own)));
    version += told.steps.length;
    if (steps.length === 0) return true;
    const { kind } = await postSteps(address, { version, steps, client: left.client });
    if (kind === 'stored') return true;
    if (kind !== 'stale') return false;
  }
  return false;
}
