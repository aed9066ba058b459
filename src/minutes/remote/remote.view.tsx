import { ButtonLink, ErrorSummary, Form, SubmitButton } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { approvalAddress } from '../approval/addresses.ts';
import { approvalTexts } from '../approval/texts.ts';
import { orderAddress } from './addresses.ts';
import { remoteTexts } from './texts.ts';
import type { ServiceProblem } from './texts.ts';

/** Between the two steps: the way to the service, and the form that finishes what was done there. */
export function OrderPage(props: {
  meetingId: string;
  versionId: string;
  order: { readonly id: string; readonly address: string };
  problem?: ServiceProblem | undefined;
}) {
  const words = useWords(remoteTexts);
  const { title } = useWords(approvalTexts);
  const { meetingId, versionId, order, problem } = props;
  return (
    <Page title={words.title} crumbs={[{ title, address: approvalAddress(meetingId) }]}>
      <ErrorSummary problems={problem && [{ field: '', sentence: words.problem[problem] }]} />
      <p>{words.lead}</p>
      <p>
        <ButtonLink address={order.address}>{words.go}</ButtonLink>
      </p>
      <Form action={orderAddress(meetingId, versionId, order.id)}>
        <p>{words.back}</p>
        <SubmitButton>{words.finish}</SubmitButton>
      </Form>
    </Page>
  );
}
