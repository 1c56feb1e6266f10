/** The next shift takes over by a signed report, which says what is to come and what did not come back. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { desk, EXPIRED, REASON } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const SEEN = ruleText(EXPIRED, { id: 'customs.expired', kind: 'trigger', weight: '', outcome: 'inspect' });
const SHIFT = { from: '2026-11-24T06:00', to: '2026-11-24T14:00' };

test('another supervisor of the agency takes over once, and the report says who and when', async () => {
  const unit = await desk([SEEN], null);
  const { number: id } = await unit.ask('shift.sign', { language: 'en', ...SHIFT, notes: '' });
  expect(await unit.refused('shift.take-over', { id })).toEqual({ code: 'refused', why: 'own-shift' });
  await unit.as('police');
  expect(await unit.refused('shift.take-over', { id })).toEqual({ code: 'not-found', what: 'report' });
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'night supervisor' });
  unit.setClock('2026-11-24T14:05:00.000Z');
  await unit.ask('shift.take-over', { id });
  const { signed } = await unit.ask('shift.report', { language: 'en', shift: null });
  expect(signed).toMatchObject([{ id, taken: { at: '2026-11-24T14:05:00.000Z' } }]);
  expect(signed[0]?.taken?.officer).not.toBe(signed[0]?.officer);
  expect(await unit.refused('shift.take-over', { id })).toEqual({ code: 'refused', why: 'shift-taken' });
});

test('the report of a shift lists flights to come with how far they are, and copies that did not come back', async () => {
  const unit = await desk([SEEN], null);
  await unit.ask('flight.take', { flight: FLIGHT });
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await unit.ask('case.select', { id, note: null });
  const { sheets } = await unit.ask('target-list.print', { flight: FLIGHT, copies: 3, language: 'en' });
  const { id: list = '', number = '' } = sheets[0]?.list ?? {};
  await unit.ask('target-list.end-copy', { id: list, copy: 1, how: 'destroyed' });
  await unit.ask('target-list.lose-copy', { id: list, copy: 3, reason: REASON });
  const { tables } = await unit.ask('shift.report', { language: 'en', shift: SHIFT });
  const rowsOf = (title: string) => tables.find((each) => each.title.startsWith(title))?.rows ?? [];
  expect(rowsOf('Flights to come').map((row) => row.slice(0, 3))).toMatchObject([
    [expect.stringContaining('508'), expect.anything(), '1 of 2 reviewed'],
  ]);
  expect(rowsOf('Target lists that did not come back').map((row) => [row[0], row[2], row[3]])).toEqual([
    [number, 2, 'out'],
    [number, 3, 'lost'],
  ]);
});
