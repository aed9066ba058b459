import { ButtonLink } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useWords } from '../platform/web/shell.ts';
import type { Knot } from '../thread/knot.ts';
import { KnotList } from './my-thread.view.tsx';
import { myThreadTexts } from './texts.ts';

/** What a visitor meets: what this is, and what is public today. */
export function WelcomePage(props: { decisions: readonly Knot[]; meetings: readonly Knot[] }) {
  const words = useWords(myThreadTexts);
  const nothing = props.decisions.length === 0 && props.meetings.length === 0;
  return (
    <Page title={words.welcome}>
      <p class="lead">{words.welcomeLead}</p>
      <p class="actions">
        <ButtonLink address="/logga-in" variant="primary">
          {words.signIn}
        </ButtonLink>
        <a class="ds-link" href="/sok">
          {words.search}
        </a>
      </p>
      {nothing && <p class="quiet">{words.nothingPublic}</p>}
      {props.decisions.length > 0 && (
        <section aria-labelledby="beslut">
          <h2 id="beslut" class="ds-heading" data-size="sm">
            {words.latestDecisions}
          </h2>
          <KnotList knots={props.decisions} />
        </section>
      )}
      {props.meetings.length > 0 && (
        <section aria-labelledby="moten">
          <h2 id="moten" class="ds-heading" data-size="sm">
            {words.comingMeetings}
          </h2>
          <KnotList knots={props.meetings} />
        </section>
      )}
    </Page>
  );
}
