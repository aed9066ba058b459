import { Checks, Form, Select, SubmitButton, TextArea, problemOf } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { atOnceAddress, sendAddress } from './addresses.ts';
import type { ApprovalShown } from './shown.ts';
import { approvalTexts } from './texts.ts';

export function SendForm(props: ApprovalShown) {
  const words = useWords(approvalTexts);
  const { send } = props;
  if (send === 'reader' || send === 'already-out' || send === 'already-approved') return null;
  return (
    <section aria-labelledby="skicka">
      <h2 class="ds-heading" data-size="sm" id="skicka">
        {words.send}
      </h2>
      <p>{words.sendLead}</p>
      <Form action={sendAddress(props.meeting.id)}>
        {!send && <ApproverFields {...props} id="" />}
        {!send && props.findings.some(({ blocking }) => blocking) && (
          <TextArea
            name="anda"
            label={words.anyway}
            hint={words.anywayHint}
            rows={2}
            problem={problemOf(props.problemAt === '' ? props.problems : undefined, 'anda')}
          />
        )}
        <SubmitButton obstacle={send && words.obstacle[send]}>{words.send}</SubmitButton>
      </Form>
    </section>
  );
}

function ApproverFields(props: ApprovalShown & { id: string }) {
  const words = useWords(approvalTexts);
  const { candidates, typed } = props;
  const problems = (props.problemAt ?? '') === props.id ? props.problems : undefined;
  const options = candidates.map(({ personId, name, role }) => ({
    value: personId,
    label: role ? `${name}, ${role}` : name,
  }));
  return (
    <>
      <Select
        name="ordforande"
        id={`ordforande${props.id}`}
        label={words.chair}
        value={typed.chair}
        options={options}
        problem={problemOf(problems, 'ordforande')}
      />
      <Checks
        name="justerare"
        id={`justerare${props.id}`}
        label={words.approvers}
        hint={words.approversHint(props.approverCount)}
        options={options}
        values={typed.approvers}
        problem={problemOf(problems, 'justerare')}
      />
    </>
  );
}

/** Single §§, approved at once; folded away, since most meetings need it not. */
export function AtOnceForm(props: ApprovalShown) {
  const words = useWords(approvalTexts);
  const { atOnce, items, meeting, typed } = props;
  if (atOnce !== undefined) return null;
  const done = new Set(
    props.versions
      .filter(({ state }) => state === 'open' || state === 'approved')
      .flatMap(({ itemIds }) => itemIds.map(String)),
  );
  const left = items.filter(({ id, sectionNumber }) => sectionNumber && !done.has(id));
  if (left.length === 0) return null;
  const problems = props.problemAt === 'omedelbart' ? props.problems : undefined;
  return (
    <details class="more" open={problems !== undefined}>
      <summary>{words.atOnce}</summary>
      <p>{words.atOnceLead}</p>
      <Form action={atOnceAddress(meeting.id)}>
        <Checks
          name="paragraf"
          label={words.items}
          options={left.map(({ id, sectionNumber, heading }) => ({
            value: id,
            label: `§ ${sectionNumber} ${heading}`,
          }))}
          values={typed.items}
          problem={problemOf(problems, 'paragraf')}
        />
        <ApproverFields {...props} id="omedelbart" />
        <SubmitButton variant="secondary">{words.sendAtOnce}</SubmitButton>
      </Form>
    </details>
  );
}
