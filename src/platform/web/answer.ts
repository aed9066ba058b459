import { fieldsOf, labelsOf } from './form-reader.ts';
import { byTag, findAll, readHtml, textOf } from './html.ts';
import type { Element } from './html.ts';

/** An answer as a person reads it: headings, text, links, forms. */
export class Answer {
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  /** The body as sent. */
  readonly html: string;
  private readonly page: Element;

  constructor(path: string, response: Response, html: string) {
    this.path = path;
    this.status = response.status;
    this.headers = response.headers;
    this.html = html;
    this.page = readHtml(html);
  }

  /** Where a redirect leads. */
  get location(): string | undefined {
    return this.headers.get('Location') ?? undefined;
  }

  private get main(): Element {
    return findAll(this.page, byTag('main'))[0] ?? this.page;
  }

  /** The text of the page's main part. */
  text(): string {
    return textOf(this.main);
  }

  /** The text of the thread panel beside it. */
  panel(): string {
    return findAll(this.page, byTag('aside')).map(textOf).join(' ');
  }

  has(text: string): boolean {
    return this.text().includes(text);
  }

  headings(): string[] {
    return findAll(this.main, byTag('h1', 'h2', 'h3', 'h4')).map(textOf);
  }

  links(within: 'page' | 'main' = 'main'): { text: string; href: string }[] {
    return findAll(within === 'main' ? this.main : this.page, byTag('a')).map((link) => ({
      text: textOf(link),
      href: link.attributes['href'] ?? '',
    }));
  }

  /** The address of the link with this text. */
  link(text: string): string | undefined {
    return this.links('page').find((link) => link.text === text)?.href;
  }

  buttons(): { text: string; blocked: boolean }[] {
    return findAll(this.main, byTag('button')).map((button) => ({
      text: textOf(button),
      blocked: button.attributes['aria-disabled'] === 'true',
    }));
  }

  /** Rows of every table, cell by cell. */
  rows(): string[][] {
    return findAll(this.main, byTag('tbody'))
      .flatMap((body) => findAll(body, byTag('tr')))
      .map((row) => findAll(row, byTag('td', 'th')).map(textOf));
  }

  /** The sentences of the error summary. */
  problems(): string[] {
    return findAll(this.main, ({ attributes }) => attributes['class'] === 'ds-error-summary')
      .flatMap((summary) => findAll(summary, byTag('li')))
      .map(textOf);
  }

  private formElement(action: string): Element {
    const forms = findAll(this.page, byTag('form'));
    const button = findAll(this.page, byTag('button')).find((one) => one.attributes['formaction'] === action);
    const found =
      forms.find((form) => form.attributes['action'] === action) ??
      (button && forms.find((form) => form.attributes['id'] === button.attributes['form']));
    if (!found)
      throw new Error(`no form with action ${action} on ${this.path} (${this.status}): ${this.text()}`);
    return found;
  }

  /** What the form with this action would send untouched, its key included. */
  form(action: string): Record<string, string | string[]> {
    return fieldsOf(this.formElement(action));
  }

  /** The form's visible labels and the ids of their fields. */
  labels(action: string): Record<string, string> {
    return labelsOf(this.formElement(action));
  }

  /** Actions of all forms in the main part. */
  actions(): string[] {
    return findAll(this.main, byTag('form')).map((form) => form.attributes['action'] ?? '');
  }
}
