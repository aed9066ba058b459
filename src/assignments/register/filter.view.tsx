import { DayInput, Select, TextInput } from '../../platform/web/form.tsx';
import type { Option } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { FilterForm } from '../../platform/web/table.tsx';
import { registerAddress } from '../addresses.ts';
import { assignmentTexts } from '../texts.ts';
import { situations } from './register.ts';
import type { RegisterFilter } from './register.ts';

/** What the register is narrowed to, written into the address. */
export function RegisterFilterForm(props: {
  filter: RegisterFilter;
  bodies: readonly Option[];
  owner: Option | undefined;
}) {
  const words = useWords(assignmentTexts);
  const { filter, bodies, owner } = props;
  const missing = filter.withoutDate ? 'datum' : filter.withoutOwner ? 'agare' : '';
  const body = (name: string, label: string, value: string | undefined) => (
    <Select name={name} label={label} emptyLabel={words.any} value={value} options={bodies} />
  );
  return (
    <FilterForm address={registerAddress()}>
      <TextInput name="ord" type="search" label={words.words} value={filter.words} />
      <Select
        name="lage"
        label={words.situationLabel}
        emptyLabel={null}
        value={filter.situation}
        options={situations.map((value) => ({ value, label: words.situation[value] }))}
      />
      {owner ? (
        <Select
          name="agare"
          label={words.owner}
          emptyLabel={words.any}
          value={owner.value}
          options={[owner]}
        />
      ) : (
        <TextInput name="ansvarig" type="search" label={words.owner} value={filter.ownerWords} />
      )}
      {body('organ', words.givenBy, filter.givenBy)}
      {body('mottagare', words.receiver, filter.receiver)}
      {body('enhet', words.unit, filter.unit)}
      <DayInput name="fran" label={words.dueFrom} value={filter.dueFrom} />
      <DayInput name="till" label={words.dueUntil} value={filter.dueUntil} />
      <Select
        name="utan"
        label={words.missing}
        emptyLabel={words.notChosen}
        value={missing}
        options={[
          { value: 'datum', label: words.missingDate },
          { value: 'agare', label: words.missingOwner },
        ]}
      />
    </FilterForm>
  );
}
