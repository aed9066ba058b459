import type { KnotId } from './knot.ts';

/** Why a result came of its source; read "source → result". */
export const tieKinds = [
  'serves', //   goal → whatever works for it
  'read', //     document → meeting that was read out of it
  'holds', //    meeting → agenda item
  'proposes', // agenda item → proposal
  'settles', //  agenda item → decision
  'answers', //  proposal or motion → the competent body's decision
  'gives', //    decision or proposal → assignment
  'splits', //   assignment → one child per unit
  'reports', //  assignment → report-back
  'raises', //   report-back, delegated decision or motion → the agenda item that takes it up
  'receives', // report-back → the receiving decision
  'evidences', // document → report-back
  'follows', //  earlier meeting, item, decision or assignment → the item that takes it up again
] as const;
export type TieKind = (typeof tieKinds)[number];

export type Tie = { readonly source: KnotId; readonly result: KnotId; readonly kind: TieKind };
