// rt: the commands beside the service. Each is loaded when it is asked for, so that reading a file needs no database.
import { Refusal } from './command.ts';

type Command = { readonly does: string; readonly run: (args: string[]) => Promise<number> };

const commands: Readonly<Record<string, Command>> = {
  read: {
    does: 'läser ett protokoll och skriver ett förslag som JSON',
    run: async (args) => (await import('./read.ts')).read(args),
  },
  import: {
    does: 'läser in protokoll till granskning på sidan Läs in',
    run: async (args) => (await import('./import.ts')).importCommand(args),
  },
  story: {
    does: 'läser in den påhittade Sjöholma kommun i ett tomt register',
    run: async (args) => (await import('./story.ts')).storyCommand(args),
  },
  backup: {
    does: 'skriver en säkerhetskopia till en fil',
    run: async (args) => (await import('./backup.ts')).backupCommand(args),
  },
  restore: {
    does: 'läser in en säkerhetskopia i en tom databas',
    run: async (args) => (await import('./backup.ts')).restoreCommand(args),
  },
  check: {
    does: 'kontrollerar att registret hänger ihop',
    run: async (args) => (await import('./check.ts')).checkCommand(args),
  },
  verify: {
    does: 'undersöker en underskriven pdf: vem, när, och om något har ändrats',
    run: async (args) => (await import('./verify.ts')).verifyCommand(args),
  },
  user: {
    does: 'lägger till konton, byter lösenord, spärrar (add, passwd, lock, unlock)',
    run: async (args) => (await import('./user.ts')).userCommand(args),
  },
};

const help = `Användning: npm run -s rt -- KOMMANDO …

${Object.entries(commands)
  .map(([name, { does }]) => `  ${name.padEnd(8)} ${does}`)
  .join('\n')}

"rt KOMMANDO --help" berättar mer. Databasen är den i ./data, i --data MAPP eller i DATABASE_URL.`;

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    (name === undefined ? console.error : console.log)(help);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Refusal(`Kommandot ${name} finns inte.\n\n${help}`, 2);
  return command.run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = error.code;
}
