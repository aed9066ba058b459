import type { Cadence } from './shape.ts';

/** What a form offers, in its order; `name` is safe in a form and an address, the words are `cadenceWords`'. */
export const cadenceChoices: readonly { readonly name: string; readonly cadence: Cadence }[] = [
  { name: 'varje-vecka', cadence: { kind: 'weeks', every: 1 } },
  { name: 'varannan-vecka', cadence: { kind: 'weeks', every: 2 } },
  { name: 'varje-manad', cadence: { kind: 'months', every: 1 } },
  { name: 'kvartal', cadence: { kind: 'window', per: 'year', parts: 4 } },
  { name: 'tertial', cadence: { kind: 'window', per: 'year', parts: 3 } },
  { name: 'halvar', cadence: { kind: 'window', per: 'year', parts: 2 } },
  { name: 'en-gang-per-termin', cadence: { kind: 'window', per: 'term', parts: 1 } },
  { name: 'tva-ganger-per-termin', cadence: { kind: 'window', per: 'term', parts: 2 } },
  { name: 'varje-ar', cadence: { kind: 'years', every: 1 } },
  { name: 'vartannat-ar', cadence: { kind: 'years', every: 2 } },
  { name: 'delarsrapport', cadence: { kind: 'event', events: ['interimReport'] } },
  {
    name: 'delarsrapport-och-verksamhetsberattelse',
    cadence: { kind: 'event', events: ['interimReport', 'activityReport'] },
  },
  { name: 'varje-mote', cadence: { kind: 'perMeeting' } },
  { name: 'vid-behov', cadence: { kind: 'none', why: 'asNeeded' } },
  { name: 'lopande', cadence: { kind: 'none', why: 'ongoing' } },
  { name: 'tills-vidare', cadence: { kind: 'none', why: 'untilFurther' } },
];

export const cadenceNamed = (name: string): Cadence | undefined =>
  cadenceChoices.find((choice) => choice.name === name)?.cadence;
