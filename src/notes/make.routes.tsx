import { Transform } from 'prosemirror-transform';
import { readDay } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { Problem } from '../platform/web/form.tsx';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { noteAddress } from './addresses.ts';
import type { HandedToNotes, Made } from './handed.ts';
import { MakePage } from './make.view.tsx';
import type { MakeTyped } from './make.view.tsx';
import { readKind, whyCannotMake } from './note.ts';
import type { Note, NotePlace, RecordKind } from './note.ts';
import { noteStore } from './notes.store.ts';
import { findPlace } from './place.routes.ts';
import type { Found } from './place.routes.ts';
import { refOf } from './text/merge.ts';
import { noteTexts } from './texts.ts';

type Chosen = Found & {
  readonly itemId: NonNullable<NotePlace['itemId']>;
  readonly kind: RecordKind;
  readonly at: number;
  readonly note: Note;
};

/** A line of a note becomes an assignment, a decision or a motion of its item. */
export const makeRoutes = (handed: HandedToNotes) =>
  routes()
    .get('/moten/:id/anteckningar/:text/rader/:rad/:slag', (c) =>
      onLine(c, handed, (chosen) => {
        const line = chosen.note.doc.child(chosen.at).textContent;
        const typed = { text: line.trim(), vem: '', senast: '', yrkarAv: '' };
        return page(c, handed, { chosen, line, typed, problems: [] });
      }),
    )
    .post('/moten/:id/anteckningar/:text/rader/:rad/:slag', (c) =>
      onLine(c, handed, (chosen) => make(c, handed, chosen)),
    );

async function onLine(
  c: Ctx,
  handed: HandedToNotes,
  work: (chosen: Chosen) => Promise<Response>,
): Promise<Response> {
  const found = await findPlace(c, handed);
  const kind = readKind(c.req.param('slag') ?? '');
  if (!found || !kind) return c.notFound();
  const store = noteStore(c.get('db'));
  if (c.req.method === 'POST') await store.begin(found);
  const note = await store.find(found.place.id);
  const asked = Number(c.req.param('rad'));
  const said = c.get('form')?.text('rad');
  const at = said === undefined ? asked : lineAt(note, asked, said);
  const words = noteTexts[c.get('locale')];
  if (at === undefined) return show(c, <Refused sentence={words.problem.lineChanged} />, 409);
  const block = Number.isInteger(at) ? note.doc.maybeChild(at) : undefined;
  if (!block) return c.notFound();
  const line = { text: block.textContent, recordId: refOf(block) };
  const obstacle = whyCannotMake(found.meeting, found.place, line, signedIn(c));
  if (obstacle) return show(c, <Refused sentence={words.obstacle[obstacle]} />, 403);
  const { itemId } = found.place;
  return itemId ? work({ ...found, itemId, kind, at, note }) : c.notFound();
}

/** Where the line that was chosen stands now: it may have moved, but says the same. */
function lineAt(note: Note, asked: number, said: string): number | undefined {
  const lines = note.doc.children.map(({ textContent }) => textContent.trim());
  if (lines[asked] === said.trim()) return asked;
  const moved = lines.indexOf(said.trim());
  return moved === -1 ? undefined : moved;
}

type Sent = {
  readonly chosen: Chosen;
  readonly line: string;
  readonly typed: MakeTyped;
  readonly problems: readonly Problem[];
};

async function page(c: Ctx, handed: HandedToNotes, { chosen, ...sent }: Sent): Promise<Response> {
  const people = chosen.kind === 'assignment' ? await handed.peopleOf(c, chosen.meeting.bodyId) : [];
  return show(c, <MakePage {...chosen} {...sent} people={people} />, sent.problems.length > 0 ? 422 : 200);
}

async function make(c: Ctx, handed: HandedToNotes, chosen: Chosen): Promise<Response> {
  const { text } = form(c);
  const typed = {
    text: text('text').trim(),
    vem: text('vem'),
    senast: text('senast').trim(),
    yrkarAv: text('yrkarAv').trim(),
  };
  const problems = problemsOf(c, chosen.kind, typed);
  if (problems.length === 0 && chosen.kind === 'decision') {
    const early = await handed.whyNotDecide(c, chosen.itemId, [typed.text]);
    problems.push(...early.map((sentence) => ({ field: 'text', sentence })));
  }
  if (problems.length > 0) return page(c, handed, { chosen, line: text('rad'), typed, problems });
  const made = await makeRecord(c, handed, chosen, typed);
  await mark(c, chosen, made);
  const words = noteTexts[c.get('locale')];
  return seeOther(c, noteAddress(chosen.meeting.id, chosen.place.id), words.made[chosen.kind]);
}

function problemsOf(c: Ctx, kind: RecordKind, typed: MakeTyped): Problem[] {
  const words = noteTexts[c.get('locale')].problem;
  const problems: Problem[] = [];
  if (!typed.text) problems.push({ field: 'text', sentence: words.noWords });
  if (kind === 'assignment' && typed.senast && !readDay(typed.senast))
    problems.push({ field: 'senast', sentence: words.noDay });
  if (kind === 'motion' && !typed.yrkarAv) problems.push({ field: 'yrkarAv', sentence: words.noMover });
  return problems;
}

function makeRecord(
  c: Ctx,
  handed: HandedToNotes,
  { meeting, itemId, kind }: Chosen,
  typed: MakeTyped,
): Promise<Made> {
  const at = { meeting, itemId };
  switch (kind) {
    case 'assignment':
      return handed.assign(c, at, {
        what: typed.text,
        owner: readId<'person'>(typed.vem),
        due: readDay(typed.senast),
      });
    case 'decision':
      return handed.decide(c, at, typed.text);
    case 'motion':
      return handed.move(c, at, typed.text, typed.yrkarAv);
  }
}

/** Marks the line with what it became, as a step like any other, so that every editor shows it. */
async function mark(c: Ctx, { meeting, place, kind, at, note }: Chosen, made: Made): Promise<void> {
  const actor = signedIn(c);
  const store = noteStore(c.get('db'));
  const pos = note.doc.children.slice(0, at).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const marked = new Transform(note.doc).setNodeAttribute(pos, 'ref', made.id);
  const line = note.doc.child(at).textContent.trim();
  const by = actor.person;
  await store.add({ meeting, place, ...note, doc: marked.doc, steps: marked.steps, client: 'form', by });
  await store.addRecord(place.id, { recordId: made.id, kind, line, address: made.address }, by);
}
