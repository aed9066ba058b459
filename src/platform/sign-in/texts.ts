import type { Catalogue } from '../../kernel/locale.ts';
import type { PasswordObstacle } from './password.ts';

const sv = {
  signIn: 'Logga in',
  username: 'Användarnamn',
  password: 'Lösenord',
  wrong: 'Användarnamnet och lösenordet hör inte ihop. Kontrollera stavningen och försök igen.',
  noUsername: 'Skriv ditt användarnamn.',
  noPassword: 'Skriv ditt lösenord.',
  locked: 'Kontot är låst. Be en administratör i kommunen att låsa upp det.',
  tooMany: (time: string) => `För många försök har misslyckats. Försök igen efter klockan ${time}.`,
  help: 'Konton läggs upp av kommunens administratör. Har du glömt lösenordet kan administratören ge dig ett nytt.',
  account: 'Mitt konto',
  accountOf: (name: string) => `Du är inloggad som ${name}.`,
  yourThread: 'Gå till Min tråd',
  changePassword: 'Byt lösenord',
  oldPassword: 'Nuvarande lösenord',
  newPassword: 'Nytt lösenord',
  newPasswordHint: 'Minst tolv tecken. Några ord efter varandra är lätta att minnas och svåra att gissa.',
  repeated: 'Nytt lösenord en gång till',
  wrongOld: 'Det är inte ditt nuvarande lösenord.',
  notTheSame: 'De två nya lösenorden är inte lika.',
  changed: 'Lösenordet är bytt. Du är utloggad överallt utom här.',
  noAccount: 'Du är inloggad utan eget konto här, så det finns inget lösenord att byta.',
  obstacle: {
    'too-short': 'Lösenordet behöver ha minst tolv tecken.',
    'too-long': 'Lösenordet får ha högst 200 tecken.',
    'same-as-username': 'Lösenordet får inte innehålla användarnamnet.',
  } as Record<PasswordObstacle, string>,
};

const en: typeof sv = {
  signIn: 'Sign in',
  username: 'Username',
  password: 'Password',
  wrong: 'The username and the password do not belong together. Check the spelling and try again.',
  noUsername: 'Write your username.',
  noPassword: 'Write your password.',
  locked: 'The account is locked. Ask an administrator of the municipality to unlock it.',
  tooMany: (time) => `Too many attempts have failed. Try again after ${time}.`,
  help: 'Accounts are added by the municipality’s administrator, who can also give you a new password.',
  account: 'My account',
  accountOf: (name) => `You are signed in as ${name}.`,
  yourThread: 'Go to My thread',
  changePassword: 'Change password',
  oldPassword: 'Present password',
  newPassword: 'New password',
  newPasswordHint: 'At least twelve characters. A few words in a row are easy to remember and hard to guess.',
  repeated: 'New password once more',
  wrongOld: 'That is not your present password.',
  notTheSame: 'The two new passwords differ.',
  changed: 'The password is changed. You are signed out everywhere but here.',
  noAccount: 'You are signed in without an account of your own here, so there is no password to change.',
  obstacle: {
    'too-short': 'The password needs at least twelve characters.',
    'too-long': 'The password may have at most 200 characters.',
    'same-as-username': 'The password may not contain the username.',
  },
};

export const signInTexts: Catalogue<typeof sv> = { sv, en };
