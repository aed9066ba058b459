import {
  ErrorSummary,
  Form,
  Hidden,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../platform/web/form.tsx';
import type { Problem } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useWords } from '../platform/web/shell.ts';
import { decideAddress, proposeAddress } from './addresses.ts';
import { decisionVerbs, titleOf } from './decision.ts';
import type { Decision, ItemPlace, Proposal } from './decision.ts';
import { decisionTexts } from './texts.ts';

export type TypedDecision = {
  readonly text: string;
  readonly slag: string;
  readonly forslag: string;
  readonly rattar: string;
};

const crumbsOf = (item: ItemPlace) => [
  { title: item.bodyName, address: item.address.split('#')[0] ?? item.address },
  { title: item.heading, address: item.address },
];

/** Record a decision on an item; it may answer a proposal or correct an earlier decision. */
export function DecidePage(props: {
  item: ItemPlace;
  typed: TypedDecision;
  proposals: readonly Proposal[];
  correctable: readonly Decision[];
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(decisionTexts);
  const { item, typed, problems } = props;
  return (
    <Page title={typed.rattar ? words.correct : words.decide} crumbs={crumbsOf(item)}>
      <ErrorSummary problems={problems} />
      <Form action={decideAddress(item.id)}>
        <Hidden name="punkt" value={item.id} />
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint}
          value={typed.text}
          problem={problemOf(problems, 'text')}
          rows={5}
          required
        />
        <Select
          name="slag"
          label={words.verb}
          emptyLabel={words.fromText}
          value={typed.slag}
          problem={problemOf(problems, 'slag')}
          options={decisionVerbs.map((verb) => ({ value: verb, label: words.verbs[verb] }))}
        />
        {(props.proposals.length > 0 || problemOf(problems, 'forslag')) && (
          <Select
            name="forslag"
            label={words.answers}
            emptyLabel={words.noProposal}
            value={typed.forslag}
            problem={problemOf(problems, 'forslag')}
            options={props.proposals.map(({ id, text }) => ({ value: id, label: titleOf(text) }))}
          />
        )}
        {(props.correctable.length > 0 || problemOf(problems, 'rattar')) && (
          <Select
            name="rattar"
            label={words.corrects}
            hint={words.correctHint}
            emptyLabel={words.noCorrection}
            value={typed.rattar}
            problem={problemOf(problems, 'rattar')}
            options={props.correctable.map(({ id, text, decidedOn }) => ({
              value: id,
              label: `${decidedOn} ${titleOf(text, 90)}`,
            }))}
          />
        )}
        <SubmitButton>{words.saveDecision}</SubmitButton>
      </Form>
    </Page>
  );
}

export type TypedProposal = { readonly text: string; readonly till: string; readonly tillText: string };

/** Put a proposed decision, to the own body or to the one that decides. */
export function ProposePage(props: {
  item: ItemPlace;
  typed: TypedProposal;
  bodies: readonly { id: string; name: string }[];
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(decisionTexts);
  const { item, typed, problems } = props;
  return (
    <Page title={words.propose} crumbs={crumbsOf(item)}>
      <ErrorSummary problems={problems} />
      <Form action={proposeAddress(item.id)}>
        <Hidden name="punkt" value={item.id} />
        <TextArea
          name="text"
          label={words.proposalText}
          value={typed.text}
          problem={problemOf(problems, 'text')}
          rows={5}
          required
        />
        <Select
          name="till"
          label={words.toBody}
          hint={words.toBodyHint}
          value={typed.till}
          problem={problemOf(problems, 'till')}
          options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput
          name="tillText"
          label={words.toBodyText}
          value={typed.tillText}
          problem={problemOf(problems, 'tillText')}
          optional
        />
        <SubmitButton>{words.saveProposal}</SubmitButton>
      </Form>
    </Page>
  );
}
