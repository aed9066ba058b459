/** Shows the page that makes something of a line in a dialog, so that the text is never left. */
export async function makeOfLine(
  address: string,
  cancel: string,
  done: (page: Document) => void,
): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.className = 'note-make';
  dialog.addEventListener('close', () => dialog.remove());
  const fill = (page: Document): void => {
    const title = document.createElement('h2');
    title.className = 'ds-heading';
    title.textContent = page.querySelector('main h1')?.textContent ?? '';
    const form = page.querySelector<HTMLFormElement>('main form');
    const problems = page.querySelector('main ds-error-summary');
    const said = form ? [problems, form] : [...(page.querySelector('main')?.querySelectorAll('p') ?? [])];
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'ds-button';
    close.dataset['variant'] = 'secondary';
    close.textContent = cancel;
    close.addEventListener('click', () => dialog.close());
    dialog.replaceChildren(...[title, ...said, close].filter((node) => node !== null));
    dialog.setAttribute('aria-label', title.textContent);
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      void send(form);
    });
  };
  const send = async (form: HTMLFormElement): Promise<void> => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    const answer = await fetch(form.action, { method: 'POST', body });
    const page = parsed(await answer.text());
    if (!answer.ok) return fill(page);
    dialog.close();
    done(page);
  };
  fill(parsed(await (await fetch(address)).text()));
  document.body.append(dialog);
  dialog.showModal();
}

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
