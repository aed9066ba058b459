import type { BodyId } from '../kernel/actor.ts';
import { readDay } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import type { DecisionText } from './decision.ts';
import { appealWays, delegateKinds, matterKinds } from './law.ts';
import type { MatterKind } from './law.ts';
import type { Delegate, NewPoint, Point, PointFault } from './point.ts';

type Read = (name: string) => string;

const pointFields = [
  'nummer',
  'arende',
  'slag',
  'motivering',
  'lagrum',
  'delegatslag',
  'delegat',
  'system',
  'vidare',
  'anmals',
  'overklagas',
  'beslut',
  'fran',
  'till',
] as const;
export type TypedPoint = Readonly<Record<(typeof pointFields)[number], string>>;
export const typedPoint = (text: Read): TypedPoint =>
  Object.fromEntries(pointFields.map((field) => [field, text(field)])) as TypedPoint;
export const blankPoint = (some: Partial<TypedPoint>): TypedPoint => ({
  ...typedPoint(() => ''),
  delegatslag: 'employee',
  anmals: 'ja',
  overklagas: 'legality',
  ...some,
});

/** A delegate's choice in the form: "post:ID", "body:ID", "person:ID". */
export function readDelegate(typed: Pick<TypedPoint, 'delegatslag' | 'delegat' | 'system'>): Delegate {
  const kind = delegateKinds.find((one) => one === typed.delegatslag) ?? 'employee';
  const [noun = '', id] = typed.delegat.split(':');
  const isSystem = kind === 'automated';
  return {
    kind,
    bodyId: isSystem || noun !== 'body' || !takes[kind].includes('body') ? undefined : readId<'body'>(id),
    personId:
      isSystem || noun !== 'person' || !takes[kind].includes('person') ? undefined : readId<'person'>(id),
    postId: isSystem || noun !== 'post' || !takes[kind].includes('post') ? undefined : readId<'post'>(id),
    text: isSystem ? typed.system : '',
  };
}
const takes: Readonly<Record<Delegate['kind'], readonly ('body' | 'person' | 'post')[]>> = {
  employee: ['post'],
  subcommittee: ['body'],
  presidium: ['body'],
  member: ['person'],
  alternate: ['person'],
  automated: [],
  urgent: ['person'],
};

/** The point as typed, with the days that are none; what is passed on keeps what its parent says of telling and appeal. */
export function readPoint(
  typed: TypedPoint,
  bodyId: BodyId,
  parent: Point | undefined,
): { point: NewPoint | undefined; matterKind: MatterKind | undefined; faults: PointFault[] } {
  const from = readDay(typed.fran);
  const until = readDay(typed.till);
  const faults: PointFault[] = [];
  if (!from) faults.push({ field: 'fran', problem: 'no-day' });
  if (typed.till !== '' && !until) faults.push({ field: 'till', problem: 'no-day' });
  const appeal = parent?.appeal ?? appealWays.find((way) => way === typed.overklagas) ?? 'legality';
  const point = from && {
    bodyId,
    number: typed.nummer,
    matter: parent?.matter ?? typed.arende,
    statute: parent?.statute ?? typed.lagrum,
    considered: parent?.considered ?? typed.motivering,
    delegate: readDelegate(parent ? { ...typed, delegatslag: 'employee' } : typed),
    parentId: parent?.id,
    mayPassOn: !parent && typed.vidare === 'ja',
    notified: parent?.notified ?? typed.anmals === 'ja',
    appeal,
    decided: typed.beslut,
    validFrom: from,
    validUntil: until,
  };
  const matterKind = parent ? 'ordinary' : matterKinds.find((kind) => kind === typed.slag);
  return { point, matterKind, faults };
}

const decisionFields = [
  'punkt',
  'dag',
  'rubrik',
  'text',
  'arende',
  'beslutsfattare',
  'foredragande',
  'deltog',
  'bradska',
  'synlighet',
] as const;
export type TypedDecision = Readonly<Record<(typeof decisionFields)[number], string>>;
export const typedDecision = (text: Read): TypedDecision =>
  Object.fromEntries(decisionFields.map((field) => [field, text(field)])) as TypedDecision;

const shownTo = ['body', 'internal', 'public'] as const;
export const readDecision = (typed: TypedDecision): DecisionText => ({
  decidedOn: readDay(typed.dag),
  heading: typed.rubrik,
  text: typed.text,
  caseNumber: typed.arende,
  decidedBy: typed.beslutsfattare,
  presenter: typed.foredragande,
  tookPart: typed.deltog,
  urgency: typed.bradska,
  visibility: shownTo.find((one) => one === typed.synlighet),
});
