import { Checkbox, Select, TextArea, TextInput } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { AssignmentFields } from './assignment-fields.view.tsx';
import { quoted } from './fact-card.view.tsx';
import { bodyOptions } from '../meeting/head-form.view.tsx';
import type { ItemShown } from '../../review/desk/shown.ts';
import { looseItem } from '../../review/facts/keys.ts';
import type { ReviewedFact } from '../../review/facts/review.ts';
import { importTexts } from '../../texts.ts';

/** One fact: the sentence it was read from, whether it is taken (unless `verbs` say so), its words, and where it belongs. */
export function FactForm(props: ItemShown & { fact: ReviewedFact; verbs?: boolean }) {
  const words = useWords(importTexts);
  const { fact, reading } = props;
  const field = (name: string): string => `${fact.key}.${name}`;
  const quote = quoted(reading.extracted, fact.source);
  return (
    <fieldset class={`ds-fieldset fact ${fact.kind}`} id={fact.key}>
      <legend class="ds-heading" data-size="2xs">
        {words.fact[fact.kind]}
      </legend>
      {quote !== '' && quote !== fact.text && <blockquote class="fact-source">{quote}</blockquote>}
      {fact.kind === 'assignment' && words.status[fact.status] && (
        <p role="note">{words.status[fact.status]}</p>
      )}
      {!props.verbs && <Checkbox name={field('take')} label={words.take} checked={fact.take} />}
      {fact.kind === 'dissent' ? (
        <TextInput name={field('text')} label={words.fact.dissent} value={fact.text} />
      ) : (
        <TextArea
          name={field('text')}
          label={fact.kind === 'assignment' ? words.what : words.fact[fact.kind]}
          value={fact.text}
          rows={fact.text.length > 160 ? 4 : 2}
        />
      )}
      {fact.kind === 'proposal' && (
        <Select
          name={field('toBody')}
          label={words.toBody}
          hint={fact.toText ? words.ownerHint(fact.toText) : undefined}
          options={bodyOptions(props.matches.bodies.get(fact.toText) ?? [], props.bodies, words.bodyGroups)}
          value={fact.toBody}
        />
      )}
      {fact.kind === 'assignment' ? (
        <AssignmentFields {...props} fact={fact} move={<MoveTo {...props} />} />
      ) : (
        <MoveTo {...props} />
      )}
    </fieldset>
  );
}

/** Items to move to: all of them, or where they are more, those around the fact's own. */
const most = 200;

function MoveTo(props: ItemShown & { fact: ReviewedFact }) {
  const words = useWords(importTexts);
  const { fact, review } = props;
  const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
  const near =
    review.items.length <= most
      ? review.items
      : review.items.filter(
          (item) => item.key === fact.item || Math.abs(item.place - props.place) <= most / 4,
        );
  const options = near.map((item) => ({
    value: item.key,
    label: short([item.number && `§ ${item.number}`, item.heading].filter(Boolean).join(' ')),
  }));
  if (fact.kind === 'assignment') options.push({ value: looseItem, label: words.loose });
  if (options.length < 2) return null;
  const select = (
    <Select
      name={`${fact.key}.item`}
      label={words.moveTo}
      emptyLabel={null}
      options={options}
      value={fact.item}
    />
  );
  return fact.kind === 'assignment' ? (
    select
  ) : (
    <details>
      <summary>{words.move}</summary>
      {select}
    </details>
  );
}
