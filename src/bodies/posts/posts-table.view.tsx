import { useWords } from '../../platform/web/shell.ts';
import { Table, Tag } from '../../platform/web/table.tsx';
import { personAddress, postAddress } from '../addresses.ts';
import type { Post } from '../body.ts';
import type { Holder } from '../membership.ts';
import { memberTexts } from '../members/texts.ts';
import { postTexts } from './texts.ts';

/** Posts with those who hold them; a vacancy is said, a name that may not be seen too. */
export function PostsTable(props: {
  posts: readonly Post[];
  holders: ReadonlyMap<string, readonly Holder[]>;
  held: ReadonlySet<string>;
}) {
  const words = useWords(postTexts);
  return (
    <Table<Post>
      caption={words.posts}
      quietCaption
      rows={props.posts}
      columns={[
        {
          key: 'title',
          title: words.post,
          head: true,
          cell: (post) => <a href={postAddress(post.id)}>{post.title}</a>,
        },
        {
          key: 'holder',
          title: words.holder,
          cell: (post) => <Holders holders={props.holders.get(post.id)} held={props.held.has(post.id)} />,
        },
      ]}
    />
  );
}

export function Holders(props: { holders: readonly Holder[] | undefined; held: boolean }) {
  const words = useWords(memberTexts);
  if (!props.held) return <Tag kind="warning">{words.vacant}</Tag>;
  if (!props.holders) return <span class="quiet">{words.hiddenName}</span>;
  return (
    <div>
      {props.holders.map((holder) => (
        <div key={holder.person}>
          <a href={personAddress(holder.person)}>{holder.name}</a>
          {holder.acting && <abbr title={words.actingLong}> {words.acting}</abbr>}
        </div>
      ))}
    </div>
  );
}
