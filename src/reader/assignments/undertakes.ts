import type { Span } from '../shape.ts';
import type { Page } from '../text/page.ts';
import { isActor, isName } from './actors.ts';
import type { Telling } from './task.ts';

const who = String.raw`(?:^|[.:;–]\s+|\batt\s+)(?<to>[\p{L}\p{N}()&.-]+(?:\s[\p{L}\p{N}()&.-]+){0,5}?)`;
/** Promising is taking on: in any minutes, also where nothing is decided. */
const promises = new RegExp(
  String.raw`${who}\s+(?:lovar|lovade|utlovar|har\s+lovat|atar\s+sig|atog\s+sig|har\s+atagit\s+sig|tar\s+pa\s+sig|tog\s+pa\s+sig|har\s+tagit\s+pa\s+sig|erbjuder\s+sig|erbjod\s+sig)\s+(?:aven\s+|ocksa\s+|darfor\s+)?att\s+(?<what>(?!(?:det|den|vi|alla|han|hon|de)\b).+)`,
  'du',
);
/** "Hans svarar att … och att han återkommer den 14 oktober": the one who speaks is the one who comes back. */
const saying = new RegExp(
  String.raw`^\W*(?<to>(?:[\p{L}().&-]+\s+){0,4}?[\p{L}().&-]+)\s+(?:svarar|svarade|meddelar|meddelade|sager|sa|sade|lovar|lovade|uppger|informerar\s+om|informerade\s+om|berattar|berattade)\s(?:[^.]*?\s)??(?:att\s+)?(?:han|hon|hen|de)\s+(?<what>(?:aterkommer|ska\s+aterkomma|ska\s+undersoka|ska\s+kolla|undersoker|kollar|tar\s+med|ska\s+ta\s+med|tar\s+fragan|ska\s+ta\s+fragan|ser\s+over|kontaktar|ska\s+kontakta|bokar|skickar|ska\s+skicka|tar\s+fram|ska\s+ta\s+fram|hor\s+av\s+sig|ska\s+hora)\b.*)`,
  'du',
);
/** "Anna går igenom läget och skickar ut bilderna": the second is done after the meeting. */
const tellingAnd = new RegExp(
  String.raw`^\W*(?<to>(?:[\p{L}().&-]+\s+){0,4}?[\p{L}().&-]+)\s+(?:informerar|informerade|berattar|berattade|redogor|redogjorde|svarar|svarade|gar\s+igenom|gick\s+igenom|visar|visade|tackar|presenterar|presenterade)\b[^.]*?\s(?:och|samt)\s+(?<what>(?:aterkommer|skickar|mejlar|mailar|tar\s+med|tar\s+fram|kollar|undersoker|bokar|kontaktar|ser\s+over|sammanstaller|stammer\s+av|hor\s+av)\b.*)`,
  'du',
);
/** "… en arbetsgrupp bestående av Anna Ek och Per Ros, som till hösten ska lämna förslag": they are told. */
const shall = new RegExp(
  String.raw`\b(?:bestaende\s+av|utser|utses|valjer|tillsatter|med)\s+(?<to>[^.;:]{3,120}?),?\s+som\s+(?<when>[^.;:,]{0,40}?\s)?(?:ska|skall|far\s+i\s+uppdrag\s+att|har\s+i\s+uppdrag\s+att)\s+(?<what>\p{L}+a\s.+)`,
  'du',
);

/** Somebody who takes work on, or is told in a clause of their own: "lovar att", "svarar att han återkommer". */
export function undertakes(page: Page, [start, end]: Span): Telling | undefined {
  const folded = page.folded.slice(start, end);
  for (const [test, isWho] of [
    [promises, isActor],
    [saying, isName],
    [tellingAnd, isName],
    [shall, isActor],
  ] as const) {
    const places = test.exec(folded)?.indices?.groups;
    const [to, what] = [places?.['to'], places?.['what']];
    if (!to || !what) continue;
    const words = page.words(start + to[0], start + to[1]);
    if (isWho(words)) return { to: words, what: [start + what[0], start + what[1]], status: 'given' };
  }
  return undefined;
}
