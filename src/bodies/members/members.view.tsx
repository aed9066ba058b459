import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { ButtonLink, DayInput, Form } from '../../platform/web/form.tsx';
import { dayInWords } from '../../platform/web/day-words.ts';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Empty, Table, Tag } from '../../platform/web/table.tsx';
import type { Column } from '../../platform/web/table.tsx';
import {
  bodyAddress,
  membershipAddress,
  newMembershipAddress,
  personAddress,
  postAddress,
} from '../addresses.ts';
import { labels } from '../labels.ts';
import type { MemberOnDay, Membership } from '../membership.ts';
import { Section } from '../pages/section.view.tsx';
import { whyCannotKeepMembers } from '../rules.ts';
import { memberTexts } from './texts.ts';

/** The members of a body on a day, with vacancies; another day can be asked for. */
export function Members(props: { bodyId: BodyId; on: Day; members: readonly MemberOnDay[] }) {
  const words = useWords(memberTexts);
  const { obstacle } = useWords(labels);
  const { actor, locale, today } = useShell();
  const why = whyCannotKeepMembers(props.bodyId, actor);
  return (
    <Section id="ledamoter" title={words.membersOn(dayInWords(props.on, locale))}>
      {props.members.length === 0 ? (
        <Empty title={words.noMembers}>
          <p>{why ? obstacle[why] : words.noMembersNext}</p>
        </Empty>
      ) : (
        <MembersTable {...props} mayChange={why === undefined} />
      )}
      {why === undefined && (
        <p>
          <ButtonLink address={newMembershipAddress(props.bodyId)}>{words.addMember}</ButtonLink>
        </p>
      )}
      <Form action={`${bodyAddress(props.bodyId)}#ledamoter`} method="get" class="inline-form">
        <DayInput name="dag" label={words.onDay} value={props.on} />
        <button class="ds-button" data-variant="secondary" data-color="accent" type="submit">
          {words.showDay}
        </button>
        {props.on !== today && (
          <a class="ds-link" href={`${bodyAddress(props.bodyId)}#ledamoter`}>
            {words.today}
          </a>
        )}
      </Form>
    </Section>
  );
}

function MembersTable(props: { bodyId: BodyId; members: readonly MemberOnDay[]; mayChange: boolean }) {
  const words = useWords(memberTexts);
  const { members } = props;
  const optional = (shown: boolean, column: Column<MemberOnDay>) => (shown ? [column] : []);
  return (
    <Table<MemberOnDay>
      caption={words.member}
      quietCaption
      rows={members}
      columns={[
        { key: 'who', title: words.member, head: true, cell: (row) => <Who member={row} /> },
        { key: 'role', title: words.role, cell: (row) => <RoleText member={row} members={members} /> },
        ...optional(
          members.some((one) => one.post),
          { key: 'post', title: words.post, cell: (row) => row.post && <PostOf post={row.post} /> },
        ),
        ...optional(
          members.some((one) => one.represents),
          {
            key: 'represents',
            title: words.represents,
            cell: ({ represents }) =>
              represents && <a href={bodyAddress(represents.id)}>{represents.name}</a>,
          },
        ),
        { key: 'period', title: words.period, cell: (row) => <PeriodText {...row} /> },
        ...optional(props.mayChange, {
          key: 'change',
          title: words.change,
          cell: (row) => (
            <a
              href={membershipAddress(props.bodyId, row.id)}
              aria-label={`${words.changeShort}: ${nameOf(row)}`}
            >
              {words.changeShort}
            </a>
          ),
        }),
      ]}
    />
  );
}

/** The role; its order where several share it and serve in turn, and whether conveners convene together. */
function RoleText(props: { member: MemberOnDay; members: readonly MemberOnDay[] }) {
  const words = useWords(memberTexts);
  const { role } = useWords(labels);
  const { member } = props;
  const shared = props.members.filter((one) => one.role === member.role).length > 1;
  const ranked = shared && (member.role === 'viceChair' || member.role === 'alternate');
  return (
    <span>
      {role[member.role]}
      {ranked && member.rank !== undefined && ` ${member.rank}`}
      {shared && member.role === 'convener' && <span class="quiet"> ({words.joint})</span>}
    </span>
  );
}

const PostOf = (props: { post: NonNullable<Membership['post']> }) =>
  props.post.name === '' ? null : (
    <a href={postAddress(props.post.id)}>
      {props.post.name}, {props.post.bodyName}
    </a>
  );

/** What a membership is called in a sentence. */
export const nameOf = (member: Membership): string =>
  member.person?.name ?? (member.post ? `${member.post.name}, ${member.post.bodyName}` : '–');

/** The person; or that the post is vacant, or that the reader may not see who. */
function Who(props: { member: MemberOnDay }) {
  const words = useWords(memberTexts);
  const { member } = props;
  return (
    <div>
      {member.person && (
        <a href={personAddress(member.person.id)}>
          {member.person.name}
          {member.person.party && ` (${member.person.party})`}
        </a>
      )}
      {member.acting && <abbr title={words.actingLong}> {words.acting}</abbr>}
      {member.vacant && <Tag kind="warning">{words.vacant}</Tag>}
      {member.hidden && <span class="quiet">{words.hiddenName}</span>}
    </div>
  );
}

/** "1 jan 2023 – tills vidare". */
export function PeriodText(props: { validFrom: Day | undefined; validUntil: Day | undefined }) {
  const words = useWords(memberTexts);
  return (
    <span>
      {props.validFrom ? <DayText day={props.validFrom} /> : '…'} –{' '}
      {props.validUntil ? <DayText day={props.validUntil} /> : words.forever}
    </span>
  );
}

/** Why a period began, ended or was withdrawn, with the decisions behind it (domain.md N17). */
export function Reasons(
  props: Pick<Membership, 'reason' | 'endedBecause' | 'withdrawnBecause'> &
    Partial<Pick<Membership, 'decision' | 'endedBy'>>,
) {
  const words = useWords(memberTexts);
  const line = (label: string, text: string, cited?: { title: string; address: string }) =>
    (text !== '' || cited) && (
      <div>
        {label}: {text} {cited && <a href={cited.address}>{cited.title}</a>}
      </div>
    );
  return (
    <div>
      {line(words.started, props.reason, props.decision)}
      {line(words.ended, props.endedBecause, props.endedBy)}
      {props.withdrawnBecause !== undefined && (
        <div>
          <Tag kind="danger">{words.withdrawnBecause}</Tag> {props.withdrawnBecause}
        </div>
      )}
    </div>
  );
}

/** What has ended and what was withdrawn: history is shown, never overwritten. */
export function PastMembers(props: { bodyId: BodyId; all: readonly Membership[] }) {
  const words = useWords(memberTexts);
  const { role } = useWords(labels);
  const { today } = useShell();
  const past = props.all.filter(
    (one) =>
      (one.person !== undefined || (one.post !== undefined && one.post.name !== '')) &&
      (one.withdrawnBecause !== undefined || (one.validUntil !== undefined && one.validUntil < today)),
  );
  if (past.length === 0) return null;
  return (
    <details>
      <summary>
        {words.past} ({past.length})
      </summary>
      <Table<Membership>
        caption={words.past}
        quietCaption
        rows={past}
        columns={[
          { key: 'who', title: words.member, head: true, cell: (row) => <PlainWho membership={row} /> },
          { key: 'role', title: words.role, cell: (row) => role[row.role] },
          { key: 'period', title: words.period, cell: (row) => <PeriodText {...row} /> },
          { key: 'why', title: words.reason, cell: (row) => <Reasons {...row} /> },
        ]}
      />
    </details>
  );
}

export const PlainWho = (props: { membership: Membership }) => {
  const { person, post } = props.membership;
  return person ? (
    <a href={personAddress(person.id)}>{person.name}</a>
  ) : post ? (
    <a href={postAddress(post.id)}>
      {post.name}, {post.bodyName}
    </a>
  ) : null;
};
