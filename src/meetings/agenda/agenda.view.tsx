import type { VNode } from 'preact';
import { ErrorSummary, Form, Select, SubmitButton, TextArea, TextInput } from '../../platform/web/form.tsx';
import { problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { Empty, Tag } from '../../platform/web/table.tsx';
import { threadTexts } from '../../thread/texts.ts';
import { itemEditAddress, itemsAddress, moveItemAddress, papersAddress } from '../addresses.ts';
import { itemKinds, motionInFull, sectionMark } from '../item.ts';
import type { AgendaItem } from '../item.ts';
import type { ChangeObstacle, Meeting } from '../meeting.ts';
import { Papers } from '../papers/list.view.tsx';
import type { Paper } from '../papers/paper.ts';
import { paperTexts } from '../papers/texts.ts';
import { meetingTexts } from '../texts.ts';
import { dissentInFull } from '../votes/record.ts';

/** Parts of an item that other slices write. */
export type ItemParts = {
  readonly papers?: readonly Paper[] | undefined;
  readonly outcomes?: VNode | undefined;
  readonly receive?: VNode | undefined;
  /** Votes, who stood aside, and notes to the minutes. */
  readonly record?: VNode | undefined;
  /** What other slices have beside the item: its extract in print, notes. */
  readonly beside?: VNode | undefined;
};

/** The agenda in order, and for those who run the meeting the form that adds to it. */
export function Agenda(props: {
  meeting: Meeting;
  items: readonly AgendaItem[];
  parts: ReadonlyMap<string, ItemParts>;
  obstacle: ChangeObstacle | 'reader' | undefined;
}) {
  const words = useWords(meetingTexts);
  const { meeting, items } = props;
  const mayChange = props.obstacle === undefined;
  return (
    <section aria-labelledby="dagordning">
      <h2 id="dagordning" class="ds-heading" data-size="sm">
        {words.agenda}
      </h2>
      {items.length === 0 && (
        <Empty title={words.noItems}>{mayChange ? words.noItemsNext : words.noItemsReader}</Empty>
      )}
      <ol class="agenda">
        {items.map((item) => (
          <li key={item.id} id={`punkt-${item.id}`} tabIndex={-1}>
            <Item item={item} meeting={meeting} parts={props.parts.get(item.id)} mayChange={mayChange} />
          </li>
        ))}
      </ol>
      {mayChange && (
        <details class="more" open={items.length === 0}>
          <summary>{words.addItem}</summary>
          <Form action={itemsAddress(meeting.id)} label={words.addItem}>
            <ItemFields typed={emptyItem} />
            <SubmitButton>{words.addItem}</SubmitButton>
          </Form>
        </details>
      )}
    </section>
  );
}

function Item(props: {
  item: AgendaItem;
  meeting: Meeting;
  parts: ItemParts | undefined;
  mayChange: boolean;
}) {
  const words = useWords(meetingTexts);
  const { visibility } = useWords(threadTexts);
  const { item, meeting } = props;
  return (
    <article class="item" aria-labelledby={`rubrik-${item.id}`}>
      <p class="kicker">
        {[words.itemKinds[item.kind], item.caseNumber].filter(Boolean).join(' · ')}
        {item.visibility !== meeting.visibility && <Tag kind="neutral">{visibility[item.visibility]}</Tag>}
      </p>
      <h3 class="ds-heading" data-size="xs" id={`rubrik-${item.id}`}>
        {item.sectionNumber && <span class="section-mark">{sectionMark(item.sectionNumber)} </span>}
        {item.heading}
      </h3>
      {item.presenter && (
        <p class="quiet">
          {words.presenter}: {item.presenter}
        </p>
      )}
      <Paragraphs text={item.text} />
      <Papers papers={props.parts?.papers} />
      <Motions item={item} />
      {props.parts?.outcomes}
      {props.parts?.record}
      <Dissents item={item} />
      {item.recipients.length > 0 && (
        <p class="quiet">
          {words.recipients}: {item.recipients.join(', ')}
        </p>
      )}
      {props.parts?.beside}
      {props.parts?.receive}
      {props.mayChange && <ItemVerbs item={item} />}
    </article>
  );
}

/** Running text, a paragraph for every empty line. */
export const Paragraphs = (props: { text: string }) => (
  <>
    {props.text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => (
        <p class="running">{paragraph}</p>
      ))}
  </>
);

function Motions(props: { item: AgendaItem }) {
  const words = useWords(meetingTexts);
  if (props.item.motions.length === 0) return null;
  return (
    <>
      <h4 class="part">{words.motions}</h4>
      <ul>
        {props.item.motions.map((motion) => (
          <li key={motion.id}>{motionInFull(motion)}</li>
        ))}
      </ul>
    </>
  );
}

function Dissents(props: { item: AgendaItem }) {
  const words = useWords(meetingTexts);
  if (props.item.dissents.length === 0) return null;
  return (
    <>
      <h4 class="part">{words.dissents}</h4>
      <ul>
        {props.item.dissents.map((dissent) => (
          <li key={dissent.id}>{dissentInFull(dissent)}</li>
        ))}
      </ul>
    </>
  );
}

function ItemVerbs(props: { item: AgendaItem }) {
  const papers = useWords(paperTexts);
  const words = useWords(meetingTexts);
  const { item } = props;
  return (
    <Form
      action={moveItemAddress(item.meetingId, item.id)}
      class="verbs"
      label={words.moveLabel(item.heading)}
    >
      <a class="ds-link" href={itemEditAddress(item.meetingId, item.id)}>
        {words.editItem}
      </a>
      <a class="ds-link" href={papersAddress(item.meetingId, item.id)}>
        {papers.edit}
      </a>
      <SubmitButton variant="tertiary" name="riktning" value="up">
        {words.moveUp}
      </SubmitButton>
      <SubmitButton variant="tertiary" name="riktning" value="down">
        {words.moveDown}
      </SubmitButton>
    </Form>
  );
}

/** An item as typed, before it is checked. */
export type TypedItem = {
  readonly rubrik: string;
  readonly slag: string;
  readonly paragraf: string;
  readonly arende: string;
  readonly foredragande: string;
  readonly text: string;
  readonly mottagare: string;
};
export const emptyItem: TypedItem = {
  rubrik: '',
  slag: 'decision',
  paragraf: '',
  arende: '',
  foredragande: '',
  text: '',
  mottagare: '',
};

export function ItemFields(props: { typed: TypedItem; problems?: readonly Problem[] | undefined }) {
  const words = useWords(meetingTexts);
  const { typed, problems } = props;
  const at = (field: keyof TypedItem) => ({
    name: field,
    value: typed[field],
    problem: problemOf(problems, field),
  });
  return (
    <>
      <ErrorSummary problems={problems} />
      <TextInput {...at('rubrik')} label={words.heading} required />
      <Select
        {...at('slag')}
        label={words.kind}
        emptyLabel={null}
        options={itemKinds.map((kind) => ({ value: kind, label: words.itemKinds[kind] }))}
      />
      <TextInput {...at('paragraf')} label={words.section} hint={words.sectionHint} optional />
      <TextInput {...at('arende')} label={words.caseNumber} optional />
      <TextInput {...at('foredragande')} label={words.presenter} optional />
      <TextArea {...at('text')} label={words.text} rows={6} optional />
      <TextArea {...at('mottagare')} label={words.recipients} hint={words.recipientsHint} rows={3} optional />
    </>
  );
}
