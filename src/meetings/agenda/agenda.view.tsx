import type { VNode } from 'preact';
import { Form, SubmitButton } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { Empty, Tag } from '../../platform/web/table.tsx';
import { threadTexts } from '../../thread/texts.ts';
import {
  beforeAddress,
  feedbackAddress,
  itemEditAddress,
  itemsAddress,
  moveItemAddress,
  papersAddress,
} from '../addresses.ts';
import { feedbackTexts } from '../feedback/texts.ts';
import { motionInFull, sectionMark } from '../item.ts';
import type { AgendaItem } from '../item.ts';
import type { ChangeObstacle, Meeting } from '../meeting.ts';
import type { Before } from '../before/before.ts';
import { BeforeLines } from '../before/list.view.tsx';
import { beforeTexts } from '../before/texts.ts';
import { Papers } from '../papers/list.view.tsx';
import type { Paper } from '../papers/paper.ts';
import { paperTexts } from '../papers/texts.ts';
import { meetingTexts } from '../texts.ts';
import { dissentInFull } from '../votes/record.ts';
import { ItemFields, emptyItem } from './item-fields.view.tsx';
import { agendaTexts } from './texts.ts';
import { overrun, timetable } from './timing.ts';

/** Parts of an item that other slices write. */
export type ItemParts = {
  readonly papers?: readonly Paper[] | undefined;
  /** What has to be done before the item is decided. */
  readonly before?: Before | undefined;
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
  /** The §§ that the items would get if the meeting were held as it stands, by item. */
  preview?: ReadonlyMap<string, string> | undefined;
}) {
  const words = useWords(meetingTexts);
  const own = useWords(agendaTexts);
  const feedback = useWords(feedbackTexts);
  const { meeting, items } = props;
  const mayChange = props.obstacle === undefined;
  const times = timetable(meeting.startsAt, items);
  return (
    <section aria-labelledby="dagordning">
      <h2 id="dagordning" class="ds-heading" data-size="sm">
        {words.agenda}
      </h2>
      {items.length === 0 && (
        <Empty title={words.noItems}>{mayChange ? words.noItemsNext : words.noItemsReader}</Empty>
      )}
      <Times meeting={meeting} items={items} />
      {props.preview && props.preview.size > 0 && <p class="quiet">{own.sectionsPreview}</p>}
      <ol class="agenda" data-agenda={mayChange && items.length > 1 ? own.drag : undefined}>
        {items.map((item) => (
          <li key={item.id} id={`punkt-${item.id}`} tabIndex={-1}>
            <Item
              item={item}
              meeting={meeting}
              parts={props.parts.get(item.id)}
              mayChange={mayChange}
              begins={times.begins.get(item.id)}
              preview={props.preview?.get(item.id)}
            />
          </li>
        ))}
      </ol>
      {mayChange && (
        <p>
          <a class="ds-link" href={feedbackAddress(meeting.id)}>
            {feedback.link}
          </a>
        </p>
      )}
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
  begins: string | undefined;
  preview: string | undefined;
}) {
  const words = useWords(meetingTexts);
  const own = useWords(agendaTexts);
  const { visibility } = useWords(threadTexts);
  const { item, meeting } = props;
  return (
    <article class="item" aria-labelledby={`rubrik-${item.id}`}>
      <p class="kicker">
        {[
          props.begins,
          props.preview && `${own.preliminary} ${sectionMark(props.preview)}`,
          words.itemKinds[item.kind],
          item.plannedMinutes && own.minutes(item.plannedMinutes),
          item.caseNumber,
        ]
          .filter(Boolean)
          .join(' · ')}
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
      <BeforeLines before={props.parts?.before} />
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

/** When the planned items are through, and whether that is too late. */
function Times(props: { meeting: Meeting; items: readonly AgendaItem[] }) {
  const own = useWords(agendaTexts);
  const { ends } = timetable(props.meeting.startsAt, props.items);
  const late = overrun(props.meeting, props.items);
  if (ends === undefined) return null;
  return (
    <p class="quiet">
      {own.plannedEnd(ends)} {late > 0 && <Tag kind="warning">{own.overrun(late)}</Tag>}
    </p>
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
  const before = useWords(beforeTexts);
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
      <a class="ds-link" href={beforeAddress(item.meetingId, item.id)}>
        {before.link}
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
