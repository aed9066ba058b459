import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../kernel/day.ts';
import { looksAt } from './looks.ts';
import { toldHouse } from './told-house.ts';
import type { ToldHouse } from './told-house.ts';

let house: ToldHouse;
let eyes: ReturnType<typeof looksAt>;
before(async () => {
  house = await toldHouse(day('2026-11-24'));
  eyes = looksAt(house);
});
after(() => house.stop());

test('bodies, posts and people', async () => {
  const body = await eyes.addressOf('body', 'Socialnämnden');
  await eyes.look('ellen.torpman', '/organ', 'organ');
  await eyes.look('ellen.torpman', body, 'ett-organ');
  for (const address of [
    `${body}?dag=2025-03-01`,
    await eyes.addressOf('post', 'Enhetschef'),
    await eyes.addressOf('person', 'Tegnevik'),
    '/personer',
  ])
    await eyes.visit('ellen.torpman', address);
  for (const address of ['/organ/ny', `${body}/andra`, `${body}/ledamoter/ny`, '/organ/importera'])
    await eyes.visit('kristina.sjobrink', address);
});

test('year plans, matters on their way and standing items, each from a form that is sent', async () => {
  const body = (await eyes.addressOf('body', 'Socialnämnden')).replace('/organ/', '');
  await eyes.visit('ellen.torpman', '/sammantradesplan');
  const page = await eyes.visit('ellen.torpman', `/sammantradesplan/${body}/serier`);
  await page.getByLabel('Vad mötena kallas').fill('Nämndsammanträde');
  await page.getByLabel('Från och med').fill('2027-01-14');
  await page.getByRole('button', { name: 'Spara mötesserien' }).click();
  await page.getByText('Mötesserien är sparad.').waitFor();
  await eyes.look('ellen.torpman', `/sammantradesplan/${body}/forslag?ar=2027`, 'motesforslag');
  await eyes.look('ellen.torpman', `/sammantradesplan/${body}?ar=2027`, 'sammantradesplan');
  await eyes.visit('ellen.torpman', `/beredningslista/nytt?organ=${body}`);
  await page.getByLabel('Rubrik').fill('Ny rutin för hembesök');
  await page.getByRole('button', { name: 'Föreslå ärendet' }).click();
  await page.getByText('Ärendet är föreslaget').waitFor();
  const matter = new URL(page.url()).pathname;
  await eyes.look('ellen.torpman', matter, 'ett-arende-pa-vag');
  await eyes.look('ellen.torpman', `/beredningslista/organ/${body}`, 'beredningslista');
  await eyes.visit('ellen.torpman', `${matter}/andra`);
  await eyes.visit('ellen.torpman', '/beredningslista');
  await eyes.visit('ellen.torpman', `/staende-punkter/organ/${body}/ny`);
  await page.getByLabel('Rubrik').fill('Månadens goda exempel');
  await page.getByLabel('Olika personer presenterar den').check();
  await page.getByRole('button', { name: 'Spara punkten' }).click();
  await page.getByText('Den stående punkten är sparad.').waitFor();
  await eyes.look('ellen.torpman', new URL(page.url()).pathname, 'en-staende-punkt');
  await eyes.visit('ellen.torpman', `/staende-punkter/organ/${body}`);
});

test('assignments and report-backs', async () => {
  const assignment = await eyes.addressOf('assignment', 'svarstiderna');
  await eyes.look('ellen.torpman', '/uppdrag', 'uppdrag');
  await eyes.look('ellen.torpman', assignment, 'ett-uppdrag');
  await eyes.look('ellen.torpman', await eyes.addressOf('report'), 'en-aterrapport');
  await eyes.look('fatima.lindroth', `${assignment}/aterrapportera`, 'aterrapportera');
  for (const address of [
    '/uppdrag?lage=alla&ord=riktlinjer&utan=agare&sortera=uppdrag&ordning=desc',
    '/uppdrag?ord=ingenting+heter+så',
    '/uppdrag/ny',
    `${assignment}/andra`,
    `${assignment}/frekvens`,
    `${assignment}/fordela`,
    `${assignment}/avskriv`,
  ])
    await eyes.visit('ellen.torpman', address);
});

test('goals, documents, search and the thread', async () => {
  const goal = await eyes.addressOf('goal', 'Färre ansikten');
  const decision = await eyes.addressOf('decision', 'kontinuitet');
  await eyes.look('ellen.torpman', goal, 'ett-mal');
  await eyes.look('ellen.torpman', await eyes.addressOf('document', 'socialnamnden.docx'), 'ett-dokument');
  await eyes.look('ellen.torpman', '/sok?q=hemtjänsten', 'sok');
  await eyes.look('ellen.torpman', decision.replace('/beslut/', '/traden/'), 'traden');
  for (const address of ['/mal', '/mal/nytt', `${goal}/andra`, '/sok', '/sok?q=kvastskaftsfabrik'])
    await eyes.visit('ellen.torpman', address);
});

test('the change log, and the history of one thing', async () => {
  const assignment = await eyes.addressOf('assignment', 'svarstiderna');
  await eyes.look('kristina.sjobrink', '/logg', 'andringslogg');
  await eyes.visit('gunnel.aspmark', '/logg?slag=membership&till=2020-01-01');
  await eyes.visit('gunnel.aspmark', assignment.replace('/uppdrag/', '/logg/'));
  await eyes.visit('malin.tegnevik', '/logg', 403);
});

test('the browser has complained of nothing', () => assert.deepEqual(house.complaints, []));
