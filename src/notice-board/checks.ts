import type { Check } from '../platform/checks.ts';

export const noticeChecks: readonly Check[] = [
  {
    name: 'notice-taken-down-early',
    sentence: 'Anslag som togs ner före sin tid.',
    sql: `select id::text as what from notice where state = 'removed' and removed_on < remove_from`,
  },
  {
    name: 'section-announced-twice',
    sentence: 'Paragrafer som två gällande anslag tillkännager.',
    sql: `select n.body_name || ' ' || n.meeting_day || ' § ' || s.number as what
      from notice_section s join notice n on n.id = s.notice_id where s.live and n.meeting_day is not null
      group by n.body_id, n.body_name, n.meeting_day, s.number having count(*) > 1`,
  },
  {
    name: 'time-longer-without-ruling',
    sentence: 'Överklagandetider som är längre än lagens utan att någon har beslutat det.',
    sql: `select n.id::text as what from notice n where n.appeal_until > n.appeal_nominal + 5
      and not exists (select from notice_ruling r where r.notice_id = n.id and r.last_day = n.appeal_until)`,
  },
];
