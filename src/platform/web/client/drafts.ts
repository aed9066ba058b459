/** Keeps what is typed in a page's forms until it is sent, so that closing or reloading the page loses nothing. */
export function keepDrafts(): void {
  const main = document.querySelector('main');
  if (!main) return;
  restore(main);
  main.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && isText(target)))
      sessionStorage.setItem(keyOf(target), target.value);
  });
  main.addEventListener(
    'submit',
    ({ target }) => {
      if (!(target instanceof HTMLFormElement)) return;
      for (const field of fieldsOf(target)) sessionStorage.removeItem(keyOf(field));
    },
    true,
  );
}

type Field = HTMLTextAreaElement | HTMLInputElement;
const isText = ({ type }: HTMLInputElement): boolean => type === 'text' || type === 'date' || type === 'time';
const keyOf = ({ id }: Field): string => `utkast ${location.pathname} ${id}`;
const fieldsOf = (within: ParentNode): Field[] =>
  [...within.querySelectorAll<Field>('textarea[id], input[id]')].filter(
    (field) => field instanceof HTMLTextAreaElement || isText(field),
  );

/** Fills in what was typed, and opens what hides it. */
function restore(main: Element): void {
  for (const field of fieldsOf(main)) {
    const draft = sessionStorage.getItem(keyOf(field));
    if (draft === null || draft === field.value) continue;
    field.value = draft;
    const details = field.closest('details');
    if (details) details.open = true;
  }
}
