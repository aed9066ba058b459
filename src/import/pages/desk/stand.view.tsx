import { Form, Hidden, SubmitButton, VersionField } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { WayOn } from '../../batch/way-on.view.tsx';
import { readingAddress } from '../../addresses.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { deskAddress } from '../../review/desk/desk-view.ts';
import { openStatements, statedPlace } from '../../review/facts/stated.ts';
import { untoldRest } from '../../review/facts/rest.ts';
import { importTexts, reviewTexts } from '../../texts.ts';
import { partIds } from './board.view.tsx';
import { Shortcuts } from './shortcuts.view.tsx';
import { Did } from './who-when.view.tsx';

/** What is left to do, always in sight: how far the review has come, what was not placed, and the latest answer. */
export function Stand(props: Desk) {
  const words = useWords(reviewTexts);
  const { board, reading } = props;
  const rest = untoldRest(reading.proposal, reading.choices).length;
  const stated = openStatements(props.review).length;
  // What a plan states is answered too, one by one.
  const total = board.total + props.review.stated.length;
  const answered = board.answered.length + props.review.stated.length - stated;
  const wayTo = (part: keyof typeof partIds): string => deskAddress(reading.id, {}, partIds[part]);
  return (
    <div class="stand" role="region" aria-label={words.stand} data-version={reading.version}>
      <p class="stand-left">
        <progress max={Math.max(total, 1)} value={answered} aria-label={words.answeredOf(answered, total)} />
        <span>{words.answeredOf(answered, total)}</span>
        {board.total > 0 && <a href={wayTo('doubtful')}>{words.left.doubtful(board.doubtful.length)}</a>}
        {board.certain.length > 0 && (
          <a href={wayTo('certain')}>{words.left.certain(board.certain.length)}</a>
        )}
        {stated > 0 && <a href={deskAddress(reading.id, {}, 'utsagor')}>{words.statedOpen(stated)}</a>}
        <a href={deskAddress(reading.id, {}, 'resten')}>{words.left.rest(rest)}</a>
        <a href="#avsluta">{words.toEnding}</a>
      </p>
      <Latest {...props} />
      <WayOn batch={props.batch} />
      <Shortcuts />
    </div>
  );
}

function Latest({ reading, steps }: Desk) {
  const words = useWords(reviewTexts);
  const [latest] = steps;
  if (!latest) return null;
  return (
    <Form action={`${readingAddress(reading.id)}/angra`} class="answer undo-latest" label={words.undo}>
      <Hidden name="steg" value={String(latest.version)} />
      <VersionField version={reading.version} />
      <Did answer={latest} />
      <SubmitButton variant="tertiary">{words.undo}</SubmitButton>
    </Form>
  );
}

/** What a step was about, in words: its fact, the meeting, a name, or how many things. */
function useAbout({ board }: Desk): (keys: readonly string[]) => string {
  const { about } = useWords(reviewTexts);
  const { fact: kinds } = useWords(importTexts);
  const facts = new Map(
    [...board.doubtful, ...board.certain, ...board.answered].map(({ fact }) => [fact.key, fact]),
  );
  return (keys) => {
    const [key = ''] = keys;
    if (keys.length > 1) return about.many(keys.length);
    if (key === 'head') return about.head;
    if (key.startsWith('namn ')) return about.name(key.slice('namn '.length));
    const fact = facts.get(key);
    if (fact)
      return `${kinds[fact.kind]}: ${fact.text.length > 80 ? `${fact.text.slice(0, 79)}…` : fact.text}`;
    if (statedPlace(key) !== undefined) return about.stated;
    return key.startsWith('rest.') ? about.rest : about.item;
  };
}

/** The latest answers, each to be taken back by itself, and one's own all at once. */
export function Steps(props: Desk) {
  const words = useWords(reviewTexts);
  const about = useAbout(props);
  const { reading, steps, actor } = props;
  const action = `${readingAddress(reading.id)}/angra`;
  return (
    <section aria-labelledby="svaren" class="review-part" data-steps="">
      <h2 id="svaren" class="ds-heading" data-size="sm">
        {words.steps}
      </h2>
      <p class="quiet">{steps.length === 0 ? words.noSteps : words.stepsLead}</p>
      <ol class="steps">
        {steps.map((step, place) => (
          <li key={step.version}>
            <Form
              action={action}
              class="answer undo"
              label={`${place + 1}. ${words.undoThat(about(step.keys))}`}
            >
              <Hidden name="steg" value={String(step.version)} />
              <VersionField version={reading.version} />
              <span>
                <Did answer={step} />: {about(step.keys)}
              </span>
              <SubmitButton variant="tertiary">{words.undo}</SubmitButton>
            </Form>
          </li>
        ))}
      </ol>
      {steps.some(({ personId }) => personId === actor.person) && (
        <Form action={action} class="answer" label={words.undoAll}>
          <Hidden name="alla" value="ja" />
          <VersionField version={reading.version} />
          <SubmitButton variant="secondary">{words.undoAll}</SubmitButton>
        </Form>
      )}
    </section>
  );
}
