import type { VNode } from 'preact';
import {
  DayInput,
  ErrorSummary,
  Form,
  Select,
  SubmitButton,
  TextArea,
  VersionField,
  problemOf,
} from '../platform/web/form.tsx';
import type { Option, Problem } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { DayText, Facts } from '../platform/web/table.tsx';
import {
  endAddress,
  forecastAddress,
  handOverAddress,
  motionsAddress,
  placeAddress,
  reportAddress,
} from './addresses.ts';
import { clockOf } from './clock.ts';
import { ExpectedText, MotionTag, ProposersText } from './list.view.tsx';
import { numberOf, outcomes } from './motion.ts';
import type { Motion } from './motion.ts';
import { motionTexts } from './texts.ts';

export type Typed = Readonly<Record<string, string>>;
export type MotionShown = {
  motion: Motion;
  /** What the reader may do; all false where it has ended or is not theirs. */
  may: { readonly handle: boolean; readonly report: boolean; readonly handOver: boolean };
  asksForAnswer: boolean;
  bodies: readonly Option[];
  boards: readonly Option[];
  decisions: readonly Option[];
  typed?: Typed | undefined;
  problems?: readonly Problem[] | undefined;
  panel?: VNode | undefined;
};

/** A motion's own page: public, with what those who handle it may do. */
export function MotionPage(props: MotionShown) {
  const words = useWords(motionTexts);
  const { motion, may } = props;
  return (
    <Page
      title={`${numberOf(motion)} ${motion.heading}`}
      kicker={
        <>
          {words.kinds[motion.kind]}, {motion.bodyName} <MotionTag motion={motion} />
        </>
      }
      crumbs={[{ title: words.motions, address: motionsAddress }]}
      panel={props.panel}
    >
      <ErrorSummary problems={props.problems} />
      <p class="running">{motion.text}</p>
      <MotionFacts motion={motion} />
      {motion.reportedOn && (
        <section aria-labelledby="redovisat">
          <h2 id="redovisat" class="ds-heading" data-size="sm">
            {words.reported} <DayText day={motion.reportedOn} />
          </h2>
          <p class="running">{motion.reportText}</p>
        </section>
      )}
      {may.handle && <Handling {...props} />}
    </Page>
  );
}

function MotionFacts({ motion }: { motion: Motion }) {
  const words = useWords(motionTexts);
  const { today } = useShell();
  const { dueOn } = clockOf(motion, today);
  const ended = motion.outcome !== undefined;
  const approved = motion.outcome === 'approved' || motion.outcome === 'partly';
  return (
    <Facts
      rows={[
        [words.proposers, <ProposersText motion={motion} />],
        [words.raised, <DayText day={motion.raisedOn} long />],
        [words.due, !ended && dueOn && <DayText day={dueOn} long />],
        [
          ended ? words.ended : words.expected,
          (ended || motion.forecastOn !== undefined) && <ExpectedText motion={motion} />,
        ],
        [words.forecastNote, motion.forecastNote],
        [words.preparedBy, motion.preparedBy],
        [words.caseNumber, motion.caseNumber],
        [words.outcome, motion.outcome && words.outcomes[motion.outcome]],
        [words.reason, motion.endedBecause],
        [
          words.decision,
          motion.decision && (
            <a class="ds-link" href={motion.decision.address}>
              {motion.decision.title}
            </a>
          ),
        ],
        [
          words.giveAssignment,
          approved && motion.decision && (
            <a class="ds-link" href={`/uppdrag/ny?beslut=${motion.decision.id}`}>
              {words.giveAssignment}
            </a>
          ),
        ],
      ]}
    />
  );
}

function Handling(props: MotionShown) {
  const words = useWords(motionTexts);
  const { motion, may } = props;
  return (
    <section class="desk" aria-labelledby="handlaggning">
      <h2 id="handlaggning" class="ds-heading" data-size="sm">
        {words.handle}
      </h2>
      {props.asksForAnswer && <p class="quiet">{words.asksForAnswer}</p>}
      <Form action={placeAddress(motion.id)} label={words.place}>
        <SubmitButton variant="secondary">{words.place}</SubmitButton>
      </Form>
      <ForecastForm {...props} />
      {may.report && <ReportForm {...props} />}
      {may.handOver && <HandOverForm {...props} />}
      <EndForm {...props} />
    </section>
  );
}

const opensFor = ({ problems }: MotionShown, ...names: string[]): boolean =>
  problems?.some(({ field }) => names.includes(field)) ?? false;

function ForecastForm(props: MotionShown) {
  const words = useWords(motionTexts);
  const { motion, problems, typed } = props;
  return (
    <details open={opensFor(props, 'prognos', 'prognosnot')}>
      <summary>{words.forecast}</summary>
      <Form action={forecastAddress(motion.id)} label={words.forecast}>
        <VersionField version={motion.version} />
        <DayInput
          name="prognos"
          label={words.expected}
          value={typed?.['prognos'] ?? motion.forecastOn}
          problem={problemOf(problems, 'prognos')}
          optional
        />
        <TextArea
          name="prognosnot"
          label={words.forecastNote}
          value={typed?.['prognosnot'] ?? motion.forecastNote}
          problem={problemOf(problems, 'prognosnot')}
          rows={2}
          optional
        />
        <Select
          name="bereds"
          label={words.preparedBy}
          options={props.bodies}
          value={props.bodies.find(({ label }) => label === motion.preparedBy)?.value}
          optional
        />
        <SubmitButton variant="secondary">{words.saveForecast}</SubmitButton>
      </Form>
    </details>
  );
}

function ReportForm(props: MotionShown) {
  const words = useWords(motionTexts);
  const { motion, problems, typed } = props;
  return (
    <details open={opensFor(props, 'redovisning')}>
      <summary>{words.report}</summary>
      <p>{words.reportWhy}</p>
      <Form action={reportAddress(motion.id)} label={words.report}>
        <VersionField version={motion.version} />
        <TextArea
          name="redovisning"
          label={words.reportText}
          value={typed?.['redovisning']}
          problem={problemOf(problems, 'redovisning')}
          rows={5}
          required
        />
        <SubmitButton variant="secondary">{words.report}</SubmitButton>
      </Form>
    </details>
  );
}

function HandOverForm(props: MotionShown) {
  const words = useWords(motionTexts);
  const { motion, problems } = props;
  return (
    <details open={opensFor(props, 'namnd')}>
      <summary>{words.handOver}</summary>
      <p>{words.handOverWhy}</p>
      <Form action={handOverAddress(motion.id)} label={words.handOver}>
        <VersionField version={motion.version} />
        <Select
          name="namnd"
          label={words.board}
          options={props.boards}
          problem={problemOf(problems, 'namnd')}
          required
        />
        <SubmitButton variant="secondary">{words.handOver}</SubmitButton>
      </Form>
    </details>
  );
}

function EndForm(props: MotionShown) {
  const words = useWords(motionTexts);
  const { motion, problems, typed, decisions } = props;
  return (
    <details open={opensFor(props, 'utfall', 'beslut', 'skal', 'dag')}>
      <summary>{words.end}</summary>
      <p>{words.endWhy}</p>
      <Form action={endAddress(motion.id)} label={words.end}>
        <VersionField version={motion.version} />
        <Select
          name="utfall"
          label={words.outcome}
          options={outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
          value={typed?.['utfall']}
          problem={problemOf(problems, 'utfall')}
          required
        />
        <Select
          name="beslut"
          label={words.decision}
          options={decisions}
          value={typed?.['beslut']}
          hint={decisions.length === 0 ? words.noDecisionsYet : undefined}
          problem={problemOf(problems, 'beslut')}
        />
        <TextArea
          name="skal"
          label={words.reason}
          value={typed?.['skal']}
          problem={problemOf(problems, 'skal')}
          rows={2}
          optional
        />
        <DayInput
          name="dag"
          label={words.endDay}
          hint={words.endDayHint}
          value={typed?.['dag']}
          problem={problemOf(problems, 'dag')}
          optional
        />
        <SubmitButton>{words.endButton}</SubmitButton>
      </Form>
    </details>
  );
}
