import { Idiomorph } from 'idiomorph';

const everyMs = 2000;
const longestMs = 30_000;
/** An answer that does not come is asked for anew. */
const patienceMs = 15_000;

/** Shows how far what goes on has come, until the page no longer says that it goes on. Whoever fills in something is left alone. */
export function followProgress(): void {
  let wait = everyMs;
  const look = async (): Promise<void> => {
    const answer = await fetch(location.href, { signal: AbortSignal.timeout(patienceMs) });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('main');
    const here = document.querySelector('main');
    if (fresh && here) await Idiomorph.morph(here, fresh, { ignoreActiveValue: true });
  };
  const again = (): void => {
    if (document.querySelector('[data-follow]')) setTimeout(() => void step(), wait);
  };
  const step = async (): Promise<void> => {
    const busy = document.hidden || document.activeElement?.closest('main form') != null;
    try {
      if (!busy) await look();
      wait = everyMs;
    } catch {
      wait = Math.min(longestMs, wait * 2);
    }
    again();
  };
  again();
}
