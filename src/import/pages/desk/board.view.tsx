import type { ComponentChildren } from 'preact';
import { Form, SubmitButton, VersionField } from '../../../platform/web/form.tsx';
import { Pages } from '../../../platform/web/table.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { readingAddress } from '../../addresses.ts';
import type { BoardFact, BoardPart } from '../../review/desk/board.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { deskAddress, factsShown } from '../../review/desk/desk-view.ts';
import type { DeskView } from '../../review/desk/desk-view.ts';
import { reviewTexts } from '../../texts.ts';
import { FactCard } from '../facts/fact-card.view.tsx';
import { FactKind } from '../facts/fact-summary.view.tsx';
import { Did } from './who-when.view.tsx';

type Props = Desk & {
  view: DeskView;
  /** Facts that are shown elsewhere on the page, as those that were answered differently. */
  elsewhere: ReadonlySet<string>;
  /** What is missing in a fact that was to be accepted. */
  asked?: { readonly key: string; readonly sentence: string } | undefined;
};

/** In a folded list only so many lines; the whole list is a page of its own. */
const folded = 25;
export const partIds: Record<BoardPart, string> = {
  doubtful: 'tveksamt',
  certain: 'sakert',
  answered: 'besvarat',
};

/** All facts: the list that is looked at as cards, the others folded together with their numbers. */
export function BoardView(props: Props) {
  const { board, view } = props;
  const facts = board[view.part].filter(({ fact }) => !props.elsewhere.has(fact.key));
  return (
    <>
      <Part part={view.part} n={facts.length}>
        <PartLead {...props} n={facts.length} />
        {view.part === 'certain' && <AcceptCertain {...props} />}
        {facts.slice((view.page - 1) * factsShown, view.page * factsShown).map((line) => (
          <FactCard
            key={line.fact.key}
            {...props}
            line={line}
            answer={props.answers.get(line.fact.key)}
            problem={props.asked?.key === line.fact.key ? props.asked.sentence : undefined}
          />
        ))}
        {facts.length > factsShown && <PartPages {...props} n={facts.length} />}
      </Part>
      {view.part !== 'certain' && <Folded {...props} part="certain" />}
      {view.part !== 'answered' && <Folded {...props} part="answered" />}
    </>
  );
}

/** That nothing is doubtful, or found; on the other lists, the way back to the doubtful ones. */
function PartLead({ view, board, review, reading, n }: Props & { n: number }) {
  const words = useWords(reviewTexts);
  if (view.part !== 'doubtful')
    return (
      <p>
        <a class="ds-link" href={deskAddress(reading.id, {}, partIds.doubtful)}>
          {words.backToDoubtful}
        </a>
      </p>
    );
  if (n > 0) return null;
  const nothing = review.stated.length > 0 ? words.nothingStated : words.nothingFound;
  return <p>{board.total > 0 ? words.nothingDoubtful : nothing}</p>;
}

function PartPages({ view, reading, n }: Props & { n: number }) {
  const at = partIds[view.part];
  return (
    <Pages
      total={n}
      page={view.page}
      size={factsShown}
      sizes={[n]}
      address={({ sida }) =>
        deskAddress(reading.id, { part: view.part, page: typeof sida === 'number' ? sida : 1 }, at)
      }
    />
  );
}

function Part(props: { part: BoardPart; n: number; children: ComponentChildren }) {
  const words = useWords(reviewTexts);
  const id = partIds[props.part];
  return (
    <section aria-labelledby={id} class="review-part">
      <h2 id={id} class="ds-heading" data-size="sm">
        {words.part[props.part]} ({props.n})
      </h2>
      <p class="quiet">{words.lead[props.part]}</p>
      {props.children}
    </section>
  );
}

function Folded(props: Props & { part: BoardPart }) {
  const words = useWords(reviewTexts);
  const { board, part } = props;
  const facts = board[part].filter(({ fact }) => !props.elsewhere.has(fact.key));
  if (facts.length === 0) return null;
  return (
    <Part part={part} n={facts.length}>
      {part === 'certain' && <AcceptCertain {...props} />}
      <details id={`${partIds[part]}-lista`}>
        <summary>{words.left[part === 'certain' ? 'certain' : 'answered'](facts.length)}</summary>
        <ul class="brief">
          {facts.slice(0, folded).map((line) => (
            <Brief key={line.fact.key} {...props} line={line} />
          ))}
        </ul>
        {facts.length > folded && <p class="quiet">{words.fewer(facts.length - folded)}</p>}
      </details>
      <p>
        <a class="ds-link" href={deskAddress(props.reading.id, { part }, partIds[part])}>
          {words.seeAll(facts.length)}
        </a>
      </p>
    </Part>
  );
}

function Brief(props: Props & { line: BoardFact; part: BoardPart }) {
  const { line, part } = props;
  const answer = props.answers.get(line.fact.key);
  const text = line.fact.text.length > 140 ? `${line.fact.text.slice(0, 139)}…` : line.fact.text;
  return (
    <li>
      <a class="ds-link" href={deskAddress(props.reading.id, { part, fact: line.fact.key }, line.fact.key)}>
        {text}
      </a>{' '}
      <span class="quiet">
        <FactKind fact={line.fact} item={line.item} />
      </span>{' '}
      {answer && <Did answer={answer} />}
    </li>
  );
}

function AcceptCertain(props: Props) {
  const words = useWords(reviewTexts);
  return (
    <Form action={`${readingAddress(props.reading.id)}/sakra`} class="answer" label={words.acceptCertain}>
      <VersionField version={props.reading.version} />
      <SubmitButton variant="secondary">{words.acceptCertain}</SubmitButton>
    </Form>
  );
}
