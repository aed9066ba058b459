import type { Actor } from '../../kernel/actor.ts';
import { readDay } from '../../kernel/day.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { lengthProblems } from '../../platform/web/lengths.ts';
import { addressWith, readList } from '../../platform/web/list.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { availabilityAddress, boardAddress } from '../addresses.ts';
import type { HandedToNoticeBoard } from '../handed.ts';
import { settingStore } from '../settings.store.ts';
import { settingLengths, whyCannotSet } from '../settings.ts';
import { availabilityStore } from './availability.store.ts';
import { AvailabilityPage, SettingsPage } from './availability.view.tsx';
import { momentIn } from './swedish-moment.ts';
import { availabilityTexts } from './texts.ts';

const words = (c: Ctx) => availabilityTexts[c.get('locale')];

/** Whether the board could be read, and what it says of itself. */
export const availabilityRoutes = (handed: HandedToNoticeBoard) =>
  routes()
    .get('/anslagstavla/drift', (c) => availabilityPage(c))
    .post('/anslagstavla/drift', (c) => forAdministrator(c, (actor) => tell(c, actor, handed)))
    .get('/anslagstavla/installningar', (c) =>
      forAdministrator(c, async () => {
        const now = await settingStore(c.get('db')).current();
        const typed = {
          domstol: now.court,
          domstolsadress: now.courtAddress,
          plats: now.seenAt,
          kontakt: now.contact,
        };
        return show(c, <SettingsPage typed={typed} />);
      }),
    )
    .post('/anslagstavla/installningar', (c) => forAdministrator(c, (actor) => set(c, actor)));

async function forAdministrator(c: Ctx, work: (actor: Actor) => Promise<Response>): Promise<Response> {
  const actor = signedIn(c);
  return whyCannotSet(actor) ? show(c, <Refused sentence={words(c).notAdministrator} />, 403) : work(actor);
}

async function availabilityPage(
  c: Ctx,
  back?: { typed: Readonly<Record<string, string>>; problems: readonly Problem[] },
): Promise<Response> {
  const availability = availabilityStore(c.get('db'));
  const paging = readList(c, { sorts: ['day'], defaultSort: 'day' });
  const { rows, total } = await availability.outages(paging);
  const actor = c.get('actor');
  const shown = {
    watched: await availability.watched(),
    outages: rows,
    total,
    paging,
    address: (changes: Parameters<typeof addressWith>[1]) => addressWith(c, changes),
    mayTell: actor !== undefined && !whyCannotSet(actor),
    back,
  };
  return show(c, <AvailabilityPage {...shown} />, back ? 422 : 200);
}

async function tell(c: Ctx, actor: Actor, handed: HandedToNoticeBoard): Promise<Response> {
  const { text, typed } = form(c);
  const fromAt = momentIn(readDay(text('frandag')), text('frantid'));
  const untilAt = momentIn(readDay(text('tilldag')), text('tilltid'));
  const note = text('vad');
  const problems: Problem[] = lengthProblems(typed, { vad: 2000 }, c.get('locale'));
  if (!fromAt) problems.push({ field: 'frandag', sentence: words(c).notAMoment });
  if (!untilAt) problems.push({ field: 'tilldag', sentence: words(c).notAMoment });
  if (fromAt && untilAt && (fromAt >= untilAt || untilAt > handed.now()))
    problems.push({ field: 'tilldag', sentence: words(c).notPast });
  if (note === '') problems.push({ field: 'vad', sentence: words(c).noNote });
  if (problems.length > 0 || !fromAt || !untilAt) return availabilityPage(c, { typed, problems });
  await availabilityStore(c.get('db')).tell({ fromAt, untilAt, note, by: actor.person });
  return seeOther(c, availabilityAddress, words(c).told);
}

async function set(c: Ctx, actor: Actor): Promise<Response> {
  const { text, typed } = form(c);
  const problems = lengthProblems(typed, settingLengths, c.get('locale'));
  if (problems.length > 0) return show(c, <SettingsPage typed={typed} problems={problems} />, 422);
  const setting = {
    court: text('domstol'),
    courtAddress: text('domstolsadress'),
    seenAt: text('plats'),
    contact: text('kontakt'),
  };
  await settingStore(c.get('db')).set(setting, actor.person);
  return seeOther(c, boardAddress, words(c).saved);
}
