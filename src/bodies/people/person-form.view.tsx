import {
  ErrorSummary,
  Form,
  SubmitButton,
  TextInput,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { StaleNote } from '../../platform/web/problems.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { editPersonAddress, newPersonAddress, peopleAddress, personAddress } from '../addresses.ts';
import type { Person } from '../body.ts';
import { peopleTexts } from './texts.ts';

/** The form of a new person, or of one who is changed. */
export function PersonFormPage(props: {
  person?: Person | undefined;
  typed: Readonly<Record<string, string>>;
  version?: number | undefined;
  problems?: readonly Problem[] | undefined;
  stored?: Person | undefined;
}) {
  const words = useWords(peopleTexts);
  const { person, stored, typed, problems } = props;
  const field = (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });
  return (
    <Page
      title={person ? words.editPerson : words.addPerson}
      crumbs={[
        { title: words.people, address: peopleAddress },
        ...(person ? [{ title: person.name, address: personAddress(person.id) }] : []),
      ]}
    >
      {stored && (
        <StaleNote
          address={personAddress(stored.id)}
          stored={[
            [words.name, stored.name],
            [words.party, stored.party ?? '–'],
            [words.email, stored.email ?? '–'],
          ]}
        />
      )}
      <ErrorSummary problems={problems} />
      <Form action={person ? editPersonAddress(person.id) : newPersonAddress}>
        <TextInput {...field('namn')} label={words.name} required autocomplete="off" />
        <TextInput {...field('parti')} label={words.party} hint={words.partyHint} optional />
        <TextInput {...field('epost')} label={words.email} hint={words.emailHint} type="email" optional />
        {person && <VersionField version={stored?.version ?? props.version ?? person.version} />}
        <SubmitButton>{person ? words.savePerson : words.addPerson}</SubmitButton>
      </Form>
    </Page>
  );
}
