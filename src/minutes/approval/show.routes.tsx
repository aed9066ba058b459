import type { Ctx } from '../../platform/web/context.ts';
import { show } from '../../platform/web/show.tsx';
import { ApprovalPage } from './approval.view.tsx';
import { whyCannotSend, whyCannotSendAtOnce } from './approval.ts';
import type { Standing } from './gather.routes.tsx';
import type { ApprovalShown } from './shown.ts';
import { suggestApprovers } from './suggest.ts';

type More = Partial<Pick<ApprovalShown, 'problems' | 'problemAt' | 'typed' | 'typedReason'>>;

/** The page of a meeting's approval; with problems it is an answer to a form. */
export function showApproval(c: Ctx, stand: Standing, more: More = {}): Response | Promise<Response> {
  const { meeting, record, versions, findings, procedure, candidates } = stand;
  const actor = c.get('actor');
  const suggested = suggestApprovers(record, candidates);
  const runs = <Why,>(why: Why): Why | 'reader' =>
    why === 'not-running-the-body' || why === 'read-only' ? 'reader' : why;
  return show(
    c,
    <ApprovalPage
      meeting={meeting}
      form={procedure.approvalForm}
      basis={procedure.approvalBasis}
      approverCount={procedure.approvers}
      versions={versions}
      approved={stand.approved}
      troubles={stand.troubles}
      findings={findings}
      candidates={candidates}
      items={record.items}
      ownKey={stand.ownKey}
      hasService={stand.hasService}
      send={actor ? runs(whyCannotSend(meeting, versions, actor)) : 'reader'}
      atOnce={actor ? runs(whyCannotSendAtOnce(meeting, versions, actor)) : 'reader'}
      typed={{ chair: suggested.chair ?? '', approvers: suggested.approvers, items: [] }}
      {...more}
    />,
    more.problems ? 422 : 200,
  );
}
