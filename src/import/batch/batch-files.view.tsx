import { documentAddress } from '../../documents/addresses.ts';
import { Form, SubmitButton } from '../../platform/web/form.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Table, Tag } from '../../platform/web/table.tsx';
import type { TagKind } from '../../platform/web/table.tsx';
import { readingAddress } from '../addresses.ts';
import { batchFileAddress } from './addresses.ts';
import type { FileState } from './batch.ts';
import type { BatchFile } from './batch-files.store.ts';
import type { BatchShown } from './shown.ts';
import { batchTexts, problemText } from './texts.ts';

const kinds: Readonly<Record<FileState, TagKind>> = {
  waiting: 'neutral',
  reading: 'info',
  scanning: 'info',
  read: 'warning',
  same: 'neutral',
  failed: 'danger',
  removed: 'neutral',
};

/** Where the file is looked at now: its reading, the document it became, or nowhere. */
function addressOf(file: BatchFile): string | undefined {
  if (file.documentId) return documentAddress(file.documentId);
  return file.readingId && file.state === 'read' ? readingAddress(file.readingId) : undefined;
}

/** The files of a batch, each with its state in words and the ways on from it. */
export function FileTable(props: BatchShown) {
  const words = useWords(batchTexts);
  return (
    <Table
      caption={words.allFiles}
      quietCaption
      rows={props.files}
      sort={props.list.sort}
      order={props.list.order}
      address={props.address}
      columns={[
        { key: 'file', title: words.file, head: true, sort: 'fil', cell: (file) => <Name file={file} /> },
        { key: 'state', title: words.state, sort: 'lage', cell: (file) => <State file={file} /> },
        { key: 'doubt', title: words.doubt, sort: 'tvekan', cell: (file) => <Doubt file={file} /> },
        {
          key: 'action',
          title: words.action,
          cell: (file) => <Actions file={file} obstacle={props.obstacle} />,
        },
      ]}
    />
  );
}

function Name({ file }: { file: BatchFile }) {
  const address = addressOf(file);
  return address ? (
    <a class="ds-link" href={address}>
      {file.path}
    </a>
  ) : (
    <span>{file.path}</span>
  );
}

function State({ file }: { file: BatchFile }) {
  const words = useWords(batchTexts);
  const { locale } = useShell();
  if (file.state === 'read' && file.readingState === 'accepted')
    return <Tag kind="success">{words.accepted}</Tag>;
  if (file.state === 'read' && file.readingState === 'discarded')
    return <Tag kind="neutral">{words.discarded}</Tag>;
  return (
    <div>
      <Tag kind={kinds[file.state]}>{words.states[file.state]}</Tag>
      {file.state === 'scanning' && file.pages !== undefined && (
        <p>{words.scanned(file.pagesDone, file.pages)}</p>
      )}
      {file.state === 'failed' && <p>{problemText(file.problem ?? 'broke', locale)}</p>}
      {file.state === 'same' && <SameAs file={file} />}
    </div>
  );
}

function SameAs({ file }: { file: BatchFile }) {
  const words = useWords(batchTexts);
  const { same } = file;
  if (!same) return <p>{words.sameGone}</p>;
  const address = same.documentId
    ? documentAddress(same.documentId)
    : same.readingId && readingAddress(same.readingId);
  if (!address) return <p>{words.sameGone}</p>;
  return (
    <p>
      {file.readingId ? words.sameMeeting : words.sameFile}
      <a class="ds-link" href={address}>
        {same.name}
      </a>
    </p>
  );
}

function Doubt({ file }: { file: BatchFile }) {
  const words = useWords(batchTexts);
  if (file.state !== 'read' || file.readingState !== 'open') return <span class="quiet">–</span>;
  const says = [
    file.doubts > 0 ? words.asks(file.doubts) : '',
    file.unmatched > 0 ? words.unmatched(file.unmatched) : '',
  ].filter((one) => one !== '');
  return <>{says.length > 0 ? says.join(', ') : words.certain}</>;
}

function Actions({ file, obstacle }: { file: BatchFile; obstacle: string | undefined }) {
  const words = useWords(batchTexts);
  const verb = (action: 'igen' | 'bort' | 'behall', label: string) => (
    <Form key={action} class="inline-form" action={batchFileAddress(file.batchId, file.id, action)}>
      <SubmitButton variant="tertiary" obstacle={obstacle ?? (file.leads ? undefined : words.notYours)}>
        {label}
        <span class="visually-hidden">{words.ofFile(file.path)}</span>
      </SubmitButton>
    </Form>
  );
  if (file.state === 'failed')
    return (
      <div>
        {file.kept && verb('igen', words.tryAgain)}
        {verb('bort', words.remove)}
      </div>
    );
  if (file.state === 'same')
    return (
      <div>
        {file.readingId && verb('behall', words.keepBoth)}
        {verb('bort', words.remove)}
      </div>
    );
  if (file.state === 'waiting') return verb('bort', words.remove);
  if (file.state === 'read' && file.readingId && file.readingState === 'open')
    return (
      <a class="ds-link" href={readingAddress(file.readingId)}>
        {words.review}
        <span class="visually-hidden">{words.ofFile(file.path)}</span>
      </a>
    );
  return null;
}
