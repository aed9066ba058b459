import {
  Checkbox,
  DayInput,
  ErrorSummary,
  Form,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { StaleNote } from '../../platform/web/problems.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { Facts } from '../../platform/web/table.tsx';
import {
  bodiesAddress,
  bodyAddress,
  editPostAddress,
  holdingAddress,
  newHoldingAddress,
  newPostAddress,
  personAddress,
  postAddress,
} from '../addresses.ts';
import type { PersonId } from '../../kernel/actor.ts';
import { postKinds } from '../body.ts';
import type { Body, Person, Post } from '../body.ts';
import { labels } from '../labels.ts';
import type { Match } from '../matching.ts';
import { PersonFields } from '../members/membership-form.view.tsx';
import { EndAndWithdraw } from '../members/membership.view.tsx';
import { PeriodText, Reasons } from '../members/members.view.tsx';
import { memberTexts } from '../members/texts.ts';
import type { Holding } from '../membership.ts';
import { bodyTexts } from '../texts.ts';
import { postTexts } from './texts.ts';

type Typed = Readonly<Record<string, string>>;
type Shown = { readonly typed: Typed; readonly problems?: readonly Problem[] | undefined };

/** The form of a new post in a body, or of one that is changed. */
export function PostFormPage(
  props: Shown & {
    body: Pick<Body, 'id' | 'name'>;
    post?: Post | undefined;
    version?: number | undefined;
    stored?: Post | undefined;
  },
) {
  const words = useWords(postTexts);
  const { bodies } = useWords(bodyTexts);
  const { postKind } = useWords(labels);
  const { body, post, stored, typed, problems } = props;
  const field = (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });
  return (
    <Page
      title={post ? words.editPost : words.addPost}
      crumbs={[
        { title: bodies, address: bodiesAddress },
        { title: body.name, address: bodyAddress(body.id) },
        ...(post ? [{ title: post.title, address: postAddress(post.id) }] : []),
      ]}
    >
      {stored && (
        <StaleNote
          address={postAddress(stored.id)}
          stored={[
            [words.title, stored.title],
            [words.kind, postKind[stored.kind]],
            [words.mission, stored.mission || '–'],
          ]}
        />
      )}
      <ErrorSummary problems={problems} />
      <Form action={post ? editPostAddress(post.id) : newPostAddress(body.id)}>
        <TextInput {...field('titel')} label={words.title} hint={words.titleHint} required />
        <Select
          {...field('slag')}
          label={words.kind}
          required
          options={postKinds.map((value) => ({ value, label: postKind[value] }))}
        />
        <TextArea {...field('uppdrag')} label={words.mission} rows={5} optional />
        {post && <VersionField version={stored?.version ?? props.version ?? post.version} />}
        <SubmitButton>{post ? words.savePost : words.addPost}</SubmitButton>
      </Form>
    </Page>
  );
}

const crumbsOf = (post: Pick<Post, 'id' | 'title' | 'bodyName'>, bodies: string) => [
  { title: bodies, address: bodiesAddress },
  { title: `${post.title}, ${post.bodyName}`, address: postAddress(post.id) },
];

/** The form of a new holder of a post. */
export function HoldingFormPage(
  props: Shown & { post: Post; people: readonly Person[]; matches?: readonly Match<PersonId>[] | undefined },
) {
  const words = useWords(postTexts);
  const more = useWords(memberTexts);
  const { bodies } = useWords(bodyTexts);
  const { post, typed, problems } = props;
  const field = (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });
  return (
    <Page title={words.addHolder} crumbs={crumbsOf(post, bodies)}>
      <ErrorSummary problems={problems} />
      <Form action={newHoldingAddress(post.id)}>
        <PersonFields {...props} />
        <Checkbox name="tillforordnad" label={words.acting} checked={typed['tillforordnad'] === 'ja'} />
        <DayInput {...field('fran')} label={more.from} />
        <DayInput {...field('till')} label={more.until} hint={more.untilHint} optional />
        <TextArea {...field('anledning')} label={more.reason} rows={2} optional />
        <SubmitButton>{words.saveHolder}</SubmitButton>
      </Form>
    </Page>
  );
}

/** One holding: how it ends, and how a wrong one is withdrawn. */
export function HoldingPage(
  props: Shown & { holding: Holding; cannotEnd: string | undefined; cannotWithdraw: string | undefined },
) {
  const words = useWords(postTexts);
  const more = useWords(memberTexts);
  const { bodies } = useWords(bodyTexts);
  const { holding } = props;
  const post = { id: holding.post.id, title: holding.post.name, bodyName: holding.post.bodyName };
  return (
    <Page
      title={holding.person?.name ?? more.hiddenName}
      kicker={words.holding}
      crumbs={crumbsOf(post, bodies)}
    >
      <Facts
        rows={[
          [
            words.holder,
            holding.person && <a href={personAddress(holding.person.id)}>{holding.person.name}</a>,
          ],
          [words.acting, holding.acting && more.actingLong],
          [more.period, <PeriodText {...holding} />],
          [more.reason, <Reasons {...holding} />],
        ]}
      />
      <ErrorSummary problems={props.problems} />
      <EndAndWithdraw
        {...props}
        address={holdingAddress(holding.post.id, holding.id)}
        endLabel={words.endHolding}
      />
    </Page>
  );
}
