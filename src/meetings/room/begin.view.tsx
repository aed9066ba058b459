import { Checks, Form, SubmitButton } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { roomVerbAddress } from './addresses.ts';
import type { Elected } from './room.ts';
import type { RoomShown } from './shown.ts';
import { roomTexts } from './texts.ts';

/** Who is here when the meeting begins; everybody is ticked, so that only the absent are looked for. */
export function BeginPart({ room, obstacle }: RoomShown) {
  const words = useWords(roomTexts);
  if (obstacle !== 'not-begun') return null;
  const of = (standing: Elected['standing']) => room.elected.filter((one) => one.standing === standing);
  return (
    <Form action={roomVerbAddress(room.meeting.id, 'borja')} label={words.begin}>
      <p class="hint">{words.beginHint}</p>
      <Present name="ledamot" label={words.members} people={of('member')} ticked />
      <Present name="ersattare" label={words.alternates} people={of('alternate')} />
      <SubmitButton>{words.begin}</SubmitButton>
    </Form>
  );
}

function Present(props: {
  name: string;
  label: string;
  people: readonly Elected[];
  ticked?: boolean | undefined;
}) {
  if (props.people.length === 0) return null;
  return (
    <Checks
      name={props.name}
      label={props.label}
      values={props.ticked ? props.people.map(({ personId }) => personId) : []}
      options={props.people.map(({ personId, name, party, role }) => ({
        value: personId,
        label: party ? `${name} (${party})` : name,
        hint: role === 'ledamot' || role === 'ersättare' ? undefined : role,
      }))}
    />
  );
}
