/** What meetings talk of, in a form that follows "om" and "för". */
export const subjects = [
  'cykelparkering vid stationen',
  'skolskjutsar i ytterområdena',
  'trygghetsboenden',
  'måltider i förskolan',
  'bryggor och badplatser',
  'belysning längs gångvägar',
  'bibliotekets öppettider',
  'hemtjänstens kontinuitet',
  'lokaler för föreningar',
  'avgifter för vatten och avlopp',
  'feriearbete för ungdomar',
  'snöröjning av enskilda vägar',
  'skolnärvaro i grundskolan',
  'anhörigstöd',
  'laddplatser vid kommunens fastigheter',
  'kulturskolans avgifter',
  'tillsyn av serveringstillstånd',
  'ridhusets ventilation',
  'parkeringsavgifter i centrum',
  'våld i nära relationer',
  'vikarier inom omsorgen',
  'inköp av läromedel',
  'återbruk av möbler',
  'översvämningsskydd vid ån',
] as const;

/** What somebody is told to do: infinitive and present of the verb, and its object. */
export const doings = [
  ['ta fram', 'tar fram', 'en handlingsplan för {subject}'],
  ['utreda', 'utreder', 'förutsättningarna för {subject}'],
  ['se över', 'ser över', 'riktlinjerna för {subject}'],
  ['upprätta', 'upprättar', 'en tidplan för {subject}'],
  ['kartlägga', 'kartlägger', 'behovet av {subject}'],
  ['bjuda in', 'bjuder in', 'berörda föreningar till ett samråd om {subject}'],
  ['följa upp', 'följer upp', 'kostnaderna för {subject}'],
  ['sammanställa', 'sammanställer', 'synpunkterna på {subject}'],
  ['lämna', 'lämnar', 'ett förslag till organisation för {subject}'],
  ['redovisa', 'redovisar', 'hur arbetet med {subject} fortskrider'],
] as const;

/** What is decided that nobody is told to do: after "att", and as a sentence about the body. */
export const decidings = [
  ['anta plan för {subject}', 'antar plan för {subject}'],
  ['fastställa riktlinjer för {subject}', 'fastställer riktlinjer för {subject}'],
  ['avslå motionen om {subject}', 'avslår motionen om {subject}'],
  [
    'bevilja ett bidrag om {amount} kronor till {subject}',
    'beviljar ett bidrag om {amount} kronor till {subject}',
  ],
  ['avsätta {amount} kronor för {subject}', 'avsätter {amount} kronor för {subject}'],
  ['godkänna förvaltningens yttrande om {subject}', 'godkänner förvaltningens yttrande om {subject}'],
  ['upphäva tidigare riktlinjer för {subject}', 'upphäver tidigare riktlinjer för {subject}'],
  ['ställa sig bakom förslaget om {subject}', 'ställer sig bakom förslaget om {subject}'],
] as const;

export const headings = [
  'Plan för {subject}',
  'Motion om {subject}',
  'Riktlinjer för {subject}',
  'Svar på medborgarförslag om {subject}',
  'Yttrande över granskning av {subject}',
  'Begäran om medel för {subject}',
] as const;

/** Background that gives nobody anything to do, with the words that tempt a reader. */
export const backgrounds = [
  'Frågan om {subject} har väckts av flera invånare under året.',
  'Kommunen ansvarar enligt lag för att uppgifterna hålls aktuella, och nämnden har det yttersta ansvaret.',
  'Förvaltningen bedömer att kostnaden ryms inom budgeten och att fler åtgärder bör prövas längre fram.',
  'Under 2019–2023 har arbetet med {subject} bedrivits som ett projekt tillsammans med två grannkommuner.',
  'Ett underlag har tagits fram av en arbetsgrupp. Barn i åldern 6–15 år har fått lämna synpunkter.',
  'Av statistiken framgår att behovet har ökat med 12 procent sedan den 1 januari.',
  'Ärendet har remitterats till berörda föreningar, som är positiva till förslaget.',
  'Förslaget innebär inga konsekvenser för barn enligt den prövning som har gjorts.',
] as const;

/** What a team hears without deciding. */
export const news = [
  'Arbetet med {subject} går enligt plan.',
  'Flera medarbetare har hört av sig med frågor om {subject}.',
  'Vi gick igenom läget kring {subject}.',
  'Det nya systemet togs i drift förra veckan och har fungerat bra.',
  'Budgeten visar ett litet överskott efter åtta månader.',
] as const;

export const months =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
