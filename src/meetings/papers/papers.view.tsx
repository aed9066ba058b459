import {
  DayInput,
  ErrorSummary,
  FileInput,
  Form,
  Hidden,
  Select,
  SubmitButton,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { papersAddress } from '../addresses.ts';
import type { AgendaItem } from '../item.ts';
import type { Meeting } from '../meeting.ts';
import { MeetingFormPage } from '../plan.view.tsx';
import { PaperLine } from './list.view.tsx';
import { paperKinds } from './paper.ts';
import type { Paper } from './paper.ts';
import { paperTexts } from './texts.ts';

export type TypedPaper = { namn: string; typ: string; daterad: string; ursprung: string };
export const emptyPaper: TypedPaper = { namn: '', typ: 'officialLetter', daterad: '', ursprung: '' };

type Shown = {
  meeting: Meeting;
  item: AgendaItem;
  papers: readonly Paper[];
  typed: TypedPaper;
  problems?: readonly Problem[] | undefined;
};

/** The decision basis of an item: what there is, what is awaited, and a form that adds to it. */
export function PapersPage(props: Shown) {
  const words = useWords(paperTexts);
  const { meeting, item, papers, problems } = props;
  const address = papersAddress(meeting.id, item.id);
  return (
    <MeetingFormPage title={`${words.papers}: ${item.heading}`} meeting={meeting}>
      <ErrorSummary problems={problems} />
      {papers.length === 0 && <p>{words.none}</p>}
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            <PaperLine paper={paper} />
            {paper.missing && (
              <Form action={`${address}/fil`} label={`${words.fill}: ${paper.name}`} upload>
                <Hidden name="rad" value={paper.id} />
                <FileInput name={`fil-${paper.id}`} label={words.file} />
                <SubmitButton variant="secondary">{words.fill}</SubmitButton>
              </Form>
            )}
            <Form action={`${address}/bort`} class="one-button" label={`${words.remove}: ${paper.name}`}>
              <Hidden name="rad" value={paper.id} />
              <SubmitButton variant="tertiary">{words.remove}</SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      <NewPaperForm address={address} typed={props.typed} problems={problems} />
    </MeetingFormPage>
  );
}

function NewPaperForm(props: { address: string; typed: TypedPaper; problems: Shown['problems'] }) {
  const words = useWords(paperTexts);
  const { typed, problems } = props;
  const at = (field: keyof TypedPaper) => ({
    name: field,
    value: typed[field],
    problem: problemOf(problems, field),
  });
  return (
    <Form action={props.address} label={words.add} upload>
      <TextInput {...at('namn')} label={words.name} required />
      <Select
        {...at('typ')}
        label={words.kind}
        emptyLabel={null}
        options={paperKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <DayInput {...at('daterad')} label={words.dated} optional />
      <TextInput {...at('ursprung')} label={words.origin} hint={words.originHint} optional />
      <FileInput name="fil" label={words.file} hint={words.fileHint} optional />
      <SubmitButton>{words.add}</SubmitButton>
    </Form>
  );
}
