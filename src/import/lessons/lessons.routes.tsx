import type { BodyId } from '../../kernel/actor.ts';
import { readId } from '../../kernel/id.ts';
import { bodyStore } from '../../bodies/bodies.store.ts';
import type { Body } from '../../bodies/body.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import type { Suggestion } from '../review/names/matches.ts';
import { lessonsAddress } from './addresses.ts';
import { refersTo } from './lesson.ts';
import type { Lesson, LessonTold } from './lesson.ts';
import { kindIn, readLesson } from './lesson-form.ts';
import type { SentLesson } from './lesson-form.ts';
import { LessonFormPage } from './lesson-form.view.tsx';
import { lessonStore } from './lessons.store.ts';
import { LessonsOfBody } from './noticed.view.tsx';
import { LessonKindsPage, LessonsPage } from './lessons.view.tsx';
import { whyCannotSeeLessons, whyCannotTeachBody } from './permission.ts';
import type { LessonObstacle } from './permission.ts';
import { lessonTexts } from './texts.ts';

const words = (c: Ctx) => lessonTexts[c.get('locale')];
const refuse = (c: Ctx, why: LessonObstacle) => show(c, <Refused sentence={words(c).refused[why]} />, 403);

/** A body's lessons: seen, written by hand, changed and switched off by those who run the body. */
export const lessonRoutes = () =>
  routes()
    .get('/organ/:id/lasregler', async (c) => {
      const actor = signedIn(c);
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      const why = whyCannotSeeLessons(actor, body.id);
      if (why) return refuse(c, why);
      return show(c, <LessonsPage body={body} lessons={await lessonStore(c.get('db')).toldOf(body.id)} />);
    })
    .get('/organ/:id/lasregler/ny', async (c) => {
      const actor = signedIn(c);
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      const why = whyCannotTeachBody(actor, body.id);
      if (why) return refuse(c, why);
      const kind = kindIn(c.req.query('slag'));
      if (!kind) return show(c, <LessonKindsPage body={body} />);
      const typed = { words: '', meaning: '', ref: '', style: '' };
      return show(c, <LessonFormPage body={body} kind={kind} typed={typed} />);
    })
    .post('/organ/:id/lasregler/ny', (c) => save(c, undefined))
    .get('/organ/:id/lasregler/:lesson/andra', async (c) => {
      const actor = signedIn(c);
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      const why = whyCannotTeachBody(actor, body.id);
      if (why) return refuse(c, why);
      const lesson = await lessonIn(c, body.id);
      if (!lesson) return c.notFound();
      const { kind, ref, name, meaning } = lesson;
      const typed = { words: lesson.words, meaning: name || meaning, ref, style: meaning };
      return show(c, <LessonFormPage body={body} kind={kind} lesson={lesson} typed={typed} />);
    })
    .post('/organ/:id/lasregler/:lesson/andra', async (c) => {
      signedIn(c);
      const body = await bodyIn(c);
      const lesson = body && (await lessonIn(c, body.id));
      return lesson ? save(c, lesson) : c.notFound();
    })
    .post('/organ/:id/lasregler/:lesson/sla-av', async (c) => {
      const actor = signedIn(c);
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      const why = whyCannotTeachBody(actor, body.id);
      if (why) return refuse(c, why);
      const lesson = await lessonIn(c, body.id);
      if (!lesson) return c.notFound();
      await lessonStore(c.get('db')).switchOff(lesson.id, actor.person);
      return seeOther(c, lessonsAddress(body.id), words(c).switchedOff);
    });

/** Teaches what the form says: a new lesson, or one in the place of the lesson that is changed. */
async function save(c: Ctx, changed: Lesson | undefined) {
  const actor = signedIn(c);
  const body = await bodyIn(c);
  if (!body) return c.notFound();
  const why = whyCannotTeachBody(actor, body.id);
  if (why) return refuse(c, why);
  const sent = sentLesson(c, changed);
  if (!sent) return c.notFound();
  const store = lessonStore(c.get('db'));
  const suggested = await suggestedFor(c, sent, body.id);
  const others = (await store.activeOf(body.id)).filter(({ id }) => id !== changed?.id);
  const read = readLesson(sent, suggested, others);
  if ('faults' in read) {
    const problems = read.faults.map(({ field, fault }) => ({ field, sentence: sentenceFor(c, fault) }));
    const shown = { body, kind: sent.kind, lesson: changed, typed: sent, suggested, problems };
    return show(c, <LessonFormPage {...shown} />, 422);
  }
  await store.teach(body.id, read.taught, { by: actor.person }, changed?.id);
  return seeOther(c, lessonsAddress(body.id), words(c).saved);
}

const sentenceFor = (
  c: Ctx,
  fault: 'unknown' | 'several' | keyof ReturnType<typeof words>['fault'],
): string => (fault === 'unknown' || fault === 'several' ? words(c)[fault] : words(c).fault[fault]);

function sentLesson(c: Ctx, changed: Lesson | undefined): SentLesson | undefined {
  const { text } = form(c);
  const kind = changed?.kind ?? kindIn(text('slag'));
  return (
    kind && { kind, words: text('ord'), meaning: text('betyder'), ref: text('ref'), style: text('stil') }
  );
}

/** What the register knows of the name that was typed, of the kinds that the lesson may mean. */
async function suggestedFor(c: Ctx, sent: SentLesson, bodyId: BodyId): Promise<Suggestion[]> {
  const kinds = refersTo[sent.kind];
  const asked = sent.meaning.trim().slice(0, 200);
  if (kinds.length === 0 || asked === '') return [];
  const said = (kind: 'person' | 'post' | 'body') => (kinds.includes(kind) ? [asked] : []);
  const names = { bodies: said('body'), people: said('person'), posts: titlesIn(said('post')) };
  const found = await bodyStore(c.get('db')).matchAll(names, { bodyId, day: c.get('today') });
  return (['body', 'person', 'post'] as const)
    .flatMap((kind) => {
      const map = { body: found.bodies, person: found.people, post: found.posts }[kind];
      return [...map.values()].flat().map((one) => ({ ...one, ref: `${kind}:${one.id}` }));
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 8);
}

/** "Socialchef, Socialförvaltningen" is how the page itself writes a post. */
const titlesIn = (said: readonly string[]): string[] => said.map((one) => one.replaceAll(',', ' '));

async function bodyIn(c: Ctx): Promise<Body | undefined> {
  const id = readId<'body'>(c.req.param('id'));
  return id && bodyStore(c.get('db')).find(id);
}

/** The lesson of the address, as long as it is in use and of this body. */
async function lessonIn(c: Ctx, bodyId: BodyId): Promise<LessonTold | undefined> {
  const id = readId<'lesson'>(c.req.param('lesson'));
  const lesson = id && (await lessonStore(c.get('db')).find(id));
  return lesson?.bodyId === bodyId && lesson.state === 'active' ? lesson : undefined;
}

/** On a body's page: the way to its lessons, for those who may see them. */
export async function lessonsSection(c: Ctx, bodyId: BodyId) {
  const actor = c.get('actor');
  if (!actor || whyCannotSeeLessons(actor, bodyId)) return undefined;
  return <LessonsOfBody bodyId={bodyId} active={await lessonStore(c.get('db')).activeOf(bodyId)} />;
}
