import { Form, Hidden, Select, SubmitButton, TextInput } from '../../platform/web/form.tsx';
import { dayInWords } from '../../platform/web/day-words.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { feedsAddress, newFeedAddress, revokeFeedAddress } from '../addresses.ts';
import { callTexts } from '../texts.ts';
import type { Feed } from './feeds.store.ts';

/** A person's calendar addresses. */
export function FeedsPage(props: {
  feeds: readonly Feed[];
  bodies: readonly { id: string; name: string }[];
}) {
  const words = useWords(callTexts);
  const { locale } = useShell();
  return (
    <Page title={words.feeds}>
      <p>{words.feedsWhy}</p>
      {props.feeds.length === 0 ? (
        <p class="quiet">{words.noFeeds}</p>
      ) : (
        <ul>
          {props.feeds.map((feed) => {
            const name = feed.bodyName ?? words.allMine;
            return (
              <li key={feed.id}>
                {name} <span class="quiet">{words.madeOn(dayInWords(feed.madeOn, locale))}</span>
                <Form class="one-button" action={revokeFeedAddress} label={words.revokeOf(name)}>
                  <Hidden name="adress" value={feed.id} />
                  <SubmitButton variant="secondary" danger>
                    {words.revoke}
                  </SubmitButton>
                </Form>
              </li>
            );
          })}
        </ul>
      )}
      <Form action={newFeedAddress} label={words.newFeed}>
        <Select
          name="organ"
          label={words.feedOf}
          emptyLabel={words.allMine}
          options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton>{words.newFeed}</SubmitButton>
      </Form>
    </Page>
  );
}

/** The secret address, shown once. */
export function FeedMadePage(props: { address: string }) {
  const words = useWords(callTexts);
  return (
    <Page title={words.feedMade} crumbs={[{ title: words.feeds, address: feedsAddress }]}>
      <p>{words.feedOnce}</p>
      <TextInput name="adress" label={words.feeds} value={props.address} />
      <p>{words.feedsWhy}</p>
    </Page>
  );
}
