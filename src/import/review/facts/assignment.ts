import type { Calendar } from '../../../kernel/calendar.ts';
import { cadenceWords, readCadence } from '../../../kernel/cadence.ts';
import type { ProposedAssignment } from '../../../reader/proposal.ts';
import type { Choices } from '../answers/choices.ts';
import { certainMatch, chosenRef } from '../names/matches.ts';
import { dueOf } from './due.ts';
import { saidToEveryUnit } from './fan-out.ts';
import type { FactContext, ReviewedAssignment } from './reviewed.ts';
import { asWording } from './wording.ts';

/** An assignment as it stands after a person's choices; what the document leaves open is asked. */
export function reviewedAssignment(
  proposed: ProposedAssignment,
  place: { key: string; item: string },
  choices: Choices,
  { matches, calendar, head }: FactContext,
): ReviewedAssignment {
  const chosen = choices.facts[place.key] ?? {};
  const toText = proposed.to ?? '';
  const text = chosen.text ?? asWording(proposed.what);
  const divided = saidToEveryUnit(toText);
  const ownerText = chosen.ownerText ?? '';
  const cadence = cadenceOf(proposed, chosen.cadence, calendar);
  return {
    kind: 'assignment',
    key: place.key,
    item: chosen.item ?? place.item,
    // NOTE what was given elsewhere, or only declared done, is not given again by being read
    said: chosen.said,
    take: text !== '' && (chosen.take ?? (proposed.status === 'given' || proposed.status === 'proposed')),
    text,
    source: proposed.source,
    status: proposed.status,
    toText,
    owner: divided ? (chosen.owner ?? 'text') : chosenRef(chosen.owner, matches.owners, ownerText || toText),
    ownerText,
    due: dueOf(proposed.due, chosen.due, { meeting: head.day, calendar }),
    cadence: cadence.read,
    cadenceMisread: cadence.misread,
    cadenceUnsure: proposed.cadence?.needsConfirm === true && chosen.cadence === undefined,
    cadenceChanged: chosen.cadence === undefined ? (proposed.cadence?.insteadOf ?? '') : '',
    toBody: chosenRef(chosen.toBody, matches.bodies, proposed.toBody ?? '') || head.body,
    toBodyText: proposed.toBody ?? '',
    unit: divided ? '' : (certainMatch(matches.bodies.get(toText) ?? [])?.ref ?? ''),
    units: chosen.units ?? (divided ? head.unitsBelow : undefined),
    unitsAsked: divided && chosen.units === undefined,
  };
}

function cadenceOf(proposed: ProposedAssignment, chosen: string | undefined, calendar: Calendar) {
  const words = chosen ?? proposed.cadence?.text ?? '';
  if (words === '') return { read: undefined, misread: '' };
  const known =
    chosen === undefined || chosen === proposed.cadence?.text ? proposed.cadence?.cadence : undefined;
  const cadence = known ?? readCadence(words, { calendar })?.cadence;
  return cadence
    ? { read: { cadence, words: words || cadenceWords(cadence) }, misread: '' }
    : { read: undefined, misread: words };
}
