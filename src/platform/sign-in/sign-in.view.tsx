import { ErrorSummary, Form, Hidden, SubmitButton, TextInput, problemOf } from '../web/form.tsx';
import type { Problem } from '../web/form.tsx';
import { Page } from '../web/page.tsx';
import { Facts } from '../web/table.tsx';
import { useShell, useWords } from '../web/shell.ts';
import { signInTexts } from './texts.ts';

export function SignInPage(props: { onTo: string; username?: string; problems?: readonly Problem[] }) {
  const words = useWords(signInTexts);
  const { problems } = props;
  return (
    <Page title={words.signIn}>
      <ErrorSummary problems={problems} />
      <Form action="/logga-in" class="form narrow">
        <Hidden name="vidare" value={props.onTo} />
        <TextInput
          name="username"
          label={words.username}
          value={props.username}
          problem={problemOf(problems, 'username')}
          autocomplete="username"
          required
        />
        <TextInput
          name="password"
          type="password"
          label={words.password}
          problem={problemOf(problems, 'password')}
          autocomplete="current-password"
          required
        />
        <SubmitButton>{words.signIn}</SubmitButton>
      </Form>
      <p class="quiet">{words.help}</p>
    </Page>
  );
}

export function AccountPage(props: { username: string | undefined; problems?: readonly Problem[] }) {
  const words = useWords(signInTexts);
  const { actor } = useShell();
  const { problems } = props;
  return (
    <Page title={words.account}>
      <p>{words.accountOf(actor?.name ?? '')}</p>
      <p>
        <a class="ds-link" href="/min-trad">
          {words.yourThread}
        </a>
      </p>
      <h2 class="ds-heading" data-size="sm">
        {words.changePassword}
      </h2>
      {props.username === undefined ? (
        <p>{words.noAccount}</p>
      ) : (
        <>
          <Facts rows={[[words.username, props.username]]} />
          <ErrorSummary problems={problems} />
          <Form action="/mitt-konto" class="form narrow">
            <PasswordField name="old" label={words.oldPassword} problems={problems} />
            <PasswordField
              name="new"
              label={words.newPassword}
              hint={words.newPasswordHint}
              problems={problems}
            />
            <PasswordField name="repeated" label={words.repeated} problems={problems} />
            <SubmitButton>{words.changePassword}</SubmitButton>
          </Form>
        </>
      )}
    </Page>
  );
}

const PasswordField = (props: {
  name: 'old' | 'new' | 'repeated';
  label: string;
  hint?: string;
  problems?: readonly Problem[] | undefined;
}) => (
  <TextInput
    name={props.name}
    type="password"
    label={props.label}
    hint={props.hint}
    problem={problemOf(props.problems, props.name)}
    autocomplete={props.name === 'old' ? 'current-password' : 'new-password'}
    required
  />
);
