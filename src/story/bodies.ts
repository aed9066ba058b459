import { day } from '../kernel/day.ts';
import type { StoryBody } from './shape.ts';

const political = {
  kommunen: {
    name: 'Sjöholma kommun',
    kind: 'municipality',
    mission: 'En kustkommun med 11 400 invånare i Sjöholma, Aspnäs och Björkvika.',
    visibility: 'public',
  },
  fullmaktige: {
    parent: 'kommunen',
    name: 'Kommunfullmäktige',
    kind: 'council',
    code: 'KF',
    mission:
      'Kommunens högsta beslutande organ. Beslutar om mål, budget, skatt och taxor och om vad nämnderna ska svara för.',
    visibility: 'public',
    aliases: ['fullmäktige'],
  },
  kommunstyrelsen: {
    name: 'Kommunstyrelsen',
    kind: 'executiveBoard',
    parent: 'fullmaktige',
    code: 'KS',
    mission:
      'Leder och samordnar kommunens förvaltning, bereder fullmäktiges ärenden och har uppsikt över nämnder och bolag.',
    visibility: 'public',
    aliases: ['styrelsen'],
  },
  'kommunstyrelsens-au': {
    name: 'Kommunstyrelsens arbetsutskott',
    kind: 'subcommittee',
    parent: 'kommunstyrelsen',
    code: 'KSAU',
    mission: 'Bereder kommunstyrelsens ärenden. Det som bara bereds här visas inte utanför utskottet.',
    visibility: 'body',
  },
  socialnamnden: {
    name: 'Socialnämnden',
    kind: 'committee',
    parent: 'fullmaktige',
    code: 'SN',
    mission:
      'Svarar för individ- och familjeomsorg, äldreomsorg och stöd till personer med funktionsnedsättning.',
    visibility: 'public',
  },
  'socialnamndens-au': {
    name: 'Socialnämndens arbetsutskott',
    kind: 'subcommittee',
    parent: 'socialnamnden',
    code: 'SN AU',
    mission: 'Bereder socialnämndens ärenden drygt två veckor före nämnden och lämnar förslag till beslut.',
    visibility: 'internal',
  },
  utbildningsnamnden: {
    name: 'Barn- och utbildningsnämnden',
    kind: 'committee',
    parent: 'fullmaktige',
    code: 'BUN',
    mission: 'Huvudman för kommunens förskolor, skolor, fritidshem och elevhälsa.',
    visibility: 'public',
  },
  revisionen: {
    name: 'Kommunrevisionen',
    kind: 'auditors',
    parent: 'fullmaktige',
    code: 'REV',
    mission: 'Granskar på fullmäktiges uppdrag om verksamheten är ändamålsenlig och kontrollen tillräcklig.',
    visibility: 'public',
    aliases: ['revisorerna', 'kommunens revisorer'],
  },
} as const satisfies Record<string, StoryBody>;

const administrations = {
  kommunledningskontoret: {
    name: 'Kommunledningskontoret',
    kind: 'administration',
    parent: 'kommunstyrelsen',
    code: 'KLK',
    mission: 'Kommundirektörens stab: kansli, diarium, personal, ekonomi och kommunikation.',
    visibility: 'internal',
    aliases: ['kansliet'],
  },
  socialforvaltningen: {
    name: 'Socialförvaltningen',
    kind: 'administration',
    parent: 'socialnamnden',
    code: 'SOF',
    mission: 'Utför socialnämndens uppdrag i sex enheter med omkring 480 medarbetare.',
    visibility: 'internal',
  },
  familjeenheten: {
    name: 'Familjeenheten',
    kind: 'unit',
    parent: 'socialforvaltningen',
    mission: 'Utredningar och stöd till barn, unga och föräldrar; familjecentralen i Sjöholma centrum.',
    visibility: 'internal',
    aliases: ['Barn och familj'],
  },
  vuxenenheten: {
    name: 'Vuxenenheten',
    kind: 'unit',
    parent: 'socialforvaltningen',
    mission: 'Ekonomiskt bistånd, missbruks- och beroendevård, budgetrådgivning och boendestöd.',
    visibility: 'internal',
  },
  bistandsenheten: {
    name: 'Biståndsenheten',
    kind: 'unit',
    parent: 'socialforvaltningen',
    mission: 'Prövar ansökningar om äldreomsorg och stöd till personer med funktionsnedsättning.',
    visibility: 'internal',
  },
  hemtjanstenheten: {
    name: 'Hemtjänstenheten',
    kind: 'unit',
    parent: 'socialforvaltningen',
    mission: 'Hemtjänst, trygghetslarm och nattpatrull i Sjöholma, Aspnäs och Björkvika.',
    visibility: 'internal',
    aliases: ['hemtjänsten'],
  },
  boendeenheten: {
    name: 'Boendeenheten',
    kind: 'unit',
    parent: 'socialforvaltningen',
    mission: 'Äldreboendena Kvarngården och Aspnäsgården samt korttidsplatserna.',
    visibility: 'internal',
  },
  funktionsstodsenheten: {
    name: 'Funktionsstödsenheten',
    kind: 'unit',
    parent: 'socialforvaltningen',
    mission: 'Gruppbostäder, daglig verksamhet, ledsagning och avlösning.',
    visibility: 'internal',
    aliases: ['Funktionsstöd'],
  },
  utbildningsforvaltningen: {
    name: 'Barn- och utbildningsförvaltningen',
    kind: 'administration',
    parent: 'utbildningsnamnden',
    code: 'BUF',
    mission: 'Utför barn- och utbildningsnämndens uppdrag i förskola, skola och elevhälsa.',
    visibility: 'internal',
  },
  forskoleenheten: {
    name: 'Förskoleenheten',
    kind: 'unit',
    parent: 'utbildningsforvaltningen',
    mission: 'Fem förskolor och pedagogisk omsorg.',
    visibility: 'internal',
  },
  grundskoleenheten: {
    name: 'Grundskoleenheten',
    kind: 'unit',
    parent: 'utbildningsforvaltningen',
    mission: 'Strandskolan, Aspnäs skola och Björkvika skola med fritidshem.',
    visibility: 'internal',
  },
  elevhalsan: {
    name: 'Elevhälsan',
    kind: 'unit',
    parent: 'utbildningsforvaltningen',
    mission: 'Skolsköterskor, kuratorer, psykolog och specialpedagoger för alla skolor.',
    visibility: 'internal',
  },
} as const satisfies Record<string, StoryBody>;

const groups = {
  ledningsgruppen: {
    name: 'Socialförvaltningens ledningsgrupp',
    kind: 'managementTeam',
    parent: 'socialforvaltningen',
    code: 'LG',
    mission: 'Samlar socialchefen och enhetscheferna varannan måndag kring det som är gemensamt.',
    visibility: 'internal',
    aliases: ['ledningsgruppen'],
  },
  webbradet: {
    name: 'Webbrådet',
    kind: 'advisoryCouncil',
    parent: 'socialforvaltningen',
    mission: 'Håller enheternas sidor aktuella och går igenom dem tillsammans två gånger om året.',
    visibility: 'internal',
    aliases: ['webbråd'],
    validFrom: day('2025-09-01'),
  },
  styrgruppen: {
    name: 'Styrgruppen för kunskapsbaserat socialt arbete',
    kind: 'steeringGroup',
    parent: 'ledningsgruppen',
    mission:
      'Styr införandet av metoder som bygger på bästa tillgängliga kunskap och knyter dem till nämndens mål.',
    visibility: 'internal',
    aliases: ['styrgruppen för kunskapsbaserat arbete'],
    validFrom: day('2025-02-03'),
  },
  barnradet: {
    name: 'Barnrådet',
    kind: 'advisoryCouncil',
    parent: 'utbildningsnamnden',
    mission: 'Ger barn och unga en fast plats att säga sin mening innan nämnderna beslutar.',
    visibility: 'public',
    validFrom: day('2024-01-15'),
  },
  overgangsgruppen: {
    name: 'Arbetsgruppen för trygga övergångar',
    kind: 'workingGroup',
    parent: 'utbildningsforvaltningen',
    mission: 'Förvaltningarnas gemensamma grupp för barn som byter skola, boende eller insats.',
    visibility: 'internal',
    validFrom: day('2026-01-12'),
  },
  bostadsbolaget: {
    name: 'Sjöholmabostäder AB',
    kind: 'ownedCompany',
    parent: 'fullmaktige',
    mission: 'Kommunens helägda bostadsbolag med 940 hyreslägenheter och två äldreboenden.',
    visibility: 'public',
    aliases: ['Sjöholmabostäder', 'bostadsbolaget'],
  },
  ungdomsforumet: {
    name: 'Sjöholma ungdomsforum',
    kind: 'externalOrganisation',
    mission: 'Ideell förening för unga mellan 13 och 20 år; driver kaféet i Gamla tullhuset.',
    visibility: 'public',
  },
} as const satisfies Record<string, StoryBody>;

/** Every body of Sjöholma kommun; parents stand before their children. */
export const bodies = { ...political, ...administrations, ...groups };
export type BodyKey = keyof typeof bodies;
