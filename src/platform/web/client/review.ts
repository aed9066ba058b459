import { Idiomorph } from 'idiomorph';

/** A reading's review: answers are kept without leaving the place, keys go through the facts, others' answers come in. */
export function review(desk: HTMLElement): void {
  const main = desk.closest('main');
  if (!main) return;
  answerInPlace(main);
  followDocument(main);
  listenForKeys(main);
  followOthers(main);
}

const facts = (main: HTMLElement): HTMLElement[] => [...main.querySelectorAll<HTMLElement>('[data-fact]')];
const current = (main: HTMLElement): HTMLElement | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-fact]') ??
  main.querySelector<HTMLElement>('[data-fact][data-current]') ??
  undefined;

function goTo(main: HTMLElement, fact: HTMLElement | undefined): void {
  if (!fact) return;
  for (const one of facts(main)) delete one.dataset['current'];
  fact.dataset['current'] = '';
  fact.focus({ preventScroll: true });
  fact.scrollIntoView({ block: 'nearest' });
}

/** Puts a fresh page in place of the one that is shown; what is being typed stays. */
async function showPage(main: HTMLElement, html: string): Promise<void> {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  if (!fresh) return location.reload();
  // What was open stays open, what is half filled in stays so, and the document lies where it was.
  const open = new Set([...main.querySelectorAll('details[open]')].map(nameOf));
  await Idiomorph.morph(main, fresh, {
    // Only of a field: a card that has the focus is to be seen as it is now.
    ignoreActiveValue: document.activeElement?.matches(typing) ?? false,
    callbacks: {
      beforeNodeMorphed: (node: Node) =>
        !(node instanceof HTMLElement && (node.id === 'dokumentet' || node.dataset['touched'] !== undefined)),
    },
  });
  for (const one of main.querySelectorAll<HTMLDetailsElement>('details'))
    if (open.has(nameOf(one)) && !one.closest('[data-fact]')) one.open = true;
  showShortcuts(main);
}
const nameOf = (details: Element): string =>
  details.id || (details.querySelector('summary')?.textContent ?? '').replace(/\d+/g, '');

function answerInPlace(main: HTMLElement): void {
  main.addEventListener('input', ({ target }) => {
    const form = target instanceof Element ? target.closest('form') : null;
    if (form) form.dataset['touched'] = '';
  });
  main.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.classList.contains('answer')) return;
    event.preventDefault();
    event.stopPropagation(); // it may be sent again at once: the answer brings the form's next key
    if (form.dataset['sending'] !== undefined) return;
    form.dataset['sending'] = '';
    delete form.dataset['touched'];
    const sent = new FormData(form, event.submitter);
    const body = new URLSearchParams();
    for (const [name, value] of sent) if (typeof value === 'string') body.append(name, value);
    void send(main, form, body).catch(() => form.submit());
  });
}

async function send(main: HTMLElement, form: HTMLFormElement, body: URLSearchParams): Promise<void> {
  const before = facts(main);
  const at = current(main);
  const place = at ? before.indexOf(at) : -1;
  const answer = await fetch(form.action, { method: 'POST', body });
  await showPage(main, await answer.text());
  delete form.dataset['sending'];
  if (!answer.ok) {
    main.querySelector<HTMLElement>('[data-focus]')?.focus();
    return;
  }
  history.replaceState(history.state, '', answer.url);
  const after = facts(main);
  const named = new URL(answer.url).searchParams.get('uppgift');
  goTo(main, after.find(({ id }) => id === named) ?? (at && nextAfter(after, at.id, place)));
}

/** What stands where the answered one stood; where that one stands there still, the next that waits. */
function nextAfter(all: HTMLElement[], answered: string, place: number): HTMLElement | undefined {
  const here = all[place] ?? all.at(-1);
  if (here?.id !== answered) return here;
  return all.slice(place).find((one) => one.dataset['doubtful'] !== undefined) ?? here;
}

/** The document opens at the fact that has the focus, and turns its pages without the rest. */
function followDocument(main: HTMLElement): void {
  let shown = '';
  const open = async (query: string): Promise<void> => {
    if (query === shown) return;
    shown = query;
    const answer = await fetch(`${location.pathname}/dokument?${query}`);
    const fresh = new DOMParser()
      .parseFromString(await answer.text(), 'text/html')
      .querySelector<HTMLElement>('#dokumentet');
    const here = main.querySelector('#dokumentet');
    if (!answer.ok || !fresh || !here || query !== shown) return;
    here.replaceWith(fresh);
    const mark = fresh.querySelector<HTMLElement>('.here') ?? fresh.querySelector<SVGElement>('rect');
    const picture = fresh.querySelector('img');
    const look = (): void => {
      if (mark) fresh.scrollTop += mark.getBoundingClientRect().top - fresh.getBoundingClientRect().top - 120;
    };
    if (picture && !picture.complete) picture.addEventListener('load', look, { once: true });
    else look();
  };
  const openSoon = (query: string): void => void open(query).catch(() => (shown = ''));
  main.addEventListener('focusin', (event) => {
    const fact = event.target instanceof Element && event.target.closest<HTMLElement>('[data-fact]');
    if (fact) openSoon(new URLSearchParams({ uppgift: fact.id }).toString());
  });
  main.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('[data-turn], [data-show]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openSoon(new URL(link.href).search.slice(1));
    main.querySelector<HTMLElement>('#dokumentet')?.scrollIntoView({ block: 'nearest' });
  });
}

const kept = 'snabbtangenter';
const useKeys = (): boolean => localStorage.getItem(kept) !== 'av';

function showShortcuts(main: HTMLElement): void {
  const box = main.querySelector<HTMLElement>('[data-shortcuts]');
  if (box) box.hidden = false;
  const tick = main.querySelector<HTMLInputElement>('[data-use-shortcuts]');
  if (tick) tick.checked = useKeys();
}

function listenForKeys(main: HTMLElement): void {
  showShortcuts(main);
  main.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.dataset['useShortcuts'] !== undefined)
      localStorage.setItem(kept, event.target.checked ? 'på' : 'av');
  });
  document.addEventListener('keydown', (event) => {
    if (!useKeys() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target instanceof Element && event.target.closest(typing)) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act(main);
  });
}
/** Where a letter is text, and an arrow moves in the field. */
const typing = 'input:not([type=checkbox]), textarea, select, [contenteditable]';

const step = (by: 1 | -1) => (main: HTMLElement) => {
  const all = facts(main);
  const at = current(main);
  goTo(main, at ? (all[all.indexOf(at) + by] ?? at) : all[0]);
};
const press = (buttons: string) => (main: HTMLElement) =>
  current(main)?.querySelector<HTMLButtonElement>(buttons)?.click();

const keys: Readonly<Record<string, (main: HTMLElement) => void>> = {
  ArrowDown: step(1),
  ArrowUp: step(-1),
  j: press('button[name=svar][value=ja]'),
  n: press('button:is([value=nej], [value=nothing])'),
  r(main) {
    const fact = current(main);
    const details = fact?.querySelector<HTMLDetailsElement>('details.correct');
    if (details) details.open = true;
    // What a plan states, or was not placed, has no text to correct: there the ways to make something of it are.
    (details?.querySelector('textarea') ?? fact?.querySelector<HTMLElement>('form button'))?.focus();
  },
  t(main) {
    const all = facts(main);
    const at = current(main);
    const doubtful = all.filter((one) => one.dataset['doubtful'] !== undefined && one !== at);
    const next = at && doubtful.find((one) => all.indexOf(one) > all.indexOf(at));
    goTo(main, next ?? doubtful[0]);
  },
  z: (main) => main.querySelector<HTMLFormElement>('.undo-latest')?.requestSubmit(),
};

/** Asks now and then whether others have answered, and tells it; the facts stay where they are under the pointer. */
function followOthers(main: HTMLElement): void {
  const look = async (): Promise<void> => {
    const stand = main.querySelector<HTMLElement>('.stand');
    if (document.hidden || !stand || main.querySelector('form[data-sending]')) return;
    if (document.activeElement?.closest(typing)) return;
    const answer = await fetch(`${location.pathname}/lage`);
    if (!answer.ok || (await answer.text()) === stand.dataset['version']) return;
    const page = await fetch(location.href);
    if (!page.ok) return;
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html');
    for (const part of ['.stand', '[data-steps]']) {
      const here = main.querySelector(part);
      const there = fresh.querySelector(part);
      if (here && there)
        await Idiomorph.morph(here, there, {
          callbacks: { beforeAttributeUpdated: (name: string) => name !== 'open' },
        });
    }
    showShortcuts(main);
  };
  setInterval(() => void look().catch(() => undefined), 5000);
}
