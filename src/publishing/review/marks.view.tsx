import { useWords } from '../../platform/web/shell.ts';
import { Table } from '../../platform/web/table.tsx';
import type { Column } from '../../platform/web/table.tsx';
import type { Mark } from '../copy.ts';
import type { Publication } from '../publication.ts';
import { publishingTexts } from '../texts.ts';
import { UndoForm } from './finding.view.tsx';

/** All that is decided, also of passages that no detector found. */
export function Marks(props: { publication: Publication; marks: readonly Mark[]; mayChange: boolean }) {
  const words = useWords(publishingTexts);
  const { publication, marks } = props;
  if (marks.length === 0) return null;
  const columns: Column<Mark>[] = [
    { key: 'vad', title: words.what, head: true, cell: ({ text }) => text },
    {
      key: 'slag',
      title: words.found,
      cell: ({ kind }) => (kind === 'free' ? words.free : words.kinds[kind]),
    },
    {
      key: 'avgjort',
      title: words.decided,
      cell: ({ choice, reason, byName }) => (
        <>
          {choice === 'mask' ? words.masked : words.kept(reason)}
          {words.by(byName)}
        </>
      ),
    },
  ];
  if (props.mayChange)
    columns.push({
      key: 'gor',
      title: words.undo,
      cell: ({ text }) => <UndoForm publication={publication} text={text} />,
    });
  return <Table caption={words.allMarks} rows={marks} columns={columns} />;
}
