import type { AssignmentStatus, ClosedAssignment, ProposedAssignment, Span } from '../shape.ts';
import { likenessOf, wordCounts } from '../text/fold.ts';
import { isReferenceOnly, subjectInHeading } from './closed.ts';

/** "Uppdraget förklaras fullgjort" does not say which: the told one of the item, else the heading, else none is known. */
export function closedByName(
  drafts: readonly ProposedAssignment[],
  heading: string,
  given: (of: Span) => Omit<ClosedAssignment, 'text'>,
): ProposedAssignment[] {
  return drafts.flatMap((draft) => {
    if (draft.status !== 'closed') return [draft];
    const closes = (text: string, told: ProposedAssignment | undefined): ClosedAssignment => ({
      text,
      ...(told && given(told.source)),
      ...given(draft.source),
    });
    const told = toldOf(draft, drafts);
    if (!isReferenceOnly(draft.what)) return [{ ...draft, closes: closes(draft.what, told) }];
    const what = told?.what ?? subjectInHeading(heading);
    const place = given(draft.source);
    // "uppdraget från 2022-02-28 § 14" is named by where it was given
    if (!what && place.day && place.paragraph) return [{ ...draft, closes: closes(draft.what, told) }];
    return what ? [{ ...draft, what, to: draft.to ?? told?.to ?? null, closes: closes(what, told) }] : [];
  });
}

/** The told one that is declared done: the one with its words, or the first where nothing says which. */
function toldOf(draft: ProposedAssignment, drafts: readonly ProposedAssignment[]) {
  const told = drafts.filter((one) => one.status === 'earlier');
  if (isReferenceOnly(draft.what)) return told[0];
  const words = wordCounts(draft.what);
  return told.find((one) => likenessOf(words, wordCounts(one.what)) >= 0.6);
}

/** Twins stand near each other: in the summary, the decision, and what was said. */
const nearest = 60;
const rank: Record<AssignmentStatus, number> = { given: 3, proposed: 2, closed: 1, earlier: 0 };

/** Told twice, in the summary and in the decision: the one that was given here stays. */
export function withoutTwins(drafts: readonly ProposedAssignment[]): ProposedAssignment[] {
  const counts = drafts.map((draft) => wordCounts(draft.what));
  const near = drafts.length <= 2 * nearest ? drafts.length : nearest;
  return drafts.filter((one, at) => {
    const own = counts[at];
    const from = Math.max(0, at - near);
    return !drafts.slice(from, at + near + 1).some((other, step) => {
      const words = counts[from + step];
      if (!own || !words || other === one || likenessOf(own, words) < 0.85) return false;
      return (
        rank[one.status] < rank[other.status] || (rank[one.status] === rank[other.status] && from + step < at)
      );
    });
  });
}
