/** What the report of a shift tells of targets who fell, and of travellers and flights that were changed: the lines of the weekly list. */
import { afterEach, expect, test } from 'vitest';
import { corrected, HIDDEN_TARGETS, TARGETS } from '../falls/falling.ts';
import { FLIGHT, FLIGHT_NAME } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, type Desk, desk, JOINT, SEEN } from '../queue-acts/desk.ts';
import { OF_LISTS } from '../queue-acts/week-rows-lists.ts';

afterEach(emptyStores);

const SHIFT = { from: '2026-11-24T06:00', to: '2026-11-24T14:00' };
const LATER = { from: '2026-11-24T14:00', to: '2026-11-24T22:00' };

async function actsIn({ ask }: Desk, shift = SHIFT, language: 'en' | 'fr' = 'en') {
  const { tables } = await ask('shift.report', { language, shift });
  const titles = ['Changes to targets, flights and rules', 'Changements de cibles, de vols et de règles'];
  return tables.find(({ title }) => titles.includes(title))?.rows ?? [];
}

test('a target who fell by a message stands in the report of the shift with level, rules and cause, and without a name', async () => {
  const unit = await desk(TARGETS, null);
  await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await corrected(unit);
  const rows = await actsIn(unit);
  expect(rows).toHaveLength(2);
  const [act, id, flight, , , level, rules, cause] = rows.find(([, onCase]) => onCase !== null) ?? [];
  expect([act, flight, level, rules, cause]).toEqual([
    'Fell or changed by a message or a rule',
    FLIGHT_NAME,
    'Inspect',
    'Test · Test',
    'by a message · Clear',
  ]);
  expect(id).toMatch(/^PRX-|^LFW-/);
  expect(JSON.stringify(rows)).not.toMatch(/HIT|AMA|OTHER|later\.edi/);
  expect((await actsIn(unit, SHIFT, 'fr'))[0]).toContain('par un message · Rien à signaler');
  expect(await actsIn(unit, LATER)).toEqual([]);
});

test('a fall of a hidden target is in the report of an agency that saw it fall, and of no other', async () => {
  const unit = await desk(HIDDEN_TARGETS);
  await corrected(unit);
  await unit.as('police');
  expect(await actsIn(unit)).toHaveLength(2);
  await unit.as('customs');
  expect(await actsIn(unit)).toEqual([]);
});

test('a flight that was cancelled by hand stands there, with who did it and who confirmed', async () => {
  const unit = await desk(TARGETS, null);
  const input = { flight: FLIGHT, cause: 'weather', reason: 'fog, says the tower' } as const;
  await unit.ask('flight.cancel', input, by('police'));
  const rows = await actsIn(unit);
  expect(rows.map(([act]) => act)).toEqual(['Flight cancelled', 'Flight cancelled']);
  expect(rows[0]?.slice(-2)).toEqual(['customs supervisor', 'PRACTICE-police']);
  expect(JSON.stringify(rows)).not.toContain('fog');
});

test.each([
  ['hold', 'Rule paused by the workstation'],
  ['switch-off', 'Rule switched off'],
] as const)('a rule that rests by a %s stands there by its name, and in no shift before', async (act, said) => {
  const unit = await desk([SEEN, JOINT], null);
  await OF_LISTS[act].does(unit);
  const acts = async (shift: typeof SHIFT) => (await actsIn(unit, shift)).filter(([line]) => line === said);
  expect((await acts(SHIFT))[0]?.slice(5, 7)).toEqual(['level not computed: the rule did not count', 'Test']);
  expect(await acts({ from: '2026-11-23T06:00', to: '2026-11-23T14:00' })).toEqual([]);
});

test('a mute stands there with whom it withheld a hit from, without a name', async () => {
  const unit = await desk([SEEN], null);
  expect(await unit.mute('customs.expired', 'police')).toBe('muted');
  await unit.core.resume();
  const rows = await actsIn(unit);
  expect(rows.map(([act, , flight]) => [act, flight])).toEqual([['Mute', FLIGHT_NAME]]);
  expect(JSON.stringify(rows)).not.toMatch(/HIT|AMA|renewal/);
});
