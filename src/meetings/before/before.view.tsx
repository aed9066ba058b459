import {
  Checkbox,
  DayInput,
  ErrorSummary,
  Form,
  Hidden,
  Radios,
  SubmitButton,
  TextArea,
  TextInput,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { beforeAddress } from '../addresses.ts';
import type { AgendaItem } from '../item.ts';
import type { Meeting } from '../meeting.ts';
import { MeetingFormPage } from '../plan.view.tsx';
import { consultationState, testQuestions } from './before.ts';
import type { Before, Consultation, Organisation } from './before.ts';
import { ConsultationLine, TestLine } from './list.view.tsx';
import { beforeTexts } from './texts.ts';

export type BeforeShown = {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly before: Before;
  readonly organisations: readonly Organisation[];
  /** What was typed of a form that could not be stored, and which: '' for what the matter needs. */
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly at?: string | undefined;
  readonly problems?: readonly Problem[] | undefined;
};

/** What an item needs before its decision: negotiation, consultations, each organisation's answers. */
export function BeforePage(props: BeforeShown) {
  const words = useWords(beforeTexts);
  return (
    <MeetingFormPage title={`${words.title}: ${props.item.heading}`} meeting={props.meeting}>
      <ErrorSummary problems={props.problems} />
      <SettingsForm {...props} />
      <section aria-labelledby="remisser">
        <h2 class="ds-heading" data-size="xs" id="remisser">
          {words.consultations}
        </h2>
        {props.before.consultations.length === 0 && <p class="quiet">{words.noConsultations}</p>}
        {props.before.consultations.map((one) => (
          <ConsultationPart key={one.id} {...props} one={one} />
        ))}
        <NewConsultation {...props} />
      </section>
      {props.before.isTested && <TestsPart {...props} />}
    </MeetingFormPage>
  );
}

/** Fields of one of the page's forms; what was typed and is wrong stands at the form that was sent. */
const fieldsOf = (props: BeforeShown, form: string) => (name: string, stored: string) => {
  const isSent = props.at === form;
  return {
    name,
    id: form === '' ? name : `${name}-${form}`,
    value: isSent ? (props.typed?.[name] ?? stored) : stored,
    problem: isSent ? problemOf(props.problems, form === '' ? name : `${name}-${form}`) : undefined,
  };
};

function SettingsForm(props: BeforeShown) {
  const words = useWords(beforeTexts);
  const { meeting, item, before } = props;
  const at = fieldsOf(props, '');
  const { negotiation } = before;
  const done = negotiation.kind === 'done' ? negotiation : undefined;
  const typed = props.at === '' ? props.typed : undefined;
  const checked = (name: string, stored: boolean) => (typed ? typed[name] === 'ja' : stored);
  return (
    <Form action={beforeAddress(meeting.id, item.id)} label={words.settings}>
      <VersionField version={before.version} />
      <Radios
        {...at('mbl', negotiation.kind)}
        label={words.negotiation}
        options={(['none', 'needed', 'done'] as const).map((value) => ({
          value,
          label: words.negotiations[value],
        }))}
      />
      <DayInput {...at('mblDag', done?.on ?? '')} label={words.negotiatedOn} optional />
      <TextInput
        {...at('mblVar', done?.at ?? '')}
        label={words.negotiatedAt}
        hint={words.negotiatedAtHint}
        optional
      />
      <Checkbox
        name="enskild"
        label={words.individual}
        hint={words.individualHint}
        checked={checked('enskild', before.againstIndividual)}
      />
      <Checkbox
        name="provas"
        label={words.isTested}
        hint={words.isTestedHint}
        checked={checked('provas', before.isTested)}
      />
      <SubmitButton>{words.save}</SubmitButton>
    </Form>
  );
}

function ConsultationPart(props: BeforeShown & { one: Consultation }) {
  const words = useWords(beforeTexts);
  const { meeting, item, one } = props;
  const at = fieldsOf(props, one.id);
  const state = consultationState(one);
  const action = `${beforeAddress(meeting.id, item.id)}/remisser/${one.id}`;
  const isOpen = props.at === one.id;
  return (
    <div class="report">
      <p>
        <ConsultationLine one={one} />
      </p>
      {state === 'wanted' && (
        <details class="more" open={isOpen}>
          <summary>{words.send}</summary>
          <Form action={action} label={`${words.send}: ${one.toName}`}>
            <DayInput {...at('skickad', '')} label={words.sentOn} />
            <DayInput {...at('senast', '')} label={words.dueOn} optional />
            <SubmitButton variant="secondary" name="vad" value="send">
              {words.send}
            </SubmitButton>
          </Form>
          <Form action={action} label={`${words.decline}: ${one.toName}`}>
            <TextArea {...at('avstar', '')} label={words.declined} rows={2} />
            <SubmitButton variant="secondary" name="vad" value="decline">
              {words.decline}
            </SubmitButton>
          </Form>
        </details>
      )}
      {state === 'sent' && (
        <details class="more" open={isOpen}>
          <summary>{words.answerText}</summary>
          <Form action={action} label={`${words.answer}: ${one.toName}`}>
            <TextArea {...at('svar', '')} label={words.answerText} rows={4} />
            <SubmitButton variant="secondary" name="vad" value="answer">
              {words.answer}
            </SubmitButton>
          </Form>
        </details>
      )}
    </div>
  );
}

function NewConsultation(props: BeforeShown) {
  const words = useWords(beforeTexts);
  const { meeting, item } = props;
  const at = fieldsOf(props, 'ny');
  return (
    <details class="more" open={props.at === 'ny'}>
      <summary>{words.addConsultation}</summary>
      <Form action={`${beforeAddress(meeting.id, item.id)}/remisser`} label={words.addConsultation}>
        <TextInput {...at('remissTill', '')} label={words.to} hint={words.toHint} />
        <DayInput {...at('skickad', '')} label={words.sentOn} hint={words.sentHint} optional />
        <DayInput {...at('senast', '')} label={words.dueOn} optional />
        <TextArea {...at('avstar', '')} label={words.declined} rows={2} optional />
        <SubmitButton variant="secondary">{words.addConsultation}</SubmitButton>
      </Form>
    </details>
  );
}

/** Each member organisation's answers to the three questions (S5). */
function TestsPart(props: BeforeShown) {
  const words = useWords(beforeTexts);
  const { meeting, item, before, organisations } = props;
  return (
    <section aria-labelledby="provning">
      <h2 class="ds-heading" data-size="xs" id="provning">
        {words.tests}
      </h2>
      {organisations.length === 0 && <p class="quiet">{words.noOrganisations}</p>}
      {organisations.map(({ name, isPresent }, index) => {
        const test = before.tests.find(({ organisation }) => organisation === name);
        const form = `p${index}`;
        const at = fieldsOf(props, form);
        return (
          <div key={name} class="report">
            <h3 class="part">
              {name} {!isPresent && <span class="quiet">({words.absent})</span>}
            </h3>
            <p>
              <TestLine test={test} />
            </p>
            <details class="more" open={props.at === form || (isPresent && !test)}>
              <summary>{words.testOf(name)}</summary>
              <Form action={`${beforeAddress(meeting.id, item.id)}/provning`} label={words.testOf(name)}>
                <Hidden name="verksamhet" value={name} />
                {testQuestions.map((question) => (
                  <Radios
                    key={question}
                    {...at(question, test?.answers[question] ?? '')}
                    label={words.questions[question]}
                    options={(['yes', 'no'] as const).map((value) => ({
                      value,
                      label: words.verdicts[value],
                    }))}
                  />
                ))}
                <TextArea
                  {...at('villkor', test?.condition ?? '')}
                  label={words.condition}
                  rows={2}
                  optional
                />
                <Checkbox
                  name="avstarProvning"
                  id={`avstar-${form}`}
                  label={words.pass}
                  checked={test?.passed ?? false}
                />
                <SubmitButton variant="secondary">{words.saveTest}</SubmitButton>
              </Form>
            </details>
          </div>
        );
      })}
    </section>
  );
}
