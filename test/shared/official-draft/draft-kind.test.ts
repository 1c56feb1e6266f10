/** What the first draft of a case is about. */
import { expect, test } from 'vitest';
import type { Found } from '../../../shared/casework/finding.ts';
import { draftKindOf } from '../../../shared/official-draft/draft-kind.ts';

const DRUGS: Found = { kind: 'drugs', what: 'cocaine' };

test.each([
  ['nothing was found', [], 'no-find'],
  ['drugs were found', [DRUGS], 'seizure'],
  ['a laboratory overturned the only find', [{ ...DRUGS, test: 'overturned' }], 'no-find'],
  [
    'a laboratory overturned one of two',
    [
      { ...DRUGS, test: 'overturned' },
      { kind: 'cash', what: '' },
    ],
    'seizure',
  ],
] as const)('where %s, it begins with that', (_case, found, kind) => {
  expect(draftKindOf({ found })).toBe(kind);
});
