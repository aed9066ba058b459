import type { BodyKey } from './bodies.ts';
import type { StoryPost } from './shape.ts';

type Placed = StoryPost & { readonly body: BodyKey };

const manager = <Unit extends BodyKey>(body: Unit) =>
  ({ body, title: 'Enhetschef', kind: 'unitManager' }) as const;

/** The posts of Sjöholma kommun; who holds them and when stands in memberships.ts. */
export const posts = {
  kommundirektor: { body: 'kommunledningskontoret', title: 'Kommundirektör', kind: 'headOfAdministration' },
  kanslichef: {
    body: 'kommunledningskontoret',
    title: 'Kanslichef',
    kind: 'headOfChancery',
    mission: 'Ansvarar för kansliet, diariet och för att nämndernas beslut följs upp.',
  },
  kommunsekreterare: {
    body: 'kommunledningskontoret',
    title: 'Kommunsekreterare',
    kind: 'committeeSecretary',
  },
  registrator: { body: 'kommunledningskontoret', title: 'Registrator', kind: 'registrar' },
  kommunikator: { body: 'kommunledningskontoret', title: 'Kommunikatör', kind: 'coordinator' },
  'hr-partner': { body: 'kommunledningskontoret', title: 'HR-partner', kind: 'other' },

  socialchef: { body: 'socialforvaltningen', title: 'Socialchef', kind: 'headOfAdministration' },
  'bitradande-socialchef': {
    body: 'socialforvaltningen',
    title: 'Biträdande socialchef',
    kind: 'other',
    mission: 'Socialchefens ställföreträdare; håller samman bemanning, introduktion och webb.',
  },
  utvecklingschef: { body: 'socialforvaltningen', title: 'Utvecklingschef', kind: 'other' },
  controller: { body: 'socialforvaltningen', title: 'Controller', kind: 'other' },
  'namndsekreterare-sn': {
    body: 'socialforvaltningen',
    title: 'Nämndsekreterare',
    kind: 'committeeSecretary',
    mission: 'Sekreterare i socialnämnden, dess arbetsutskott och förvaltningens ledningsgrupp.',
  },
  'chef-familj': manager('familjeenheten'),
  'chef-vuxen': manager('vuxenenheten'),
  'chef-bistand': manager('bistandsenheten'),
  'chef-hemtjanst': manager('hemtjanstenheten'),
  'chef-boende': manager('boendeenheten'),
  'chef-funktionsstod': manager('funktionsstodsenheten'),

  skolchef: { body: 'utbildningsforvaltningen', title: 'Skolchef', kind: 'headOfAdministration' },
  'namndsekreterare-bun': {
    body: 'utbildningsforvaltningen',
    title: 'Nämndsekreterare',
    kind: 'committeeSecretary',
  },
  'chef-forskola': manager('forskoleenheten'),
  'chef-grundskola': manager('grundskoleenheten'),
  'chef-elevhalsa': manager('elevhalsan'),

  'vd-bostader': { body: 'bostadsbolaget', title: 'Verkställande direktör', kind: 'other' },
} as const satisfies Record<string, Placed>;
export type PostKey = keyof typeof posts;
