import { Idiomorph } from 'idiomorph';

/** Fetches the list anew a moment after its filter was changed, and changes only what differs. */
export function followFilter(form: HTMLFormElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const ask = async (): Promise<void> => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && value) query.append(name, value);
    const address = `${form.action.split('?')[0] ?? ''}?${query.toString()}`;
    asked += 1;
    const mine = asked;
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('main');
    const here = document.querySelector('main');
    if (mine !== asked || !answer.ok || !fresh || !here) return;
    await Idiomorph.morph(here, fresh, { ignoreActiveValue: true });
    history.replaceState(history.state, '', address);
  };
  const askSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask().catch(() => undefined), 300);
  };
  form.addEventListener('input', askSoon);
  askSoon();
}
