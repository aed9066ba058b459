import { bodyStore } from '../bodies/bodies.store.ts';
import type { PersonId } from '../kernel/actor.ts';
import { systemClock, todayBy } from '../platform/clock.ts';
import { accountStore } from '../platform/sign-in/accounts.store.ts';
import { migrate } from '../platform/sql/migrate.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { print, readOptions, Refusal, withDatabase } from './command.ts';
import type { Given } from './command.ts';
import { makePassword, readPassword } from './password.ts';

const help = `Användning: rt user add NAMN --username ANVÄNDARNAMN [--email ADRESS] [--administrator] [--generate] [--new]
            rt user passwd ANVÄNDARNAMN [--generate]
            rt user lock ANVÄNDARNAMN
            rt user unlock ANVÄNDARNAMN

  add     ger en person ett konto: den som redan finns med namnet, annars en ny (alltid en ny med --new);
          med --administrator blir personen administratör i kommunen
  passwd  ger kontot ett nytt lösenord och avslutar dess inloggningar
  lock    spärrar kontot och avslutar dess inloggningar genast
  unlock  häver spärren

Lösenordet frågas efter, eller läses från standard in; --generate gör ett och skriver ut det.
Alla kommandon tar --data MAPP och fungerar medan tjänsten är igång.`;

type Verb = (given: Given, word: string) => Promise<void>;
const verbs: Readonly<Record<string, Verb>> = { add, passwd, lock, unlock };

/** `rt user VERB …`. Returns the exit code. */
export async function userCommand(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  if (args.includes('--help')) {
    print(help);
    return 0;
  }
  const work = verbs[verb ?? ''];
  if (!work) throw new Refusal(help, 2);
  const given = readOptions(
    rest,
    { username: 'text', email: 'text', administrator: 'yes', generate: 'yes', new: 'yes' },
    help,
  );
  const word = given.words.join(' ').trim();
  if (word === '') throw new Refusal(help, 2);
  await work(given, word);
  return 0;
}

async function add(given: Given, name: string): Promise<void> {
  const username = given.text('username')?.trim() ?? '';
  if (!/^[\p{L}\d._@-]{2,60}$/u.test(username)) {
    throw new Refusal(
      'Ange ett användarnamn med --username: 2–60 bokstäver, siffror, punkt, @, _ eller bindestreck.',
      2,
    );
  }
  await withSystem(given, (db) => refuseTaken(db, username));
  const password = await choosePassword(given, username);
  await withSystem(given, async (db) => {
    const person = await personNamed(db, name, given);
    if ((await accountStore(db).add({ personId: person, username, password })) === 'taken')
      throw taken(username);
    if (given.has('administrator')) await makeAdministrator(db, person);
  });
  print(`${name} kan nu logga in som ${username}.`);
  if (given.has('generate')) print(`Lösenord: ${password}`);
}

/** The person of this name who is there already and has no account; a new one where there is none, or on `--new`. */
async function personNamed(db: Db, name: string, given: Given): Promise<PersonId> {
  const bodies = bodyStore(db);
  const known = given.has('new') ? [] : await bodies.peopleNamed(name);
  const free: PersonId[] = [];
  for (const id of known) if (!(await accountStore(db).findByPerson(id))) free.push(id);
  if (known.length > 0 && free.length === 0)
    throw new Refusal(`${name} har redan ett konto. Använd --new om det är en annan person med samma namn.`);
  if (free.length > 1)
    throw new Refusal(
      `Det finns flera som heter ${name}. Ge dem olika namn först, eller använd --new för en ny person.`,
    );
  return free[0] ?? bodies.addPerson({ name, email: given.text('email') });
}

const taken = (username: string) => new Refusal(`Användarnamnet ${username} är upptaget.`);

async function refuseTaken(db: Db, username: string): Promise<void> {
  if (await accountStore(db).findByUsername(username)) throw taken(username);
}

async function makeAdministrator(db: Db, personId: PersonId): Promise<void> {
  const bodies = bodyStore(db);
  const all = await bodies.list();
  const municipality =
    all.find((body) => body.kind === 'municipality') ?? all.find((body) => body.parentId === undefined);
  if (!municipality) {
    throw new Refusal(
      'Det finns ingen kommun i registret ännu. Starta tjänsten och skapa den på sidan Kom igång.',
    );
  }
  const validFrom = todayBy(systemClock);
  await bodies.addMembership({ bodyId: municipality.id, personId, role: 'administrator', validFrom });
}

async function passwd(given: Given, username: string): Promise<void> {
  await withSystem(given, (db) => personOf(db, username));
  const password = await choosePassword(given, username);
  await withSystem(given, async (db) => accountStore(db).setPassword(await personOf(db, username), password));
  print(`${username} har ett nytt lösenord, och tidigare inloggningar är avslutade.`);
  if (given.has('generate')) print(`Lösenord: ${password}`);
}

async function lock(given: Given, username: string): Promise<void> {
  await withSystem(given, async (db) => accountStore(db).lock(await personOf(db, username)));
  print(`${username} är spärrat och utloggat.`);
}

async function unlock(given: Given, username: string): Promise<void> {
  await withSystem(given, async (db) => accountStore(db).unlock(await personOf(db, username)));
  print(`Spärren för ${username} är hävd.`);
}

const choosePassword = async (given: Given, username: string): Promise<string> =>
  given.has('generate') ? makePassword() : readPassword(username);

async function personOf(db: Db, username: string): Promise<PersonId> {
  const account = await accountStore(db).findByUsername(username);
  if (!account) throw new Refusal(`Det finns inget konto med användarnamnet ${username}.`);
  return account.person;
}

const withSystem = <Answer>(given: Given, work: (db: Db) => Promise<Answer>): Promise<Answer> =>
  withDatabase(given, async ({ db }) => {
    await migrate(db);
    return asSystem(db, work);
  });
