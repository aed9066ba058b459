import type { PersonId } from '../../kernel/actor.ts';
import { Form, Hidden, Select, SubmitButton } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { absenceAddress, takeBackAbsenceAddress } from '../addresses.ts';
import type { MeetingId } from '../call.ts';
import { callTexts } from '../texts.ts';
import type { Absence, OnList } from './absence.ts';

export type AbsencesShown = {
  readonly meetingId: MeetingId;
  readonly absences: readonly Absence[];
  readonly list: readonly OnList[];
  /** Who stands in for each absent member now. */
  readonly standing: ReadonlyMap<PersonId, OnList | undefined>;
  /** Whose absence the reader may report: everybody's, one's own, or nobody's. */
  readonly may: 'anybody' | PersonId | undefined;
};

/** Who cannot come, who is called instead, and the way to say that one cannot come. */
export function AbsencesSection(props: AbsencesShown) {
  const words = useWords(callTexts);
  const { absences, list, may, meetingId } = props;
  const absent = new Set(absences.map(({ personId }) => personId));
  const left = list.filter(({ personId }) => !absent.has(personId));
  const own = left.find(({ personId }) => personId === may);
  if (absences.length === 0 && !own && may !== 'anybody') return null;
  return (
    <section aria-labelledby="forfall">
      <h2 id="forfall" class="ds-heading" data-size="sm">
        {words.absences}
      </h2>
      {absences.length > 0 && (
        <ul>
          {absences.map((absence) => (
            <Row key={absence.id} absence={absence} {...props} />
          ))}
        </ul>
      )}
      {own && (
        <Form class="one-button" action={absenceAddress(meetingId)} label={words.reportAbsence}>
          <Hidden name="person" value={own.personId} />
          <SubmitButton variant="secondary">{words.reportOwn}</SubmitButton>
        </Form>
      )}
      {may === 'anybody' && left.length > 0 && (
        <Form action={absenceAddress(meetingId)} label={words.reportAbsence}>
          <Select
            name="person"
            id="forhindrad"
            label={words.whoIsAbsent}
            options={left.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
          <SubmitButton variant="secondary">{words.reportAbsence}</SubmitButton>
        </Form>
      )}
    </section>
  );
}

function Row(props: AbsencesShown & { absence: Absence }) {
  const words = useWords(callTexts);
  const { absence, standing, may, meetingId } = props;
  const instead = standing.get(absence.personId);
  return (
    <li>
      {absence.name}
      {standing.has(absence.personId) && (
        <span class="quiet">: {instead ? words.calledInstead(instead.name) : words.nobodyInstead}</span>
      )}
      {(may === 'anybody' || may === absence.personId) && (
        <Form
          class="one-button"
          action={takeBackAbsenceAddress(meetingId)}
          label={words.takeBackOf(absence.name)}
        >
          <Hidden name="person" value={absence.personId} />
          <SubmitButton variant="tertiary">{words.takeBack}</SubmitButton>
        </Form>
      )}
    </li>
  );
}
