import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Problem } from '../../platform/web/form.tsx';
import type { OwnKey } from '../keys/key.ts';
import type { RecordedItem } from '../record.ts';
import type { SendObstacle, Version, VersionForm, VersionKind } from './approval.ts';
import type { ChainTrouble } from './evidence.ts';
import type { Candidate } from './suggest.ts';

/** Something the validator found in the record; what is blocking must be put right before approval. */
export type Found = { readonly text: string; readonly blocking: boolean };

/** What everybody is told of approved minutes. */
export type Told = {
  readonly versionId: string;
  readonly kind: VersionKind;
  readonly sections: string;
  readonly approvedOn: Day;
  readonly approvers: readonly { readonly name: string }[];
};

export type ApprovalShown = {
  readonly meeting: {
    readonly id: string;
    readonly bodyId: BodyId;
    readonly bodyName: string;
    readonly onDay: Day;
    readonly isBoard: boolean;
    readonly isLocked: boolean;
  };
  readonly form: VersionForm;
  readonly basis: string;
  readonly approverCount: number;
  readonly versions: readonly Version[];
  readonly approved: readonly Told[];
  /** What is wrong with a version's chain of evidence, by its id. */
  readonly troubles: ReadonlyMap<string, ChainTrouble>;
  readonly findings: readonly Found[];
  readonly candidates: readonly Candidate[];
  readonly items: readonly RecordedItem[];
  readonly ownKey: OwnKey | undefined;
  /** Whether the municipality has a signing service elsewhere. */
  readonly hasService: boolean;
  /** Undefined where nothing stands in the way; 'reader' for one who is to see no form. */
  readonly send: SendObstacle | 'reader' | undefined;
  readonly atOnce: SendObstacle | 'reader' | undefined;
  readonly typed: {
    readonly chair: string;
    readonly approvers: readonly string[];
    readonly items: readonly string[];
  };
  readonly problems?: readonly Problem[] | undefined;
  /** Which of the forms has the problems: one version's id, or a form of the page itself. */
  readonly problemAt?: string | undefined;
  readonly typedReason?: string | undefined;
};
