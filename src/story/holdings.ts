import type { Day } from '../kernel/day.ts';
import { addMonths, day } from '../kernel/day.ts';
import type { PersonKey } from './people.ts';
import type { PostKey } from './posts.ts';
import type { StoryHolding } from './shape.ts';

type Held = StoryHolding & { readonly post: PostKey; readonly person: PersonKey };

const since = (post: PostKey, person: PersonKey, from: string): Held => ({
  post,
  person,
  validFrom: day(from),
});

const steady: readonly Held[] = [
  since('kommundirektor', 'ekenrud', '2021-05-03'),
  since('kanslichef', 'sjobrink', '2019-08-12'),
  since('kommunsekreterare', 'rosenmark', '2022-02-01'),
  since('registrator', 'kvistberg', '2014-03-17'),
  since('kommunikator', 'sandhamre', '2024-09-02'),
  since('hr-partner', 'lidgarde', '2020-01-07'),
  since('socialchef', 'brandtberg', '2022-08-15'),
  since('bitradande-socialchef', 'wallmyr', '2023-04-03'),
  since('utvecklingschef', 'forslov', '2024-11-04'),
  since('controller', 'mardberg', '2017-10-02'),
  since('namndsekreterare-sn', 'torpman', '2021-09-06'),
  since('chef-familj', 'tegnevik', '2022-01-10'),
  since('chef-vuxen', 'ronnvall', '2018-06-04'),
  since('chef-hemtjanst', 'lindroth', '2023-08-21'),
  since('skolchef', 'risbacken', '2020-08-03'),
  since('namndsekreterare-bun', 'insjovall', '2016-02-15'),
  since('chef-forskola', 'kullmark', '2019-01-07'),
  since('chef-grundskola', 'dalvret', '2024-08-05'),
  since('chef-elevhalsa', 'ahmadi', '2022-11-01'),
  since('vd-bostader', 'strandhage', '2015-05-18'),
];

/**
 * Who holds which post, with those before them. The unit manager of Biståndsenheten has left and the post
 * is vacant; the one of Boendeenheten is held by somebody acting, at least three months from today.
 */
export function holdings(today: Day): StoryHolding[] {
  const soon = addMonths(today, 3);
  const actingUntil = soon > day('2027-06-30') ? soon : day('2027-06-30');
  return [
    ...steady,
    {
      post: 'chef-bistand',
      person: 'sandgarde',
      validFrom: day('2012-09-03'),
      validUntil: day('2026-10-31'),
      reason: 'Pension',
    },
    { post: 'chef-boende', person: 'myrtorp', validFrom: day('2020-03-02'), validUntil: day('2026-08-31') },
    {
      post: 'chef-boende',
      person: 'hallmyr',
      validFrom: day('2026-09-01'),
      validUntil: actingUntil,
      acting: true,
      reason: 'Tillförordnad under rekryteringen',
    },
    {
      post: 'chef-funktionsstod',
      person: 'kihlmark',
      validFrom: day('2025-11-17'),
      validUntil: day('2026-04-26'),
      acting: true,
      reason: 'Konsultchef under rekryteringen',
    },
    { post: 'chef-funktionsstod', person: 'ahlmyr', validFrom: day('2026-04-27') },
  ];
}
