import type { Body } from '../../../bodies/body.ts';
import {
  Checkbox,
  DayInput,
  Form,
  Radios,
  Select,
  SubmitButton,
  TextInput,
  VersionField,
  problemOf,
} from '../../../platform/web/form.tsx';
import type { Option, Problem } from '../../../platform/web/form.tsx';
import { dayInWords } from '../../../platform/web/day-words.ts';
import { useShell, useWords } from '../../../platform/web/shell.ts';
import type { ProposedDay } from '../../../reader/proposal.ts';
import { threadTexts } from '../../../thread/texts.ts';
import { readingAddress } from '../../addresses.ts';
import type { ReadBefore } from '../../review/facts/review.ts';
import type { ReviewedHead } from '../../review/facts/head.ts';
import type { Suggestion } from '../../review/names/matches.ts';
import { OwnPageField } from '../alone.view.tsx';
import { importTexts } from '../../texts.ts';

/** The bodies to choose among: those suggested first, with their reasons, then all others. */
export function bodyOptions(
  suggested: readonly Suggestion[],
  bodies: readonly Pick<Body, 'id' | 'name'>[],
  groups: { readonly likely: string; readonly others: string },
): Option[] {
  const first = suggested.map(({ ref, name, why }) => ({
    value: ref,
    label: why ? `${name} (${why})` : name,
    group: groups.likely,
  }));
  const rest = bodies
    .map(({ id, name }) => ({ value: `body:${id}`, label: name, group: groups.others }))
    .filter(({ value }) => !suggested.some(({ ref }) => ref === value));
  return first.length > 0 ? [...first, ...rest] : rest.map(({ value, label }) => ({ value, label }));
}

export type HeadProps = {
  readingId: string;
  version: number;
  /** The form stands on a page of its own. */
  alone: boolean;
  head: ReviewedHead;
  readBefore: ReadBefore | undefined;
  /** How many assignments have neither a day nor a cadence. */
  openEnded: number;
  /** The reason that was given in the batch's previous file; '' where none was. */
  reasonBefore: string;
  /** The days that the meeting may be of, where its year is not printed. */
  mayBe: readonly ProposedDay[];
  suggested: readonly Suggestion[];
  bodies: readonly Body[];
  mayMakeBodies: boolean;
  problems: readonly Problem[];
};

/** Which meeting the document is the record of: what it says itself is filled in, the rest is asked. */
export function HeadForm(props: HeadProps) {
  const words = useWords(importTexts);
  const { head, problems } = props;
  const bodies = bodyOptions(props.suggested, props.bodies, words.bodyGroups);
  return (
    <Form action={`${readingAddress(props.readingId)}/huvud`} class="form wide-form" label={words.meeting}>
      {/* the first button is the one that Enter presses */}
      <span class="visually-hidden">
        <button type="submit" tabIndex={-1} aria-hidden="true" />
      </span>
      <VersionField version={props.version} />
      {props.alone && <OwnPageField />}
      <Select
        name="body"
        label={words.body}
        hint={head.bodyText ? words.bodyHint(head.bodyText, '') : words.bodyUnsaid}
        options={props.mayMakeBodies ? [...bodies, { value: 'new', label: words.newBody }] : bodies}
        value={head.body}
        problem={problemOf(problems, 'body')}
        required
      />
      {props.mayMakeBodies && <NewBody head={head} bodies={props.bodies} />}
      <Radios
        name="becomes"
        label={words.becomes}
        options={[
          { value: 'meeting', label: words.becomesMeeting },
          { value: 'document', label: words.becomesDocument },
        ]}
        value={head.becomes}
      />
      <WhenAndWhere {...props} />
      {props.readBefore && <ReadAlready {...props} readBefore={props.readBefore} />}
      <Visibility value={head.visibility} />
      <OpenEnded {...props} />
      <SubmitButton variant={props.alone ? 'primary' : 'secondary'}>{words.saveMeeting}</SubmitButton>
    </Form>
  );
}

function WhenAndWhere({ head, problems, mayBe }: HeadProps) {
  const words = useWords(importTexts);
  const { locale } = useShell();
  return (
    <>
      {!head.day && mayBe.length > 0 && (
        <div role="group" aria-label={words.dayMayBe}>
          <p>{words.dayMayBe}</p>
          <ul class="brief">
            {mayBe.map(({ date, why }) => (
              <li key={date}>
                <SubmitButton variant="secondary" name="dayChosen" value={date}>
                  {dayInWords(date, locale, 'long')}
                </SubmitButton>{' '}
                {why !== dayInWords(date, locale, 'long') && <span class="quiet">{why}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="side-by-side">
        <DayInput
          name="day"
          label={words.day}
          hint={words.dayHint}
          value={head.day ?? head.dayMisread}
          problem={problemOf(problems, 'day')}
        />
        <Select
          name="kind"
          label={words.kind}
          emptyLabel={null}
          options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
          value={head.kind}
        />
      </div>
      <div class="side-by-side">
        <TextInput name="place" label={words.place} value={head.place} optional />
        <TextInput name="start" type="time" label={words.start} value={head.start} optional />
        <TextInput name="end" type="time" label={words.end} value={head.end} optional />
      </div>
    </>
  );
}

function ReadAlready({ head, problems, readBefore }: HeadProps & { readBefore: ReadBefore }) {
  const words = useWords(importTexts);
  return (
    <div class="ds-alert" data-color="warning">
      <p>
        <a class="ds-link" href={readBefore.address}>
          {words.readBefore(readBefore.document)}
        </a>
      </p>
      <Checkbox
        name="again"
        label={words.again}
        hint={words.againHint}
        checked={head.again}
        problem={problemOf(problems, 'again')}
      />
    </div>
  );
}

/** Why assignments have no day, and when they are looked at again; the reason of the batch's last file is one click. */
function OpenEnded({ head, problems, openEnded, reasonBefore }: HeadProps) {
  const words = useWords(importTexts);
  return (
    <>
      <div class="side-by-side">
        <TextInput
          name="openEndedBecause"
          label={words.openEnded}
          hint={openEnded > 0 ? words.openEndedHint(openEnded) : undefined}
          value={head.openEndedBecause}
          problem={problemOf(problems, 'openEndedBecause')}
        />
        <DayInput name="reviewOn" label={words.reviewOn} value={head.reviewOn} />
      </div>
      {openEnded > 0 && head.openEndedBecause === '' && (
        <p>
          <SubmitButton variant="secondary" name="reasonChosen" value={reasonBefore || words.usualReason}>
            {words.useReason(reasonBefore || words.usualReason)}
          </SubmitButton>{' '}
          {reasonBefore && <span class="quiet">{words.reasonBefore}</span>}
        </p>
      )}
    </>
  );
}

function NewBody(props: { head: ReviewedHead; bodies: readonly Body[] }) {
  const words = useWords(importTexts);
  const { newBody } = props.head;
  return (
    <details open={props.head.body === 'new'}>
      <summary>{words.newBody}</summary>
      <p class="hint">{words.newBodyHint}</p>
      <TextInput name="newBodyName" label={words.newBodyName} value={newBody.name} />
      <Select
        name="newBodyKind"
        label={words.newBodyKind}
        emptyLabel={null}
        options={Object.entries(words.newBodyKinds).map(([value, label]) => ({ value, label }))}
        value={newBody.kind}
      />
      <Select
        name="newBodyParent"
        label={words.newBodyParent}
        options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        value={newBody.parent}
        optional
      />
    </details>
  );
}

function Visibility(props: { value: string }) {
  const words = useWords(importTexts);
  const { visibility } = useWords(threadTexts);
  return (
    <Select
      name="visibility"
      label={words.visibility}
      emptyLabel={words.visibilityBody}
      options={(['draft', 'body', 'internal', 'public'] as const).map((value) => ({
        value,
        label: visibility[value] ?? value,
      }))}
      value={props.value}
    />
  );
}
