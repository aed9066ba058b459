import type { ComponentChildren } from 'preact';
import { Page } from './page.tsx';
import { problemTexts } from './problem-texts.ts';
import { useShell, useWords } from './shell.ts';

/** 403: the sentence says who may. */
export function Refused(props: { sentence: string }) {
  const words = useWords(problemTexts);
  return (
    <Page title={words.refused}>
      <p>{props.sentence}</p>
      <BackHome />
    </Page>
  );
}

/** 404: unknown, or not for this reader; the two are told apart to nobody. */
export function Missing() {
  const words = useWords(problemTexts);
  const { actor, path, search } = useShell();
  return (
    <Page title={words.missing}>
      <p>{words.missingWhy}</p>
      {!actor && (
        <p>
          <a class="ds-link" href={`/logga-in?vidare=${encodeURIComponent(path + search)}`}>
            {words.signInToSee}
          </a>
        </p>
      )}
      <BackHome />
    </Page>
  );
}

/** 409: someone else saved meanwhile. Shows what is stored now; the children are the form with what was typed. */
export function Stale(props: {
  title: string;
  /** What is stored now, by label. */
  stored: readonly (readonly [string, ComponentChildren])[];
  /** The page as it is now. */
  address: string;
  children: ComponentChildren;
}) {
  return (
    <Page title={props.title}>
      <StaleNote stored={props.stored} address={props.address} />
      {props.children}
    </Page>
  );
}

/** The same, for a page that shows its own form again. */
export function StaleNote(props: {
  stored: readonly (readonly [string, ComponentChildren])[];
  address: string;
}) {
  const words = useWords(problemTexts);
  return (
    <section class="ds-alert" data-color="warning" role="alert">
      <h2 class="ds-heading" data-size="2xs">
        {words.stale}
      </h2>
      <p>{words.staleWhy}</p>
      <dl class="facts">
        {props.stored.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a class="ds-link" href={props.address}>
          {words.staleLeave}
        </a>
      </p>
    </section>
  );
}

/** 409: this form was stored when it was first sent, and now says something else; nothing of that is lost. */
export function SentBefore(props: { stored: string; typed: readonly (readonly [string, string])[] }) {
  const words = useWords(problemTexts);
  return (
    <Page title={words.sentBefore}>
      <p>{words.sentBeforeWhy}</p>
      <p>
        <a class="ds-link" href={props.stored}>
          {words.sentBeforeSee}
        </a>
      </p>
      <h2 class="ds-heading" data-size="2xs">
        {words.sentBeforeTyped}
      </h2>
      <dl class="facts">
        {props.typed.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="running">{text}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}

export type Trouble = 'tooLarge' | 'notForm' | 'foreign' | 'tooMany' | 'broken' | 'away' | 'full' | 'gone';

/** A page about what went wrong outside any slice: 400, 413, 415, 429, 500, 503. */
export function TroublePage(props: {
  trouble: Trouble;
  requestId?: string | undefined;
  children?: ComponentChildren;
}) {
  const words = useWords(problemTexts);
  const { title, why } = words.trouble[props.trouble];
  return (
    <Page title={title}>
      <p>{why}</p>
      {props.children}
      {props.requestId && (
        <p class="quiet">
          {words.reference} <code>{props.requestId}</code>
        </p>
      )}
      <BackHome />
    </Page>
  );
}

function BackHome() {
  const words = useWords(problemTexts);
  return (
    <p>
      <a class="ds-link" href="/">
        {words.home}
      </a>
    </p>
  );
}
