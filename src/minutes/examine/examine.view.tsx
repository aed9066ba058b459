import type { Verification } from '../../platform/signing/verify.ts';
import { ErrorSummary, FileInput, Form, SubmitButton, problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { momentInWords } from '../../platform/web/moment-words.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Facts, Table, Tag } from '../../platform/web/table.tsx';
import { approvalAddress, examineAddress } from '../approval/addresses.ts';
import { issuersAddress } from '../keys/addresses.ts';
import { examineTexts } from './texts.ts';
import type { ExamineTexts } from './texts.ts';

/** How the register knows a file: the approved one, the one that was sent, or one between them. */
export type KnownFile = { readonly meetingId: string; readonly as: 'approved' | 'sent' | 'earlier' };
export type Examined = {
  readonly name: string;
  readonly sha256: string;
  readonly found: Verification;
  readonly known: KnownFile | undefined;
};

/** Where anybody examines a file, and what was found in it. */
export function ExaminePage(props: { examined?: Examined | undefined; problems?: readonly Problem[] }) {
  const words = useWords(examineTexts);
  return (
    <Page title={words.title}>
      <p>{words.lead}</p>
      <ErrorSummary problems={props.problems} />
      {props.examined && <Result examined={props.examined} />}
      <Form action={examineAddress} upload>
        <FileInput
          name="fil"
          label={words.file}
          accept=".pdf,application/pdf"
          problem={problemOf(props.problems, 'fil')}
        />
        <SubmitButton>{words.examine}</SubmitButton>
      </Form>
      <p>
        <a class="ds-link" href={issuersAddress}>
          {words.issuers}
        </a>
      </p>
    </Page>
  );
}

function verdictOf(found: Verification, words: ExamineTexts): string {
  if (found.signatures.length === 0) return words.unsigned;
  if (found.intact) return words.intact;
  if (found.changes.length > 0) return words.changed;
  return found.coversWholeFile ? words.broken : words.added;
}

function Result(props: { examined: Examined }) {
  const words = useWords(examineTexts);
  const { examined } = props;
  const { found, known } = examined;
  const isFine = found.intact || (known !== undefined && found.signatures.length === 0);
  return (
    <section aria-labelledby="resultat">
      <h2 class="ds-heading" data-size="sm" id="resultat">
        {examined.name}
      </h2>
      <p class="ds-alert" data-color={isFine ? 'success' : 'danger'} role="status">
        {verdictOf(found, words)}
      </p>
      {known && <Known known={known} />}
      <Facts rows={[[words.checksum, <code class="checksum">{examined.sha256}</code>]]} />
      {found.signatures.length > 0 && <Signatures found={found} />}
      {found.changes.length > 0 && (
        <>
          <h3 class="ds-heading" data-size="xs">
            {words.changesTitle}
          </h3>
          <ul>
            {found.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
      {found.signatures.length > 0 && <p class="quiet">{words.time}</p>}
    </section>
  );
}

function Known(props: { known: KnownFile }) {
  const words = useWords(examineTexts);
  const { meetingId, as } = props.known;
  return (
    <p>
      {as === 'approved' ? words.known : as === 'sent' ? words.knownSent : words.knownEarlier}{' '}
      <a class="ds-link" href={approvalAddress(meetingId)}>
        {words.see}
      </a>
    </p>
  );
}

function Signatures(props: { found: Verification }) {
  const words = useWords(examineTexts);
  const { locale } = useShell();
  return (
    <Table
      caption={words.signatures}
      rows={props.found.signatures}
      columns={[
        {
          key: 'who',
          title: words.who,
          head: true,
          cell: ({ subject, name, issuer, trusted }) => (
            <>
              {subject || name || '–'}
              {issuer && (
                <p class="quiet">
                  {words.issuedBy(issuer)}. {trusted ? words.trusted : words.notTrusted}.
                </p>
              )}
            </>
          ),
        },
        { key: 'why', title: words.why, cell: ({ reason }) => reason || '–' },
        {
          key: 'when',
          title: words.when,
          cell: ({ claimedAt }) => (claimedAt ? momentInWords(claimedAt, locale) : '–'),
        },
        {
          key: 'verdict',
          title: words.verdict,
          cell: ({ trouble }) => (
            <Tag kind={trouble ? 'danger' : 'success'}>{trouble ? words.trouble[trouble] : words.holds}</Tag>
          ),
        },
      ]}
    />
  );
}
