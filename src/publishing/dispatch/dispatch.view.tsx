import { dayInWords } from '../../platform/web/day-words.ts';
import {
  ErrorSummary,
  Form,
  Hidden,
  Select,
  SubmitButton,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { maySendAgain } from '../../platform/mail/letter.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Empty, Tag } from '../../platform/web/table.tsx';
import {
  againAddress,
  dispatchAddress,
  dispatchesAddress,
  extractAddress,
  meetingAddress,
  sendAddress,
} from '../addresses.ts';
import type { ToDispatch } from '../handed.ts';
import { dispatchWays, recipientsOf } from './dispatch.ts';
import type { Dispatch, DispatchObstacle, RecipientState } from './dispatch.ts';
import { dispatchTexts } from './texts.ts';

type Item = ToDispatch['items'][number];
export type DispatchShown = {
  readonly of: ToDispatch;
  readonly dispatches: readonly Dispatch[];
  readonly addresses: ReadonlyMap<string, string>;
  readonly obstacleOf: (item: Item) => DispatchObstacle | undefined;
  readonly mailIsOn: boolean;
  readonly problems?: readonly Problem[] | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
};

const nameOf = ({ number, heading }: Item): string =>
  [number && `§ ${number}`, heading].filter(Boolean).join(' ');

/** The §§ of a meeting with their recipients: who has been sent what, how and when, and who waits. */
export function DispatchPage(props: DispatchShown) {
  const words = useWords(dispatchTexts);
  const { locale } = useShell();
  const { of } = props;
  const items = of.items.filter((one) => one.recipients.length > 0 || one.hasDecision);
  const meeting = `${of.bodyName} ${dayInWords(of.meetingDay, locale)}`;
  return (
    <Page
      title={words.listTitle(dayInWords(of.meetingDay, locale))}
      kicker={of.bodyName}
      crumbs={[
        { title: words.title, address: dispatchesAddress },
        { title: meeting, address: meetingAddress(of.meetingId) },
      ]}
    >
      <ErrorSummary problems={props.problems} />
      <p>{words.about}</p>
      {!props.mailIsOn && (
        <p class="ds-alert" data-color="info">
          {words.mailOff}
        </p>
      )}
      {items.length === 0 && <Empty title={words.nothing} />}
      {items.map((item) => (
        <ItemDispatches key={item.itemId} {...props} item={item} />
      ))}
    </Page>
  );
}

function ItemDispatches({ item, ...props }: DispatchShown & { item: Item }) {
  const words = useWords(dispatchTexts);
  const obstacle = props.obstacleOf(item);
  const states = recipientsOf(item, props.dispatches);
  const id = `punkt-${item.itemId}`;
  return (
    <section class="desk" aria-labelledby={id}>
      <h2 id={id} class="ds-heading" data-size="xs">
        {nameOf(item)}
      </h2>
      {obstacle && (
        <p role="note" class="quiet">
          {words.obstacle[obstacle]}
        </p>
      )}
      {item.approved && (
        <p class="printed">
          <a
            class="ds-link quiet"
            href={extractAddress(props.of.meetingId, item.itemId)}
            type="application/pdf"
          >
            {words.extract}
            <span class="visually-hidden"> {nameOf(item)}</span>
          </a>
        </p>
      )}
      {states.length === 0 && <p class="quiet">{words.noRecipients}</p>}
      <ul class="stages">
        {states.map((state) => (
          <li key={state.recipient}>
            <RecipientRow {...props} item={item} state={state} mayWrite={obstacle === undefined} />
          </li>
        ))}
      </ul>
      {obstacle === undefined && (
        <SendForm
          {...props}
          item={item}
          id={`${item.itemId}-ny`}
          recipient={undefined}
          seen={0}
          title={words.addRecipient}
        />
      )}
    </section>
  );
}

type RowProps = DispatchShown & { item: Item; state: RecipientState; mayWrite: boolean };

function RecipientRow({ state, item, mayWrite, ...props }: RowProps) {
  const words = useWords(dispatchTexts);
  const { recipient, sendings, isDone } = state;
  const last = sendings.at(-1);
  const at = item.recipients.indexOf(recipient);
  const id = `${item.itemId}-${at >= 0 ? at : `t${sendings[0]?.id ?? ''}`}`;
  return (
    <>
      <p>
        <strong>{recipient}</strong>{' '}
        <Tag kind={isDone ? 'success' : 'warning'}>{isDone ? words.done : words.notDone}</Tag>
      </p>
      {sendings.length > 0 && (
        <ul>
          {sendings.map((one) => (
            <li key={one.id}>
              <SendingText dispatch={one} />
            </li>
          ))}
        </ul>
      )}
      {mayWrite && last?.sending && maySendAgain(last.sending.state) && (
        <Form
          class="one-button"
          action={againAddress(props.of.meetingId)}
          label={`${words.againTo(recipient)}, ${nameOf(item)}`}
        >
          <Hidden name="expediering" value={last.id} />
          <SubmitButton variant="secondary">{words.again}</SubmitButton>
        </Form>
      )}
      {mayWrite && (
        <SendForm
          {...props}
          item={item}
          id={id}
          recipient={recipient}
          seen={last?.number ?? 0}
          title={sendings.length > 0 ? words.sendOnceMore(recipient) : words.sendTo(recipient)}
        />
      )}
    </>
  );
}

function SendingText({ dispatch }: { dispatch: Dispatch }) {
  const words = useWords(dispatchTexts);
  const { number, way, address, sending, byName, on, note } = dispatch;
  return (
    <>
      {words.sent(number, words.ways[way], address)}
      {sending && `, ${words.mailStates[sending.state]}`} <DayText day={on} /> {words.by(byName)}
      {note && <span class="quiet"> {note}</span>}
      {sending && sending.lastError !== '' && <p class="quiet">{words.answered(sending.lastError)}</p>}
    </>
  );
}

type SendProps = DispatchShown & {
  readonly item: Item;
  /** Tells this form's fields from the others'. */
  readonly id: string;
  /** Undefined where the clerk writes one that the minutes do not name. */
  readonly recipient: string | undefined;
  readonly seen: number;
  readonly title: string;
};

function SendForm({ of, item, id, recipient, seen, title, addresses, mailIsOn, problems, typed }: SendProps) {
  const words = useWords(dispatchTexts);
  const isHere = typed?.['plats'] === id;
  const own = isHere ? problems : undefined;
  const field = (name: string) => ({ name, id: `${id}-${name}`, problem: problemOf(own, `${id}-${name}`) });
  const known = recipient === undefined ? '' : addresses.get(recipient);
  const mayMail = mailIsOn && !of.individualMatters;
  return (
    <details class="more" open={isHere}>
      <summary>{title}</summary>
      <Form action={sendAddress(of.meetingId)} label={`${title}, ${nameOf(item)}`}>
        <Hidden name="punkt" value={item.itemId} />
        <Hidden name="plats" value={id} />
        <Hidden name="sett" value={String(seen)} />
        {recipient === undefined ? (
          <TextInput
            {...field('mottagare')}
            label={words.recipient}
            required
            value={isHere ? typed['mottagare'] : ''}
          />
        ) : (
          <Hidden name="mottagare" value={recipient} />
        )}
        <Select
          {...field('satt')}
          label={words.way}
          value={isHere ? typed['satt'] : mayMail && known ? 'mail' : ''}
          options={dispatchWays.map((value) => ({ value, label: words.ways[value] }))}
        />
        <TextInput
          {...field('adress')}
          label={words.address}
          hint={words.addressHint}
          type="email"
          value={isHere ? typed['adress'] : known}
        />
        <TextInput
          {...field('anteckning')}
          label={words.note}
          optional
          value={isHere ? typed['anteckning'] : ''}
        />
        <SubmitButton>{words.send}</SubmitButton>
      </Form>
    </details>
  );
}

/** 409: another clerk was first. */
export function SentMeanwhile({ meetingId }: { meetingId: string }) {
  const words = useWords(dispatchTexts);
  return (
    <Page title={words.meanwhile}>
      <p role="alert">{words.meanwhileWhy}</p>
      <p>
        <a class="ds-link" href={dispatchAddress(meetingId)}>
          {words.toList}
        </a>
      </p>
    </Page>
  );
}
