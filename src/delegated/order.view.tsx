import { ButtonLink, DayInput, ErrorSummary, Form, SubmitButton } from '../platform/web/form.tsx';
import type { Problem } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { DayText, Empty, Table, Tag } from '../platform/web/table.tsx';
import type { Column } from '../platform/web/table.tsx';
import {
  endPointAddress,
  newPointAddress,
  orderAddress,
  passOnAddress,
  registerAddress,
} from './addresses.ts';
import { delegateLaws } from './law.ts';
import { chainHolds, chainOf, holdsOn } from './point.ts';
import type { Point } from './point.ts';
import { delegatedTexts } from './texts.ts';

type Body = { readonly id: string; readonly name: string };

/** A body's scheme of delegation: every point with its chain, and whether it holds. */
export function OrderPage(props: {
  body: Body;
  points: readonly Point[];
  showsEnded: boolean;
  mayKeep: boolean;
  mayPassOn: (point: Point) => boolean;
  mayEnd: (point: Point) => boolean;
  problems?: readonly Problem[];
}) {
  const words = useWords(delegatedTexts);
  const { today } = useShell();
  const { body, points, showsEnded } = props;
  const shown = points.filter((point) => showsEnded || (point.validUntil ?? '9999-12-31') >= today);
  const address = orderAddress(body.id);
  return (
    <Page
      title={words.orderOf(body.name)}
      crumbs={[
        { title: words.register, address: registerAddress },
        { title: body.name, address: `/organ/${body.id}` },
      ]}
      actions={
        props.mayKeep ? (
          <ButtonLink address={newPointAddress(body.id)} variant="primary">
            {words.newPoint}
          </ButtonLink>
        ) : undefined
      }
      wide
    >
      <ErrorSummary problems={props.problems} />
      <p>{words.orderWhy}</p>
      {shown.length === 0 ? (
        <Empty title={words.noPoints}>{words.noPointsWhy}</Empty>
      ) : (
        <Table caption={words.orderOf(body.name)} quietCaption rows={shown} columns={useColumns(props)} />
      )}
      <p>
        <a class="ds-link" href={showsEnded ? address : `${address}?alla=ja`}>
          {showsEnded ? words.hideEnded : words.showEnded}
        </a>
      </p>
    </Page>
  );
}

function useColumns(props: Parameters<typeof OrderPage>[0]): readonly Column<Point>[] {
  const words = useWords(delegatedTexts);
  return [
    { key: 'number', title: words.number, narrow: true, head: true, cell: ({ number }) => number },
    {
      key: 'matter',
      title: words.matter,
      cell: (point) => (
        <div>
          {point.matter}
          {point.statute && <span class="quiet"> {point.statute}</span>}
        </div>
      ),
    },
    {
      key: 'delegate',
      title: words.delegate,
      cell: (point) => <DelegateText point={point} all={props.points} />,
    },
    {
      key: 'notified',
      title: words.notifiedField,
      narrow: true,
      cell: (point) => (point.notified ? words.yes : words.no),
    },
    {
      key: 'holds',
      title: words.holds,
      narrow: true,
      cell: (point) => <Holds point={point} all={props.points} />,
    },
    {
      key: 'verbs',
      title: words.verbs,
      narrow: true,
      cell: (point) => <PointVerbs {...props} point={point} />,
    },
  ];
}

/** The delegate, with whom it was passed on from. */
function DelegateText({ point, all }: { point: Point; all: readonly Point[] }) {
  const words = useWords(delegatedTexts);
  const above = chainOf(point, all).slice(0, -1);
  const law = delegateLaws.find(({ kind }) => kind === point.delegate.kind);
  return (
    <div>
      {point.delegateName || words.delegateKinds[point.delegate.kind]}{' '}
      <span class="quiet">
        {above.length > 0
          ? `${above.map(({ delegateName, number }) => `${delegateName} (${number})`).join(' → ')} →`
          : law?.source}
      </span>
    </div>
  );
}

function Holds({ point, all }: { point: Point; all: readonly Point[] }) {
  const words = useWords(delegatedTexts);
  const { today } = useShell();
  const ok = chainHolds(chainOf(point, all), today);
  const broken = !ok && holdsOn(point, today);
  return (
    <div>
      <Tag kind={ok ? 'success' : broken ? 'danger' : 'neutral'}>
        {ok ? words.holds : broken ? words.brokenChain : words.holdsNot}
      </Tag>{' '}
      <span class="quiet">
        {words.fromDay} <DayText day={point.validFrom} />
        {point.validUntil && (
          <>
            {' '}
            {words.untilDay} <DayText day={point.validUntil} />
          </>
        )}
      </span>
    </div>
  );
}

function PointVerbs(props: Parameters<typeof OrderPage>[0] & { point: Point }) {
  const words = useWords(delegatedTexts);
  const { today } = useShell();
  const { point, body } = props;
  return (
    <div>
      {props.mayPassOn(point) && (
        <p>
          <a class="ds-link" href={passOnAddress(body.id, point.id)}>
            {words.passOn}
            <span class="visually-hidden"> {point.number}</span>
          </a>
        </p>
      )}
      {props.mayEnd(point) && (
        <details>
          <summary>
            {words.endPoint}
            <span class="visually-hidden"> {point.number}</span>
          </summary>
          <Form action={endPointAddress(body.id, point.id)} label={`${words.endPoint} ${point.number}`}>
            <input type="hidden" name="slut" value={point.validUntil ?? ''} />
            <DayInput
              name="sista"
              id={`sista-${point.id}`}
              label={words.lastDay}
              value={today}
              min={point.validFrom}
              required
            />
            <SubmitButton variant="secondary">{words.endPoint}</SubmitButton>
          </Form>
        </details>
      )}
    </div>
  );
}
