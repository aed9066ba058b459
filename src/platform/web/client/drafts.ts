/** Keeps what is typed and chosen in a page's forms until it is sent, so that closing or reloading the page loses nothing. */
export function keepDrafts(): void {
  const main = document.querySelector('main');
  if (!main) return;
  restore(main);
  main.addEventListener('input', ({ target }) => {
    if (!isField(target) || !isKept(target)) return;
    for (const field of withIt(target)) sessionStorage.setItem(keyOf(field), saidIn(field));
  });
  main.addEventListener(
    'submit',
    (event) => {
      if (!(event.target instanceof HTMLFormElement)) return;
      if (asksFirst(main, event.target, event.submitter)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      for (const field of fieldsOf(event.target)) sessionStorage.removeItem(keyOf(field));
    },
    true,
  );
}

type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;
const typed: ReadonlySet<string> = new Set(['text', 'date', 'time', 'email', 'url', 'number', 'search']);
const isChoice = (field: Field): field is HTMLInputElement & { type: 'radio' | 'checkbox' } =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');
const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement;
const isKept = (field: Field): boolean =>
  field.id !== '' &&
  field.form !== null &&
  (!(field instanceof HTMLInputElement) || isChoice(field) || typed.has(field.type));
const keyOf = ({ id }: Field): string => `utkast ${location.pathname} ${id}`;
const fieldsOf = (within: ParentNode): Field[] =>
  [...within.querySelectorAll<Field>('textarea[id], input[id], select[id]')].filter(isKept);
/** Choosing one of a few changes what all of them say. */
const withIt = (field: Field): Field[] =>
  isChoice(field) && field.type === 'radio' && field.form
    ? fieldsOf(field.form).filter((one) => isChoice(one) && one.name === field.name)
    : [field];

const saidIn = (field: Field): string => (isChoice(field) ? (field.checked ? 'ja' : 'nej') : field.value);
function say(field: Field, draft: string): void {
  if (isChoice(field)) field.checked = draft === 'ja';
  else if (!(field instanceof HTMLSelectElement) || [...field.options].some(({ value }) => value === draft))
    field.value = draft; // what is not offered any more is no choice
}

/** Fills in what was said, and opens what hides it. */
function restore(main: Element): void {
  for (const field of fieldsOf(main)) {
    const draft = sessionStorage.getItem(keyOf(field));
    if (draft === null || draft === saidIn(field)) continue;
    say(field, draft);
    if (field.form) field.form.dataset['touched'] = '';
    for (let at = field.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
      at.open = true;
  }
}

/** A button that ends it all is held back once while other forms hold what is not saved, and says so. */
function asksFirst(main: Element, form: HTMLFormElement, button: HTMLElement | null): boolean {
  const said = button?.closest('[data-ends]')?.querySelector<HTMLElement>('[data-unsaved]');
  const others = [...main.querySelectorAll('form[data-touched]')].filter((one) => one !== form);
  if (!said?.hidden || others.length === 0) return false;
  said.hidden = false;
  said.focus();
  return true;
}
