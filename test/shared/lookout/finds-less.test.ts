/** Changes of a lookout by which it may find less. */
import { expect, test } from 'vitest';
import { mayFindLess } from '../../../shared/lookout/finds-less.ts';
import { type LookoutBefore, NO_LOOKOUT_TERMS } from '../../../shared/lookout/lookout.ts';

const TERMS = { ...NO_LOOKOUT_TERMS, name: 'Kofi Lookedfor', description: 'a red case' };
const BEFORE: LookoutBefore = {
  ...{ terms: TERMS, outcome: 'inspect', handling: null, instruction: '', warning: null },
  source: { agency: 'Port of Tema', code: null, grade: 'B', information: 2 },
  validUntil: '2026-11-25T00:00:00.000Z',
};

test.each<[string, Partial<LookoutBefore>, boolean]>([
  ['another name', { terms: { ...TERMS, name: 'Nobody Aboard' } }, true],
  ['a flight more, by which it concerns no other', { terms: { ...TERMS, from: 'LFW' } }, true],
  ['a lower reach', { outcome: 'watch' }, true],
  ['another handling', { handling: 'observe and report' }, true],
  ['an earlier end', { validUntil: '2026-11-24T12:00:00.000Z' }, true],
  ['a first instruction', { instruction: 'Call the watch.' }, false],
  ['another description', { terms: { ...TERMS, description: 'a blue case' } }, false],
  ['a first warning', { warning: 'armed' }, false],
  ['a higher reach, and a later end', { outcome: 'intercept', validUntil: '2026-11-26T00:00:00.000Z' }, false],
])('by %s a lookout may find less or not', (_, change, is) => {
  expect(mayFindLess(BEFORE, { ...BEFORE, ...change })).toBe(is);
});

test.each(['', 'Let pass.'])('a lookout whose instruction becomes "%s" asks less', (instruction) => {
  const before = { ...BEFORE, instruction: 'Call the watch.' };
  expect(mayFindLess(before, { ...before, instruction })).toBe(true);
});
