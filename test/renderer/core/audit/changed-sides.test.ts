import { expect, test } from 'vitest';
import { changedSides, fieldsOf } from '../../../../renderer/core/audit/changed-sides.ts';

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
  [null, null, { before: null, after: null }],
  [{ a: 1, b: undefined }, { a: 1 }, { before: null, after: null }],
  [{ a: 1 }, { a: 1, b: undefined }, { before: null, after: null }],
  [{ a: 1, b: 2 }, { b: 3 }, { before: { a: 1, b: 2 }, after: { b: 3 } }],
  [{ a: 0 }, { a: false }, { before: { a: 0 }, after: { a: false } }],
  [{ a: null }, { a: '' }, { before: { a: null }, after: { a: '' } }],
  [{ list: ['x'] }, { list: ['x', 'y'] }, { before: { list: '["x"]' }, after: { list: '["x","y"]' } }],
])('the sides %j and %j are kept only where they differ', (before, after, sides) => {
  expect(changedSides(before, after)).toEqual(sides);
});

test('a long text is cut and marked as cut', () => {
  const { after } = changedSides(null, { text: 'x'.repeat(9_000) });
  expect(String(after?.text)).toHaveLength(4_001);
  expect(String(after?.text).endsWith('…')).toBe(true);
});

test('a text of the greatest length is kept whole', () => {
  const text = 'x'.repeat(4_000);
  expect(fieldsOf({ text })).toEqual({ text });
  expect(fieldsOf({ text: `${text}y` })).toEqual({ text: `${text}…` });
});

test('nothing has no fields', () => {
  expect(fieldsOf(null)).toEqual({});
});
