import { Form, Hidden, Select, SubmitButton, TextInput, problemOf } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { Tag } from '../../platform/web/table.tsx';
import { inFull } from '../votes/record.ts';
import { itemVerbAddress, roomVerbAddress } from './addresses.ts';
import { isQuorate, quorumOf } from './quorum.ts';
import { chairOf, grounds } from './room.ts';
import { hasSeat, isRecused, serving } from './service.ts';
import type { Attendee } from './service.ts';
import type { DeskProps } from './shown.ts';
import { roomTexts } from './texts.ts';
import { titleOf } from './room-words.ts';

type Props = DeskProps;

/** Who serves at this §, whether they may decide, and what changes it. */
export function PresentPart(props: Props) {
  const words = useWords(roomTexts);
  const { room, desk } = props;
  const { hall } = room;
  const those = serving(hall, desk.at);
  const chair = chairOf(room, desk.at);
  const quorate = isQuorate(hall, desk.at, room.isCouncil);
  return (
    <section aria-labelledby="narvaro-har" class="room-part">
      <h3 id="narvaro-har" class="part">
        {words.serve(those.length, hall.seats)}{' '}
        <Tag kind={quorate ? 'success' : 'danger'}>
          {quorate ? words.quorate : words.notQuorate(quorumOf(hall.seats))}
        </Tag>
      </h3>
      <p>
        <strong>{words.chair}:</strong> {chair ? inFull(chair) : words.noChair}
      </p>
      <People title={words.servingHere} people={those} {...props} />
      <People
        title={words.recusedHere}
        people={hall.attendees.filter(({ id }) => isRecused(hall, id, desk.at))}
        {...props}
      />
      <People
        title={words.notServingHere}
        people={hall.attendees.filter(
          (one) => !hasSeat(hall, one, desk.at) && !isRecused(hall, one.id, desk.at),
        )}
        {...props}
      />
      {!props.obstacle && (
        <>
          <MoveForm {...props} />
          <RecuseForm {...props} />
        </>
      )}
    </section>
  );
}

function People(props: Props & { title: string; people: readonly Attendee[] }) {
  const words = useWords(roomTexts);
  const { room, desk } = props;
  if (props.people.length === 0) return null;
  const note = (one: Attendee): string => {
    const stretch = room.hall.stretches.find(
      ({ attendeeId, from, until }) => attendeeId === one.id && from <= desk.at && desk.at < until,
    );
    const member = room.elected.find(({ personId }) => personId === stretch?.forPerson);
    const remote = one.mode === 'remote' && (one.checked ? words.remote : words.unchecked);
    return [member && words.standsIn(member.name), remote].filter(Boolean).join(', ');
  };
  return (
    <p>
      <strong>{props.title}:</strong>{' '}
      {props.people
        .map((one) => [inFull(one), note(one) && ` [${note(one)}]`].filter(Boolean).join(''))
        .join(', ')}
    </p>
  );
}

const buttons = ['arrive', 'leave', 'step-in'] as const;
const others = ['chair', 'remote', 'place', 'check'] as const;

function MoveForm({ room, desk, typed, problems }: Props) {
  const words = useWords(roomTexts);
  const there = new Set(room.hall.attendees.map(({ personId }) => personId));
  const absent = room.elected.filter(({ personId }) => !there.has(personId));
  return (
    <details class="more" open={problemOf(problems, 'vem') !== undefined}>
      <summary data-key="n">{words.changePresence}</summary>
      <Form action={roomVerbAddress(room.meeting.id, 'narvaro')} label={words.changePresence}>
        <Hidden name="punkt" value={desk.item.id} />
        <Select
          name="vem"
          label={words.who}
          hint={words.fromHere(titleOf(desk.item))}
          value={typed?.['vem']}
          problem={problemOf(problems, 'vem')}
          options={[
            ...room.hall.attendees.map((one) => ({ value: one.id, label: inFull(one) })),
            ...absent.map((one) => ({ value: one.personId, label: `${inFull(one)} – ${words.absent}` })),
          ]}
        />
        <div class="buttons">
          {buttons.map((verb) => (
            <SubmitButton key={verb} variant="secondary" name="vad" value={verb}>
              {words.verbs[verb]}
            </SubmitButton>
          ))}
        </div>
        <TextInput name="avsteg" label={words.outOfOrder} value={typed?.['avsteg']} optional />
        <div class="buttons">
          {others.map((verb) => (
            <SubmitButton key={verb} variant="tertiary" name="vad" value={verb}>
              {words.verbs[verb]}
            </SubmitButton>
          ))}
        </div>
      </Form>
    </details>
  );
}

function RecuseForm({ room, desk, typed, problems }: Props) {
  const words = useWords(roomTexts);
  const problem = problemOf(problems, 'javig') ?? problemOf(problems, 'grund');
  const here = room.hall.attendees.filter((one) => !isRecused(room.hall, one.id, desk.at));
  return (
    <details class="more" open={problem !== undefined}>
      <summary>{words.recuse}</summary>
      <Form action={itemVerbAddress(room.meeting.id, desk.item.id, 'jav')} label={words.recuse}>
        <p class="hint">{words.recuseHint}</p>
        <Select
          name="javig"
          label={words.who}
          value={typed?.['javig']}
          problem={problemOf(problems, 'javig')}
          options={here.map((one) => ({ value: one.id, label: inFull(one) }))}
        />
        <Select
          name="grund"
          label={words.ground}
          value={typed?.['grund']}
          problem={problemOf(problems, 'grund')}
          options={grounds.map((ground) => ({ value: String(ground), label: words.grounds[ground] ?? '' }))}
        />
        <SubmitButton variant="secondary">{words.recuse}</SubmitButton>
      </Form>
    </details>
  );
}
