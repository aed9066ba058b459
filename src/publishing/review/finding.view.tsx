import { Form, Hidden, SubmitButton, TextInput, problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { Tag } from '../../platform/web/table.tsx';
import { markAddress, unmarkAddress } from '../addresses.ts';
import type { Finding } from '../findings.ts';
import type { Publication, ReviewObstacle } from '../publication.ts';
import { publishingTexts } from '../texts.ts';

type Props = {
  readonly finding: Finding;
  readonly id: string;
  /** Where it stands, "§ 141": tells this form from that of the same words elsewhere. */
  readonly where: string;
  readonly publication: Publication;
  readonly obstacle: ReviewObstacle | undefined;
  readonly problems?: readonly Problem[] | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
};

/** One finding in its sentence: masked, or left with a reason. */
export function FindingForm(props: Props) {
  const words = useWords(publishingTexts);
  const { finding, obstacle } = props;
  const { kind, text, mark } = finding;
  return (
    <>
      <p lang="sv">
        <Tag kind={mark ? 'success' : 'warning'}>{words.kinds[kind]}</Tag> {finding.before}
        <mark>{text}</mark>
        {finding.after}
      </p>
      {mark ? (
        <p>
          {mark.choice === 'mask' ? words.masked : words.kept(mark.reason)}
          {words.by(mark.byName)}
        </p>
      ) : (
        obstacle === undefined && <Decide {...props} />
      )}
    </>
  );
}

function Decide({ finding, id, where, publication, problems, typed }: Props) {
  const words = useWords(publishingTexts);
  const { kind, text } = finding;
  const isHere = typed?.['plats'] === id;
  const problem = isHere ? problemOf(problems, `${id}-skal`) : undefined;
  return (
    <>
      <Form class="one-button" action={markAddress(publication.id)} label={words.maskThis(text, where)}>
        <Hidden name="text" value={text} />
        <Hidden name="slag" value={kind} />
        <Hidden name="val" value="mask" />
        <SubmitButton>{words.mask}</SubmitButton>
      </Form>
      {kind === 'personalNumber' ? (
        <p class="quiet">{words.never}</p>
      ) : (
        <details class="more" open={problem !== undefined}>
          <summary>
            {words.keep}
            <span class="visually-hidden"> {text}</span>
          </summary>
          <Form action={markAddress(publication.id)} label={words.keepThis(text, where)}>
            <Hidden name="text" value={text} />
            <Hidden name="slag" value={kind} />
            <Hidden name="val" value="keep" />
            <Hidden name="plats" value={id} />
            <TextInput
              name="skal"
              id={`${id}-skal`}
              label={words.keepWhy}
              required
              value={isHere ? typed['skal'] : ''}
              problem={problem}
            />
            <SubmitButton variant="secondary">{words.keep}</SubmitButton>
          </Form>
        </details>
      )}
    </>
  );
}

export function UndoForm({ publication, text }: { publication: Publication; text: string }) {
  const words = useWords(publishingTexts);
  return (
    <Form class="one-button" action={unmarkAddress(publication.id)} label={words.undoOf(text)}>
      <Hidden name="text" value={text} />
      <SubmitButton variant="tertiary">{words.undo}</SubmitButton>
    </Form>
  );
}
