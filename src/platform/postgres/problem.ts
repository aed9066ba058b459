/** Why the embedded database cannot be opened. */
export type EmbeddedCause =
  | 'package-missing'
  | 'musl'
  | 'windows'
  | 'other-version'
  | 'in-use'
  | 'disk-full'
  | 'not-writable'
  | 'did-not-start'
  | 'stops-for-ever';

/** A refusal of the embedded database, with the sentence that the person who starts the program reads. */
export class EmbeddedProblem extends Error {
  readonly kind: EmbeddedCause;

  constructor(kind: EmbeddedCause, sentence: string) {
    super(sentence);
    this.kind = kind;
  }
}

const elsewhere = 'Ange en egen PostgreSQL-server i DATABASE_URL i stället.';

export const packageMissing = (platform: string) =>
  new EmbeddedProblem(
    'package-missing',
    `Den inbyggda databasen finns inte installerad för ${platform}. Kör "npm install" i projektmappen. ${elsewhere}`,
  );

export const noMusl = () =>
  new EmbeddedProblem(
    'musl',
    `Den inbyggda databasen kräver glibc och går inte att köra på det här systemet (musl, till exempel Alpine). ${elsewhere}`,
  );

export const noWindows = () =>
  new EmbeddedProblem(
    'windows',
    `Den inbyggda databasen stöds inte på Windows. Kör programmet i WSL. ${elsewhere}`,
  );

export const otherVersion = (folder: string, found: string, wanted: string) =>
  new EmbeddedProblem(
    'other-version',
    `Datamappen ${folder} hör till PostgreSQL ${found}, men programmet använder PostgreSQL ${wanted}. ` +
      `Säkerhetskopiera med programversionen som skapade mappen (rt backup) och läs in kopian i en ny datamapp (rt restore).`,
  );

export const inUse = (folder: string, pid: string) =>
  new EmbeddedProblem(
    'in-use',
    `Mappen ${folder} används redan av en annan process (pid ${pid}). Stoppa den först, eller välj en annan mapp i DATA.`,
  );

export const diskFull = (folder: string, megabytes: number) =>
  new EmbeddedProblem(
    'disk-full',
    `Disken är full: det finns ${megabytes} MB kvar där mappen ${folder} ligger, och databasen behöver minst 200 MB.`,
  );

export const notWritable = (folder: string) =>
  new EmbeddedProblem(
    'not-writable',
    `Det går inte att skriva i mappen ${folder}. Ge användaren som kör programmet rätt till den, eller välj en annan mapp i DATA.`,
  );

export const didNotStart = (log: string, lastLine: string) =>
  new EmbeddedProblem(
    'did-not-start',
    `Den inbyggda databasen startade inte${lastLine === '' ? '' : ` (${lastLine})`}. Mer finns i loggen ${log}.`,
  );

export const stopsForEver = (folder: string, pid: number) =>
  new EmbeddedProblem(
    'stops-for-ever',
    `Databasen i mappen ${folder} håller på att stängas av (pid ${pid}), men något använder den fortfarande. ` +
      `Stoppa det program som använder mappen och starta sedan igen.`,
  );

export const stopping = (folder: string): string =>
  `Databasen i mappen ${folder} håller på att stängas av. Väntar på att den blir klar …`;

export const recovering = (folder: string): string =>
  `Databasen i mappen ${folder} är inte redo ännu; efter ett avbrott läser den först in det som hann sparas. Väntar …`;

export const lostServer = (sentence: string): string =>
  `Den inbyggda databasen har stannat och går inte att starta just nu; programmet försöker igen. ${sentence}`;

/** Turns the file system's refusals (full, read-only, forbidden) into their sentences; other errors pass through. */
export function asProblem(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, 0);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return notWritable(folder);
  return error;
}
