import { unzipSync, zipSync } from 'fflate';
import type { Chance } from '../chance.ts';

/** Signs that readers stumble over: breaks, joins, lost and unseen ones, other alphabets, halves of pairs. */
const odd = [
  '',
  ' ',
  '\n',
  '\n\n\n',
  '\t',
  '\r',
  '\f',
  '\u00a0',
  '\u00ad',
  '\u2028',
  '\u200b',
  '\ufeff',
  '\ufffd',
  '\ud83d',
  '👩‍👩‍👧',
  'a\u030a',
  'ß',
  'İ',
  '§',
  '§§',
  '¶',
  '0',
  '9999999999999999999999',
  '-1',
  '(((((((((((((((((((((((((((((',
  '................................................',
  '§ 1 '.repeat(40),
  'att '.repeat(60),
  'Ä'.repeat(3000),
  'senast den 31 februari 2024',
  'v. 99',
  '&#0;',
  '<![CDATA[',
  '-->',
] as const;

const cut = (text: string, from: number, to: number, between = '') =>
  text.slice(0, from) + between + text.slice(to);

/** One small change to a text: a piece left out, doubled, moved or strange. */
function changeText(chance: Chance, text: string): string {
  const at = chance.below(text.length + 1);
  const end = Math.min(text.length, at + 1 + chance.below(chance.pick([2, 20, 400])));
  const lines = text.split('\n');
  switch (chance.below(8)) {
    case 0:
      return cut(text, at, end);
    case 1:
      return cut(text, at, at, text.slice(at, end).repeat(1 + chance.below(4)));
    case 2:
      return cut(text, at, at, chance.pick(odd));
    case 3:
      return cut(text, at, end, chance.pick(odd));
    case 4:
      return text.slice(0, at);
    case 5:
      return lines.filter(() => !chance.percent(15)).join('\n');
    case 6: {
      const [moved = ''] = lines.splice(chance.below(lines.length), 1);
      lines.splice(chance.below(lines.length + 1), 0, moved);
      return lines.join('\n');
    }
    default:
      return text.replaceAll(
        chance.pick(['\n', ' ', '.', '§', 'å', 'beslut', '<', '1']),
        chance.pick(odd.slice(0, 20)),
      );
  }
}

/** A text after some changes. */
export function mutatedText(chance: Chance, text: string): string {
  let changed = text;
  for (let left = 1 + chance.below(5); left > 0; left -= 1) changed = changeText(chance, changed);
  return changed.slice(0, 400_000);
}

/** A file after some changes of its bytes: flipped, lost, doubled, cut off. */
export function mutatedBytes(chance: Chance, bytes: Uint8Array): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let left = 1 + chance.below(6); left > 0; left -= 1) {
    const at = chance.below(changed.length);
    const end = Math.min(changed.length, at + 1 + chance.below(chance.pick([1, 8, 200])));
    switch (chance.below(4)) {
      case 0:
        changed[at] = chance.below(256);
        break;
      case 1:
        changed = Buffer.concat([changed.subarray(0, at), changed.subarray(end)]);
        break;
      case 2:
        changed = Buffer.concat([changed.subarray(0, end), changed.subarray(at)]);
        break;
      default:
        if (chance.percent(20)) changed = changed.subarray(0, at);
        else changed.fill(chance.below(256), at, end);
    }
  }
  return changed;
}

/** A zip file whose largest part has been changed as a text; its table is whole, so that a reader comes to the part. */
function mutatedPart(chance: Chance, bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml');
  const name = chance.percent(70)
    ? names.reduce(
        (most, one) => ((parts[one]?.length ?? 0) > (parts[most]?.length ?? 0) ? one : most),
        names[0] ?? '',
      )
    : chance.pick(names);
  const text = Buffer.from(parts[name] ?? new Uint8Array()).toString();
  return zipSync({ ...parts, [name]: Buffer.from(mutatedText(chance, text)) });
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A file as a slip, a broken disk or somebody with bad intentions leaves it. */
export function mutatedFile(chance: Chance, bytes: Uint8Array): Uint8Array {
  if (chance.percent(35)) return mutatedBytes(chance, bytes);
  if (isZip(bytes)) return mutatedPart(chance, bytes);
  const plain = Buffer.from(bytes).toString('latin1');
  return Buffer.from(mutatedText(chance, plain), 'latin1');
}
