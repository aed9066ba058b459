import { dayInWords } from '../../../platform/web/day-words.ts';
import { useShell, useWords } from '../../../platform/web/shell.ts';
import type { ReviewedFact } from '../../review/facts/review.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { importTexts, reviewTexts } from '../../texts.ts';

export type Known = Pick<ShownReading, 'matches' | 'bodies'>;

/** What a fact says as it stands, to be read and compared: its words, and for an assignment who, when and to whom. */
export function FactSummary(props: Known & { fact: ReviewedFact }) {
  const words = useWords(reviewTexts);
  const told = useTold(props);
  return (
    <>
      <p class="fact-text">{props.fact.text}</p>
      {told.length > 0 && (
        <dl class="told">
          {told.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {!props.fact.take && (
        <p class="quiet">{isOnlyTold(props.fact) ? words.notTakenUnless : words.notTaken}</p>
      )}
    </>
  );
}

/** Nobody has said no to it: the document only tells of it. */
const isOnlyTold = (fact: ReviewedFact): boolean =>
  fact.kind === 'assignment' &&
  fact.said === undefined &&
  (fact.status === 'earlier' || fact.status === 'closed');

/** What an assignment, a proposal or a motion says beside its words: label and value. */
export function useTold({ fact, matches, bodies }: Known & { fact: ReviewedFact }): [string, string][] {
  const words = useWords(reviewTexts);
  const { locale } = useShell();
  const bodyNamed = (ref: string): string => bodies.find(({ id }) => `body:${id}` === ref)?.name ?? '';
  if (fact.kind === 'motion') return fact.by ? [[words.by, fact.by]] : [];
  if (fact.kind === 'proposal')
    return fact.toText || fact.toBody ? [[words.receiver, bodyNamed(fact.toBody) || `”${fact.toText}”`]] : [];
  if (fact.kind !== 'assignment') return [];
  const said = fact.ownerText || fact.toText;
  const owner = matches.owners.get(said)?.find(({ ref }) => ref === fact.owner)?.name;
  const lines: [string, string][] = [
    [words.owner, owner ?? (fact.toText ? `”${fact.toText}”` : words.nobody)],
  ];
  if (fact.due.on) lines.push([words.due, dayInWords(fact.due.on, locale)]);
  else if (fact.due.text) lines.push([words.due, `”${fact.due.text}”`]);
  const cadence = fact.cadence?.words ?? fact.cadenceMisread;
  if (cadence) lines.push([words.cadence, cadence]);
  if (fact.toBodyText) lines.push([words.receiver, bodyNamed(fact.toBody) || `”${fact.toBodyText}”`]);
  if (fact.units && fact.units.length > 0) lines.push([words.units, words.everyUnit(fact.units.length)]);
  return lines;
}

/** What kind of thing a fact is, and where in the document it was read. */
export function FactKind(props: {
  fact: ReviewedFact;
  item: { number: string; heading: string } | undefined;
}) {
  const words = useWords(importTexts);
  const { fact, item } = props;
  const where = item
    ? [item.number && `§ ${item.number}`, item.heading].filter(Boolean).join(' ')
    : words.loose;
  return (
    <>
      {words.fact[fact.kind]} <span class="quiet">{where}</span>
    </>
  );
}
