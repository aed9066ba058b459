/** For each party the parties whose alternates step in, the first first (inkallelseordning; KL 5:17). */
export type PartyOrder = ReadonlyMap<string, readonly string[]>;

const line = /^\s*([\p{L}\d]{1,20})\s*:\s*([\p{L}\d]{1,20}(?:\s*,\s*[\p{L}\d]{1,20})*)\s*$/u;

/** A line for each party: "S: S, V, MP"; undefined where a line says something else. */
export function readPartyOrder(text: string): PartyOrder | undefined {
  const order = new Map<string, readonly string[]>();
  for (const one of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, party = '', others] = line.exec(one) ?? [];
    if (others === undefined) return undefined;
    order.set(
      party,
      others.split(',').map((each) => each.trim()),
    );
  }
  return order;
}
