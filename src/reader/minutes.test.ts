import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from './reader.fixtures.ts';

const minutes = understand(`
VALBERGA KOMMUN                    SAMMANTRÄDESPROTOKOLL                 Sida
Barn- och utbildningsnämnden       Sammanträdesdatum                     1 (2)
                                   2025-03-18

Plats och tid        Kommunhuset, rum Eken, kl. 13.00–15.45
Beslutande           Karin Wallander (S), ordförande
                     Olof Strand (M), vice ordförande
Övriga närvarande    Åsa Holm, förvaltningschef
Utses att justera    Olof Strand

Ärendelista
§ 22  Ekonomisk uppföljning ........................... 2
§ 23  Plan för skolnärvaro ............................ 2

VALBERGA KOMMUN                    SAMMANTRÄDESPROTOKOLL                 Sida
Barn- och utbildningsnämnden       Sammanträdesdatum                     2 (2)
                                   2025-03-18

§ 22                                                     Dnr BUN 2025/14

Ekonomisk uppföljning

Barn- och utbildningsnämndens beslut

Nämnden lägger uppföljningen till handlingarna.

§ 23                                                     Dnr BUN 2024/201

Plan för skolnärvaro

Barn- och utbildningsnämndens beslut

1. Nämnden antar plan för skolnärvaro 2025–2027.
2. Förvaltningschefen får i uppdrag att ta fram en handlingsplan för de skolor som har
   högst frånvaro.
3. Uppdraget ska återrapporteras till nämnden senast i oktober 2025.

Sammanfattning av ärendet

Nämnden gav den 14 maj 2024, § 45, förvaltningen i uppdrag att föreslå åtgärder mot frånvaro.

Yrkanden

Olof Strand (M) yrkar bifall till förvaltningens förslag.

Reservation

Olof Strand (M) reserverar sig mot beslutet.

Beslutet skickas till

Förvaltningschefen
Ekonomi
`);
const [followUp, plan] = minutes.items;

test('the head says kind, municipality, body, day, hours and who was there', () => {
  const { kind, organisation, body, meetingDate, start, end, signatories } = minutes;
  assert.deepEqual(
    { kind, organisation, body, meetingDate, start, end, signatories },
    {
      kind: 'nämndprotokoll',
      organisation: 'Valberga kommun',
      body: 'Barn- och utbildningsnämnden',
      meetingDate: '2025-03-18',
      start: '13:00',
      end: '15:45',
      signatories: ['Olof Strand'],
    },
  );
  assert.deepEqual(
    minutes.people.map(({ name, role, party }) => [name, role, party]),
    [
      ['Karin Wallander', 'ordförande', 'S'],
      ['Olof Strand', 'vice ordförande', 'M'],
      ['Åsa Holm', 'förvaltningschef', null],
    ],
  );
});

test('a table of contents gives no items, and a case number may stand beside the paragraph', () => {
  assert.deepEqual(
    minutes.items.map(({ number, heading, caseNumber }) => [number, heading, caseNumber]),
    [
      ['22', 'Ekonomisk uppföljning', 'BUN 2025/14'],
      ['23', 'Plan för skolnärvaro', 'BUN 2024/201'],
    ],
  );
});

test('what is only put on file is information; one decision for each numbered point', () => {
  assert.equal(followUp?.kind, 'information');
  assert.equal(plan?.kind, 'decision');
  assert.equal(plan?.decisions.length, 3);
  assert.match(plan?.decisions[1]?.text ?? '', /^Förvaltningschefen får i uppdrag .* högst frånvaro\.$/);
});

test('the point about the report belongs to the assignment; one told of is earlier', () => {
  const [given, earlier] = plan?.assignments ?? [];
  assert.equal(given?.to, 'Förvaltningschefen');
  assert.equal(given?.what, 'ta fram en handlingsplan för de skolor som har högst frånvaro');
  assert.equal(given?.due?.date, '2025-10-31');
  assert.equal(given?.toBody, 'nämnden');
  assert.equal(given?.status, 'given');
  assert.deepEqual([earlier?.to, earlier?.status], ['förvaltningen', 'earlier']);
  assert.equal(plan?.assignments.length, 2);
});

test('motions, reservations and receivers of the extract are found under their headings', () => {
  assert.equal(plan?.motions[0]?.by, 'Olof Strand (M)');
  assert.deepEqual(plan?.reservations, [{ by: 'Olof Strand (M)' }]);
  assert.deepEqual(plan?.extractsTo, ['Förvaltningschefen', 'Ekonomi']);
});

test('att-satser put to another body are a proposal, beside what the body decides for itself', () => {
  const [item] = understand(`Protokoll kommunstyrelsen
2024-06-04

KS § 89 Lokalförsörjningsplan (KS 2024/211)
Beslut
Kommunstyrelsen föreslår kommunfullmäktige besluta
att anta lokalförsörjningsplanen, samt
att uppdra åt kommunstyrelsen att årligen revidera planen.

Kommunstyrelsen beslutar för egen del
att uppdra till kommundirektören att senast den 30 november 2024 återkomma med en tidplan för simhallen.
`).items;
  assert.equal(item?.kind, 'proposal');
  assert.equal(item?.proposedTo, 'kommunfullmäktige');
  assert.equal(item?.decisions[0]?.text, 'att anta lokalförsörjningsplanen');
  assert.deepEqual(
    item?.assignments.map(({ to, what, status, due, cadence }) => [
      to,
      what,
      status,
      due?.date,
      cadence?.text,
    ]),
    [
      ['kommunstyrelsen', 'årligen revidera planen', 'proposed', undefined, 'årligen'],
      ['kommundirektören', 'återkomma med en tidplan för simhallen', 'given', '2024-11-30', undefined],
    ],
  );
});

test('among decisions “förvaltningen ska utreda” is an assignment, reported where the next point says', () => {
  const [item] = understand(`Tekniska utskottet
Protokoll 2025-02-11

TU § 9/25 Belysning på gångvägen
Utskottet beslutar
• Förvaltningen ska utreda belysningen på gångvägen mellan skolan och badet.
• Utredningen redovisas på utskottets möte i maj 2025.
• Kostnaden får högst uppgå till 200 000 kronor.
Utdrag: Tekniska nämnden, ekonomichefen
`).items;
  assert.equal(item?.decisions.length, 3);
  assert.deepEqual(
    item?.assignments.map(({ to, due }) => [to, due?.date]),
    [['Förvaltningen', '2025-05-31']],
  );
  assert.deepEqual(item?.extractsTo, ['Tekniska nämnden', 'ekonomichefen']);
});

test('quoted older paragraphs are history, a fulfilled assignment is closed', () => {
  const { items } = understand(`Kommunstyrelsen
Protokoll 2024-06-04

§ 140 Uppföljning av uppdrag
Beslut
Uppdraget att se över parkeringsavgifterna förklaras fullgjort.
Tidigare behandling
Arbetsutskottet 2024-05-21
§ 88 Uppföljning av uppdrag

§ 141 Motion om solceller
Beslut
Ärendet återremitteras till tekniska förvaltningen för att belysa kostnaderna.
Reservation
Mot beslutet reserverar sig Nils Ros (M) och Ida Fors (L).
`);
  assert.deepEqual(
    items.map((item) => item.number),
    ['140', '141'],
  );
  assert.deepEqual(
    items[0]?.assignments.map(({ what, status }) => [what, status]),
    [['se över parkeringsavgifterna', 'closed']],
  );
  assert.deepEqual(
    items[1]?.assignments.map(({ to, what }) => [to, what]),
    [['tekniska förvaltningen', 'belysa kostnaderna']],
  );
  assert.deepEqual(
    items[1]?.reservations.map(({ by }) => by),
    ['Nils Ros (M)', 'Ida Fors (L)'],
  );
});
