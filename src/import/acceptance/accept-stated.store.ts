import { bodyStore } from '../../bodies/bodies.store.ts';
import { goalLengths } from '../../goals/goal.ts';
import { goalStore } from '../../goals/goals.store.ts';
import type { StatedFact } from '../review/facts/stated.ts';
import type { Writing } from './writing.ts';

/** Makes goals and bodies of what a plan or a programme states, and keeps the rest with its place in the document. */
export async function writeStated(writing: Writing, stated: readonly StatedFact[]): Promise<void> {
  for (const fact of stated) {
    if (fact.as === 'goal') writing.mark(await setGoal(writing, fact), fact.source);
    else if (fact.as === 'body') writing.mark(await addBody(writing, fact), fact.source);
    else if (fact.as === 'document') writing.mark(writing.documentId, fact.source);
  }
}

function setGoal({ db, bodyId, visibility, by }: Writing, { text }: StatedFact): Promise<string> {
  const most = goalLengths.titel;
  const title = text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
  return goalStore(db).setGoal({
    title,
    ...(title !== text && { description: text }),
    bodyId,
    visibility,
    authorId: by,
  });
}

const addBody = ({ db, bodyId, day }: Writing, { name }: StatedFact): Promise<string> =>
  bodyStore(db).addBody({
    kind: 'workingGroup',
    name,
    visibility: 'internal',
    parentId: bodyId,
    validFrom: day,
  });
