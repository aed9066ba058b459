const quietMs = 800;
const fields = 'input, textarea, select, [contenteditable]';

/** Takes minutes from the keyboard, and keeps running text as it is written. */
export function takeMinutes(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const within = target instanceof HTMLElement ? target.closest(fields) : null;
    if (within && key === 'Enter' && (ctrlKey || metaKey)) {
      within.closest('form')?.requestSubmit();
      return;
    }
    if (within || ctrlKey || metaKey || altKey || !/^[a-z]$/.test(key)) return;
    const text = key === 't' ? document.querySelector<HTMLElement>('[data-autosave] textarea') : null;
    const marked = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (!text && !marked) return;
    // the letter that was pressed must not be typed where it leads
    event.preventDefault();
    if (text) text.focus();
    else press(marked);
  });
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLElement) keepSoon(target.closest<HTMLElement>('[data-autosave]'));
  });
}

/** A link is followed, a button pressed; what is folded is opened, and its first field takes the focus. */
function press(marked: HTMLElement | null): void {
  if (!marked) return;
  const folded = marked.tagName === 'SUMMARY' ? marked.closest('details') : null;
  if (folded) {
    folded.open = true;
    folded.querySelector<HTMLElement>('select, textarea')?.focus();
    return;
  }
  (marked.querySelector<HTMLElement>('a, button') ?? marked).click();
}

let waiting: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<void> = Promise.resolve();
function keepSoon(keeper: HTMLElement | null): void {
  const form = keeper?.querySelector('form');
  if (!keeper || !form) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    sending = sending.then(() => keep(keeper, form)).catch(() => say(keeper, 'notKept'));
  }, quietMs);
}

/** Sends the form as it stands, by a key of its own; an older version or a lost network is said and tried again by hand. */
async function keep(keeper: HTMLElement, form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.set(name, value);
  body.set('formKey', crypto.randomUUID());
  const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });
  const kept: unknown = answer.ok ? await answer.json() : undefined;
  if (typeof kept !== 'object' || kept === null || !('version' in kept)) return say(keeper, 'notKept');
  const version = form.querySelector<HTMLInputElement>('input[name="version"]');
  if (version) version.value = String(kept.version);
  const text = form.querySelector('textarea');
  if (text) text.defaultValue = body.get(text.name) ?? '';
  say(keeper, 'kept');
}

function say(keeper: HTMLElement, which: 'kept' | 'notKept'): void {
  const status = keeper.querySelector<HTMLElement>('[data-keeping]');
  if (status) status.textContent = keeper.dataset[which] ?? '';
}
