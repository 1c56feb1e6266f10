import { describe, expect, test } from 'vitest';
import { ruleOfProposal } from '../../../rules/lifecycle/rule-of-proposal.ts';

const PROPOSAL = { id: 'p1', kind: 'concealment', text: 'Under the insole', case: 'LFW-2026-000001' } as const;

describe('the rule of a proposal', () => {
  test('the rule of a proposal has its words, and names it and its case as the source', () => {
    expect(ruleOfProposal(PROPOSAL, 'customs', new Set(), true)).toEqual({
      id: 'customs.under-insole',
      kind: 'indicator',
      mandate: 'customs',
      family: 'bags',
      weight: 10,
      title: { en: 'Under the insole' },
      rationale: 'Under the insole',
      source: 'Proposal p1, case LFW-2026-000001',
      when: { all: [] },
    });
  });

  test('the rule of a proposed telephone has the number nowhere, as its id is permanent', () => {
    const proposal = { ...PROPOSAL, kind: 'telephone', text: '+228 90 12 34 56' } as const;
    const rule = ruleOfProposal(proposal, 'customs', new Set(), true);
    expect(rule).toMatchObject({ id: 'customs.proposal', title: { en: 'Proposal p1' }, family: 'contact' });
    expect(rule.source).toBe('Proposal p1, case LFW-2026-000001');
    expect(JSON.stringify(rule)).not.toMatch(/90.?12/);
  });

  test('the rule of a proposal from a case that is hidden from some has none of its words', () => {
    const rule = ruleOfProposal(PROPOSAL, 'police', new Set(['police.proposal']), false);
    expect(rule).toMatchObject({ id: 'police.proposal-2', title: { en: 'Proposal p1' }, source: 'Proposal p1' });
    const written = JSON.stringify(rule);
    for (const secret of ['insole', PROPOSAL.case]) expect(written).not.toContain(secret);
  });
});
