import type { Body } from '../bodies/body.ts';
import { DayText, Empty, FilterForm, Pages } from '../platform/web/table.tsx';
import type { AddressBy } from '../platform/web/table.tsx';
import { Select, TextInput } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { knotKinds } from '../thread/knot.ts';
import type { Tellers } from '../thread/teller.ts';
import { threadTexts } from '../thread/texts.ts';
import { searchAddress } from './addresses.ts';
import type { Answer, Hit, Question } from './search.store.ts';
import { searchTexts } from './texts.ts';

type Props = {
  question: Question;
  answer: Answer;
  bodies: readonly Body[];
  tellers: Tellers;
  page: number;
  size: number;
  address: AddressBy;
};

/** One field for everything, with what was met marked in its context. */
export function SearchPage(props: Props) {
  const words = useWords(searchTexts);
  const { question, answer } = props;
  const asked = question.words.trim() !== '';
  return (
    <Page title={asked ? words.titleOf(question.words) : words.title}>
      <Filters {...props} />
      {!asked && <p class="lead">{words.start}</p>}
      {!asked && <p class="quiet">{words.hint}</p>}
      {asked && answer.hits.length === 0 && (
        <Empty title={words.nothing(question.words)}>
          <p>{words.advice}</p>
        </Empty>
      )}
      {answer.hits.length > 0 && (
        <section aria-labelledby="traffar">
          <h2 id="traffar" class="ds-heading" data-size="sm">
            {words.hits}
          </h2>
          <p class="quiet" role="status">
            {words.count(answer.total, answer.bounded)}
          </p>
          <ol class="hits">
            {answer.hits.map((hit) => (
              <HitLine key={hit.knot.id} hit={hit} {...props} />
            ))}
          </ol>
          <Pages total={answer.total} page={props.page} size={props.size} address={props.address} />
        </section>
      )}
    </Page>
  );
}

function Filters({ question, bodies }: Props) {
  const words = useWords(searchTexts);
  const { kind } = useWords(threadTexts);
  const { today } = useShell();
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: 12 }, (_, back) => String(thisYear + 1 - back));
  return (
    <FilterForm address={searchAddress}>
      <TextInput name="q" type="search" label={words.words} value={question.words} />
      <Select
        name="slag"
        label={words.kind}
        emptyLabel={words.all}
        options={knotKinds.map((value) => ({ value, label: kind[value] ?? value }))}
        value={question.kind}
      />
      <Select
        name="organ"
        label={words.body}
        emptyLabel={words.all}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        value={question.bodyId}
      />
      <Select
        name="ar"
        label={words.year}
        emptyLabel={words.all}
        options={years.map((value) => ({ value, label: value }))}
        value={question.year === undefined ? '' : String(question.year)}
      />
    </FilterForm>
  );
}

function HitLine(props: { hit: Hit; tellers: Tellers }) {
  const { kind } = useWords(threadTexts);
  const { today, locale } = useShell();
  const { knot } = props.hit;
  const state = props.tellers.get(knot.kind)?.stateInWords(knot, today, locale) ?? '';
  return (
    <li class="hit">
      <span class="knot-kind">{kind[knot.kind]}</span>{' '}
      <a class="ds-link" href={knot.address}>
        <Marked text={props.hit.title} />
      </a>
      <span class="knot-state">
        {knot.day && <DayText day={knot.day} />}
        {state && ` · ${state}`}
      </span>
      {props.hit.context.trim() !== '' && (
        <p>
          <Marked text={props.hit.context} />
        </p>
      )}
    </li>
  );
}

/** Text with what was met between `\u0002` and `\u0003`. */
const Marked = (props: { text: string }) => (
  <>
    {props.text.split('\u0002').flatMap((part, at) => {
      const [met, after] = part.split('\u0003');
      return at === 0 || after === undefined ? [part] : [<mark key={at}>{met}</mark>, after];
    })}
  </>
);
