import { expect, test } from 'vitest';
import { SHIPPED_TABLE } from '../../../shared/agency/agencies.ts';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import { decide, isForAuthorsOf, mandateOfProposal, type Proposal } from '../../../shared/casework/proposal.ts';
import { failed } from '../../../shared/result.ts';

const MADE: Proposal = {
  id: 'p1',
  kind: 'method',
  text: 'two tickets',
  case: 'LFW-2026-000001',
  agency: 'gendarmerie',
  made: { officer: 'LFW-01', at: '2026-11-24T08:00:00Z' },
  decided: null,
};
const BY = { officer: 'LFW-02', at: '2026-11-24T09:00:00Z' };

test('a proposal is decided once', () => {
  const decided = { ...BY, as: 'declined', reason: 'known' } as const;
  const done = decide(MADE, decided);
  expect(done).toEqual({ ok: true, value: { ...MADE, decided } });
  if (done.ok) expect(decide(done.value, { ...BY, as: 'drafted', draft: 'd', rule: 'r' })).toEqual(failed('decided'));
});

test.each<[Agency, boolean]>([
  ['gendarmerie', true],
  ['police', true],
  ['customs', false],
  ['immigration', false],
  ['airline', false],
])('a proposal of the gendarmerie is for those who write rules of its mandate: %s', (agency, isFor) => {
  expect(mandateOfProposal(MADE, SHIPPED_TABLE)).toBe('police');
  expect(isForAuthorsOf(MADE, agency, SHIPPED_TABLE)).toBe(isFor);
});
