import type { Span } from '../shape.ts';
import { fold } from './fold.ts';

/** From here on a web page speaks of itself: comment forms, sharing, cookies. */
const webTails = [
  /^(?:kommentera|lamna (?:en kommentar|ett svar)|leave a (?:comment|reply))\s*$/,
  /^(?:dela (?:detta|den har sidan|pa)\b.{0,40}|share this)\s*:?$/,
  /^(?:relaterade (?:inlagg|artiklar)|publicerat i|inlaggsnavigering)\b.{0,60}$/,
];
const webLines = [
  /^(?:storlek: px|starta visningen fran sidan:?|transkript|download ".*"|logga in|skriv ut( sidan)?|lyssna)$/,
  /^(?:till innehall(?:et)?|hoppa till innehall(?:et)?|vi anvander (?:cookies|kakor)\b.*)$/,
];

/** Parts that a web page or converter put around the document, as [start, end) in the text. */
export function noiseSpans(text: string): Span[] {
  const folded = fold(text);
  const spans: Span[] = [...teasers(folded)];
  for (const { start, line } of linesIn(folded)) {
    if (webLines.some((pattern) => pattern.test(line.trim()))) spans.push([start, start + line.length]);
    // NOTE a tail needs a body before it: the word alone at the top is a heading
    if (start > text.length * 0.3 && webTails.some((pattern) => pattern.test(line.trim()))) {
      spans.push([start, text.length]);
      break;
    }
  }
  for (const mark of text.matchAll(/\[bookmark: [^\]]*\]/g))
    spans.push([mark.index, mark.index + mark[0].length]);
  return spans.sort((one, other) => one[0] - other[0]);
}

/** Document sharing sites end with teasers of other documents, each closed by "Läs mer". */
function teasers(folded: string): Span[] {
  const marks = [...folded.matchAll(/\n[ \t]*las mer[ \t.…]*(?=\n|$)/g)];
  const [first] = marks;
  if (!first || marks.length < 4) return [];
  const before = folded.slice(0, first.index).trimEnd();
  // the first teaser: its text, and the heading above that repeats the teaser's beginning
  const text = before.lastIndexOf('\n\n');
  const heading = before.slice(0, Math.max(0, text)).lastIndexOf('\n\n');
  return [[Math.max(0, heading), folded.length]];
}

function* linesIn(text: string): Generator<{ start: number; line: string }> {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { start, line };
    start += line.length + 1;
  }
}
