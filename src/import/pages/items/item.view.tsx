import { Checkbox, Form, SubmitButton, TextInput, VersionField } from '../../../platform/web/form.tsx';
import { Page } from '../../../platform/web/page.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { importAddress, readingAddress, readingItemAddress } from '../../addresses.ts';
import type { Conflict } from '../../review/answers/conflicts.ts';
import { firstView } from '../../review/desk/desk-view.ts';
import type { DeskView } from '../../review/desk/desk-view.ts';
import { openAtItem } from '../../review/desk/open-at.ts';
import { Conflicts } from '../desk/conflict.view.tsx';
import { DocumentColumn } from '../document/document.view.tsx';
import { FactForm } from '../facts/fact-form.view.tsx';
import { Unread } from './unread.view.tsx';
import { ToldOfItem } from '../meeting/told.view.tsx';
import type { ItemShown } from '../../review/desk/shown.ts';
import type { ReviewedItem } from '../../review/facts/review.ts';
import { importTexts } from '../../texts.ts';

type ItemProps = ItemShown & { conflicts?: readonly Conflict[]; view?: DeskView };

const placesIn = ({ review }: ItemShown): number => review.items.length + (review.loose.length > 0 ? 1 : 0);

/** One item: the document's own text, and beside it everything that is proposed from it. */
export function ItemPage(props: ItemProps) {
  const words = useWords(importTexts);
  const { reading, review, place, view = firstView } = props;
  const item = review.items[place];
  const facts = item?.facts ?? review.loose;
  return (
    <Page
      title={item?.heading ?? words.loose}
      kicker={words.item(place + 1, placesIn(props))}
      crumbs={[
        { title: words.readIn, address: importAddress },
        { title: reading.name, address: readingAddress(reading.id) },
      ]}
      wide
    >
      <Conflicts {...props} conflicts={props.conflicts ?? []} />
      {review.head.becomes === 'meeting' && !review.head.day && <DayFirst {...props} />}
      <div class="beside" data-keep="">
        <DocumentColumn
          reading={reading}
          view={{ ...view, sheet: undefined, fact: facts[0]?.key }}
          at={openAtItem(item?.source, facts, view)}
        />
        <ItemForm {...props} />
      </div>
    </Page>
  );
}

/** Days in words are counted from the meeting's day. */
function DayFirst({ reading }: ItemProps) {
  const words = useWords(importTexts);
  return (
    <p class="ds-alert" data-color="info">
      {words.dayFirst}{' '}
      <a class="ds-link" href={`${readingAddress(reading.id)}#motet`}>
        {words.obstacle['no-day']}
      </a>
    </p>
  );
}

function ItemForm(props: ItemProps) {
  const words = useWords(importTexts);
  const { reading, review, place } = props;
  const item = review.items[place];
  const facts = item?.facts ?? review.loose;
  const proposed = item && reading.proposal.items[item.place];
  const more = place + 1 < placesIn(props);
  return (
    <Form
      action={readingItemAddress(reading.id, place)}
      class="form wide-form beside-form"
      label={words.proposed}
    >
      <VersionField version={reading.version} />
      {item && <ItsFields item={item} />}
      {proposed && <ToldOfItem reading={reading.id} item={proposed} record={item.record} />}
      {proposed && <Unread item={proposed} text={reading.extracted} nothingRead={facts.length === 0} />}
      {facts.map((fact) => (
        <FactForm key={fact.key} fact={fact} {...props} />
      ))}
      <div class="actions">
        <SubmitButton name="vidare" value="nasta">
          {more ? words.saveAndNext : words.save}
        </SubmitButton>
        {more && (
          <SubmitButton variant="secondary" name="vidare" value="kvar">
            {words.save}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}

function ItsFields({ item }: { item: ReviewedItem }) {
  const words = useWords(importTexts);
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-heading" data-size="xs">
        {words.itemFields}
      </legend>
      <Checkbox name="take" label={words.takeItem} checked={item.take} />
      <TextInput name="heading" label={words.heading} value={item.heading} required />
      <div class="side-by-side">
        <TextInput name="number" label={words.number} value={item.number} optional />
        <TextInput name="caseNumber" label={words.caseNumber} value={item.caseNumber} optional />
      </div>
    </fieldset>
  );
}
