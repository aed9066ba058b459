import { Step } from 'prosemirror-transform';
import { schema } from './text/schema.ts';

/** Steps of others, as the server tells them. */
export type Told = { readonly steps: readonly Step[]; readonly clients: readonly string[] };
export type Answer =
  | { readonly kind: 'stored' }
  | { readonly kind: 'stale'; readonly told: Told }
  | { readonly kind: 'refused' }
  | { readonly kind: 'away' };

const patience = 20_000;

/** Sends steps made on a version. What has no answer may have been stored; the same steps are known again by their client. */
export async function postSteps(
  address: string,
  sent: { version: number; steps: readonly Step[]; client: string },
): Promise<Answer> {
  const body = new URLSearchParams({
    version: String(sent.version),
    klient: sent.client,
    steg: JSON.stringify(sent.steps.map((step) => step.toJSON() as unknown)),
  });
  try {
    const answer = await fetch(address, { method: 'POST', body, signal: AbortSignal.timeout(patience) });
    if (answer.ok) return { kind: 'stored' };
    if (answer.status === 409) return { kind: 'stale', told: read(await answer.json()) };
    return answer.status >= 500 || answer.status === 429 ? { kind: 'away' } : { kind: 'refused' };
  } catch {
    return { kind: 'away' };
  }
}

/** The steps after a version; undefined while there is no connection. */
export async function stepsAfter(address: string, version: number): Promise<Told | undefined> {
  try {
    const answer = await fetch(`${address}?efter=${version}`, { signal: AbortSignal.timeout(patience) });
    return answer.ok ? read(await answer.json()) : undefined;
  } catch {
    return undefined;
  }
}

function read(json: unknown): Told {
  const { steps } = json as { steps: readonly { step: unknown; client: string }[] };
  return {
    steps: steps.map(({ step }) => Step.fromJSON(schema, step)),
    clients: steps.map(({ client }) => client),
  };
}
