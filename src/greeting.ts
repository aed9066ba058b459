import type { storyAccounts } from './story/accounts.ts';

export type Greeting = {
  readonly address: string;
  /** The password of the story's accounts; undefined where no story has been told. */
  readonly storyPassword: string | undefined;
  readonly accounts: typeof storyAccounts;
  /** Code and page for the first administrator; undefined when somebody has an account. */
  readonly firstCode: string | undefined;
};

/** What the program says when it answers: where it is, and how to get in. */
export function greeting({ address, storyPassword, accounts, firstCode }: Greeting): string {
  const lines = [`Röda tråden är igång: ${address}`];
  if (firstCode !== undefined)
    lines.push(
      '',
      'Ingen har något konto ännu. Skapa den första administratören:',
      `  ${address}/kom-igang`,
      `  Engångskod: ${firstCode}`,
    );
  else if (storyPassword !== undefined)
    lines.push(
      '',
      `Sjöholma kommun är påhittad. Logga in på ${address}/logga-in som någon av dem, med lösenordet ${storyPassword}:`,
      ...accounts.map(({ username, name, why }) => `  ${username.padEnd(22)} ${name}, ${why}`),
      '',
      'Två dokument väntar på att läsas in: src/story/documents/att-lasa-in/',
    );
  lines.push('', 'Avsluta med Ctrl-C.');
  return lines.join('\n');
}
