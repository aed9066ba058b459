import { hasRole, readsOnly } from '../../kernel/actor.ts';
import type { Actor, BodyId } from '../../kernel/actor.ts';
import { readDay } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { BodyKind } from '../body.ts';
import { readPartyOrder } from './party-order.ts';

/** How minutes are approved: signed with keys, or by evidence of who said yes (domain.md 0.5). */
export type ApprovalForm = 'signature' | 'evidence';
/** The wording of 5:16 before and after the change of 2026 (domain.md 0.6). */
export type RemoteRule = '2017' | '2026';

/** How a body works (arbetsordning): what the law leaves to the municipality, from a day on. */
export type Procedure = {
  readonly approvalForm: ApprovalForm;
  /** How many are chosen to approve beside the chair. */
  readonly approvers: number;
  /** The council's decision that allows the form (KL 5:69). */
  readonly approvalBasis: string;
  /** Where the minutes are kept (förvaringsplats, KL 8:12). */
  readonly keptAt: string;
  /** Days between call and meeting. */
  readonly callDays: number;
  /** Whether a member who left may serve again the same day (KL 5:20). */
  readonly mayReturnSameDay: boolean;
  readonly remote: 'no' | 'may';
  readonly remoteRule: RemoteRule;
  /** Handles matters of individuals: its §§ are never published (OSL 26:1; domain.md R5). */
  readonly individualMatters: boolean;
  /** Days in which the participants of a meeting may ask for corrections of its notes (domain.md H18). */
  readonly correctionDays: number;
  /** What its case numbers begin with, "SON" in SON 2024/132. */
  readonly casePrefix: string;
  /** How many of a hundred members are to be at a meeting (domain.md 4.4). */
  readonly attendanceTarget: number;
  /** From which parties alternates step in, a line for each party; '' by the list alone (KL 5:17). */
  readonly partyOrder: string;
};

const withoutMeetings: readonly BodyKind[] = [
  'municipality',
  'administration',
  'division',
  'unit',
  'externalOrganisation',
];
/** Bodies that meet have rules of procedure; a unit has none. */
export const hasProcedure = (kind: BodyKind): boolean => !withoutMeetings.includes(kind);

/** What holds where nothing is set. Notes need no approvers; every board has one beside the chair. */
export const usualProcedure = (body: { kind: BodyKind; code: string | undefined }): Procedure => ({
  approvalForm: 'evidence',
  approvers: 1,
  approvalBasis: '',
  keptAt: '',
  callDays: 7,
  mayReturnSameDay: false,
  remote: 'no',
  remoteRule: '2026',
  individualMatters: false,
  correctionDays: 5,
  casePrefix: body.code ?? '',
  attendanceTarget: 80,
  partyOrder: '',
});

export type ProcedureObstacle = 'not-secretary';

/** The rules are kept by the body's secretary and by administrators; the others read them. */
export function whyCannotSetProcedure(body: BodyId, actor: Actor | undefined): ProcedureObstacle | undefined {
  if (actor?.administrator) return undefined;
  return actor && !readsOnly(actor) && hasRole(actor, body, 'secretary') ? undefined : 'not-secretary';
}

type Typed = Readonly<Record<string, string>>;
export type ProcedureFault =
  | 'form'
  | 'basis'
  | 'approvers'
  | 'days'
  | 'from'
  | 'rule'
  | 'percent'
  | 'parties';
export type ReadProcedure =
  | { readonly procedure: Procedure; readonly from: Day }
  | { readonly faults: readonly { readonly field: string; readonly fault: ProcedureFault }[] };

/** A whole number from 0 to the most, as written; undefined for anything else. */
const wholeTo = (most: number, text: string | undefined): number | undefined =>
  /^\d{1,3}$/.test(text ?? '') && Number(text) <= most ? Number(text) : undefined;

/** The rules that a form describes and their first day, or all that is wrong with it. */
export function readProcedure(typed: Typed): ReadProcedure {
  const faults: { field: string; fault: ProcedureFault }[] = [];
  const missing = (field: string, fault: ProcedureFault) => void faults.push({ field, fault });
  const form = (['signature', 'evidence'] as const).find((one) => one === typed['form']);
  const approvers = wholeTo(10, typed['justerare']);
  const callDays = wholeTo(60, typed['kallelsedagar']);
  const correctionDays = wholeTo(60, typed['rattelsedagar']);
  const remoteRule = (['2017', '2026'] as const).find((one) => one === typed['distansregel']);
  const from = readDay(typed['fran']);
  const approvalBasis = (typed['beslut'] ?? '').trim();
  const attendanceTarget = wholeTo(100, typed['narvaromal'] || '80');
  const partyOrder = (typed['inkallelse'] ?? '').trim();
  if (attendanceTarget === undefined) missing('narvaromal', 'percent');
  if (partyOrder.length > 2000 || !readPartyOrder(partyOrder)) missing('inkallelse', 'parties');
  if (!form) missing('form', 'form');
  // approval by keys is what the council has to have decided (KL 5:69)
  if (form === 'signature' && approvalBasis === '') missing('beslut', 'basis');
  if (approvers === undefined) missing('justerare', 'approvers');
  if (callDays === undefined) missing('kallelsedagar', 'days');
  if (correctionDays === undefined) missing('rattelsedagar', 'days');
  if (!remoteRule) missing('distansregel', 'rule');
  if (!from) missing('fran', 'from');
  if (!form || !remoteRule || !from || faults.length > 0) return { faults };
  return {
    from,
    procedure: {
      approvalForm: form,
      approvers: approvers ?? 0,
      approvalBasis,
      keptAt: (typed['forvaras'] ?? '').trim(),
      callDays: callDays ?? 0,
      mayReturnSameDay: typed['atergang'] === 'ja',
      remote: typed['distans'] === 'ja' ? 'may' : 'no',
      remoteRule,
      individualMatters: typed['individ'] === 'ja',
      correctionDays: correctionDays ?? 0,
      casePrefix: (typed['beteckning'] ?? '').trim(),
      attendanceTarget: attendanceTarget ?? 0,
      partyOrder,
    },
  };
}

/** The rules as the form shows them. */
export const procedureAsTyped = (procedure: Procedure): Record<string, string> => ({
  form: procedure.approvalForm,
  justerare: String(procedure.approvers),
  beslut: procedure.approvalBasis,
  forvaras: procedure.keptAt,
  kallelsedagar: String(procedure.callDays),
  atergang: procedure.mayReturnSameDay ? 'ja' : '',
  distans: procedure.remote === 'may' ? 'ja' : '',
  distansregel: procedure.remoteRule,
  individ: procedure.individualMatters ? 'ja' : '',
  rattelsedagar: String(procedure.correctionDays),
  beteckning: procedure.casePrefix,
  narvaromal: String(procedure.attendanceTarget),
  inkallelse: procedure.partyOrder,
});
