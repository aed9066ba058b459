import { Form, Hidden, Select, SubmitButton, VersionField } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import type { ProposedPerson } from '../../../reader/proposal.ts';
import { readingAddress } from '../../addresses.ts';
import type { Suggestions } from '../../review/names/matches.ts';
import { chosenName, namesOnce, namesShown } from '../../review/names/names.ts';
import { importTexts } from '../../texts.ts';

/** The accepting button sends this form, so that who the names are is kept with it. */
export const namesFormId = 'namnen';

/** Who the names in the document are. */
export function NamesForm(props: {
  readingId: string;
  version: number;
  people: readonly ProposedPerson[];
  chosen: Readonly<Record<string, string>>;
  known: Suggestions;
}) {
  const words = useWords(importTexts);
  const names = namesOnce(props.people);
  if (names.length === 0) return <p class="quiet">{words.noNames}</p>;
  return (
    <Form
      id={namesFormId}
      action={`${readingAddress(props.readingId)}/namn`}
      class="form wide-form"
      label={words.names}
    >
      <VersionField version={props.version} />
      <p class="quiet">{words.namesLead}</p>
      <div class="names">
        {names.slice(0, namesShown).flatMap(({ name, told }, at) => [
          <Hidden
            key={`${name} visat`}
            name={`visat-${at}`}
            value={chosenName(name, props.chosen[name], props.known)}
          />,
          <Select
            key={name}
            name={`namn-${at}`}
            label={name}
            hint={told || undefined}
            emptyLabel={null}
            options={[
              ...(props.known.get(name) ?? []).map((one) => ({
                value: one.ref,
                label: one.why ? `${one.name} (${one.why})` : one.name,
              })),
              { value: 'text', label: words.asPrinted },
              { value: 'new', label: words.newPerson },
            ]}
            value={chosenName(name, props.chosen[name], props.known)}
          />,
        ])}
      </div>
      {names.length > namesShown && <p class="quiet">{words.moreNames(names.length - namesShown)}</p>}
      <SubmitButton variant="secondary">{words.saveNames}</SubmitButton>
    </Form>
  );
}
