import type { Span } from '../shape.ts';
import type { Page } from '../text/page.ts';
import { agentOf } from './modals.ts';
import type { Telling } from './task.ts';

/** Passive and handed on: "så skickas förslagen till Tony", "arbetet återrapporteras på ledningsgruppen". */
export function handedOver(page: Page, start: number, end: number, timed: boolean): Telling | undefined {
  const folded = page.folded.slice(start, end);
  const verb =
    /(?<!\p{L})(?:skickas|sands|mejlas|mailas|lamnas|aterrapporteras|rapporteras|redovisas|aterkopplas|sammankallas|lyfts|inbjuds|bjuds\s+in|kontaktas|utses|bokas|kallas|tas\s+(?:fram|upp)|foljs\s+upp|sammanstalls|gas\s+igenom|presenteras)(?!\p{L})/u.exec(
      folded,
    );
  if (!verb) return doneBy(page, [start, end], timed);
  const receiver =
    /(?<!\p{L})till\s+(?:\p{Lu}\p{Ll}+|\p{Ll}*(?:chef|direktör|grupp|råd|nämnd|ledning|styrelse|utskott)\p{Ll}*)/u.test(
      page.flat.slice(start + verb.index, end),
    );
  if (!receiver && !timed) return undefined;
  const from = /^(?:[^,]{0,40}?\s)?sa\s+$/u.test(folded.slice(0, verb.index)) ? start + verb.index : start;
  return { to: agentOf(page.words(start, end)) ?? null, what: [from, end], status: 'given' };
}

/** "Rutinen uppdateras av Anna", "Listan kompletteras senast 1 maj": somebody does it, or it has a last day. */
function doneBy(page: Page, [start, end]: Span, timed: boolean): Telling | undefined {
  const folded = page.folded.slice(start, end);
  const works =
    /(?<!\p{L})(?:uppdateras|ordnas|bestalls|kops\s+in|felanmals|gors|skrivs|utreds|undersoks|kontrolleras|revideras|kompletteras|atgardas|kartlaggs|forbereds|samlas\s+in|laggs\s+in)(?!\p{L})/u;
  if (!works.test(folded)) return undefined;
  const to = agentOf(page.words(start, end));
  const limited = timed && /\bsenast\b/.test(folded);
  return to || limited ? { to: to ?? null, what: [start, end], status: 'given' } : undefined;
}
