import { afterEach, expect, test } from 'vitest';
import { readSeenProposals } from '../../../../renderer/core/seen/seen-proposals.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { asking, caseOf, endStore, FLIGHT, headOf, OFFICER, storeWith } from './stored.ts';

afterEach(endStore);

test.each<[Agency, readonly string[]]>([
  ['police', ['hidden', 'open', 'own-gone']],
  ['customs', ['open']],
])('%s see a proposal like its case, and of a case that is gone those of the own agency', async (agency, seen) => {
  const made = { officer: OFFICER.police, at: '2026-11-24T08:00:00.000Z' };
  const proposal = (id: string, of: string) => ({ id, case: of, agency: 'police', made, decided: null });
  const store = await storeWith({
    flightHeads: [headOf(FLIGHT)],
    cases: [caseOf('case-open', 'open', [OFFICER.police]), caseOf('case-hidden', 'hidden', [OFFICER.police])],
    proposals: [proposal('open', 'case-open'), proposal('hidden', 'case-hidden'), proposal('own-gone', 'case-gone')],
  });
  const found = await readSeenProposals(asking(store, agency));
  expect(found.map(({ id }) => id).sort()).toEqual(seen);
  for (const { id, isOpen } of found) expect(isOpen).toBe(id === 'open');
});
