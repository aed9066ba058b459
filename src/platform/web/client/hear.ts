import { Idiomorph } from 'idiomorph';

const closedForGood = 2;

/**
 * Shows what others change on a page that names its stream (`data-hear`), as it happens. A form somebody has begun to
 * fill in is left alone; a window nobody sees hears nothing, and catches up when it is looked at.
 */
export function hearChanges(address: string): void {
  let source: EventSource | undefined;
  let looking = false;
  let again = false;
  const look = async (): Promise<void> => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    await show().catch(() => undefined);
    looking = false;
    if (again) {
      again = false;
      void look();
    }
  };
  const open = (): void => {
    if (document.hidden || (source && source.readyState !== closedForGood)) return;
    source = new EventSource(address);
    source.addEventListener('changed', () => void look());
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) return open();
    source?.close();
    source = undefined;
  });
  addEventListener('online', open);
  open();
}

/** Fetches the page anew and changes only what differs. */
async function show(): Promise<void> {
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('main');
  const here = document.querySelector('main');
  if (!fresh || !here) return;
  await Idiomorph.morph(here, fresh, {
    ignoreActiveValue: true,
    callbacks: {
      beforeNodeMorphed: (old) => !(old instanceof HTMLFormElement && isBegun(old)),
      // what the reader has folded out or in stays so
      beforeAttributeUpdated: (name) => name !== 'open',
    },
  });
}

const isBegun = (form: HTMLFormElement): boolean =>
  form.contains(document.activeElement) || [...form.elements].some(isTouched);

function isTouched(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement) {
    const first = Math.max(
      0,
      [...field.options].findIndex(({ defaultSelected }) => defaultSelected),
    );
    return field.selectedIndex !== first;
  }
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}
