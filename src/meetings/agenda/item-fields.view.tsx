import { Checkbox, ErrorSummary, Select, TextArea, TextInput, problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { figureTexts } from '../figures/texts.ts';
import { itemKinds } from '../item.ts';
import { meetingTexts } from '../texts.ts';
import { agendaTexts } from './texts.ts';

/** An item as typed, before it is checked. */
export type TypedItem = {
  readonly rubrik: string;
  readonly slag: string;
  readonly paragraf: string;
  readonly arende: string;
  readonly foredragande: string;
  readonly minuter: string;
  readonly klar: string;
  readonly text: string;
  readonly mottagare: string;
};
export const emptyItem: TypedItem = {
  rubrik: '',
  slag: 'decision',
  paragraf: '',
  arende: '',
  foredragande: '',
  minuter: '',
  klar: '',
  text: '',
  mottagare: '',
};

/** The fields of an item, the same for a new one and one that is edited. */
export function ItemFields(props: {
  typed: TypedItem;
  problems?: readonly Problem[] | undefined;
  /** Stands on the agenda already: it may be finished. */
  isStored?: boolean;
}) {
  const words = useWords(meetingTexts);
  const own = useWords(agendaTexts);
  const figures = useWords(figureTexts);
  const { typed, problems } = props;
  const at = (field: keyof TypedItem) => ({
    name: field,
    value: typed[field],
    problem: problemOf(problems, field),
  });
  return (
    <>
      <ErrorSummary problems={problems} />
      <TextInput {...at('rubrik')} label={words.heading} required />
      <Select
        {...at('slag')}
        label={words.kind}
        emptyLabel={null}
        options={itemKinds.map((kind) => ({ value: kind, label: words.itemKinds[kind] }))}
      />
      <TextInput {...at('paragraf')} label={words.section} hint={words.sectionHint} optional />
      <TextInput {...at('arende')} label={words.caseNumber} optional />
      <TextInput {...at('foredragande')} label={words.presenter} optional />
      <TextInput
        {...at('minuter')}
        label={own.plannedMinutes}
        hint={own.plannedMinutesHint}
        inputMode="numeric"
        optional
      />
      {props.isStored && (
        <Checkbox
          name="klar"
          label={figures.isDone}
          hint={figures.isDoneHint}
          checked={typed.klar === 'ja'}
        />
      )}
      <TextArea {...at('text')} label={words.text} rows={6} optional />
      <TextArea {...at('mottagare')} label={words.recipients} hint={words.recipientsHint} rows={3} optional />
    </>
  );
}
