import type { Day } from '../../kernel/day.ts';

/** Whether ten digits end in the check digit that the Luhn rule gives (folkbokföringslagen 18 §). */
export function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits).reduce((all, sign, index) => {
    const product = Number(sign) * (index % 2 === 0 ? 2 : 1);
    return all + (product > 9 ? product - 9 : product);
  }, 0);
  return digits.length === 10 && sum % 10 === 0;
}

/** Days of the month; a coordination number (samordningsnummer) has 60 added to its day. */
function isBirthday(year: number, month: number, date: number, latest: Day): boolean {
  const real = date > 60 ? date - 60 : date;
  if (month < 1 || month > 12 || real < 1) return false;
  if (real > new Date(Date.UTC(year, month, 0)).getUTCDate()) return false;
  const written = [year, month, real].map((part) => String(part).padStart(2, '0')).join('-');
  return written <= latest;
}

/**
 * Whether these ten or twelve digits are a personnummer or a samordningsnummer of somebody born on `latest` at the last:
 * a day of the calendar and the right check digit (domain.md R6). Of ten digits the century is not known; any will do.
 */
export function isPersonalNumber(digits: string, latest: Day): boolean {
  const ten = digits.slice(-10);
  if (!hasCheckDigit(ten) || /^(?:\d\d)?0{10}$/.test(digits)) return false;
  const century = digits.length === 12 ? [digits.slice(0, 2)] : ['18', '19', '20'];
  return century.some((first) =>
    isBirthday(Number(first + ten.slice(0, 2)), Number(ten.slice(2, 4)), Number(ten.slice(4, 6)), latest),
  );
}

/** 850709-9805, 19850709-9805, 1985-07-09-9805, 850709+9805, 8507099805, 850709 9805. */
const shape =
  /(?<!\d)(?:(18|19|20)?(\d{2})(\d{2})(\d{2}) ?[-+]? ?(\d{4})|(18|19|20)(\d{2})-(\d{2})-(\d{2}) ?[-+] ?(\d{4}))(?!\d)/g;

/** Every personal number in a text that `plainly` has made alike, as [from, to); two that share signs are one. */
export function personalNumbers(plain: string, latest: Day): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  // NOTE looked for from every sign, so that digits before a number cannot hide it
  for (let match = next(plain, 0); match; match = next(plain, match.index + 1)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (!isPersonalNumber(match.slice(1).filter(Boolean).join(''), latest)) continue;
    const last = found.at(-1);
    if (last && from < last[1]) found[found.length - 1] = [last[0], Math.max(last[1], to)];
    else found.push([from, to]);
  }
  return found;
}

function next(plain: string, from: number): RegExpExecArray | null {
  shape.lastIndex = from;
  return shape.exec(plain);
}
