import { expect, test } from 'vitest';
import { changedSides } from '../../../../renderer/core/audit/changed-sides.ts';

test.each([
  [
    { a: 1, b: 'x' },
    { a: 1, b: 'y' },
    { before: { b: 'x' }, after: { b: 'y' } },
  ],
  [{ a: 1 }, { a: 1 }, { before: null, after: null }],
  [null, { a: 1, gone: undefined }, { before: null, after: { a: 1 } }],
  [{ a: true }, null, { before: { a: true }, after: null }],
  [{ a: 1 }, { a: 1, b: null }, { before: {}, after: { b: null } }],
  [{ list: ['x'] }, { list: ['x', 'y'] }, { before: { list: '["x"]' }, after: { list: '["x","y"]' } }],
])('the sides %j and %j are kept only where they differ', (before, after, sides) => {
  expect(changedSides(before, after)).toEqual(sides);
});

test('a long text is cut and marked as cut', () => {
  const { after } = changedSides(null, { text: 'x'.repeat(9_000) });
  expect(String(after?.text)).toHaveLength(4_001);
  expect(String(after?.text).endsWith('…')).toBe(true);
});
