import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  belongsTo,
  createQueueStore,
  flightText,
  neighbour,
  rowKey,
  tabCounts,
  visibleRows,
} from '../../../renderer/app/queue/queue-store.ts';
import { createScreenStores } from '../../../renderer/app/screen-store.ts';
import type { QueueRow } from '../../../renderer/core/calls/queue.ts';
import { MANDATES, type Mandate } from '../../../shared/fact/fact.ts';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';

const initial = createQueueStore(createScreenStores()).getState();

function row(id: string, outcome: Outcome, change: Partial<QueueRow> = {}): QueueRow {
  return {
    traveller: id,
    flight: 'ET-508-ADD-2026-11-24',
    name: `NAME, ${id}`,
    outcome,
    otherwise: null,
    outcomes: { customs: 'clear', police: 'clear', immigration: 'clear', joint: outcome },
    scores: { customs: 0, police: 0, immigration: 0, joint: 0 },
    attendance: [],
    handling: null,
    immunity: null,
    situation: null,
    movement: 'arriving',
    carrier: 'ET',
    flightNumber: 'ET508',
    origin: 'ADD',
    destination: 'LFW',
    due: 0,
    dueLocal: '14:40',
    reasons: [],
    mutes: [],
    caseId: null,
    caseState: null,
    caseOwner: null,
    ...change,
  };
}

describe('the rows of the queue', () => {
  test('the rows of the queue are sorted by severity, and equal ones keep the order of the core', () => {
    const rows = [row('a', 'watch'), row('b', 'intercept'), row('c', 'watch'), row('d', 'inspect')];
    expect(visibleRows(rows, initial, 'me').map((each) => each.traveller)).toEqual(['b', 'd', 'a', 'c']);
  });

  test('the rows under the tab of an agency are those that the agency flags, at its own level', () => {
    const customs = row('a', 'intercept', {
      outcomes: { customs: 'watch', police: 'intercept', immigration: 'clear', joint: 'watch' },
    });
    const police = row('b', 'inspect', {
      outcomes: { customs: 'clear', police: 'inspect', immigration: 'clear', joint: 'clear' },
    });
    const under = (tab: Mandate) =>
      visibleRows([customs, police], { ...initial, tab }, 'me').map((each) => each.traveller);
    expect(under('customs')).toEqual(['a']);
    expect(under('police')).toEqual(['a', 'b']);
    expect(under('immigration')).toEqual([]);
  });

  test('the rows of the queue are filtered by outcome and by every typed word, ignoring case', () => {
    const rows = [row('a', 'watch'), row('b', 'inspect', { name: 'OKAFOR, CHIDI' })];
    expect(visibleRows(rows, { ...initial, from: 'inspect' }, 'me')).toHaveLength(1);
    expect(visibleRows(rows, { ...initial, search: 'okafor et508' }, 'me')).toHaveLength(1);
    expect(visibleRows(rows, { ...initial, search: 'okafor kp' }, 'me')).toHaveLength(0);
    expect(visibleRows(rows, { ...initial, search: 'et 508' }, 'me')).toHaveLength(2);
  });

  test('the rows with a closed case are only under the tab of closed cases', () => {
    const closed = row('a', 'inspect', { caseState: 'closed', caseOwner: 'me' });
    expect(tabCounts([closed], 'me')).toEqual({
      joint: 0,
      customs: 0,
      police: 0,
      immigration: 0,
      mine: 0,
      muted: 0,
      done: 1,
    });
  });

  test('the rows whose case the officer owns are under “mine”', () => {
    const mine = row('a', 'watch', { caseState: 'selected', caseOwner: 'me' });
    expect(belongsTo(mine, 'mine', 'me')).toBe(true);
    expect(belongsTo(mine, 'mine', 'you')).toBe(false);
  });

  test('the rows of the queue are all under “joint” or “closed”, whatever their levels', () => {
    const outcome = fc.constantFrom(...OUTCOMES.filter((each) => each !== 'clear'));
    const levels = fc.record(
      Object.fromEntries(MANDATES.map((mandate) => [mandate, fc.constantFrom(...OUTCOMES)])) as Record<
        Mandate,
        fc.Arbitrary<Outcome>
      >,
    );
    fc.assert(
      fc.property(
        outcome,
        levels,
        fc.constantFrom(null, 'open' as const, 'closed' as const),
        (level, outcomes, state) => {
          const one = row('a', level, { outcomes, caseState: state });
          const counts = tabCounts([one], 'me');
          expect(counts.joint + counts.done).toBe(1);
        },
      ),
    );
  });
});

describe('moving through the queue', () => {
  const rows = [row('a', 'watch'), row('b', 'watch'), row('c', 'watch')];
  const key = (id: string) => rowKey({ flight: 'ET-508-ADD-2026-11-24', traveller: id });
  test.each([
    { from: null, by: 1 as const, to: 'a' },
    { from: 'a', by: 1 as const, to: 'b' },
    { from: 'c', by: 1 as const, to: 'c' },
    { from: 'a', by: -1 as const, to: 'a' },
  ])('moving through the queue from $from by $by leads to $to', ({ from, by, to }) => {
    expect(neighbour(rows, from === null ? null : key(from), by)?.traveller).toBe(to);
  });

  test('moving through the queue continues at the former index when the selected row has left the list', () => {
    expect(neighbour(rows, key('gone'), 1, 1)?.traveller).toBe('b');
    expect(neighbour(rows, key('gone'), -1, 1)?.traveller).toBe('a');
  });

  test('moving through an empty queue selects no row', () => {
    expect(neighbour([], null, 1)).toBeNull();
  });
});

test.each([
  { carrier: 'ET', flightNumber: 'ET508', text: 'ET 508' },
  { carrier: 'KP', flightNumber: 'KP43A', text: 'KP 043A' },
  { carrier: null, flightNumber: '12', text: '012' },
])('a flight is written $text', ({ carrier, flightNumber, text }) => {
  expect(flightText({ carrier, flightNumber })).toBe(text);
});
