import { expect, test } from 'vitest';
import { NOTHING_MORE, type WeekLine } from '../../../shared/review/week-lines.ts';
import { weekRows } from '../../../shared/review/week-rows.ts';

const line = (id: string, time: string, more: Partial<WeekLine> = {}): WeekLine => ({
  ...NOTHING_MORE,
  ...{ id, act: 'met-alone', officer: 'LFW-01', second: null, at: `2026-11-24T${time}:00.000Z` },
  ...{ name: id, flight: null, traveller: id, wouldBe: 'inspect', is: null, rules: [], reason: 'no bag' },
  ...more,
});

const shown = (lines: readonly WeekLine[], opened: readonly string[] = []) =>
  weekRows(lines, new Set(opened)).map(({ id, together }) => (together === undefined ? id : `${id} (${together})`));

const MORNING = [line('a', '06:00'), line('b', '08:00', { act: 'close' }), line('c', '09:00')];

test('whom one officer met alone in a shift is one row with a number at the place of the first', () => {
  expect(shown(MORNING)).toEqual(['together a (2)', 'b']);
});

test('the row says no reason of one of them', () => {
  expect(weekRows(MORNING, new Set())[0]).toMatchObject({ reason: '', rules: [] });
});

test('an opened row has its lines after it', () => {
  expect(shown(MORNING, ['together a'])).toEqual(['together a (2)', 'a', 'c', 'b']);
});

test.each<readonly [string, readonly WeekLine[]]>([
  ['one alone', [line('a', '06:00')]],
  ['of two officers', [line('a', '06:00'), line('b', '07:00', { officer: 'LFW-02' })]],
  ['of two shifts', [line('a', '06:00'), line('b', '18:00')]],
  ['of which one was typed since somebody looked', [line('a', '06:00'), line('b', '07:00', { isLate: true })]],
  ['of other acts', [line('a', '06:00', { act: 'unseen' }), line('b', '07:00', { act: 'unseen' })]],
])('lines %s stand by themselves', (_, lines) => {
  expect(shown(lines)).toEqual(lines.map(({ id }) => id));
});
