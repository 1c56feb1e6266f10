import { expect, test } from 'vitest';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import { api, booking, context, document, manifest, person, pnr } from './make-manifest.ts';

// Quadratic work would take minutes here, so the test's time limit is the check.
const MANY = 20_000;
/** A name of letters only: digits do not count in name comparison. */
const letters = (at: number) => [...String(at)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');
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

test.each([
  ['one person', () => person('MENSAH/KOFI', { documents: [document('P1')], dateOfBirth: '1990-01-01' })],
  ['one name and nothing else', () => person('MENSAH/KOFI')],
  ['many names', (at: number) => person(`${letters(at)}/KOFI`, { locator: 'ABC123' })],
] as const)('a repeated list of %s is folded in time', (_what, make) => {
  const [flight] = foldFlights(
    [api('m1', people(make)), api('m2', people(make), { prepared: '2026-11-24T07:00Z' })],
    context,
  );
  expect(flight?.travellers.flatMap(({ id, aliases }) => [id, ...aliases])).toHaveLength(2 * MANY);
});

test('a repeated booking of many in another order is folded in time', () => {
  const party = people((at) => person(`${letters(at)}/KOFI`));
  const all = party.map((_, at) => at);
  const [flight] = foldFlights(
    [
      pnr('m1', party, [booking('ABC123', all)]),
      pnr('m2', party.toReversed(), [booking('ABC123', all)], { prepared: '2026-11-24T07:00Z' }),
    ],
    context,
  );
  expect(flight?.travellers).toHaveLength(MANY);
  expect(flight?.travellers[0]).toMatchObject({ id: `m1:${MANY - 1}`, aliases: ['m2:0'] });
});

test('a closing list by locators alone, and replies about all travellers, are folded in time', () => {
  const party = people((at) => person(`MENSAH${at}/KOFI`, { locator: `L${at}` }));
  const closing = people((at) => person('/', { locator: `L${at}` }));
  const replies = party.map(({ locator, surname, givenNames }) => ({
    ...{ locator, surname, givenNames, reference: null, answer: 'board' as const, code: '0Z', text: null },
  }));
  const [flight] = foldFlights(
    [
      api('m1', party),
      api('m2', closing, { function: 'close-on-board', prepared: '2026-11-24T07:00Z' }),
      { id: 'm3', manifest: manifest({ format: 'CUSRES', function: 'reply', replies }) },
    ],
    context,
  );
  expect(
    flight?.travellers.filter(({ status, replies: own }) => status === 'boarded' && own.length === 1),
  ).toHaveLength(MANY);
});

test.each([
  ['one sender', 20_000, 2, () => 'KP'],
  ['many senders', 130_000, 1, (at: number) => `S${at}`],
] as const)('thousands of small lists of %s are folded in time', { timeout: 120_000 }, (_what, lists, each, sender) => {
  const messages = Array.from({ length: lists }, (_, at) => {
    const party = Array.from({ length: each }, (_unused, row) => {
      const name = letters(at * each + row);
      return person(`${name}/KOFI`, { documents: [document(name)] });
    });
    return api(`m${at}`, party, { sender: sender(at) });
  });
  const [flight] = foldFlights(messages, context);
  expect(flight?.completeness.read.passengers).toBe(lists * each);
});
