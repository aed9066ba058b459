import type { VNode } from 'preact';
import { Checks, Hidden, Select, SubmitButton, TextInput } from '../../../platform/web/form.tsx';
import type { Option } from '../../../platform/web/form.tsx';
import { useShell, useWords } from '../../../platform/web/shell.ts';
import { speaksOfEveryUnit } from '../../review/facts/fan-out.ts';
import { DueFields } from './due-fields.view.tsx';
import { bodyOptions } from '../meeting/head-form.view.tsx';
import type { ItemShown } from '../../review/desk/shown.ts';
import type { ReviewedAssignment } from '../../review/facts/review.ts';
import type { ImportTexts } from '../../words/swedish.ts';
import { importTexts } from '../../texts.ts';

type Props = ItemShown & {
  fact: ReviewedAssignment;
  /** The form is of this fact alone, so that an owner is looked for by a button of its own. */
  verbs?: boolean | undefined;
};

/** Who, when and which units; how often, to whom and where it belongs are folded away until they say something. */
export function AssignmentFields(props: Props & { move: VNode }) {
  const words = useWords(importTexts);
  const { actor } = useShell();
  const { fact } = props;
  const field = (name: string): string => `${fact.key}.${name}`;
  const told = fact.cadence !== undefined || fact.cadenceMisread !== '' || fact.toBodyText !== '';
  return (
    <>
      <Owner {...props} />
      <DueFields fact={fact} />
      <Units {...props} />
      <details open={told}>
        <summary>{words.more}</summary>
        <div class="side-by-side">
          <TextInput
            name={field('cadence')}
            label={words.cadence}
            hint={words.cadenceHint}
            value={fact.cadence?.words ?? fact.cadenceMisread}
            problem={fact.cadenceMisread ? words.cadenceMisread : undefined}
            optional
          />
          <Select
            name={field('toBody')}
            label={words.toBody}
            hint={fact.toBodyText ? words.ownerHint(fact.toBodyText) : undefined}
            emptyLabel={words.theMeetingsBody}
            options={receiverOptions(fact, props, words, actor?.administrator ?? false)}
            value={fact.toBody}
          />
        </div>
        {props.move}
      </details>
    </>
  );
}

/** Who may own an assignment: those suggested by its words, somebody new, or nobody yet. */
export function ownerOptions(
  fact: ReviewedAssignment,
  matches: ItemShown['matches'],
  words: ImportTexts,
  administrator: boolean,
): Option[] {
  const told = fact.ownerText || fact.toText;
  return [
    { value: 'text', label: words.nobody },
    ...(matches.owners.get(told) ?? []).map((one) => ({
      value: one.ref,
      label: one.why ? `${one.name} (${one.why})` : one.name,
    })),
    ...(told ? [{ value: 'new-person', label: words.addPerson(told) }] : []),
    ...(told && administrator ? [{ value: 'new-post', label: words.addPost(told) }] : []),
  ];
}

/** Which bodies may receive the report of an assignment, those suggested by its words first. */
export const receiverOptions = (
  fact: ReviewedAssignment,
  known: Pick<ItemShown, 'matches' | 'bodies'>,
  words: ImportTexts,
  administrator: boolean,
): Option[] => [
  ...bodyOptions(known.matches.bodies.get(fact.toBodyText) ?? [], known.bodies, words.bodyGroups),
  ...(fact.toBodyText && administrator ? [{ value: 'new', label: words.addBody(fact.toBodyText) }] : []),
];

function Owner({ fact, matches, verbs }: Props) {
  const words = useWords(importTexts);
  const { actor } = useShell();
  return (
    <div class="side-by-side">
      <Select
        name={`${fact.key}.owner`}
        label={words.owner}
        hint={words.ownerHint(fact.toText)}
        emptyLabel={null}
        options={ownerOptions(fact, matches, words, actor?.administrator ?? false)}
        value={fact.owner || 'text'}
      />
      <div>
        <TextInput
          name={`${fact.key}.ownerText`}
          label={words.ownerLook}
          hint={verbs ? words.ownerLookHint : words.ownerLookSave}
          value={fact.ownerText}
          optional
        />
        {verbs && (
          <SubmitButton name="svar" value="sok" variant="secondary">
            {words.ownerSearch}
          </SubmitButton>
        )}
      </div>
    </div>
  );
}

/** Asked where the document speaks to every unit; folded away where it only might; `quiet` where the asking is told above. */
export function Units({ fact, units, quiet }: Pick<Props, 'fact' | 'units'> & { quiet?: boolean }) {
  const words = useWords(importTexts);
  const divided = fact.units !== undefined;
  if (units.length === 0 || (!divided && !speaksOfEveryUnit(fact.text))) return null;
  const checks = (
    <>
      <Hidden name={`${fact.key}.unitsShown`} value="ja" />
      <Checks
        name={`${fact.key}.units`}
        label={words.units}
        hint={words.unitsHint}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        values={fact.units}
        problem={fact.unitsAsked && !quiet ? words.obstacle['units-ask'] : undefined}
      />
    </>
  );
  return divided ? checks : <details>{[<summary key="s">{words.units}</summary>, checks]}</details>;
}
