/** A style sheet in blocks, just deep enough to drop whole rules and declarations. */
type Block = { readonly head: string; readonly body: string | Block[] };

/** What the house never writes in its markup; rules for only that are left out. */
const unused =
  /\[role=switch\]|(?<!:not\()\[data-size|:dir\(rtl\)|\[data-typography|\.ds-(sr-only|icon|readonly|print|focus|checkbox|list|floating)|\[aria-busy|\[data-fullwidth|\[data-icon|\[readonly|\[aria-readonly|:read-only|:-moz-read-only|\[data-color="?(warm|brand)|:indeterminate|data-clickdelegatefor|\[data-floating/;

/** Leaves out what is never used: rules by their selectors, custom properties by name, keyframes. */
export function prune(css: string): string {
  let blocks = oneScheme(parse(css).flatMap(withoutUnused));
  for (let before = ''; ;) {
    const text = print(blocks);
    if (text === before) return text;
    before = text;
    const asked = new Set([...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    blocks = parse(text).flatMap((block) => withoutUnasked(block, asked));
  }
}

function withoutUnused(block: Block): Block[] {
  // Light is what stands without any media query
  if (/prefers-color-scheme: ?light/.test(block.head)) return [];
  if (typeof block.body !== 'string') {
    const body = block.body.flatMap(withoutUnused);
    return body.length === 0 ? [] : [{ head: block.head, body }];
  }
  if (block.head.startsWith('@')) return [block];
  const kept = split(block.head, ',').filter((selector) => !unused.test(selector));
  const needless = quiet.test(block.head) ? pressed : prefixed;
  const body = split(block.body, ';')
    .filter((declaration) => !needless.test(declaration))
    .join(';');
  return kept.length === 0 ? [] : [{ head: kept.join(','), body }];
}

/** Said again without a prefix right after, for browsers older than ours. */
const prefixed = /^-(webkit|moz)-/;
const pressed = /^--ds-color-(base|background|surface-(default|hover|active))/;
/** Colours that only mark and frame; nothing of theirs is pressed. */
const quiet = /^\[data-color="?(info|success|warning)"?\],/;

const lightHead = /^:root,\[data-color-scheme="?light"?\]$/;

/** The theme's light and dark tokens as one set, chosen by `color-scheme`, instead of three copies. */
function oneScheme(blocks: readonly Block[]): Block[] {
  const dark = new Map<string, string>();
  for (const block of blocks) {
    if (!block.head.includes('color-scheme.dark') || typeof block.body === 'string') continue;
    for (const inner of block.body) {
      if (typeof inner.body === 'string')
        for (const one of split(inner.body, ';')) dark.set(...nameAndValue(one));
    }
  }
  return blocks
    .filter(({ head }) => !head.includes('color-scheme.dark'))
    .map((block) => {
      const light = typeof block.body === 'string' ? undefined : block.body[0];
      if (!light || typeof light.body !== 'string' || !lightHead.test(light.head)) return block;
      const body = split(light.body, ';').flatMap((one) => {
        const [name, value] = nameAndValue(one);
        return name === 'color-scheme' ? [] : [`${name}:light-dark(${value},${dark.get(name) ?? value})`];
      });
      return { head: block.head, body: [{ head: ':root', body: body.join(';') }, ...schemes] };
    });
}

const schemes: readonly Block[] = [
  { head: ':root', body: 'color-scheme:light dark' },
  { head: '[data-color-scheme=light]', body: 'color-scheme:light' },
  { head: '[data-color-scheme=dark]', body: 'color-scheme:dark' },
];

const nameAndValue = (declaration: string): [string, string] => {
  const at = declaration.indexOf(':');
  return [declaration.slice(0, at).trim(), declaration.slice(at + 1).trim()];
};

function withoutUnasked(block: Block, asked: ReadonlySet<string | undefined>): Block[] {
  if (typeof block.body !== 'string') {
    const body = block.body.flatMap((inner) => withoutUnasked(inner, asked));
    return body.length === 0 ? [] : [{ head: block.head, body }];
  }
  const kept = split(block.body, ';').filter((declaration) => {
    const name = /^\s*(--[\w-]+)\s*:/.exec(declaration)?.[1];
    return name === undefined || asked.has(name);
  });
  const body = kept.join(';');
  return body.trim() === '' && block.body !== '' ? [] : [{ head: block.head, body }];
}

/** Cuts at a sign that stands outside quotes and brackets. */
function split(text: string, at: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  let quote = '';
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? '';
    if (quote) quote = sign === quote && text[i - 1] !== '\\' ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    else if (sign === at && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, text.slice(from)].filter((part) => part.trim() !== '');
}

const grouping = /^@(layer|media|supports|container)/;

function parse(css: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (let i = 0; i < css.length; i += 1) {
    const sign = css[i];
    if (sign === '"' || sign === "'") i = css.indexOf(sign, i + 1);
    else if (sign === ';') {
      blocks.push({ head: css.slice(from, i + 1).trim(), body: '' });
      from = i + 1;
    } else if (sign === '{') {
      const end = closing(css, i);
      const head = css.slice(from, i).trim();
      const inside = css.slice(i + 1, end);
      const nested = grouping.test(head);
      blocks.push({ head, body: nested ? parse(inside) : inside });
      i = end;
      from = end + 1;
    }
  }
  return blocks;
}

function closing(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i += 1) {
    const sign = css[i];
    if (sign === '"' || sign === "'") i = css.indexOf(sign, i + 1);
    else if (sign === '{') depth += 1;
    else if (sign === '}' && (depth -= 1) === 0) return i;
  }
  return css.length;
}

const print = (blocks: readonly Block[]): string =>
  blocks
    .map(({ head, body }) =>
      head.endsWith(';') ? head : `${head}{${typeof body === 'string' ? body : print(body)}}`,
    )
    .join('');
