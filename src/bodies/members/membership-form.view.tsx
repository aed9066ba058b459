import { roles } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/actor.ts';
import {
  DayInput,
  ErrorSummary,
  Form,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { bodiesAddress, bodyAddress, newMembershipAddress } from '../addresses.ts';
import type { Body, Person, Post } from '../body.ts';
import { labels } from '../labels.ts';
import type { Match } from '../matching.ts';
import { whyCannotGiveRole, whyCannotKeepMembers } from '../rules.ts';
import { bodyTexts } from '../texts.ts';
import { memberTexts } from './texts.ts';

type Typed = Readonly<Record<string, string>>;
type Shown = {
  readonly typed: Typed;
  readonly problems?: readonly Problem[] | undefined;
  /** Who may be meant by the written name, when that is not certain. */
  readonly matches?: readonly Match<PersonId>[] | undefined;
};

/** The form of a new member: a person or a post, a role and a period. */
export function MembershipFormPage(
  props: Shown & {
    body: Body;
    people: readonly Person[];
    posts: readonly Post[];
    organisations: readonly Body[];
  },
) {
  const words = useWords(memberTexts);
  const { bodies } = useWords(bodyTexts);
  const { obstacle } = useWords(labels);
  const { actor } = useShell();
  const { body, typed, problems } = props;
  const why = whyCannotKeepMembers(body.id, actor);
  const field = (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });
  return (
    <Page
      title={words.addMember}
      crumbs={[
        { title: bodies, address: bodiesAddress },
        { title: body.name, address: bodyAddress(body.id) },
      ]}
    >
      <ErrorSummary problems={problems} />
      <Form action={newMembershipAddress(body.id)}>
        <Radios
          {...field('vem')}
          label={words.who}
          options={[
            { value: 'person', label: words.aPerson, hint: words.aPersonHint },
            { value: 'befattning', label: words.aPost, hint: words.aPostHint },
          ]}
        />
        <PersonFields {...props} optional />
        <Select
          {...field('befattning')}
          label={words.post}
          optional
          options={props.posts.map((post) => ({ value: post.id, label: `${post.title}, ${post.bodyName}` }))}
        />
        <RoleAndPeriod {...props} />
        <SubmitButton obstacle={why && obstacle[why]}>{words.saveMember}</SubmitButton>
      </Form>
    </Page>
  );
}

/** A written name with suggestions, and the choice between those who may be meant. */
export function PersonFields(props: Shown & { people: readonly Person[]; optional?: boolean }) {
  const words = useWords(memberTexts);
  const { typed, problems, matches } = props;
  const name = typed['person'] ?? '';
  return (
    <>
      <TextInput
        name="person"
        label={words.person}
        hint={words.personHint}
        value={name}
        problem={problemOf(problems, 'person')}
        list="kanda-personer"
        autocomplete="off"
        optional={props.optional}
      />
      <datalist id="kanda-personer">
        {props.people.map((person) => (
          <option key={person.id} value={person.name}>
            {person.name}
          </option>
        ))}
      </datalist>
      {matches && (
        <Radios
          name="vilken"
          label={words.which}
          problem={problemOf(problems, 'vilken')}
          value={typed['vilken']}
          options={[
            ...matches.map((match) => ({ value: match.id, label: match.name, hint: match.why })),
            { value: 'ny', label: words.asNew(name) },
          ]}
        />
      )}
    </>
  );
}

function RoleAndPeriod(props: Shown & { organisations: readonly Body[] }) {
  const words = useWords(memberTexts);
  const { role } = useWords(labels);
  const { actor } = useShell();
  const { typed, problems } = props;
  const field = (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });
  const given = roles.filter((one) => whyCannotGiveRole(one, actor) === undefined);
  return (
    <>
      <Select
        {...field('roll')}
        label={words.role}
        required
        options={given.map((value) => ({ value, label: role[value] }))}
      />
      <TextInput
        {...field('ordning')}
        label={words.rank}
        hint={words.rankHint}
        inputMode="numeric"
        optional
      />
      <Select
        {...field('foretrader')}
        label={words.represents}
        hint={words.representsHint}
        optional
        emptyLabel={words.nobody}
        options={props.organisations.map((body) => ({ value: body.id, label: body.name }))}
      />
      <DayInput {...field('fran')} label={words.from} />
      <DayInput {...field('till')} label={words.until} hint={words.untilHint} optional />
      <TextArea {...field('anledning')} label={words.reason} rows={2} optional />
      <TextInput {...field('beslut')} label={words.decision} hint={words.decisionHint} optional />
    </>
  );
}
