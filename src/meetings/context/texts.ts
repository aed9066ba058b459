import type { Catalogue } from '../../kernel/locale.ts';

const sv = {
  context: 'Sammanhang',
  edit: 'Skriv mötets sammanhang',
  save: 'Spara sammanhanget',
  saved: 'Sammanhanget är sparat.',
  who: 'Vilka är med',
  why: 'Varför vi träffas',
  aim: 'Vad vi vill uppnå',
  next: 'Nästa steg',
  nextHint: 'Skrivs innan mötet avslutas, och blir första punkt på nästa dagordning.',
  inherited: 'Som vid det senaste mötet av samma slag:',
  overrides:
    'Svaren kommer från det senaste mötet av samma slag. Ändra det som är annorlunda den här gången.',
  missing: 'Mötet kan inte kallas till förrän det sagts vilka som är med, varför och vad mötet ska uppnå.',
  carried: 'Nästa steg står först på nästa dagordning.',
};

const en: typeof sv = {
  context: 'Context',
  edit: 'Write the context of the meeting',
  save: 'Save the context',
  saved: 'The context is saved.',
  who: 'Who takes part',
  why: 'Why we meet',
  aim: 'What we want to achieve',
  next: 'Next step',
  nextHint: 'Written before the meeting is closed; becomes the first item of the next agenda.',
  inherited: 'As at the last meeting of the kind:',
  overrides: 'The answers are those of the last meeting of the kind. Change what is different this time.',
  missing: 'The meeting cannot be called before it is said who takes part, why, and what it is to achieve.',
  carried: 'The next step stands first on the next agenda.',
};

export const contextTexts: Catalogue<typeof sv> = { sv, en };
