import { randomInt } from 'node:crypto';
import { form, routes } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { show } from '../../platform/web/show.tsx';
import { beforeStore } from '../before/before.store.ts';
import type { AgendaItem } from '../item.ts';
import { voteOptions } from '../votes/record.ts';
import type { VoteOption } from '../votes/record.ts';
import { voteStore } from '../votes/votes.store.ts';
import { ballotForms, ballotMatters, needsMotivation, resultOf, whyCannotRecord } from './ballot.ts';
import type { Ballot, BallotResult, Voting } from './ballot.ts';
import { deskOf, forRoomItem, onTo, roomWords, showRoom } from './for-room.routes.tsx';
import type { HandedToRoom } from './handed.ts';
import { minorityAims, minorityDecision, whyCannotAsk } from './minority.ts';
import { genitive } from './putting.ts';
import { attendeeOf, chairOf } from './room.ts';
import type { Room, RoomMotion } from './room.ts';
import { roomStore } from './room.store.ts';
import { serving } from './service.ts';
import type { RoomObstacle, RoomProblem } from './swedish.ts';
import { VotePage } from './vote-form.view.tsx';

type Typed = Readonly<Record<string, string>>;

/** The roll call and the closed vote of an item. */
export const voteRoutes = (handed: HandedToRoom) =>
  routes()
    .get('/moten/:id/rummet/:punkt/omrostning', (c) =>
      forRoomItem(c, async (room, item, at) => {
        const desk = await deskOf(c, handed, room, at);
        const [base] = desk?.base ?? [];
        const against = desk?.motions.find(({ kind }) => kind !== 'approve');
        const election = item.kind === 'election';
        const typed = {
          galler: election ? 'election' : 'matter',
          ja: base ? `bifall till ${base.by ? `${genitive(base.by)} förslag` : 'grundförslaget'}` : '',
          nej: against ? standsFor(against) : '',
        };
        const all = await mustTakePart(c, room, item);
        return desk
          ? show(c, <VotePage room={room} desk={desk} typed={typed} mustTakePart={all} />)
          : c.notFound();
      }),
    )
    .post('/moten/:id/rummet/:punkt/omrostning', (c) =>
      forRoomItem(c, (room, item, at) => hold(c, handed, room, item, at)),
    )
    .post('/moten/:id/rummet/:punkt/minoritet', (c) =>
      forRoomItem(c, (room, item, at) => askByMinority(c, handed, room, item, at)),
    );

/** A third of the council puts a matter off: kept as those who asked, with the decision that follows (P15). */
async function askByMinority(
  c: Ctx,
  handed: HandedToRoom,
  room: Room,
  item: AgendaItem,
  at: number,
): Promise<Response> {
  const { all, text } = form(c);
  const aim = minorityAims.find((one) => one === text('begar')) ?? 'referBack';
  const motivation = text('motivering');
  const present = serving(room.hall, at);
  const requesters = present.filter(({ id }) => all('begarande').includes(id));
  const problem = whyCannotAsk({
    aim,
    motivation,
    requesters: requesters.length,
    present: present.length,
    isCouncil: room.isCouncil,
    wasBefore: await roomStore(c.get('db')).wasReferredByMinority(room.meeting, item),
  });
  if (problem) {
    const field = problem === 'no-reasons' ? 'motivering' : 'begarande';
    return showRoom(c, handed, room, at, [{ field, problem }]);
  }
  await voteStore(c.get('db')).addVote(item.id, {
    counts: {},
    votes: requesters.map(({ personId, name, party }) => ({ personId, name, party, option: 'yes' })),
    held: {
      form: 'open',
      about: aim,
      yesMeans: aim === 'table' ? 'bordläggning' : 'återremiss',
      noMeans: '',
      outcome: 'yes',
      decidedBy: 'minority',
      motivation,
    },
  });
  await handed.decide(c, room.meeting, item.id, [
    { text: minorityDecision(room.meeting.bodyName, aim, motivation) },
  ]);
  return onTo(c, room, item.id, roomWords(c).minoritySaved);
}

/** "avslag", or "bifall till Ellen Vargs (S) yrkande". */
const standsFor = ({ kind, movedBy }: RoomMotion): string =>
  kind === 'reject' ? 'avslag på förslaget' : `bifall till ${genitive(movedBy)} yrkande`;

async function hold(
  c: Ctx,
  handed: HandedToRoom,
  room: Room,
  item: AgendaItem,
  at: number,
): Promise<Response> {
  const { typed } = form(c);
  const ballot = readBallot(typed);
  const voting = await votingOf(c, room, item, at);
  const wrong = problemsOf(typed, ballot, voting);
  const result = resultOf(ballot, voting);
  if (wrong || !result) {
    const desk = await deskOf(c, handed, room, at);
    const words = roomWords(c);
    const sentences: Readonly<Record<string, string>> = { ...words.obstacle, ...words.problem };
    const problems = wrong ? [{ field: wrong.field, sentence: sentences[wrong.problem] ?? '' }] : [];
    return desk
      ? show(
          c,
          <VotePage
            room={room}
            desk={desk}
            typed={typed}
            problems={problems}
            mustTakePart={voting.mustTakePart}
          />,
          422,
        )
      : c.notFound();
  }
  await keep(c, room, item, { typed, ballot, result });
  return onTo(c, room, item.id, roomWords(c).voteSaved);
}

async function keep(
  c: Ctx,
  room: Room,
  item: AgendaItem,
  held: { typed: Typed; ballot: Ballot; result: BallotResult },
): Promise<void> {
  const { typed, ballot, result } = held;
  await voteStore(c.get('db')).addVote(item.id, {
    counts: ballot.form === 'closed' ? ballot.counts : {},
    votes: ballot.votes.flatMap(({ voter, option }) => {
      const one = attendeeOf(room, voter);
      return one ? [{ personId: one.personId, name: one.name, party: one.party, option }] : [];
    }),
    held: {
      form: ballot.form,
      about: ballot.about,
      yesMeans: typed['ja'] ?? '',
      noMeans: typed['nej'] ?? '',
      outcome: result.outcome,
      decidedBy: result.by,
      motivation: typed['motivering'] ?? '',
    },
  });
}

const votingOf = async (c: Ctx, room: Room, item: AgendaItem, at: number): Promise<Voting> => ({
  serving: serving(room.hall, at).map(({ id }) => id),
  chair: chairOf(room, at)?.id,
  isCouncil: room.isCouncil,
  wasReferredByMinority: await roomStore(c.get('db')).wasReferredByMinority(room.meeting, item),
  mustTakePart: await mustTakePart(c, room, item),
});

const lots = ['yes', 'no'] as const;

/** In a board's exercise of authority against an individual nobody abstains (KL 4:25; P13). */
const mustTakePart = async (c: Ctx, room: Room, item: AgendaItem): Promise<boolean> =>
  !room.isCouncil && (await beforeStore(c.get('db')).ofItem(item.id)).againstIndividual;

/** The vote as the form describes it; a closed vote has no names, whatever was marked. */
function readBallot(typed: Typed): Ballot {
  const kind = ballotForms.find((one) => one === typed['form']) ?? 'open';
  const option = (text: string | undefined): VoteOption | undefined =>
    voteOptions.find((one) => one === text);
  const votes = Object.entries(typed).flatMap(([name, value]) => {
    const chose = name.startsWith('rost-') ? option(value) : undefined;
    return chose ? [{ voter: name.slice('rost-'.length), option: chose }] : [];
  });
  const counts = Object.fromEntries(
    voteOptions.flatMap((one) => {
      const text = typed[`antal-${one}`] ?? '';
      return /^\d{1,4}$/.test(text) ? [[one, Number(text)]] : [];
    }),
  );
  return {
    form: kind,
    about: ballotMatters.find((one) => one === typed['galler']) ?? 'matter',
    votes: kind === 'open' ? votes : [],
    counts: kind === 'closed' ? counts : {},
    lot: typed['lott'] === 'draw' ? lots[randomInt(lots.length)] : lots.find((one) => one === typed['lott']),
  };
}

function problemsOf(
  typed: Typed,
  ballot: Ballot,
  voting: Voting,
): { readonly field: string; readonly problem: RoomObstacle | RoomProblem } | undefined {
  if ((typed['ja'] ?? '') === '' || (typed['nej'] ?? '') === '')
    return { field: 'ja', problem: 'no-meaning' };
  const miscounted = voteOptions.some((one) => !/^\d{0,4}$/.test(typed[`antal-${one}`] ?? ''));
  if (ballot.form === 'closed' && miscounted) return { field: 'antal-yes', problem: 'no-counts' };
  const obstacle = whyCannotRecord(ballot, voting);
  if (obstacle === 'closed-only-elections') return { field: 'form', problem: obstacle };
  if (obstacle === 'no-lot') return { field: 'lott', problem: obstacle };
  if (obstacle) return { field: ballot.form === 'closed' ? 'antal-yes' : 'upprop', problem: obstacle };
  return needsMotivation(ballot, voting) && (typed['motivering'] ?? '') === ''
    ? { field: 'motivering', problem: 'no-motivation' }
    : undefined;
}
