import { Checkbox, Form, SubmitButton, TextInput, VersionField } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { importAddress, readingAddress, readingItemAddress } from '../addresses.ts';
import { FactForm } from './fact-form.view.tsx';
import type { ReviewedFact } from '../review/review.ts';
import type { ItemShown } from '../review/shown.ts';
import { importTexts } from '../texts.ts';

/** One item: the document's own text, and beside it everything that is proposed from it. */
export function ItemPage(props: ItemShown & { stale?: boolean }) {
  const words = useWords(importTexts);
  const { reading, review, place } = props;
  const item = review.items[place];
  const facts = item?.facts ?? review.loose;
  const places = review.items.length + (review.loose.length > 0 ? 1 : 0);
  return (
    <Page
      title={item?.heading ?? words.loose}
      kicker={words.item(place + 1, places)}
      crumbs={[
        { title: words.readIn, address: importAddress },
        { title: reading.name, address: readingAddress(reading.id) },
      ]}
      wide
    >
      {props.stale && (
        <p class="ds-alert" data-color="warning" role="alert">
          {words.stale}
        </p>
      )}
      {props.review.head.becomes === 'meeting' && !props.review.head.day && (
        <p class="ds-alert" data-color="info">
          {words.dayFirst}{' '}
          <a class="ds-link" href={`${readingAddress(reading.id)}#motet`}>
            {words.obstacle['no-day']}
          </a>
        </p>
      )}
      <div class="beside">
        <section aria-labelledby="i-dokumentet" class="beside-text" tabIndex={0}>
          <h2 id="i-dokumentet" class="ds-heading" data-size="xs">
            {words.itemText}
          </h2>
          {item ? (
            <SourceText text={reading.extracted} from={item.source} facts={facts} />
          ) : (
            facts.map((fact) => (
              <SourceText key={fact.key} text={reading.extracted} from={fact.source} facts={[fact]} />
            ))
          )}
        </section>
        <Form
          action={readingItemAddress(reading.id, place)}
          class="form wide-form beside-form"
          label={words.proposed}
        >
          <VersionField version={reading.version} />
          {item && (
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
          )}
          {facts.map((fact) => (
            <FactForm key={fact.key} fact={fact} {...props} />
          ))}
          <div class="actions">
            <SubmitButton name="vidare" value="nasta">
              {place + 1 < places ? words.saveAndNext : words.save}
            </SubmitButton>
            {place + 1 < places && (
              <SubmitButton variant="secondary" name="vidare" value="kvar">
                {words.save}
              </SubmitButton>
            )}
          </div>
        </Form>
      </div>
    </Page>
  );
}

/** A stretch of the document with the sentences that facts were read from marked. */
function SourceText(props: {
  text: string;
  from: readonly [number, number];
  facts: readonly ReviewedFact[];
}) {
  const [start, end] = props.from;
  const cuts = [
    ...new Set([
      start,
      end,
      ...props.facts.flatMap((fact) => fact.source).filter((at) => at > start && at < end),
    ]),
  ].sort((a, b) => a - b);
  return (
    <div class="read-text">
      {cuts.slice(0, -1).map((from, at) => {
        const until = cuts[at + 1] ?? end;
        const piece = props.text.slice(from, until);
        const marked = props.facts.some(({ source }) => source[0] <= from && source[1] >= until);
        return marked ? <mark key={from}>{piece}</mark> : piece;
      })}
    </div>
  );
}
