import { Form, Hidden, Select, SubmitButton, VersionField } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { readingNamesAddress } from '../../addresses.ts';
import type { Conflict } from '../../review/answers/conflicts.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { chosenName, namesOnce, namesShown } from '../../review/names/names.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { Alone, OwnPage, OwnPageField } from '../alone.view.tsx';
import { Conflicts } from '../desk/conflict.view.tsx';

/** The accepting button sends this form, so that who the names are is kept with it. */
export const namesFormId = 'namnen';

type NamesProps = Pick<Desk, 'reading' | 'matches'>;

/** Who the names in the document are. */
export function Names(props: NamesProps) {
  const words = useWords(reviewTexts);
  const names = useWords(importTexts);
  if (props.reading.proposal.people.length === 0) return <p class="quiet">{names.noNames}</p>;
  return (
    <Alone address={readingNamesAddress(props.reading.id)} title={words.namesAlone}>
      <NamesForm {...props} />
    </Alone>
  );
}

/** The names by themselves. */
export function NamesPage(props: Desk & { conflicts?: readonly Conflict[] }) {
  const words = useWords(importTexts);
  return (
    <OwnPage reading={props.reading} title={words.names}>
      <Conflicts {...props} conflicts={props.conflicts ?? []} />
      <NamesForm {...props} alone />
    </OwnPage>
  );
}

function NamesForm({ reading, matches: { people: known }, alone }: NamesProps & { alone?: boolean }) {
  const words = useWords(importTexts);
  const { names: chosen } = reading.choices;
  const names = namesOnce(reading.proposal.people);
  return (
    <Form
      id={namesFormId}
      action={readingNamesAddress(reading.id)}
      class="form wide-form"
      label={words.names}
    >
      <VersionField version={reading.version} />
      {alone && <OwnPageField />}
      <p class="quiet">{words.namesLead}</p>
      <div class="names">
        {names.slice(0, namesShown).flatMap(({ name, told }, at) => [
          <Hidden key={`${name} visat`} name={`visat-${at}`} value={chosenName(name, chosen[name], known)} />,
          <Select
            key={name}
            name={`namn-${at}`}
            label={name}
            hint={told || undefined}
            emptyLabel={null}
            options={[
              ...(known.get(name) ?? []).map((one) => ({
                value: one.ref,
                label: one.why ? `${one.name} (${one.why})` : one.name,
              })),
              { value: 'text', label: words.asPrinted },
              { value: 'new', label: words.newPerson },
            ]}
            value={chosenName(name, chosen[name], known)}
          />,
        ])}
      </div>
      {names.length > namesShown && <p class="quiet">{words.moreNames(names.length - namesShown)}</p>}
      <SubmitButton variant={alone ? 'primary' : 'secondary'}>{words.saveNames}</SubmitButton>
    </Form>
  );
}
