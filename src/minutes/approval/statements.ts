import type { EntryKind } from './approval.ts';

/** How a person who is signed in was recognised, as the chain of evidence says it. */
export const byPassword = 'Inloggad med användarnamn och lösenord';
export const byKey = (subject: string, issuer: string): string =>
  `Certifikat för ${subject}, utfärdat av ${issuer}`;
export const bySystem = 'Systemet, med kommunens sigill';

/** The words that were said yes to; they stand in the chain, so they are Swedish and never changed. */
export const statements: Record<EntryKind, string> = {
  sent: 'Skickat för justering.',
  approved: 'Jag justerar protokollet så som det står i filen med den här kontrollsumman.',
  signed: 'Jag justerar protokollet genom att skriva under filen med mitt certifikat.',
  refused: 'Jag justerar inte protokollet så som det står.',
  'taken-back': 'Versionen är återtagen. Det som har godkänts eller skrivits under gäller inte längre.',
  completed: 'Alla har justerat. Protokollet är justerat.',
};
