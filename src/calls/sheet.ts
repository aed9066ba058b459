import type { Call } from './call.ts';
import { itemChanges } from './differences.ts';
import { callTitle, changeInSwedish, changesInSwedish, dayInSwedish, timeInSwedish } from './letters.ts';

type Fact = { readonly name: string; readonly value: string };
/** What the template prints. */
export type CallSheet = {
  readonly title: string;
  readonly kind: string;
  readonly organisation: string;
  readonly body: string;
  readonly day: string;
  readonly status: string;
  readonly facts: readonly Fact[];
  readonly context: readonly Fact[];
  readonly message: readonly string[];
  readonly changes: readonly string[];
  readonly items: readonly {
    readonly heading: string;
    readonly mark: string;
    readonly facts: readonly Fact[];
    readonly paragraphs: readonly string[];
    readonly papers: readonly string[];
  }[];
};

const filled = (facts: readonly Fact[]): Fact[] => facts.filter(({ value }) => value !== '');
const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** A call in print, with what has changed since the version before. */
export function callSheet(call: Omit<Call, 'id'>, before: Call | undefined): CallSheet {
  const { head } = call;
  const isCancelled = call.kind === 'cancellation';
  const marks = new Map(
    before?.kind === 'call'
      ? itemChanges(before.items, call.items).map(({ item, change }) => [item.id, change])
      : [],
  );
  return {
    title: callTitle(call),
    kind: isCancelled ? 'Mötet är inställt' : 'Kallelse',
    organisation: head.organisation,
    body: head.bodyName,
    day: dayInSwedish(head.onDay),
    status: call.version > 1 ? `Version ${call.version}` : '',
    facts: filled([
      { name: 'Dag', value: dayInSwedish(head.onDay) },
      { name: 'Tid', value: timeInSwedish(head) },
      { name: 'Plats', value: head.place },
      { name: 'Kallelsen skickad', value: dayInSwedish(call.sentOn) },
      { name: 'Kallad av', value: call.sentBy ?? '' },
    ]),
    context: filled([
      { name: 'Vilka är med', value: head.context?.who ?? '' },
      { name: 'Varför', value: head.context?.why ?? '' },
      { name: 'Vad vi vill uppnå', value: head.context?.aim ?? '' },
      { name: 'Nästa steg', value: head.context?.next ?? '' },
    ]),
    message: paragraphs(call.message),
    changes: changesInSwedish(before, call),
    items: isCancelled
      ? []
      : call.items.map((item, at) => {
          const change = marks.get(item.id) ?? 'same';
          return {
            heading: `${at + 1}. ${item.heading}`,
            mark: change === 'same' ? '' : changeInSwedish[change],
            facts: filled([
              { name: 'Ärendenummer', value: item.caseNumber ?? '' },
              { name: 'Tid', value: item.at ?? '' },
              { name: 'Föredragande', value: item.presenter },
            ]),
            paragraphs: paragraphs(item.text),
            papers: item.papers.map(({ name, about, missing }) =>
              [name, about, missing ? 'saknas, kommer senare' : ''].filter(Boolean).join(', '),
            ),
          };
        }),
  };
}
