import { wholeDays } from '../head/days.ts';
import type { ProposedReference } from '../shape.ts';
import { fold, tidy } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import type { RoughItem } from './rough.ts';

const paragraph =
  /(?:§{1,2}|[Pp]aragraf)\s?(?<number>\d{1,4}(?:\s?[a-z](?![\p{L}]))?)(?:\s?\/\s?(?<year>(?:20)?\d{2})(?!\d))?/gu;
/** A law's paragraph is none of ours: "9 kap. 31 §", "§ 5 kommunallagen". */
const law =
  /(?:kap\.?|lagen|lag|förordningen|balken|SFS|stadgarna|reglementet|arbetsordningen|kollektivavtalet)\s*(?:\([^)]*\)\s*)?$/iu;
const lawAfter =
  /^\s*(?:(?:i\s+)?(?:kommunal|förvaltnings|skol|plan|miljö|social|offentlighets|arbetsmiljö)\p{L}*|KL|FL|OSL|TF|SoL|LSS|PBL|MBL|st\.|första|andra)(?!\p{L})/u;
const bodyWord =
  /(?<!\p{L})(?:(?:KF|KS|KSAU|RF|RS|AU|[A-ZÅÄÖ]{2,4}N)(?!\p{L})|(?:[\p{L}]+-\s?(?:,\s?[\p{L}]+-\s?)*och\s|(?:[Tt]ekniska|[Rr]egionala|[Gg]emensamma|[Ss]ociala)\s)?\p{L}*(?:styrelsen|fullmäktige|nämnden|utskottet|direktionen|beredningen)(?:s\s+\p{L}*utskott)?|\p{Lu}\p{L}+s\s\p{L}*utskott)/gu;
const decided =
  /(?:ursprungs|grund)?beslut(?:et|ades?|at|ades|ats)?\s+(?:fattades\s+)?(?:\p{L}+\s+){0,3}?(?:den\s+|datum\s*:?\s*)?$/iu;

/** Earlier decisions that an item points at: with a body, a day or a § of theirs. */
export function refersOf(page: Page, item: RoughItem): ProposedReference[] {
  const first = item.sections.find((section) => section.lines.length > 0)?.lines[0]?.start ?? item.end;
  const text = page.flat.slice(first, item.end);
  const days = wholeDays(text);
  const found: ProposedReference[] = [];
  const used = new Set<number>();
  let passed = 0;
  for (const match of text.matchAll(paragraph)) {
    const before = sentenceBefore(text, match.index);
    if (law.test(before) || lawAfter.test(text.slice(match.index + match[0].length))) continue;
    const from = match.index - before.length;
    while ((days[passed]?.end ?? Number.POSITIVE_INFINITY) <= match.index) passed += 1;
    const last = days[passed - 1];
    const day = last && last.start >= from ? last : undefined;
    if (day) used.add(day.start);
    const { number = '', year } = match.groups ?? {};
    const end = match.index + match[0].length;
    const body = bodyBefore(before);
    if (!day && !body && !year) continue;
    const start = Math.min(day?.start ?? match.index, body ? from + body.at : match.index);
    found.push({
      text: tidy(text.slice(start, end)),
      body: body?.name ?? null,
      day: day?.day ?? null,
      paragraph: number.replace(/\s/g, ''),
      year: year ? Number(year.length === 2 ? `20${year}` : year) : day ? Number(day.day.slice(0, 4)) : null,
      source: [first + start, first + end],
    });
  }
  for (const day of days.filter(({ start }) => !used.has(start))) {
    const before = sentenceBefore(text, day.start);
    if (!decided.test(before)) continue;
    found.push(dayOnly(before, day, first));
  }
  const sorted = found.sort((one, other) => one.source[0] - other.source[0]);
  const said = new Set<string>();
  return sorted.filter((one) => {
    const key = `${one.body} ${one.day} ${one.paragraph}`;
    return said.size < said.add(key).size;
  });
}

function dayOnly(
  before: string,
  { day, start, end }: ReturnType<typeof wholeDays>[number],
  first: number,
): ProposedReference {
  const lead = decided.exec(before);
  return {
    text: tidy(before.slice(lead?.index ?? before.length) + day),
    body: bodyBefore(before)?.name ?? null,
    day,
    paragraph: null,
    year: Number(day.slice(0, 4)),
    source: [first + start - (before.length - (lead?.index ?? before.length)), first + end],
  };
}

/** What stands before it in the same sentence, as far as a reference reaches. */
function sentenceBefore(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - 110), at);
  const stop = [...window.matchAll(/[!?;]\s|(?<!kap|dnr|nr|st)\.\s+(?=\p{Lu})/giu)].at(-1);
  return stop ? window.slice(stop.index + stop[0].length) : window;
}

/** The nearest body; "nämnden" alone is whichever body meets. */
function bodyBefore(before: string): { name: string; at: number } | undefined {
  const match = [...before.matchAll(bodyWord)].at(-1);
  if (!match) return undefined;
  const name = tidy(match[0]);
  return /^(?:namnden|utskottet|styrelsen)$/.test(fold(name)) ? undefined : { name, at: match.index };
}
