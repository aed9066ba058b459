import { ErrorSummary, Form, SubmitButton, TextInput, problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { firstAddress } from '../addresses.ts';
import { firstTexts } from './texts.ts';

/** The first page of an empty installation. Passwords are never written back. */
export function FirstPage(props: {
  typed: Readonly<Record<string, string>>;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(firstTexts);
  const { typed, problems } = props;
  const field = (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });
  const secret = (name: string) => ({ name, problem: problemOf(problems, name), type: 'password' as const });
  return (
    <Page title={words.title}>
      <p class="lead">{words.lead}</p>
      <ErrorSummary problems={problems} />
      <Form action={firstAddress} class="form narrow">
        <TextInput {...field('kod')} label={words.code} hint={words.codeHint} autocomplete="off" required />
        <TextInput {...field('kommun')} label={words.municipality} autocomplete="organization" required />
        <TextInput {...field('namn')} label={words.name} autocomplete="name" required />
        <TextInput
          {...field('anvandarnamn')}
          label={words.username}
          hint={words.usernameHint}
          autocomplete="username"
          required
        />
        <TextInput
          {...secret('losenord')}
          label={words.password}
          hint={words.passwordHint}
          autocomplete="new-password"
          required
        />
        <TextInput {...secret('igen')} label={words.again} autocomplete="new-password" required />
        <SubmitButton>{words.start}</SubmitButton>
      </Form>
    </Page>
  );
}
