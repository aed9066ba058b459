import type { BodyId, PostId } from '../../kernel/actor.ts';
import {
  Checks,
  ErrorSummary,
  Form,
  Hidden,
  Select,
  SubmitButton,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Option, Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Empty } from '../../platform/web/table.tsx';
import { fanOutAddress } from '../addresses.ts';
import { crumbsTo } from '../shown/assignment.view.tsx';
import type { ShownAssignment } from '../shown/shown.ts';
import { assignmentTexts } from '../texts.ts';

export type UnitChoice = {
  readonly id: BodyId;
  readonly name: string;
  /** The post of the unit's manager. */
  readonly postId: PostId | undefined;
  readonly hasPart: boolean;
};

/** "Varje enhet": choose the administration, then its units. */
export function FanOutPage(props: {
  shown: ShownAssignment;
  bodies: readonly Option[];
  under: string;
  units: readonly UnitChoice[];
  chosen: readonly string[];
  problems: readonly Problem[];
}) {
  const words = useWords(assignmentTexts);
  const { search } = useShell();
  const { shown, units, problems, under } = props;
  const address = fanOutAddress(shown.assignment.id);
  const offered = units.filter((unit) => !unit.hasPart);
  return (
    <Page title={words.fanOutOf(shown.title)} crumbs={crumbsTo(shown, words.assignments)}>
      <p>{words.fanOutLead}</p>
      <Form action={address} method="get">
        <Select name="under" label={words.fanOutUnder} options={props.bodies} value={under} />
        <SubmitButton variant="secondary">{words.showUnits}</SubmitButton>
      </Form>
      {under !== '' && offered.length === 0 && (
        <Empty title={words.noUnits}>
          <p>{words.noUnitsNext}</p>
        </Empty>
      )}
      {offered.length > 0 && (
        <>
          <ErrorSummary problems={problems} />
          <Form action={address + (search || `?under=${under}`)}>
            <Hidden name="under" value={under} />
            <Checks
              name="enhet"
              label={words.units}
              problem={problemOf(problems, 'enhet')}
              values={props.chosen}
              options={offered.map((unit) => ({
                value: unit.id,
                label: unit.name,
                hint: unit.postId ? undefined : words.unitWithoutPost,
              }))}
            />
            <SubmitButton>{words.distribute}</SubmitButton>
          </Form>
        </>
      )}
      {units.some((unit) => unit.hasPart) && (
        <ul class="quiet">
          {units
            .filter((unit) => unit.hasPart)
            .map((unit) => (
              <li key={unit.id}>
                {unit.name}: {words.unitHas}
              </li>
            ))}
        </ul>
      )}
    </Page>
  );
}
