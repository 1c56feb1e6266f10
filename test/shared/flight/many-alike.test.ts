import { expect, test } from 'vitest';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import { api, booking, context, document, person, pnr } from './make-manifest.ts';

// Quadratic work shows as minutes here, so the test's own time limit is the check.
const MANY = 20_000;
const people = (make: (at: number) => ReturnType<typeof person>) => Array.from({ length: MANY }, (_, at) => make(at));

test.each([
  [
    'one person, many times',
    () => person('MENSAH/KOFI', { documents: [document('P1')], dateOfBirth: '1990-01-01' }),
    1,
  ],
  ['one name, many documents', (at: number) => person('MENSAH/KOFI', { documents: [document(`P${at}`)] }), MANY],
  ['one name and nothing else', () => person('MENSAH/KOFI'), MANY],
  ['one booking, many names', (at: number) => person(`MENSAH${at}/KOFI`, { locator: 'ABC123' }), MANY],
] as const)('a flight with %s is folded in time', (_what, make, travellers) => {
  const [flight] = foldFlights([api('m1', people(make))], context);
  expect(flight?.travellers).toHaveLength(travellers);
});

test('a booking of many is merged with a list of many in time', () => {
  const party = people((at) => person(`MENSAH${at}/KOFI`, { locator: 'ABC123', documents: [document(`P${at}`)] }));
  const all = party.map((_, at) => at);
  const [flight] = foldFlights([api('m1', party), pnr('m2', party, [booking('ABC123', all)])], context);
  expect(flight?.travellers).toHaveLength(MANY);
});
