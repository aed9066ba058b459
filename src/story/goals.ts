import type { Day } from '../kernel/day.ts';
import { day } from '../kernel/day.ts';
import type { BodyKey } from './bodies.ts';
import type { StoryGoal } from './shape.ts';
import { boardTerms } from './terms.ts';

type Aim = {
  readonly key: string;
  readonly body: BodyKey;
  readonly title: string;
  readonly description: string;
  readonly parent?: string;
};

const aims: readonly Aim[] = [
  {
    key: 'trygg-uppvaxt',
    body: 'fullmaktige',
    title: 'Barn och unga i Sjöholma växer upp i trygghet',
    description: 'Stödet kommer tidigt, och förskola, skola och socialtjänst håller ihop kring barnet.',
  },
  {
    key: 'aldras-hemma',
    body: 'fullmaktige',
    title: 'Den som åldras i Sjöholma bestämmer över sin vardag',
    description:
      'Hjälpen är lätt att förstå, kommer när den är utlovad och ges av människor man känner igen.',
  },
  {
    key: 'god-arbetsgivare',
    body: 'fullmaktige',
    title: 'Sjöholma är en arbetsgivare som man stannar hos',
    description: 'Medarbetare har rimliga förutsättningar, och chefer hinner vara chefer.',
  },
  {
    key: 'ordning-och-reda',
    body: 'kommunstyrelsen',
    title: 'Det som har beslutats blir gjort, och det syns',
    description: 'Varje uppdrag har någon som ansvarar, en dag och en återrapport till den som gav det.',
  },
  {
    key: 'tidigt-stod',
    body: 'socialnamnden',
    parent: 'trygg-uppvaxt',
    title: 'Familjer får stöd innan svårigheterna har vuxit',
    description: 'Andelen familjer som får öppna insatser inom två veckor ska öka varje år.',
  },
  {
    key: 'kontinuitet',
    body: 'socialnamnden',
    parent: 'aldras-hemma',
    title: 'Färre ansikten i hemtjänsten',
    description: 'Den som har hemtjänst dagligen ska möta högst tolv medarbetare under två veckor.',
  },
  {
    key: 'chefers-villkor',
    body: 'socialnamnden',
    parent: 'god-arbetsgivare',
    title: 'Ingen enhetschef leder fler än trettio medarbetare',
    description: 'Antalet medarbetare per chef redovisas i delårsrapporten och i verksamhetsberättelsen.',
  },
  {
    key: 'kunskap',
    body: 'ledningsgruppen',
    parent: 'tidigt-stod',
    title: 'Våra arbetssätt vilar på bästa tillgängliga kunskap',
    description: 'Varje enhet kan visa vilka metoder den använder, varför, och vad de ger för resultat.',
  },
  {
    key: 'narvaro',
    body: 'utbildningsnamnden',
    parent: 'trygg-uppvaxt',
    title: 'Varje elev är i skolan',
    description: 'Antalet elever med mer än femton procents frånvaro ska halveras under mandatperioden.',
  },
];

/** Goals hold for the boards' current term; parents stand before their children. */
export function goals(today: Day): StoryGoal[] {
  const term = boardTerms(today).at(-1);
  const until = term ? term.until : day('2026-12-31');
  return aims.map((aim) => ({ ...aim, validFrom: day('2023-01-01'), validUntil: until }));
}
