import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from './reader.fixtures.ts';
import type { ProposedAssignment } from './shape.ts';

const told = (assignments: readonly ProposedAssignment[] = []) =>
  assignments.map(({ to, what, due, cadence, status }) => [to, what, due?.date, cadence?.text, status]);

const board = understand(`STENVIKS KOMMUN                        PROTOKOLL                          1(2)
Socialnämnden                          2025-02-19
Närvarande:
Ledamöter: Åke Tornerhjelm (M) ordf.

Sn § 11
Dnr 2024/213-701

Tillsyn av boenden i
Norra Stenvik och vid
Ekbacken

Beslut
Socialnämnden beslutar att
1. godkänna rapporten om tillsyn,
2. uppdra till förvaltningen att upprätta en handlingsplan, och
3. handlingsplanen ska redovisas för nämnden den 21 maj 2025.
_____

Sn § 12
Val av justerande
Beslut
Åke Tornerhjelm (M) utses att justera.

Sn § 13
Redovisning av uppdraget om telefontider
Nämndens beslut
Ordföranden får i uppdrag att underteckna svaret. Paragrafen justeras omedelbart.
Nämnden godkänner redovisningen och förklarar uppdraget fullgjort.
Ordförandebeslut
Ordföranden har 2025-02-03 fattat beslut om att avge yttrande.

Sn § 14
Delegationsbeslut
Beslut
Redovisade delegationsbeslut godkänns.
§ 301 Bygglov Björken 3, beviljas

Sn § 15
Träningslägenheter
Beslut
– att tekniska nämnden bygger lägenheterna senast den 1 december 2026,
– att tekniska nämnden halvårsvis rapporterar till kommunstyrelsen,
– att varje enhet ska öva utrymning innan sommaren,
– att chefen får i uppdrag att ta fram en plan, att redovisas i delårsrapporten.

Digital justering: Åke Tornerhjelm (M)
`);
const boardItem = (number: string) => board.items.find((item) => item.number === number);

test('a heading may stand on several lines, the case number above it', () => {
  const item = boardItem('11');
  assert.equal(item?.heading, 'Tillsyn av boenden i Norra Stenvik och vid Ekbacken');
  assert.equal(item?.caseNumber, '2024/213-701');
});

test('the point that sets when and to whom belongs to the assignment before it', () => {
  const [only, ...more] = boardItem('11')?.assignments ?? [];
  assert.deepEqual([only?.to, only?.what], ['förvaltningen', 'upprätta en handlingsplan']);
  assert.deepEqual([only?.due?.date, only?.toBody, more.length], ['2025-05-21', 'nämnden', 0]);
});

test('who approves the minutes is formalia; a list of delegated decisions is information', () => {
  assert.equal(boardItem('12')?.kind, 'formalia');
  assert.equal(boardItem('14')?.kind, 'information');
  assert.equal(boardItem('14')?.decisions.length, 1);
});

test('a fulfilled assignment takes its words from the heading; an aside decides nothing', () => {
  assert.deepEqual(told(boardItem('13')?.assignments), [
    ['Ordföranden', 'underteckna svaret', undefined, undefined, 'given'],
    [null, 'telefontider', undefined, undefined, 'closed'],
  ]);
  assert.equal(boardItem('13')?.decisions.length, 2);
});

test('each att-sats tells who, in the present tense too; a rhythm of the same receiver is no second task', () => {
  assert.deepEqual(told(boardItem('15')?.assignments), [
    ['tekniska nämnden', 'bygger lägenheterna', '2026-12-01', 'halvårsvis', 'given'],
    ['varje enhet', 'öva utrymning', '2025-06-13', undefined, 'given'],
    ['chefen', 'ta fram en plan', '2025-10-31', undefined, 'given'],
  ]);
});

test('“X beslutar” under a proposal to X only leads to what is proposed', () => {
  const [item] = understand(`Vänhems kommun
Protokoll 2025-05-06
Barn- och ungdomsnämndens arbetsutskott
Beslutande: Stellan Ö Brink (KD) ordförande

§ 63/25   Dnr BUN/2025:41
Skolskjutsregler
Arbetsutskottets förslag till barn- och ungdomsnämnden
Barn- och ungdomsnämnden beslutar
att anta reglerna,
att skolchefen återrapporterar reglerna i delårsrapporten och i verksamhetsberättelsen.
Yrkande
Ordföranden Amira Nouri (S) yrkar bifall till förslaget och finner att utskottet beslutar så.
Stellan Ö Brink (KD) yrkar
att taxan sänks,
att kostnaden tas ur reserven.
Utdrag
Nämnden
Digital justering: Amira Nouri (S)
`).items;
  assert.deepEqual(
    [item?.kind, item?.proposedTo, item?.decisions.length],
    ['proposal', 'barn- och ungdomsnämnden', 2],
  );
  const [report] = item?.assignments ?? [];
  assert.deepEqual([report?.to, report?.status], ['skolchefen', 'proposed']);
  assert.equal(report?.cadence?.text, 'i delårsrapporten och i verksamhetsberättelsen');
  assert.deepEqual(
    item?.motions.map(({ by, text }) => [by, text.split(' yrkar ')[1]]),
    [
      ['Amira Nouri (S)', 'bifall till förslaget'],
      ['Stellan Ö Brink (KD)', 'att taxan sänks, att kostnaden tas ur reserven.'],
    ],
  );
  assert.deepEqual(item?.extractsTo, ['Nämnden']);
});

test('a reservation with its reasons gives no assignment and no decision', () => {
  const [item] = understand(`Protokoll kommunstyrelsen
2025-05-06

49 § Belysning
Beslut
Kommunstyrelsen beslutar att bifalla förslaget.
Reservation
Maj Skogmyr (M) reserverar sig mot beslutet med följande motivering:
"Förvaltningen ska i stället få i uppdrag att se över energikostnaderna."
Deltar inte i beslutet
Hamid Rostami (V) deltar inte i beslutet.
`).items;
  assert.equal(item?.number, '49');
  assert.deepEqual([item?.decisions.length, item?.assignments.length], [1, 0]);
  assert.deepEqual(item?.reservations, [{ by: 'Maj Skogmyr (M)' }]);
});

test('a call and a letter put forward; nothing in them is given', () => {
  const call = understand(`Alvsjö kommun
KALLELSE
Kultur- och fritidsnämnden kallas till sammanträde
Tid: onsdagen den 12 mars 2025 kl. 17.00

1. Upprop
2. Ny taxa   Dnr KFN 2025/19
Förslag till beslut
Kultur- och fritidsnämnden föreslår kommunfullmäktige att anta taxan.
Förvaltningschefen får i uppdrag att informera föreningarna senast den 30 april 2025.
3. Information om simhallen
`);
  assert.deepEqual(
    [call.kind, call.body, call.meetingDate],
    ['kallelse', 'Kultur- och fritidsnämnden', '2025-03-12'],
  );
  assert.deepEqual(
    told(call.items[1]?.assignments).map(([, , , , status]) => status),
    ['proposed'],
  );
  const letter = understand(`Tjänsteskrivelse
Datum 2025-08-28
Diarienummer SBN 2025-0231
Samhällsbyggnadskontoret
Handläggare: Edvin Roslund, trafikplanerare
Samhällsbyggnadsnämnden

Hastighetsplan för Mörkeby

Förslag till beslut
Samhällsbyggnadsnämnden beslutar
– att anta hastighetsplanen,
– att uppdra åt kontoret att genomföra planen, samt
– att genomförandet återredovisas årligen.
`);
  const [item, ...others] = letter.items;
  assert.deepEqual(
    [letter.kind, item?.heading, item?.caseNumber, others.length],
    ['tjänsteskrivelse', 'Hastighetsplan för Mörkeby', 'SBN 2025-0231', 0],
  );
  assert.deepEqual(told(item?.assignments), [
    ['kontoret', 'genomföra planen', undefined, 'årligen', 'proposed'],
  ]);
});

test('under “får i uppdrag att” each entry is a task of its own, and the decision is the whole sentence', () => {
  const [item] = understand(`Tekniska nämnden
Protokoll 2025-09-24
Tn § 101     Dnr TN 2025/140
Skyfallsplan
Beslut
1. Tekniska förvaltningen får i uppdrag att:
a) inventera lågpunkter senast 2026-03-31,
b) ta fram en lista.
2. Uppdrag enligt punkt 1 ska återrapporteras till nämnden i juni 2026.
Ärendebeskrivning
Den 14 oktober 2024, § 12, fick förvaltningen i uppdrag att mäta flöden. Uppdraget är därmed slutfört.
`).items;
  assert.equal(
    item?.decisions[0]?.text,
    'Tekniska förvaltningen får i uppdrag att: a) inventera lågpunkter senast 2026-03-31, b) ta fram en lista.',
  );
  assert.deepEqual(told(item?.assignments), [
    ['Tekniska förvaltningen', 'inventera lågpunkter', '2026-03-31', undefined, 'given'],
    ['Tekniska förvaltningen', 'ta fram en lista', '2026-06-30', undefined, 'given'],
    ['förvaltningen', 'mäta flöden', undefined, undefined, 'closed'],
  ]);
});

test('a section’s word that a sentence has run into is its heading', () => {
  const { items } = understand(`SJÖHOLMA KOMMUN   PROTOKOLL
Socialnämnden   2026-10-20

§ 82 Trygghetslarm i särskilt boende
Beslut
Socialnämnden beslutar
att anta rutinen för trygghetslarm,
att uppdra åt enhetschefen att senast den 31 mars ta fram en plan för utbyte av larm. Sammanfattning av ärendet
Larmen är från 2015. Pelle tar kontakt med leverantören och återkommer innan sommaren.
`);
  assert.deepEqual(
    items[0]?.decisions.map(({ text }) => text),
    [
      'att anta rutinen för trygghetslarm',
      'att uppdra åt enhetschefen att senast den 31 mars ta fram en plan för utbyte av larm.',
    ],
  );
  assert.deepEqual(
    items[0]?.sections?.map(({ kind, heading }) => [kind, heading]),
    [
      ['decision', 'Beslut'],
      ['decision', 'Socialnämnden beslutar'],
      ['text', 'Sammanfattning av ärendet'],
    ],
  );
});

const asked = (body: string) =>
  understand(`Sjöholma kommun
${body}
Sammanträdesprotokoll 2026-10-06

§ 31 Trygghetslarm i särskilt boende
Beslut
Socialnämnden föreslås besluta
att anta rutinen för trygghetslarm daterad 2026-10-01.

§ 32 Avslutning
Mötet avslutas.
`).items[0];

test('what a body is asked to decide is a proposal to it, but not in its own minutes', () => {
  const item = asked('Socialnämndens arbetsutskott');
  assert.deepEqual([item?.kind, item?.proposedTo, item?.decisions.length], ['proposal', 'Socialnämnden', 1]);
  assert.equal(asked('Socialnämnden')?.proposedTo, null);
});
