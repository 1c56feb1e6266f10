import { expect, test } from 'vitest';
import { withNames } from '../../../shared/screening/compared-names.ts';
import type { ExplanationLeaf } from '../../../shared/screening/screening.ts';

const leaf = (fact: string, state: ExplanationLeaf['state'] = 'value'): ExplanationLeaf => ({
  path: '',
  fact,
  operator: 'is',
  expected: true,
  actual: state === 'value' ? true : null,
  state,
  result: state === 'value' ? true : 'unknown',
});
const TWO_NAMES = { surname: 'QUASHIE', givenNames: 'ODETTE', otherName: 'MARTIN/VALERIE' };
const NAMES = { document: 'QUASHIE/ODETTE', ticket: 'MARTIN/VALERIE' };

test('both names stand with the facts that compare them, and with no other', () => {
  const leaves = [leaf('identity.anotherName'), leaf('itinerary.oneWay'), leaf('identity.nameDiffers', 'not-sent')];
  expect(withNames(leaves, TWO_NAMES).map(({ names }) => names)).toEqual([NAMES, undefined, undefined]);
});

test('no name stands with a reason where the traveller has one name, or is masked', () => {
  const leaves = [leaf('identity.anotherName')];
  expect(withNames(leaves, { ...TWO_NAMES, otherName: null })).toBe(leaves);
  expect(withNames(leaves, { surname: null, givenNames: null, otherName: null })).toBe(leaves);
});

test('reasons without names stay as they are', () => {
  const leaves = [leaf('itinerary.oneWay')];
  expect(withNames(leaves, TWO_NAMES)).toBe(leaves);
});
