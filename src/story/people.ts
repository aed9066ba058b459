import type { StoryAccount, StoryPerson } from './shape.ts';

const elected = {
  // kommunstyrelsen
  kvarnmark: { name: 'Anders Kvarnmark', party: 'S' },
  ljunghage: { name: 'Helena Ljunghage', party: 'C' },
  oxelgren: { name: 'Fredrik Oxelgren', party: 'M' },
  sundvall: { name: 'Bengt Sundvall', party: 'S' },
  mossfeldt: { name: 'Karin Mossfeldt', party: 'V' },
  stenhed: { name: 'Ulf Stenhed', party: 'KD' },
  ravnborg: { name: 'Camilla Ravnborg', party: 'L' },
  tjernlund: { name: 'Göran Tjernlund', party: 'M' },
  havsgard: { name: 'Elin Havsgård', party: 'MP' },
  tackmark: { name: 'Ewa Täckmark', party: 'SHP' },
  // socialnämnden
  falkmo: { name: 'Ingela Falkmo', party: 'S' },
  rydhagen: { name: 'Tomas Rydhagen', party: 'C' },
  asvall: { name: 'Birgitta Åsvall', party: 'M' },
  haddadi: { name: 'Yusuf Haddadi', party: 'S' },
  vikgren: { name: 'Lena Vikgren', party: 'V' },
  hedtorp: { name: 'Per-Olof Hedtorp', party: 'KD' },
  rehnmark: { name: 'Annika Rehnmark', party: 'L' },
  tallhed: { name: 'Jan-Erik Tallhed', party: 'M' },
  fjardsmo: { name: 'Roland Fjärdsmo', party: 'SHP' },
  ekhult: { name: 'Nora Ekhult', party: 'S' },
  hagenfeldt: { name: 'Sara Hagenfeldt', party: 'M' },
  granfelt: { name: 'Sofia Granfelt', party: 'MP' },
  bostrand: { name: 'Lars-Åke Bostrand', party: 'C' },
  // barn- och utbildningsnämnden
  bergholtz: { name: 'Linnea Bergholtz', party: 'C' },
  osterhult: { name: 'Linda Österhult', party: 'S' },
  wikmalm: { name: 'Katarina Wikmalm', party: 'M' },
  hammarvik: { name: 'Patrik Hammarvik', party: 'S' },
  almhage: { name: 'Josefin Almhage', party: 'V' },
  tranhed: { name: 'Stefan Tranhed', party: 'KD' },
  sandhed: { name: 'Rikard Sandhed', party: 'L' },
  // fullmäktige och revisionen
  lindhall: { name: 'Margareta Lindhall', party: 'S' },
  ahlmo: { name: 'Karl-Gustav Åhlmo', party: 'C' },
  aspmark: { name: 'Gunnel Aspmark', party: 'S' },
  angsmo: { name: 'Rolf Ängsmo', party: 'M' },
  fjallhed: { name: 'Kerstin Fjällhed', party: 'C' },
} as const satisfies Record<string, StoryPerson>;

const employed = {
  ekenrud: { name: 'Mats Ekenrud' },
  sjobrink: { name: 'Kristina Sjöbrink' },
  rosenmark: { name: 'David Rosenmark' },
  kvistberg: { name: 'Åsa Kvistberg' },
  sandhamre: { name: 'Viktor Sandhamre' },
  lidgarde: { name: 'Pernilla Lidgårde' },
  brandtberg: { name: 'Eva-Lena Brandtberg' },
  wallmyr: { name: 'Jonas Wallmyr' },
  forslov: { name: 'Nadja Forslöv' },
  mardberg: { name: 'Leif Mårdberg' },
  torpman: { name: 'Ellen Torpman' },
  tegnevik: { name: 'Malin Tegnevik' },
  ronnvall: { name: 'Daniel Rönnvall' },
  lindroth: { name: 'Fatima Lindroth' },
  hallmyr: { name: 'Gustav Hallmyr' },
  myrtorp: { name: 'Carina Myrtorp' },
  ahlmyr: { name: 'Margareta Ahlmyr', aliases: ['Maggan'] },
  kihlmark: { name: 'Robert Kihlmark' },
  sandgarde: { name: 'Ove Sandgärde' },
  risbacken: { name: 'Charlotte Risbäcken' },
  insjovall: { name: 'Petra Insjövall' },
  kullmark: { name: 'Ann-Sofie Kullmark' },
  dalvret: { name: 'Henrik Dalvret' },
  ahmadi: { name: 'Zara Ahmadi Lindö' },
  strandhage: { name: 'Peder Strandhage' },
} as const satisfies Record<string, StoryPerson>;

const external = {
  markhed: { name: 'Tilde Markhed' },
} as const satisfies Record<string, StoryPerson>;

/** Everybody in the story; all invented. Party is kept for the elected only (domain.md R7). */
export const people = { ...elected, ...employed, ...external };
export type PersonKey = keyof typeof people;

/** Those who can sign in, one for each way of using the product. */
export const accounts = [
  { person: 'sjobrink', username: 'kristina.sjobrink', why: 'kanslichef, administratör' },
  { person: 'torpman', username: 'ellen.torpman', why: 'nämndsekreterare i socialnämnden' },
  { person: 'rosenmark', username: 'david.rosenmark', why: 'kommunsekreterare' },
  { person: 'brandtberg', username: 'eva-lena.brandtberg', why: 'socialchef' },
  { person: 'tegnevik', username: 'malin.tegnevik', why: 'enhetschef på Familjeenheten' },
  { person: 'lindroth', username: 'fatima.lindroth', why: 'enhetschef på Hemtjänstenheten' },
  { person: 'vikgren', username: 'lena.vikgren', why: 'ledamot i socialnämnden' },
  { person: 'aspmark', username: 'gunnel.aspmark', why: 'förtroendevald revisor' },
] as const satisfies readonly (StoryAccount & { readonly person: PersonKey })[];
