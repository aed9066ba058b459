const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? '');

/** A part of a letter: running text, a titled list, or a way to a page. */
export type LetterPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly rows: readonly string[] }
  | { readonly kind: 'way'; readonly words: string; readonly address: string };

/** The letter as plain text. */
export const letterText = (parts: readonly LetterPart[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'way') return `${part.words}:\n${part.address}`;
      return [part.title, ...part.rows.map((row) => `- ${row}`)].join('\n');
    })
    .join('\n\n')
    .concat('\n');

/** The same letter in HTML: nothing in it is fetched, and nothing tells whether it was opened. */
export function letterHtml(subject: string, parts: readonly LetterPart[]): string {
  const body = parts.map((part) => {
    if (part.kind === 'text') {
      return part.text
        .split(/\n\s*\n/)
        .map((one) => `<p>${safe(one).replaceAll('\n', '<br>')}</p>`)
        .join('');
    }
    if (part.kind === 'way') return `<p><a href="${safe(part.address)}">${safe(part.words)}</a></p>`;
    return `<h2>${safe(part.title)}</h2><ul>${part.rows.map((row) => `<li>${safe(row)}</li>`).join('')}</ul>`;
  });
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${safe(subject)}</title></head><body>${body.join('')}</body></html>`;
}
