/** A path of this site to go on to, or the fallback: never another site's address (open redirect). */
export function safePath(text: string | undefined, fallback = '/'): string {
  if (!text || !text.startsWith('/') || !URL.canParse(text, 'http://here.invalid')) return fallback;
  const url = new URL(text, 'http://here.invalid');
  const path = url.pathname + url.search;
  return url.origin === 'http://here.invalid' && !path.startsWith('//') ? path : fallback;
}
