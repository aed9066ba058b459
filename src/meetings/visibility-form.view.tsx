import { Form, Select, SubmitButton, VersionField } from '../platform/web/form.tsx';
import { useWords } from '../platform/web/shell.ts';
import { visibilities } from '../thread/knot.ts';
import type { Visibility } from '../thread/knot.ts';
import { threadTexts } from '../thread/texts.ts';
import { visibilityAddress } from './addresses.ts';
import { whyCannotBe } from './meeting.ts';
import type { Meeting } from './meeting.ts';
import { meetingProblemTexts } from './problem-texts.ts';
import { meetingTexts } from './texts.ts';

/** Who sees a meeting: offers only what its body allows, and says why the rest is not offered. */
export function VisibilityForm(props: {
  meeting: Meeting;
  bodyKind: string | undefined;
  chosen?: Visibility | undefined;
  problem?: string | undefined;
}) {
  const words = useWords(meetingTexts);
  const { visibility } = useWords(threadTexts);
  const { obstacle } = useWords(meetingProblemTexts);
  const { meeting, bodyKind } = props;
  const why = visibilities.map((value) => whyCannotBe(value, bodyKind)).find((one) => one !== undefined);
  return (
    <Form action={visibilityAddress(meeting.id)}>
      <VersionField version={meeting.version} />
      <Select
        name="synlighet"
        label={words.visibility}
        hint={[words.visibilityHint, why ? obstacle[why] : words.preparationStays].join(' ')}
        problem={props.problem}
        emptyLabel={null}
        value={props.chosen ?? meeting.visibility}
        options={visibilities
          .filter((value) => whyCannotBe(value, bodyKind) === undefined)
          .map((value) => ({ value, label: visibility[value] }))}
      />
      <SubmitButton variant="secondary">{words.changeVisibility}</SubmitButton>
    </Form>
  );
}
