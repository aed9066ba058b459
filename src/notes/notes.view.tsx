import type { VNode } from 'preact';
import { readDay } from '../kernel/day.ts';
import { ErrorSummary, Form, Hidden, SubmitButton, TextArea, problemOf } from '../platform/web/form.tsx';
import type { Problem } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { DayText } from '../platform/web/table.tsx';
import {
  followNoteAddress,
  makeAddress,
  noteAddress,
  notesAddress,
  sessionsAddress,
  stepsAddress,
} from './addresses.ts';
import { recordKinds } from './note.ts';
import type { Note, NoteMeeting, NotePlace, NoteRecord, WriteObstacle } from './note.ts';
import { NoteText } from './reading.view.tsx';
import { docOf, markdownOf } from './text/markdown.ts';
import { refOf } from './text/merge.ts';
import { noteTexts } from './texts.ts';

/** The way to a meeting's notes, beside the meeting. */
export function NotesLink({ meetingId }: { meetingId: string }) {
  const words = useWords(noteTexts);
  return (
    <p>
      <a class="ds-link" href={notesAddress(meetingId)}>
        {words.open}
      </a>
      {' · '}
      <a class="ds-link" href={sessionsAddress(meetingId)}>
        {words.sessions}
      </a>
    </p>
  );
}

/** The way to an item's notes, beside the item. */
export function NoteLink(props: { meetingId: string; id: string; heading: string }) {
  const words = useWords(noteTexts);
  return (
    <p>
      <a
        class="ds-link"
        href={noteAddress(props.meetingId, props.id)}
        aria-label={words.write(props.heading)}
      >
        {words.notes}
      </a>
    </p>
  );
}

const crumbsOf = (meeting: NoteMeeting) => [
  { title: `${meeting.bodyName} ${meeting.onDay}`, address: `/moten/${meeting.id}` },
];

/** All that has been noted at a meeting, with the way into each text. */
export function NotesPage(props: {
  meeting: NoteMeeting;
  places: readonly NotePlace[];
  texts: ReadonlyMap<string, string>;
}) {
  const words = useWords(noteTexts);
  const { meeting } = props;
  return (
    <Page title={words.notes} crumbs={crumbsOf(meeting)} kicker={meeting.bodyName}>
      <p>
        <DayText day={readDay(meeting.onDay)} long />
      </p>
      {props.places.map((place) => {
        const text = props.texts.get(place.id) ?? '';
        return (
          <section aria-labelledby={`not-${place.id}`} key={place.id}>
            <h2 class="ds-heading" data-size="xs" id={`not-${place.id}`}>
              {place.heading}
            </h2>
            {text ? <NoteText doc={docOf(text.split('\n'))} /> : <p class="quiet">{words.nothingYet}</p>}
            <p>
              <a class="ds-link" href={noteAddress(meeting.id, place.id)}>
                {words.write(place.heading)}
              </a>
            </p>
          </section>
        );
      })}
    </Page>
  );
}

export type NoteShown = {
  readonly meeting: NoteMeeting;
  readonly place: NotePlace;
  readonly note: Note;
  readonly records: readonly NoteRecord[];
  readonly obstacle: WriteObstacle | undefined;
  readonly mayMake: boolean;
};

/** One text: a form without script, and the editor in its place with it. */
export function NotePage(
  props: NoteShown & { typed?: string; problems?: readonly Problem[]; panel?: VNode | undefined },
) {
  const words = useWords(noteTexts);
  const { meeting, place, note, obstacle } = props;
  const crumbs = [...crumbsOf(meeting), { title: words.notes, address: notesAddress(meeting.id) }];
  return (
    <Page title={words.write(place.heading)} crumbs={crumbs} panel={props.panel} kicker={meeting.bodyName}>
      {obstacle ? (
        <>
          <p role="note">{words.obstacle[obstacle]}</p>
          <NoteText doc={note.doc} />
        </>
      ) : (
        <Writing {...props} />
      )}
      <Records records={props.records} note={note} />
    </Page>
  );
}

function Writing(props: NoteShown & { typed?: string; problems?: readonly Problem[] }) {
  const words = useWords(noteTexts);
  const { assets } = useShell();
  const { meeting, place, note, problems = [] } = props;
  const base = markdownOf(note.doc);
  const address = noteAddress(meeting.id, place.id);
  return (
    <div
      data-note={place.id}
      data-version={note.version}
      data-doc={JSON.stringify(note.doc.toJSON())}
      data-steps={stepsAddress(meeting.id, place.id)}
      data-stream={followNoteAddress(meeting.id, place.id)}
      data-lines={props.mayMake ? `${address}/rader` : ''}
      data-words={JSON.stringify({ ...words.editor, makes: words.makes, kinds: words.kinds })}
    >
      <ErrorSummary problems={problems} />
      <div data-plain>
        <p>{words.introForm}</p>
        <Form action={address} label={words.text}>
          <Hidden name="underlag" value={base} />
          <TextArea
            name="text"
            label={words.text}
            hint={words.textHint}
            value={props.typed ?? base}
            problem={problemOf(problems, 'text')}
            rows={12}
          />
          <SubmitButton>{words.save}</SubmitButton>
        </Form>
        {props.mayMake && <Lines {...props} />}
      </div>
      {assets.islands?.['editor'] && <script type="module" src={assets.islands['editor']} async />}
    </div>
  );
}

function Lines({ meeting, place, note }: NoteShown) {
  const words = useWords(noteTexts);
  const lines = note.doc.children
    .map((block, at) => ({ text: block.textContent.trim(), at, ref: refOf(block) }))
    .filter(({ text, ref }) => text !== '' && ref === null);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="rader">
      <h2 class="ds-heading" data-size="xs" id="rader">
        {words.lines}
      </h2>
      <ul class="note-lines">
        {lines.map(({ text, at }) => (
          <li key={at}>
            <span>{text}</span>
            {recordKinds.map((kind) => (
              <a
                class="ds-link"
                key={kind}
                href={makeAddress(meeting.id, place.id, at, kind)}
                aria-label={`${words.kinds[kind]}: ${text}`}
              >
                {words.kinds[kind]}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Records(props: { records: readonly NoteRecord[]; note: Note }) {
  const words = useWords(noteTexts);
  const there = new Set(props.note.doc.children.map(refOf));
  return (
    <section aria-labelledby="blivit" data-records hidden={props.records.length === 0}>
      <h2 class="ds-heading" data-size="xs" id="blivit">
        {words.became}
      </h2>
      <ul>
        {props.records.map(({ recordId, kind, line, address }) => (
          <li key={recordId}>
            {words.kinds[kind]}:{' '}
            <a class="ds-link" href={address}>
              {line}
            </a>
            {!there.has(recordId) && <span class="quiet"> {words.lineGone}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
