import { assignmentChecks } from '../assignments/checks.ts';
import { bodyChecks } from '../bodies/checks.ts';
import { decisionChecks } from '../decisions/checks.ts';
import { delegatedChecks } from '../delegated/checks.ts';
import { documentChecks } from '../documents/checks.ts';
import { goalChecks } from '../goals/checks.ts';
import { meetingChecks } from '../meetings/checks.ts';
import { motionChecks } from '../motions/checks.ts';
import { noticeChecks } from '../notice-board/checks.ts';
import { checkAudit, checkVersion, runChecks } from '../platform/checks.ts';
import type { Finding } from '../platform/checks.ts';
import type { Db } from '../platform/sql/pool.ts';
import { publishingChecks } from '../publishing/checks.ts';
import { threadChecks } from '../thread/checks.ts';
import { print, readOptions, Refusal, withDatabase } from './command.ts';

const help = `Användning: rt check [--data MAPP]

Kontrollerar att registret hänger ihop: versionen, tråden, varje slags rader och loggen. Ändrar ingenting.
Tjänsten kan vara igång. Avslutar med 0 när allt är helt och 1 när något har hittats.`;

/** Every slice's own checks. */
export const allChecks = [
  ...threadChecks,
  ...bodyChecks,
  ...goalChecks,
  ...documentChecks,
  ...meetingChecks,
  ...decisionChecks,
  ...delegatedChecks,
  ...motionChecks,
  ...assignmentChecks,
  ...noticeChecks,
  ...publishingChecks,
];

/** What is wrong with the data; the version first, for tables of another version cannot be asked. */
export async function findWrongs(db: Db): Promise<Finding[]> {
  const version = await checkVersion(db);
  if (version.length > 0) return version;
  return [...(await runChecks(db, allChecks)), ...(await checkAudit(db))];
}

/** `rt check`. Returns the exit code. */
export async function checkCommand(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    print(help);
    return 0;
  }
  const given = readOptions(args, {}, help);
  if (given.words.length > 0) throw new Refusal(help, 2);
  const findings = await withDatabase(given, ({ db }) =>
    db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(findWrongs),
  );
  for (const { sentence, count, examples } of findings) {
    print(`${sentence} (${count})`);
    for (const example of examples) print(`  ${example}`);
    if (count > examples.length) print(`  … och ${count - examples.length} till`);
  }
  if (findings.length === 0) print(`Allt hänger ihop: ${allChecks.length + 2} kontroller utan anmärkning.`);
  return findings.length === 0 ? 0 : 1;
}
