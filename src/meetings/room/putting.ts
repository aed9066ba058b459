/** bifall, avslag, ändring, tillägg, återremiss, bordläggning, annat. */
export const motionKinds = [
  'approve',
  'reject',
  'change',
  'addition',
  'referBack',
  'table',
  'other',
] as const;
export type MotionKind = (typeof motionKinds)[number];

/** A motion as the chair puts it. */
export type PutMotion = { readonly kind: MotionKind; readonly movedBy: string; readonly text: string };
/** What the meeting starts from: whose proposal it is, and how many sentences it has. */
export type Base = { readonly by: string };

/** The steps in which the chair puts what was proposed (KL 5:53–56; P5, P14). */
export type Step =
  | {
      readonly kind: 'whether-today';
      readonly asks: 'referBack' | 'table';
      readonly movers: readonly string[];
    }
  /** One motion after the other as counter proposal, when more than two are left (kontraproposition). */
  | { readonly kind: 'counter'; readonly main: string; readonly contenders: readonly string[] }
  | { readonly kind: 'against'; readonly main: string; readonly other: string }
  | { readonly kind: 'yes-or-no'; readonly main: string }
  | { readonly kind: 'addition'; readonly movers: readonly string[] };

/** Who moved it, in the genitive: "Ellen Vargs (S) yrkande". */
export function genitive(name: string): string {
  const [, alone = name, party = ''] = /^(.*?)(\s*\([^()]*\))?$/u.exec(name) ?? [];
  return `${alone}${/[sxz]$/iu.test(alone) ? '' : 's'}${party}`;
}
const movedBy = ({ movedBy: name, text }: PutMotion): string =>
  name ? `${genitive(name)} yrkande` : `yrkandet ”${text.slice(0, 60)}”`;

/** First whether the matter is decided today, then what stands against the main proposal, last what is added to it. */
export function puttingOrder(base: Base | undefined, motions: readonly PutMotion[]): Step[] {
  const of = (...kinds: MotionKind[]) => motions.filter(({ kind }) => kinds.includes(kind)).map(movedBy);
  const whether = (['referBack', 'table'] as const)
    .filter((asks) => of(asks).length > 0)
    .map((asks) => ({ kind: 'whether-today', asks, movers: of(asks) }) as const);
  const contenders = of('change', 'other');
  const main = base ? (base.by ? `${genitive(base.by)} förslag` : 'grundförslaget') : contenders.shift();
  const additions = of('addition');
  return [
    ...whether,
    ...(main === undefined ? [] : stepsOf(main, contenders, of('reject').length > 0)),
    ...(additions.length > 0 ? [{ kind: 'addition', movers: additions } as const] : []),
  ];
}

function stepsOf(main: string, contenders: readonly string[], isRejected: boolean): Step[] {
  const [only, second] = contenders;
  const against: Step[] =
    second !== undefined
      ? [{ kind: 'counter', main, contenders }]
      : only !== undefined
        ? [{ kind: 'against', main, other: only }]
        : [];
  const yesOrNo: Step[] = isRejected || against.length === 0 ? [{ kind: 'yes-or-no', main }] : [];
  return [...against, ...yesOrNo];
}

const listed = (those: readonly string[]): string =>
  those.length < 2 ? (those[0] ?? '') : `${those.slice(0, -1).join(', ')} och ${those.at(-1) ?? ''}`;

/** The order in the words of minutes, which are Swedish whatever language the page is read in. */
export function puttingInWords(steps: readonly Step[]): string {
  const sentences = steps.map((step, at) => {
    const puts = at === 0 ? 'Ordföranden ställer' : 'Därefter ställer ordföranden';
    switch (step.kind) {
      case 'whether-today':
        return `${puts} proposition på om ärendet ska ${step.asks === 'table' ? 'bordläggas' : 'återremitteras'} enligt ${listed(step.movers)} eller avgöras i dag.`;
      case 'counter':
        return `Ordföranden utser ${step.main} till huvudförslag. För att utse motförslag ställs ${listed(step.contenders)} mot varandra. ${puts} proposition på huvudförslaget mot det motförslag som utsetts.`;
      case 'against':
        return `${puts} proposition på ${step.main} mot ${step.other}.`;
      case 'yes-or-no':
        return `${puts} proposition på bifall eller avslag till ${step.main}.`;
      case 'addition':
        return `${puts} proposition på bifall eller avslag till tillägg enligt ${listed(step.movers)}.`;
    }
  });
  return sentences.join(' ');
}
