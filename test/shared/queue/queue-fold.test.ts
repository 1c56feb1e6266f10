import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldKey, foldLines } from '../../../shared/queue/queue-fold.ts';
import type { Queued } from '../../../shared/queue/queued.ts';

const row = (traveller: string, change: object = {}) =>
  ({
    ...{ traveller, flight: 'ET-508', outcome: 'watch', reasons: [{ rule: 'cash', title: {} }] },
    ...{ handling: null, caseState: null, ...change },
  }) as unknown as Queued;
const shown = (rows: readonly Queued[], open: readonly string[] = []) =>
  foldLines(rows, new Set(open))
    .map(({ row: { traveller }, fold }) => (fold === null ? traveller : `${traveller}×${fold.count}`))
    .join(' ');

describe('the fold of the queue', () => {
  const rows = [row('a'), row('b', { flight: 'KP-43' }), row('c'), row('d')];

  test('the fold of the queue stands where its first traveller stood, and opens there', () => {
    expect(shown(rows)).toBe('a×3 b');
    expect(shown(rows, [foldKey(row('a')) ?? ''])).toBe('a×3 c d b');
  });

  test.each([
    { what: 'another rule', change: { reasons: [{ rule: 'route', title: {} }] } },
    { what: 'a second reason', change: { reasons: [{ rule: 'cash' }, { rule: 'route' }] } },
    { what: 'another outcome', change: { outcome: 'inspect' } },
    { what: 'another flight', change: { flight: 'KP-43' } },
    { what: 'a case', change: { caseState: 'triage' } },
    { what: 'a handling', change: { handling: 'safeguard' } },
    { what: 'the steps of a child', change: { isMetAsChild: true } },
  ])('the fold of the queue leaves out who has $what', ({ change }) => {
    expect(shown([row('a'), row('b'), row('c', change)])).toBe('a×2 c');
  });

  test('the fold of the queue loses nobody', () => {
    const some = fc.array(
      fc.record({ flight: fc.constantFrom('A', 'B'), outcome: fc.constantFrom('watch', 'inspect') }),
    );
    fc.assert(
      fc.property(some, (parts) => {
        const all = parts.map((part, index) => row(String(index), part));
        const keys = all.map((each) => foldKey(each) ?? '');
        expect(foldLines(all, new Set(keys))).toHaveLength(all.length);
        const closed = foldLines(all, new Set()).reduce((sum, { fold }) => sum + (fold?.count ?? 1), 0);
        expect(closed).toBe(all.length);
      }),
    );
  });
});
