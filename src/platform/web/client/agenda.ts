/** Lets items be dragged to their places; each is moved by the form that its buttons send. */
export function dragItems(agenda: HTMLElement): void {
  let dragged: HTMLElement | undefined;
  let from = -1;
  const items = () => [...agenda.children].filter((item) => item instanceof HTMLElement);
  for (const item of items()) addHandle(item, agenda.dataset['agenda'] ?? '');

  agenda.addEventListener('dragstart', (event) => {
    const { target, dataTransfer } = event;
    const handle = target instanceof HTMLElement ? target.closest('.drag-handle') : null;
    dragged = items().find((item) => handle && item.contains(handle));
    if (!dragged || !dataTransfer) return;
    from = items().indexOf(dragged);
    dataTransfer.effectAllowed = 'move';
    dataTransfer.setData('text/plain', dragged.querySelector('h3')?.textContent ?? '');
    dataTransfer.setDragImage(dragged, 0, 0);
    dragged.classList.add('dragged');
  });
  agenda.addEventListener('dragover', (event) => {
    const over = dragged && itemAt(items(), event.clientY);
    if (!dragged || !over) return;
    event.preventDefault();
    // the others make room as the item passes over them
    if (over === dragged) return;
    const { top, height } = over.getBoundingClientRect();
    over.insertAdjacentElement(event.clientY < top + height / 2 ? 'beforebegin' : 'afterend', dragged);
  });
  agenda.addEventListener('drop', (event) => {
    event.preventDefault();
    const to = dragged ? items().indexOf(dragged) : from;
    if (dragged && to !== from) place(dragged, to + 1);
    from = -1;
  });
  agenda.addEventListener('dragend', () => {
    dragged?.classList.remove('dragged');
    // let go outside the agenda: it stays where it was
    if (dragged && from >= 0) {
      dragged.remove();
      agenda.insertBefore(dragged, items()[from] ?? null);
    }
    dragged = undefined;
  });
}

/** The keyboard has the buttons; the handle is only for who drags. */
function addHandle(item: HTMLElement, title: string): void {
  const handle = document.createElement('span');
  handle.className = 'drag-handle';
  handle.draggable = true;
  handle.title = title;
  handle.ariaHidden = 'true';
  handle.textContent = '⠿';
  item.querySelector('h3')?.prepend(handle);
}

const itemAt = (items: readonly HTMLElement[], y: number): HTMLElement | undefined =>
  items.find((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return y >= top && y <= bottom;
  });

function place(item: HTMLElement, at: number): void {
  const form = item.querySelector<HTMLFormElement>('form[action$="/flytta"]');
  if (!form) return;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'plats';
  field.value = String(at);
  form.append(field);
  form.requestSubmit();
}
