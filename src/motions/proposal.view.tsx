import {
  Checkbox,
  ErrorSummary,
  Form,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../platform/web/form.tsx';
import type { Problem } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useWords } from '../platform/web/shell.ts';
import { DayText, Empty } from '../platform/web/table.tsx';
import {
  motionsAddress,
  newProposalAddress,
  refuseProposalAddress,
  registerProposalAddress,
} from './addresses.ts';
import type { HandedIn, TypedProposal } from './intake.ts';
import { motionTexts } from './texts.ts';

const useCrumbs = () => [{ title: useWords(motionTexts).motions, address: motionsAddress }];

/** The public form: nobody has to sign in, and nothing is asked that is not needed. */
export function ProposalFormPage(props: {
  typed: TypedProposal;
  problems?: readonly Problem[] | undefined;
  tooMany?: boolean | undefined;
}) {
  const words = useWords(motionTexts);
  const { typed, problems } = props;
  const at = (name: keyof TypedProposal) => ({
    name,
    value: typed[name],
    problem: problemOf(problems, name),
  });
  const box = (name: keyof TypedProposal) => ({
    name,
    checked: typed[name] === 'ja',
    problem: problemOf(problems, name),
  });
  return (
    <Page title={words.propose} crumbs={useCrumbs()}>
      <ErrorSummary problems={problems} />
      {props.tooMany && (
        <p class="ds-alert" data-color="warning" role="alert">
          {words.tooMany}
        </p>
      )}
      <p>{words.proposeWhy}</p>
      <Form action={newProposalAddress}>
        <TextInput {...at('rubrik')} label={words.proposalHeading} required />
        <TextArea {...at('text')} label={words.proposalText} rows={8} required />
        <Checkbox {...box('folkbokford')} label={words.resident} required />
        <Checkbox {...box('barn')} label={words.underAge} />
        <TextInput {...at('namn')} label={words.name} hint={words.nameHint} autocomplete="name" />
        <Checkbox {...box('visa')} label={words.showMyName} />
        <Checkbox {...box('svar')} label={words.wantAnswer} />
        <TextInput
          {...at('epost')}
          label={words.myMail}
          hint={words.myMailHint}
          type="email"
          autocomplete="email"
          optional
        />
        <div class="visually-hidden" aria-hidden="true">
          <label for="webbplats">{words.leaveEmpty}</label>
          <input id="webbplats" name="webbplats" type="text" tabIndex={-1} autocomplete="off" />
        </div>
        <SubmitButton>{words.send}</SubmitButton>
      </Form>
    </Page>
  );
}

export function ThanksPage() {
  const words = useWords(motionTexts);
  return (
    <Page title={words.thanks} crumbs={useCrumbs()}>
      <p>{words.thanksWhy}</p>
      <p>
        <a class="ds-link" href={motionsAddress}>
          {words.seeList}
        </a>
      </p>
    </Page>
  );
}

/** What has been handed in and nobody has read: registered, or not taken up with a reason. */
export function InboxPage(props: {
  proposals: readonly HandedIn[];
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(motionTexts);
  return (
    <Page title={words.inbox} crumbs={useCrumbs()}>
      <ErrorSummary problems={props.problems} />
      {props.proposals.length === 0 && <Empty title={words.nothingInbox} />}
      {props.proposals.map((proposal) => (
        <OneProposal key={proposal.id} proposal={proposal} problems={props.problems} />
      ))}
    </Page>
  );
}

function OneProposal({
  proposal,
  problems,
}: {
  proposal: HandedIn;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(motionTexts);
  const reason = `skal-${proposal.id}`;
  return (
    <article aria-labelledby={`rubrik-${proposal.id}`}>
      <h2 id={`rubrik-${proposal.id}`} class="ds-heading" data-size="sm">
        {proposal.heading}
      </h2>
      <p class="quiet">
        {words.received} <DayText day={proposal.receivedOn} />, {words.from.toLowerCase()}{' '}
        {[proposal.name, proposal.isChild && words.fromChild].filter(Boolean).join(', ')}
        {proposal.mail && `. ${words.asksForAnswer}`}
      </p>
      <p class="running">{proposal.text}</p>
      <Form
        action={registerProposalAddress(proposal.id)}
        label={`${words.registerThis}: ${proposal.heading}`}
      >
        <SubmitButton>{words.registerThis}</SubmitButton>
      </Form>
      <details open={problemOf(problems, reason) !== undefined}>
        <summary>{words.refuse}</summary>
        <Form action={refuseProposalAddress(proposal.id)} label={`${words.refuse}: ${proposal.heading}`}>
          <TextArea
            name="skal"
            id={reason}
            label={words.reason}
            hint={words.refuseWhy}
            problem={problemOf(problems, reason)}
            rows={2}
            required
          />
          <SubmitButton variant="secondary">{words.refuse}</SubmitButton>
        </Form>
      </details>
    </article>
  );
}
