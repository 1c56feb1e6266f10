import { expect, test } from 'vitest';
import { withPartsKept } from '../../../shared/list/keep-parts.ts';
import { emptyEntry } from '../../../shared/list/list-entry.ts';

test.each([
  ['an open measure that the delta does not give', null, '2024-01-01', null],
  ['a measure that lost its end', '2027-01-01', null, null],
  ['a later measure that the delta does not give', '2027-01-01', '2024-01-01', '2027-01-01'],
  ['a measure that was made longer', '2024-01-01', '2027-01-01', '2027-01-01'],
])('an entry of a delta ends by %s', (_title, before, now, until) => {
  const entry = emptyEntry('person', 'NK-1');
  expect(withPartsKept({ ...entry, validUntil: now }, { ...entry, validUntil: before }).validUntil).toBe(until);
});
