import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, foundOf, newDraft } from '../../../../renderer/app/traveller/found-draft.ts';
import { type Found, foundProblem, KINDS_FOUND } from '../../../../shared/casework/finding.ts';
import { ARREST, DRUGS } from '../../../shared/casework/found-things.ts';

test.each<[string, Found]>([
  ['drugs', DRUGS],
  ['an arrest', ARREST.found[0]],
  ['cash', { kind: 'cash', what: '', value: { amount: 22_000, currency: 'EUR' }, concealment: 'in a tin' }],
  ['a settlement', { kind: 'settlement', agency: 'customs', what: 'duty', receipt: 'Q-118' }],
])('%s that are corrected are what they were until something is typed', (_, found) => {
  expect(foundOf(draftOf(found))).toEqual(found);
});

test('a new line says its kind alone, of whatever kind', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS_FOUND), (kind) => {
      expect(foundOf(newDraft(kind, 'customs'))).toEqual({ kind, agency: 'customs', what: '' });
    }),
  );
});

test('what was typed for another kind is left out', () => {
  expect(foundOf({ ...draftOf(DRUGS), kind: 'arrest' })).toEqual({
    kind: 'arrest',
    agency: 'customs',
    what: 'cocaine',
  });
});

test.each<[string, number]>([
  ['4,2', 4.2],
  ['4.2', 4.2],
  ['0.75', 0.75],
  ['12,35', 12.35],
])('a weight typed as %s is %s', (amount, read) => {
  expect(foundOf({ ...newDraft('drugs', 'customs'), amount }).quantity).toMatchObject({ amount: read });
});

test('a number that cannot be read is a problem of the line, never a quantity that is left out', () => {
  expect(foundProblem(foundOf({ ...newDraft('drugs', 'customs'), amount: '4,2,1' }))).toBe('quantity');
  expect(foundProblem(foundOf({ ...newDraft('drugs', 'customs'), count: '2,5' }))).toBe('count');
});
