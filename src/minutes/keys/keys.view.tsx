import {
  ErrorSummary,
  FileInput,
  Form,
  SubmitButton,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { momentInWords } from '../../platform/web/moment-words.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Facts, Tag } from '../../platform/web/table.tsx';
import {
  distrustAddress,
  issuersAddress,
  ownKeyAddress,
  removeKeyAddress,
  rootAddress,
} from './addresses.ts';
import { whyNotNow } from './key.ts';
import type { OwnKey } from './key.ts';
import { keyTexts } from './texts.ts';

/** The reader's own key: what it is, a new one in its place, away with it. */
export function OwnKeyPage(props: { ownKey: OwnKey | undefined; now: Date; problems?: readonly Problem[] }) {
  const words = useWords(keyTexts);
  const { actor } = useShell();
  const { ownKey, problems } = props;
  return (
    <Page title={words.title}>
      <p>{words.lead}</p>
      <ErrorSummary problems={problems} />
      {ownKey ? <KeyFacts ownKey={ownKey} now={props.now} /> : <p class="quiet">{words.none}</p>}
      {ownKey && actor && ownKey.subject !== actor.name && (
        <p class="ds-alert" data-color="warning">
          {words.otherName(ownKey.subject)}
        </p>
      )}
      <Form action={ownKeyAddress} upload>
        <FileInput
          name="nyckel"
          label={words.file}
          hint={words.fileHint}
          accept=".p12,.pfx"
          problem={problemOf(problems, 'nyckel')}
        />
        <TextInput
          name="losenord"
          type="password"
          autocomplete="off"
          label={words.password}
          problem={problemOf(problems, 'losenord')}
        />
        <SubmitButton>{ownKey ? words.replace : words.add}</SubmitButton>
      </Form>
      {ownKey && (
        <Form action={removeKeyAddress}>
          <p class="quiet">{words.removeHint}</p>
          <SubmitButton variant="secondary" danger>
            {words.remove}
          </SubmitButton>
        </Form>
      )}
      <p class="quiet">{words.noCard}</p>
    </Page>
  );
}

function KeyFacts(props: { ownKey: OwnKey; now: Date }) {
  const words = useWords(keyTexts);
  const { locale } = useShell();
  const { ownKey } = props;
  return (
    <Facts
      rows={[
        [words.subject, ownKey.subject],
        [words.issuer, ownKey.issuer],
        [
          words.until,
          <>
            {momentInWords(ownKey.validUntil, locale)}{' '}
            {whyNotNow(ownKey, props.now) && <Tag kind="danger">{words.expired}</Tag>}
          </>,
        ],
        [words.fingerprint, <code class="checksum">{ownKey.fingerprint}</code>],
      ]}
    />
  );
}

type Shown = {
  readonly id: string;
  readonly name: string;
  readonly validUntil: Date;
  readonly fingerprint: string;
};

/** The authorities that the municipality trusts; administrators add and withdraw them. */
export function IssuersPage(props: {
  issuers: readonly Shown[];
  mayChange: boolean;
  problems?: readonly Problem[];
}) {
  const words = useWords(keyTexts);
  const { locale } = useShell();
  return (
    <Page title={words.issuers} crumbs={[{ title: 'Granska', address: '/granska' }]}>
      <p>{words.issuersLead}</p>
      <ErrorSummary problems={props.problems} />
      <ul>
        <li>
          {words.ownSeal}.{' '}
          <a class="ds-link" href={rootAddress}>
            {words.fetchRoot}
          </a>
        </li>
        {props.issuers.map((one) => (
          <li key={one.id}>
            {one.name}, {words.until.toLowerCase()} {momentInWords(one.validUntil, locale)}
            <br />
            <code class="checksum">{one.fingerprint}</code>
            {props.mayChange && (
              <Form action={distrustAddress(one.id)}>
                <TextInput name="varfor" id={`varfor-${one.id}`} label={words.distrustWhy} />
                <SubmitButton variant="tertiary" danger>
                  {words.distrust}
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {props.mayChange && (
        <Form action={issuersAddress} upload>
          <FileInput
            name="certifikat"
            label={words.issuerFile}
            accept=".pem,.cer,.crt,.der"
            problem={problemOf(props.problems, 'certifikat')}
          />
          <SubmitButton>{words.addIssuer}</SubmitButton>
        </Form>
      )}
    </Page>
  );
}
