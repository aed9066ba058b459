import type { ReadTimes } from './assignments/times.ts';
import type { FactKind, ProposedFact, Span } from './shape.ts';
import type { Page } from './text/page.ts';
import { passagesOf, sentencesIn } from './text/sentence.ts';
import { looksLikeHeading } from './items/headings.ts';

const rules: readonly (readonly [FactKind, RegExp])[] = [
  [
    'step',
    /^(?:steg\s+)?\d{1,2}[.)]\s+\p{L}|^(?:sju|fem|fyra|tre|sex|atta)\s+\p{L}*\s*steg\b|\bpaborjade\b|\bforsta steget\b/u,
  ],
  [
    'target',
    /\bmal(?:et|en)?\s+(?:ar|for)\b|^\W*(?:malet|vart mal|syftet)\b|\bprioriterar\b|\bhar minskat\b|\bhar okat\b/u,
  ],
  [
    'body',
    /(?:gruppen|radet|natverket|styrgrupp|namnden|utskottet|ledningsgrupp)(?:s)?\b.*\b(?:bestar|syfte|uppgift|funktion|leder|foljer upp|ar\s+forvaltningsovergripande)\b|\b(?:bildas|skapas)\b.*(?:grupp|rad|natverk)/u,
  ],
  [
    'role',
    /\b(?:\p{L}+s\s+(?:uppdrag|roll)\s+ar|samordnar\s+och\s+leder|har\s+en\s+overgripande\s+funktion|det\s+finns\s+(?:en|tva|tre)\s+(?:fasta\s+)?(?:samordnare|funktion\p{L}*|roller))/u,
  ],
  [
    'plan',
    /\b(?:handlingsplan\p{L}*|verksamhetsplan\p{L}*|oversiktsplan\p{L}*|genomforandeplan\p{L}*|forbattringsprojekt\p{L}*|kommer\s+(?:vi\s+)?att|pagar|projekt(?:et)?|program(?:met)?)\b/u,
  ],
  [
    'rule',
    /\b(?:ska\s+alltid|ska\s+utga|ska\b|bygger\s+pa|valjs|utses\s+av|utgar\s+fran|vilar\s+pa|galler|far\s+inte|maste|alltid)\b/u,
  ],
];
const personal = /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+,\s+\p{L}*(?:chef|direktör|samordnare|ledare|strateg)/u;

/** What a document that is no protocol states: who does what, goals, rules, plans, how often. */
export function factsOf(page: Page, readTimes: ReadTimes): ProposedFact[] {
  const passages = passagesOf(page.lines, (_, at) => looksLikeHeading(page.lines, at));
  return passages.flatMap((passage) =>
    sentencesIn(page, passage.start, passage.end).flatMap((span): ProposedFact[] => {
      const kind = kindOf(page, span, readTimes);
      return kind ? [{ kind, text: page.words(...span), source: span }] : [];
    }),
  );
}

function kindOf(page: Page, span: Span, readTimes: ReadTimes): FactKind | undefined {
  const text = page.words(...span);
  if (text.length < 20 || text.length > 700) return undefined;
  if (personal.test(text)) return 'person';
  if (readTimes(text).some((reading) => reading.kind === 'recurrence')) return 'cadence';
  const folded = page.folded.slice(...span).replace(/\s+/g, ' ');
  return rules.find(([, pattern]) => pattern.test(folded))?.[0];
}
