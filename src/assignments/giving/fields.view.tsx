import { DayInput, Radios, Select, TextArea, TextInput, problemOf } from '../../platform/web/form.tsx';
import type { Option, Problem } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import type { Typed } from './assignment-form.ts';
import { visibilities } from '../../thread/knot.ts';
import { assignmentTexts } from '../texts.ts';

/** What the form offers to choose from. */
export type FormChoices = {
  /** Bodies the actor may give assignments for. */
  readonly givers: readonly Option[];
  readonly bodies: readonly Option[];
  readonly posts: readonly Option[];
};
/** What was typed, and what is wrong with it. */
export type Said = { readonly typed: Typed; readonly problems: readonly Problem[] };

export function What(props: Said) {
  const words = useWords(assignmentTexts);
  const { typed, problems } = props;
  return (
    <>
      <TextArea
        name="vad"
        label={words.what}
        rows={2}
        required
        value={typed.vad}
        problem={problemOf(problems, 'vad')}
      />
      <TextArea
        name="beskrivning"
        label={words.description}
        optional
        value={typed.beskrivning}
        problem={problemOf(problems, 'beskrivning')}
      />
    </>
  );
}

export function OwnerFields(props: Said & { choices: FormChoices }) {
  const words = useWords(assignmentTexts);
  const { typed, problems, choices } = props;
  return (
    <>
      <Select
        name="post"
        label={words.ownerPost}
        hint={words.ownerPostHint}
        emptyLabel={words.notChosen}
        options={choices.posts}
        value={typed.post}
        problem={problemOf(problems, 'post')}
      />
      <TextInput
        name="person"
        label={words.ownerPerson}
        hint={words.ownerPersonHint}
        optional
        value={typed.person}
        problem={problemOf(problems, 'person')}
      />
      {typed.agartext && (
        <TextInput
          name="agartext"
          label={words.ownerAsSaid}
          value={typed.agartext}
          problem={problemOf(problems, 'agartext')}
        />
      )}
    </>
  );
}

export function DueFields(props: Said) {
  const words = useWords(assignmentTexts);
  const { typed, problems } = props;
  return (
    <>
      <TextInput
        name="senast"
        label={words.dueField}
        hint={words.dueHint}
        value={typed.senast}
        problem={problemOf(problems, 'senast')}
      />
      <TextInput
        name="utanslut"
        label={words.openEndedField}
        optional
        value={typed.utanslut}
        problem={problemOf(problems, 'utanslut')}
      />
      <DayInput
        name="omprovas"
        label={words.reviewField}
        hint={words.reviewHint}
        optional
        value={typed.omprovas}
        problem={problemOf(problems, 'omprovas')}
      />
    </>
  );
}

export function ReceiverAndVisibility(props: Said & { choices: FormChoices }) {
  const words = useWords(assignmentTexts);
  const { typed, problems, choices } = props;
  const visibility = typed.synlighet ?? 'internal';
  return (
    <>
      <Select
        name="mottagare"
        label={words.receiver}
        emptyLabel={words.theGiver}
        options={choices.bodies}
        value={typed.mottagare}
        problem={problemOf(problems, 'mottagare')}
      />
      <Radios
        name="synlighet"
        label={words.visibilityField}
        // NOTE what is no choice is shown as the narrowest, never as a wider one
        value={visibilities.find((one) => one === visibility) ?? 'draft'}
        problem={problemOf(problems, 'synlighet')}
        options={visibilities.map((value) => ({
          value,
          label: words.visibility[value],
        }))}
      />
    </>
  );
}
