import type { VNode } from 'preact';
import type { Day } from '../../kernel/day.ts';
import { ButtonLink } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Facts, Tag } from '../../platform/web/table.tsx';
import {
  bodiesAddress,
  bodyAddress,
  editBodyAddress,
  newBodyAddress,
  newPostAddress,
  procedureAddress,
} from '../addresses.ts';

import type { Body, BodyAlias, Post } from '../body.ts';
import { labels } from '../labels.ts';
import { Members, PastMembers } from '../members/members.view.tsx';
import type { Holder, MemberOnDay, Membership } from '../membership.ts';
import { PostsTable } from '../posts/posts-table.view.tsx';
import { postTexts } from '../posts/texts.ts';
import { hasProcedure } from '../procedure/procedure.ts';
import { whyCannotKeepOrganisation } from '../rules.ts';
import { bodyTexts } from '../texts.ts';
import { BodyNames } from './body-names.view.tsx';
import { Section } from './section.view.tsx';

export type BodyShown = {
  readonly body: Body;
  readonly above: readonly Body[];
  readonly below: readonly Body[];
  readonly aliases: readonly BodyAlias[];
  readonly problems?: readonly Problem[] | undefined;
  readonly on: Day;
  readonly members: readonly MemberOnDay[];
  readonly all: readonly Membership[];
  readonly posts: readonly Post[];
  readonly holders: ReadonlyMap<string, readonly Holder[]>;
  readonly held: ReadonlySet<string>;
};

/** One body: its mission, who sits in it on a day, its posts, and what other slices hand in. */
export function BodyPage(props: BodyShown & { panel: VNode | undefined; sections: VNode | undefined }) {
  const words = useWords(bodyTexts);
  const { kind } = useWords(labels);
  const { actor, today } = useShell();
  const { body } = props;
  const mayKeep = whyCannotKeepOrganisation(actor) === undefined;
  const over = body.validUntil !== undefined && body.validUntil < today;
  return (
    <Page
      title={body.name}
      kicker={
        <>
          {kind[body.kind]}
          {body.code && ` · ${body.code}`} {over && <Tag kind="warning">{words.endedNote}</Tag>}
        </>
      }
      crumbs={[
        { title: words.bodies, address: bodiesAddress },
        ...props.above.map((one) => ({ title: one.name, address: bodyAddress(one.id) })),
      ]}
      panel={props.panel}
      actions={mayKeep && <ButtonLink address={editBodyAddress(body.id)}>{words.editBody}</ButtonLink>}
    >
      <p class="mission">{body.mission || <span class="quiet">{words.noMission}</span>}</p>
      <BodyFacts body={body} />
      {hasProcedure(body.kind) && (
        <p>
          <a class="ds-link" href={procedureAddress(body.id)}>
            {words.procedure}
          </a>
        </p>
      )}
      <Members bodyId={body.id} on={props.on} members={props.members} />
      <PastMembers bodyId={body.id} all={props.all} />
      <Posts {...props} />
      <Children body={body} below={props.below} mayAdd={mayKeep} />
      <BodyNames body={body} aliases={props.aliases} may={mayKeep} problems={props.problems} />
      {props.sections}
    </Page>
  );
}

function BodyFacts(props: { body: Body }) {
  const words = useWords(bodyTexts);
  const { visibility } = useWords(labels);
  const { actor } = useShell();
  const { body } = props;
  return (
    <Facts
      rows={[
        [words.bodyFrom, body.validFrom && <DayText day={body.validFrom} />],
        [words.bodyUntil, body.validUntil && <DayText day={body.validUntil} />],
        [words.visibility, actor && visibility[body.visibility]],
      ]}
    />
  );
}

function Posts(props: BodyShown) {
  const words = useWords(postTexts);
  const { actor } = useShell();
  const mayKeep = whyCannotKeepOrganisation(actor) === undefined;
  if (props.posts.length === 0 && !mayKeep) return null;
  return (
    <Section id="befattningar" title={words.posts}>
      {props.posts.length === 0 ? (
        <p class="quiet">{words.noPosts}</p>
      ) : (
        <PostsTable posts={props.posts} holders={props.holders} held={props.held} />
      )}
      {mayKeep && <ButtonLink address={newPostAddress(props.body.id)}>{words.addPost}</ButtonLink>}
    </Section>
  );
}

function Children(props: { body: Body; below: readonly Body[]; mayAdd: boolean }) {
  const words = useWords(bodyTexts);
  const { kind } = useWords(labels);
  if (props.below.length === 0 && !props.mayAdd) return null;
  return (
    <Section id="underordnade" title={words.children}>
      {props.below.length > 0 && (
        <ul>
          {props.below.map((one) => (
            <li key={one.id}>
              <a class="ds-link" href={bodyAddress(one.id)}>
                {one.name}
              </a>{' '}
              <span class="quiet">{kind[one.kind]}</span>
            </li>
          ))}
        </ul>
      )}
      {props.mayAdd && (
        <ButtonLink address={newBodyAddress(props.body.id)} variant="tertiary">
          {words.addBelow}
        </ButtonLink>
      )}
    </Section>
  );
}
