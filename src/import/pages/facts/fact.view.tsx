import { ErrorSummary, Form, SubmitButton, VersionField } from '../../../platform/web/form.tsx';
import type { Problem } from '../../../platform/web/form.tsx';
import { Page } from '../../../platform/web/page.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { importAddress, readingAddress, readingFactAddress } from '../../addresses.ts';
import type { Conflict } from '../../review/answers/conflicts.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import type { DeskView } from '../../review/desk/desk-view.ts';
import { openAt } from '../../review/desk/open-at.ts';
import { factsIn } from '../../review/facts/review.ts';
import type { ReviewedFact, ReviewedItem } from '../../review/facts/review.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { OwnPageField } from '../alone.view.tsx';
import { Conflicts } from '../desk/conflict.view.tsx';
import { DocumentColumn } from '../document/document.view.tsx';
import { FactForm } from './fact-form.view.tsx';
import { Did } from '../desk/who-when.view.tsx';

type FactProps = Desk & {
  fact: ReviewedFact;
  view: DeskView;
  conflicts?: readonly Conflict[];
  problems?: readonly Problem[];
};

/** One fact with all its fields, beside its place in the document. */
export function FactPage(props: FactProps) {
  const names = useWords(importTexts);
  const { reading, review, fact, view } = props;
  const item = review.items.find(({ key }) => key === fact.item);
  const here = { ...view, fact: fact.key };
  return (
    <Page
      title={`${names.fact[fact.kind]}${item ? `: ${item.heading}` : ''}`}
      kicker={names.kicker}
      crumbs={[
        { title: names.readIn, address: importAddress },
        { title: reading.name, address: readingAddress(reading.id) },
      ]}
      wide
    >
      <ErrorSummary problems={props.problems} />
      <Conflicts {...props} conflicts={props.conflicts ?? []} />
      <div class="beside" data-keep="">
        <DocumentColumn
          reading={reading}
          view={here}
          at={openAt(reading.proposal, factsIn(review), here, fact)}
        />
        <WholeFact {...props} item={item} />
      </div>
    </Page>
  );
}

function WholeFact(props: FactProps & { item: ReviewedItem | undefined }) {
  const words = useWords(reviewTexts);
  const { proposed } = useWords(importTexts);
  const { reading, review, fact, item } = props;
  const answer = props.answers.get(fact.key);
  return (
    <Form
      action={readingFactAddress(reading.id, fact.key)}
      class="form wide-form beside-form"
      label={proposed}
    >
      <VersionField version={reading.version} />
      <OwnPageField />
      {answer && (
        <p>
          <Did answer={answer} />
        </p>
      )}
      <FactForm {...props} fact={fact} place={item?.place ?? review.items.length} verbs />
      <div class="actions">
        <SubmitButton name="svar" value="ja">
          {words.accept}
        </SubmitButton>
        <SubmitButton name="svar" value="nej" variant="secondary">
          {words.reject}
        </SubmitButton>
      </div>
    </Form>
  );
}
