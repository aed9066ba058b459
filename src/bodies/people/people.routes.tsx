import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { readList } from '../../platform/web/list.ts';
import { seeOther, show } from '../../platform/web/show.tsx';
import { personAddress } from '../addresses.ts';
import { bodyStore } from '../bodies.store.ts';
import type { Person } from '../body.ts';
import { peopleInList } from '../lists.store.ts';
import { refuse } from '../members/members.routes.tsx';
import type { HandedToBodies } from '../pages/bodies.routes.tsx';
import { whyCannotAddPerson, whyCannotKeepOrganisation } from '../rules.ts';
import { PeoplePage } from './people.view.tsx';
import { PersonFormPage } from './person-form.view.tsx';
import { PersonPage } from './person.view.tsx';
import { peopleTexts } from './texts.ts';

type Typed = Readonly<Record<string, string>>;
type Handed = Pick<HandedToBodies, 'threadPanel'>;

export const peopleRoutes = (handed: Handed) =>
  routes()
    .get('/personer', async (c) => {
      const words = (c.req.query('ord') ?? '').trim().slice(0, 100);
      const view = readList(c, { sorts: ['name', 'party'], defaultSort: 'name' });
      const { rows, total } = await peopleInList(c.get('db'), { words, ...view }, c.get('today'));
      return show(c, <PeoplePage rows={rows} total={total} view={view} words={words} />);
    })
    .get('/personer/ny', (c) => {
      const why = whyCannotAddPerson(signedIn(c));
      return why ? refuse(c, why) : show(c, <PersonFormPage typed={{}} />);
    })
    .post('/personer/ny', async (c) => {
      const why = whyCannotAddPerson(signedIn(c));
      if (why) return refuse(c, why);
      const { typed } = form(c);
      const read = readPerson(c, typed);
      if ('problems' in read) {
        return show(c, <PersonFormPage typed={typed} problems={read.problems} />, 422);
      }
      const id = await bodyStore(c.get('db')).addPerson(read);
      return seeOther(c, personAddress(id), peopleTexts[c.get('locale')].added);
    })
    .get('/personer/:id', async (c) => {
      const person = await personIn(c);
      return person ? showPerson(c, handed, person, 200) : c.notFound();
    })
    .get('/personer/:id/andra', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const person = await personIn(c);
      if (!person) return c.notFound();
      if (why) return refuse(c, why);
      const typed = { namn: person.name, parti: person.party ?? '', epost: person.email ?? '' };
      return show(c, <PersonFormPage person={person} typed={typed} />);
    })
    .post('/personer/:id/andra', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const person = await personIn(c);
      if (!person) return c.notFound();
      return why ? refuse(c, why) : savePerson(c, person);
    })
    .post('/personer/:id/namn', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const person = await personIn(c);
      if (!person) return c.notFound();
      if (why) return refuse(c, why);
      const alias = form(c).text('namn');
      const words = peopleTexts[c.get('locale')];
      if (alias === '') {
        return showPerson(c, handed, person, 422, [{ field: 'namn', sentence: words.needsAlias }]);
      }
      const organ = readId<'body'>(form(c).text('organ'));
      const body = organ && (await bodyStore(c.get('db')).find(organ));
      await bodyStore(c.get('db')).addAlias({ personId: person.id, alias, bodyId: body?.id });
      return seeOther(c, `${personAddress(person.id)}#namn`, words.added);
    })
    .post('/personer/:id/namn/:alias/ta-bort', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const person = await personIn(c);
      const alias = readId<'alias'>(c.req.param('alias'));
      if (!person || !alias) return c.notFound();
      if (why) return refuse(c, why);
      await bodyStore(c.get('db')).removeAlias(person.id, alias);
      return seeOther(c, `${personAddress(person.id)}#namn`, peopleTexts[c.get('locale')].removed);
    });

async function personIn(c: Ctx): Promise<Person | undefined> {
  const id = readId<'person'>(c.req.param('id'));
  return id && bodyStore(c.get('db')).findPerson(id);
}

async function savePerson(c: Ctx, person: Person) {
  const { typed } = form(c);
  const version = Number(typed['version']);
  const shown = { person, typed, version };
  const read = readPerson(c, typed);
  if ('problems' in read) return show(c, <PersonFormPage {...shown} problems={read.problems} />, 422);
  if ((await bodyStore(c.get('db')).changePerson(person.id, version, read)) === 'stale') {
    return show(c, <PersonFormPage {...shown} stored={person} />, 409);
  }
  return seeOther(c, personAddress(person.id), peopleTexts[c.get('locale')].saved);
}

async function showPerson(
  c: Ctx,
  handed: Handed,
  person: Person,
  status: 200 | 422,
  problems?: readonly Problem[],
) {
  const store = bodyStore(c.get('db'));
  const holdings = await store.holdingsOfPerson(person.id);
  const posts = holdings.filter((one) => one.withdrawnBecause === undefined).map((one) => one.post.id);
  return show(
    c,
    <PersonPage
      person={person}
      aliases={await store.aliasesOf(person.id)}
      formerly={await store.formerNamesOf(person.id)}
      holdings={holdings}
      own={await store.membershipsOfPerson(person.id)}
      through={await store.membershipsOfPosts(posts)}
      bodies={await store.list()}
      problems={problems}
      panel={await handed.threadPanel(c, person.id)}
    />,
    status,
  );
}

type Read = { name: string; party: string | undefined; email: string | undefined };

function readPerson(c: Ctx, typed: Typed): Read | { problems: Problem[] } {
  const words = peopleTexts[c.get('locale')];
  const name = (typed['namn'] ?? '').replace(/\s+/g, ' ');
  const party = typed['parti'] || undefined;
  const email = typed['epost'] || undefined;
  const problems: Problem[] = [];
  if (name === '') problems.push({ field: 'namn', sentence: words.needsName });
  if (party && party.length > 10) problems.push({ field: 'parti', sentence: words.partyTooLong });
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    problems.push({ field: 'epost', sentence: words.badEmail });
  }
  return problems.length > 0 ? { problems } : { name, party, email };
}
