import type { Chance } from './chance.ts';

/** Invented; no municipality, region or place of these names exists. */
const municipalities = [
  'Lövsala kommun',
  'Ekdala kommun',
  'Norrmarka kommun',
  'Sandvinge stad',
  'Brunnsjö kommun',
  'Hagaberga kommun',
  'Region Mellanslätt',
  'Ådalsborgs kommun',
  'Östermyra stad',
  'Klockarö kommun',
] as const;

export type Board = {
  readonly name: string;
  /** Before its § and its case numbers. */
  readonly short: string;
  readonly office: string;
  readonly chief: string;
};
const board = (name: string, short: string, office: string, chief: string): Board => ({
  name,
  short,
  office,
  chief,
});
const boards: readonly Board[] = [
  board('Socialnämnden', 'SN', 'socialförvaltningen', 'socialdirektören'),
  board('Barn- och utbildningsnämnden', 'BUN', 'utbildningsförvaltningen', 'skolchefen'),
  board('Tekniska nämnden', 'TN', 'tekniska förvaltningen', 'tekniska chefen'),
  board('Kultur- och fritidsnämnden', 'KFN', 'kulturförvaltningen', 'kulturchefen'),
  board('Kommunstyrelsen', 'KS', 'kommunledningskontoret', 'kommundirektören'),
  board('Miljö- och byggnadsnämnden', 'MBN', 'miljökontoret', 'miljöchefen'),
  board('Omsorgsnämnden', 'ON', 'omsorgsförvaltningen', 'förvaltningschefen'),
  board('Samhällsbyggnadsnämnden', 'SBN', 'samhällsbyggnadskontoret', 'förvaltningschefen'),
];

const given =
  'Anna Bo Karin Nils Amira Olof Ingrid Sven-Erik Margareta Yusuf Eva Lars Ann-Sofie Göran Elif Åsa Mats Birgitta Jan-Olof Lena Tomas Hanna Örjan Fatima Stig Ulla Per Ragnhild Emil Saga'.split(
    ' ',
  );
const family =
  'Ekvinge Brosjö Tornhage Lindvret Åkerblad Hadzin Stenlycke Nordhage Värnlund Björkås Selander Mårdh Kvistberg Östhammar Ahlgård Fridsten Ryttarson Halvarson Dahlkvist Sundelöf Granstedt Ekewall'.split(
    ' ',
  );
const parties = ['S', 'M', 'V', 'C', 'L', 'KD', 'MP', 'SD'] as const;

export type Someone = { readonly name: string; readonly party: string };
const someone = (chance: Chance): Someone => ({
  name: `${chance.pick(given)} ${chance.pick(family)}`,
  party: chance.pick(parties),
});

/** So many persons, every name once. */
export function people(chance: Chance, count: number): Someone[] {
  const found = new Map<string, Someone>();
  while (found.size < count) {
    const one = someone(chance);
    found.set(one.name, one);
  }
  return [...found.values()];
}

export const aBoard = (chance: Chance): Board => chance.pick(boards);
export const aMunicipality = (chance: Chance): string => chance.pick(municipalities);
/** Given names of a team that knows its members well. */
export const firstNames = (chance: Chance, count: number): string[] =>
  chance.some(
    given.filter((name) => name.length > 2),
    count,
  );
