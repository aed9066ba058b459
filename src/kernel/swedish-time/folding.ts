/** The text in small letters without marks, character by character, so that every offset still holds. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  const kept = small.length === text.length ? small : text.replace(/[A-ZÅÄÖÉÜ]/g, (one) => one.toLowerCase());
  return kept
    .replace(/[åäáàâã]/g, 'a')
    .replace(/[öóòôø]/g, 'o')
    .replace(/[éèêë]/g, 'e')
    .replace(/ü/g, 'u');
}

/** Whether a sentence tells of what has been or of what is to come. */
export type Mood = 'future' | 'past' | undefined;

/** A full stop before a capital, an empty line, or the next line of a list. */
const boundary = /[.!?]["”)]?\s+(?=[A-ZÅÄÖ])|\n\s*\n|\n\s*(?:[·•*–▪○]|-\s|\d+\.\s|o\s)/g;
const reach = 240;

export type Sentence = { readonly start: number; readonly end: number };

/** The sentence around an expression, no wider than 240 characters to each side. */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  const from = Math.max(0, start - reach);
  let begins = from;
  for (const found of text.slice(from, start).matchAll(boundary))
    begins = from + found.index + found[0].length;
  const after = text.slice(end, end + reach);
  const stop = after.search(boundary);
  return { start: begins, end: stop < 0 ? end + after.length : end + stop };
}

const signs = (...words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join('|')})\\b`, 'g');

const future = signs(
  'senast|infor|ska|skall|kommer|bor|fore|innan|deadline|nasta|planer\\w*|inbjud\\w*|fardig\\w*',
  'sista dag(?:en)?|uppdrag\\s+att|uppdras|klar[at]?|bokar?',
  '\\w*(?:rapporteras|redovisas|lamnas|skickas|aterkommer|genomfors|halls|utvarderas)',
  '\\w*(?:presenteras|slutfors|gors|behandlas)',
  'till(?:\\s+och\\s+med)?(?=\\s+(?:den\\s+)?$)|t\\.?o\\.?m\\.?|sker|aterrapportering|redovisning\\s+sker',
);
/** The supine after "har", the past of strong verbs, and the endings of the weak ones. */
const past = signs(
  'har(?:\\s+\\w+){0,4}?\\s+\\w+(?:at|it|tt|ts)',
  'hade|gav|gick|togs|tog|kom|satt|fick|blev|holls|skedde|inkom|besl[ou]t|sedan|daterad|daterat',
  'foredrog|avslog|bifoll|godkandes?|uttalade|foreslog',
  '(?!\\w*(?:sammantrade|omrade)\\b)\\w{3,}(?:ade|ades|orde|ordes|ttes|andes|llde|lldes|amde|egarde|ntogs)',
);

/** What the nearest sign says: the last one before the expression, else the first after it. */
export function moodAt(folded: string, start: number, end: number, sentence: Sentence): Mood {
  const before = folded.slice(sentence.start, start);
  const told = lastAt(before, past);
  const coming = lastAt(before, future);
  if (told >= 0 || coming >= 0) return told > coming ? 'past' : 'future';
  const after = folded.slice(end, sentence.end);
  const then = [...after.matchAll(past)].find((found) => !isParticiple(after, found))?.index ?? -1;
  const next = after.search(future);
  if (then < 0 && next < 0) return undefined;
  return then >= 0 && (next < 0 || then < next) ? 'past' : 'future';
}

function lastAt(text: string, sign: RegExp): number {
  let at = -1;
  for (const found of text.matchAll(sign)) if (!isParticiple(text, found)) at = found.index;
  return at;
}

/** What a participle stands after, and a verb of the past does not. */
const before =
  /\b(?:samtliga|deras|sina|[a-z]{3,}(?:ens|ets|nas)|om|for|med|av|fran|mellan|genom|utan|kring|mot|enligt|till|vid)\s$/;
/** "Ska utreda utökade öppettider": after an order no verb of the past comes in the same breath. */
const ordered = /\b(?:ska|skall|bor|att)\s+(?:[a-z]+\s+){0,2}$/;
const article = /\b(?:den|det|de|denna|detta|dessa)\s+(?:[a-z]+\s+)?$/;
const definite = /^\s+[a-z]{3,}(?:en|et|na|ar|er|or|ten|arna|erna)\b/;

/** "Den planerade åtgärden", "nämndens reviderade plan": the word says what kind, not what has been. */
function isParticiple(text: string, found: RegExpExecArray): boolean {
  if (!found[0].endsWith('ade')) return false;
  const left = text.slice(Math.max(0, found.index - 40), found.index);
  if (before.test(left) || ordered.test(left)) return true;
  return article.test(left) && definite.test(text.slice(found.index + found[0].length));
}
