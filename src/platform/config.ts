import { resolve } from 'node:path';
import { no, ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';

/** How this installation runs; read once, at the start. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** The data folder: the embedded database lives in it. */
  readonly data: string;
  /** A PostgreSQL server; absent means the embedded database. */
  readonly databaseUrl?: string;
  /** Where the service is reached from outside, without a slash at the end; absent means its own address. */
  readonly publicUrl?: string;
  /** How mail leaves; absent means that nothing is sent, and letters are offered to download. */
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  /** Start without the story of the invented municipality. */
  readonly empty: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;
type Draft = { -readonly [Key in keyof Config]: Config[Key] };

/** Reads the environment and the command line, which wins. The problem is every sentence that applies. */
export function readConfig(environment: Environment, argv: readonly string[]): Result<Config, string[]> {
  const problems: string[] = [];
  const options = readOptions(argv, problems);
  const text = (name: string) => environment[name]?.trim() ?? '';
  const config: Draft = {
    host: text('HOST') === '' ? '127.0.0.1' : text('HOST'),
    port: readPort(options.port ?? text('PORT'), problems),
    data: resolve(options.data ?? (text('DATA') === '' ? './data' : text('DATA'))),
    empty: options.empty,
  };
  if (!/^[\w.:-]+$/.test(config.host)) {
    problems.push(`HOST ska vara ett värdnamn eller en IP-adress, inte "${config.host}".`);
  }
  const databaseUrl = readUrl('DATABASE_URL', text('DATABASE_URL'), ['postgres:', 'postgresql:'], problems);
  if (databaseUrl !== undefined) config.databaseUrl = databaseUrl;
  const publicUrl = readUrl('PUBLIC_URL', text('PUBLIC_URL'), ['http:', 'https:'], problems);
  if (publicUrl !== undefined) config.publicUrl = publicUrl.replace(/\/+$/, '');
  const mail = readMail(text('SMTP_URL'), text('MAIL_FROM'), problems);
  if (mail !== undefined) config.mail = mail;
  return problems.length > 0 ? no(problems) : ok(config);
}

/** SMTP_URL (`smtps://user:password@mail.kommunen.se`) and MAIL_FROM go together; neither means no mail. */
function readMail(smtp: string, from: string, problems: string[]): Config['mail'] | undefined {
  // NOTE a password may stand in it: what was typed is never printed
  const smtpUrl = readUrl('SMTP_URL', smtp, ['smtp:', 'smtps:'], problems);
  const isSender = /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(from);
  if (smtp === '' && from === '') return undefined;
  if (smtp === '') problems.push('MAIL_FROM används bara tillsammans med SMTP_URL.');
  else if (!isSender) {
    problems.push(
      'MAIL_FROM ska vara avsändarens e-postadress, till exempel "Röda tråden <kansliet@kommunen.se>".',
    );
  }
  return smtpUrl !== undefined && isSender ? { smtpUrl, from } : undefined;
}

function readPort(typed: string, problems: string[]): number {
  if (typed === '') return 3000;
  const port = Number(typed);
  if (/^\d+$/.test(typed) && port <= 65_535) return port;
  problems.push(`Porten (PORT eller --port) ska vara ett heltal från 0 till 65535, inte "${typed}".`);
  return 3000;
}

function readUrl(
  name: string,
  typed: string,
  schemes: readonly string[],
  problems: string[],
): string | undefined {
  if (typed === '') return undefined;
  if (URL.canParse(typed) && schemes.includes(new URL(typed).protocol)) return typed;
  problems.push(
    `${name} ska vara en adress som börjar med ${schemes.map((scheme) => `${scheme}//`).join(' eller ')}.`,
  );
  return undefined;
}

type Options = { port?: string; data?: string; empty: boolean };

function readOptions(argv: readonly string[], problems: string[]): Options {
  const options: Options = { empty: false };
  const words = argv.flatMap((word) =>
    /^--\w+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  );
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--empty') options.empty = true;
    else if (word === '--port' || word === '--data') {
      at += 1;
      const value = words[at];
      if (value === undefined) problems.push(`${word} ska följas av ett värde.`);
      else options[word === '--port' ? 'port' : 'data'] = value;
    } else problems.push(`Okänt val: ${word}. "npm start -- --help" visar vilka som finns.`);
  }
  return options;
}
