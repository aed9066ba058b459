import type { Catalogue } from '../../kernel/locale.ts';
import type { SignProblem } from './key.ts';

const sv = {
  title: 'Min nyckel',
  lead: 'Nyckeln är en fil (p12 eller pfx) med ditt certifikat. Den sparas låst med filens lösenord, och lösenordet sparas aldrig: du skriver det varje gång du skriver under.',
  none: 'Du har ingen nyckel här.',
  subject: 'Utfärdad till',
  issuer: 'Utfärdad av',
  until: 'Gäller till',
  fingerprint: 'Certifikatets kontrollsumma',
  expired: 'Gäller inte längre',
  otherName: (name: string) => `Certifikatet är utfärdat till ${name}, som inte är namnet på ditt konto.`,
  add: 'Lägg in nyckel',
  replace: 'Byt nyckel',
  file: 'Nyckelfil',
  fileHint: 'En fil som slutar på .p12 eller .pfx.',
  password: 'Filens lösenord',
  kept: 'Nyckeln är sparad.',
  remove: 'Ta bort nyckeln',
  removeHint: 'Det du redan har skrivit under fortsätter att gälla.',
  removed: 'Nyckeln är borttagen.',
  noCard:
    'Smarta kort (PKCS#11) går inte att använda här: något underhållet program för det finns inte för den här plattformen. Skriv under pdf:en i kortets eget program i så fall.',
  needsFile: 'Välj en fil.',
  issuers: 'Betrodda utfärdare',
  issuersLead:
    'En underskrift är betrodd när dess certifikat leder hit. Kommunens eget sigill är alltid med.',
  addIssuer: 'Lita på utfärdare',
  issuerFile: 'Utfärdarens certifikat',
  issuerAdded: 'Utfärdaren är betrodd.',
  issuerKnown: 'Utfärdaren är redan betrodd.',
  notCertificate: 'Filen är inget certifikat. Den ska vara i formatet PEM eller DER.',
  distrust: 'Lita inte längre',
  distrustWhy: 'Varför?',
  distrusted: 'Utfärdaren är inte längre betrodd.',
  needsWhy: 'Skriv varför.',
  ownSeal: 'Kommunens eget sigill',
  fetchRoot: 'Hämta sigillets utfärdarcertifikat',
  onlyAdministrators: 'Bara en administratör bestämmer vilka utfärdare kommunen litar på.',
  problem: {
    'wrong-password': 'Lösenordet stämmer inte med nyckelfilen. Skriv det igen.',
    'not-a-key-file': 'Filen är ingen nyckelfil, eller så är den skadad. Den ska sluta på .p12 eller .pfx.',
    'no-key':
      'Filen innehåller certifikat men ingen nyckel att skriva under med. Exportera den igen med den privata nyckeln.',
    'unsuitable-key':
      'Nyckeln är för svag eller av ett slag som inte stöds. RSA från 2048 bitar eller P-256, P-384 och P-521 fungerar.',
    expired: 'Certifikatet har gått ut. Skaffa ett nytt och lägg in det under Min nyckel.',
    'not-yet-valid': 'Certifikatet har inte börjat gälla än.',
    'no-own-key': 'Du har ingen nyckel. Lägg in den under Min nyckel först.',
    'key-used': 'Nyckeln har redan använts för den här versionen. Var och en skriver under med sin egen.',
    altered:
      'Filen i registret är inte den som skickades för justering. Skriv inte under. Kontakta den som sköter tjänsten.',
  } satisfies Record<SignProblem, string> as Record<SignProblem, string>,
};

export type KeyTexts = typeof sv;

const en: KeyTexts = {
  title: 'My key',
  lead: 'The key is a file (p12 or pfx) with your certificate. It is kept locked with the file’s password, which is never kept: you write it each time you sign.',
  none: 'You have no key here.',
  subject: 'Issued to',
  issuer: 'Issued by',
  until: 'Valid until',
  fingerprint: 'Checksum of the certificate',
  expired: 'No longer valid',
  otherName: (name) => `The certificate is issued to ${name}, which is not the name of your account.`,
  add: 'Add key',
  replace: 'Replace key',
  file: 'Key file',
  fileHint: 'A file that ends in .p12 or .pfx.',
  password: 'The file’s password',
  kept: 'The key is kept.',
  remove: 'Remove the key',
  removeHint: 'What you have signed goes on being valid.',
  removed: 'The key is removed.',
  noCard:
    'Smart cards (PKCS#11) cannot be used here: there is no maintained program for it on this platform. Sign the PDF in the card’s own program in that case.',
  needsFile: 'Choose a file.',
  issuers: 'Trusted issuers',
  issuersLead:
    'A signature is trusted when its certificate leads here. The municipality’s own seal always does.',
  addIssuer: 'Trust issuer',
  issuerFile: 'The issuer’s certificate',
  issuerAdded: 'The issuer is trusted.',
  issuerKnown: 'The issuer is trusted already.',
  notCertificate: 'The file is no certificate. It should be PEM or DER.',
  distrust: 'Trust no longer',
  distrustWhy: 'Why?',
  distrusted: 'The issuer is no longer trusted.',
  needsWhy: 'Write why.',
  ownSeal: 'The municipality’s own seal',
  fetchRoot: 'Download the issuer’s certificate of the seal',
  onlyAdministrators: 'Only an administrator decides which issuers the municipality trusts.',
  problem: {
    'wrong-password': 'The password does not fit the key file. Write it again.',
    'not-a-key-file': 'The file is no key file, or is damaged. It should end in .p12 or .pfx.',
    'no-key': 'The file holds certificates but no key to sign with. Export it again with its private key.',
    'unsuitable-key':
      'The key is too weak or of a kind that is not supported. RSA from 2048 bits, P-256, P-384 and P-521 work.',
    expired: 'The certificate has expired. Get a new one and add it under My key.',
    'not-yet-valid': 'The certificate is not valid yet.',
    'no-own-key': 'You have no key. Add it under My key first.',
    'key-used': 'The key has been used for this version already. Each signs with a key of their own.',
    altered:
      'The file in the register is not the one that was sent. Do not sign. Tell whoever runs the service.',
  },
};

export const keyTexts: Catalogue<KeyTexts> = { sv, en };
