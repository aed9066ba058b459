import {
  ErrorSummary,
  Form,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  VersionField,
} from '../../../platform/web/form.tsx';
import type { Problem } from '../../../platform/web/form.tsx';
import { Page } from '../../../platform/web/page.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { importAddress, readingAddress, readingItemAddress, readingRecordAddress } from '../../addresses.ts';
import type { Conflict } from '../../review/answers/conflicts.ts';
import { firstView } from '../../review/desk/desk-view.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { openAtItem } from '../../review/desk/open-at.ts';
import { doesNotAddUp } from '../../review/facts/record.ts';
import type { RecordEntry, ReviewedNote, ReviewedRecusal } from '../../review/facts/record.ts';
import type { ReviewedItem } from '../../review/facts/review.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { Conflicts } from '../desk/conflict.view.tsx';
import { DocumentColumn } from '../document/document.view.tsx';
import { quoted } from '../facts/fact-card.view.tsx';
import { VoteFields } from './vote-fields.view.tsx';
import { recordTexts } from './texts.ts';

type Props = ShownReading & {
  entry: RecordEntry;
  item: ReviewedItem;
  problems?: readonly Problem[];
  conflicts?: readonly Conflict[];
  /** What was typed, where it is shown again. */
  typed?: (field: string) => string;
};

/** One vote, recusal or note beside its place in the document, to be accepted, corrected or rejected. */
export function RecordPage(props: Props) {
  const words = useWords(importTexts);
  const own = useWords(recordTexts);
  const { reading, entry, item } = props;
  return (
    <Page
      title={`${own.title[entry.kind]}: ${item.heading}`}
      kicker={words.kicker}
      crumbs={[
        { title: words.readIn, address: importAddress },
        { title: reading.name, address: readingAddress(reading.id) },
        { title: item.heading, address: readingItemAddress(reading.id, item.place) },
      ]}
      wide
    >
      <ErrorSummary problems={props.problems} />
      <Conflicts {...props} conflicts={props.conflicts ?? []} />
      <div class="beside" data-keep="">
        <DocumentColumn
          reading={reading}
          view={{ ...firstView, fact: entry.key }}
          at={{ ...openAtItem(item.source, [], firstView), here: entry.source }}
        />
        <EntryForm {...props} />
      </div>
    </Page>
  );
}

function EntryForm(props: Props) {
  const own = useWords(recordTexts);
  const words = useWords(reviewTexts);
  const { reading, entry } = props;
  const quote = quoted(reading.extracted, entry.source);
  return (
    <Form
      action={readingRecordAddress(reading.id, entry.key)}
      class="form wide-form beside-form"
      label={own.title[entry.kind]}
    >
      <VersionField version={reading.version} />
      {quote !== '' && <blockquote class="fact-source">{quote}</blockquote>}
      {entry.kind === 'vote' && doesNotAddUp(entry) && (
        <p class="ds-alert" data-color="warning">
          {words.votesDiffer}
        </p>
      )}
      <Fields {...props} />
      <div class="actions">
        <SubmitButton name="svar" value="ja">
          {own.accept[entry.kind]}
        </SubmitButton>
        <SubmitButton name="svar" value="nej" variant="secondary">
          {own.reject[entry.kind]}
        </SubmitButton>
      </div>
    </Form>
  );
}

function Fields(props: Props) {
  const { entry } = props;
  switch (entry.kind) {
    case 'vote':
      return <VoteFields vote={entry} problems={props.problems ?? []} typed={props.typed} />;
    case 'recusal':
      return <RecusalFields {...props} entry={entry} />;
    case 'note':
      return <NoteFields {...props} entry={entry} />;
  }
}

const problemAt = ({ problems = [] }: Props, field: string): string | undefined =>
  problems.find((one) => one.field === field)?.sentence;

function RecusalFields(props: Props & { entry: ReviewedRecusal }) {
  const own = useWords(recordTexts);
  const { recused } = useWords(reviewTexts);
  const { entry, typed } = props;
  return (
    <>
      <TextInput
        name="by"
        label={own.name}
        value={typed?.('by') ?? entry.by}
        problem={problemAt(props, 'by')}
      />
      <Select
        name="why"
        label={own.why}
        emptyLabel={null}
        options={(['conflict', 'abstains'] as const).map((value) => ({ value, label: recused[value] }))}
        value={typed?.('why') ?? entry.why}
      />
    </>
  );
}

function NoteFields(props: Props & { entry: ReviewedNote }) {
  const own = useWords(recordTexts);
  const { entry, typed } = props;
  return (
    <>
      <TextInput name="by" label={own.by} value={typed?.('by') ?? entry.by} optional />
      <TextArea
        name="text"
        label={own.text}
        value={typed?.('text') ?? entry.text}
        rows={5}
        problem={problemAt(props, 'text')}
      />
    </>
  );
}
