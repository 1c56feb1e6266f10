import { describe, expect, test } from 'vitest';
import { caseOfForm3 } from '../../../../renderer/core/store/tables/case-form-3.ts';
import { foundProblem } from '../../../../shared/casework/finding.ts';

const BODY = {
  id: 'LFW-2026-000001',
  flight: 'F',
  traveller: 'T',
  travellerName: 'DOE, JO',
  state: 'open',
  owner: 'LFW-01',
  openedAt: '2026-11-24T08:00:00Z',
  outcomeAtOpening: 'inspect',
  basis: 'hit',
  decisions: [],
  result: null,
  credited: null,
  timeline: [{ kind: 'claimed', officer: 'LFW-01', at: '2026-11-24T08:00:00Z', note: null }],
} as const;
const decision = (disposition: string) => ({ rule: disposition, disposition, reason: 'seen', officer: 'x', at: 'y' });

describe('a case of release 0.1.0', () => {
  test.each([
    ['open', 'triage'],
    ['selected', 'sent'],
    ['examined', 'secondary'],
    ['closed', 'closed'],
  ])('a case that was %s is %s', (state, now) => {
    expect(caseOfForm3({ ...BODY, state }).state).toBe(now);
  });

  test.each([
    ['hit', 'hit'],
    ['hand', 'choice'],
    ['random', 'random'],
  ])('a case opened by %s has the origin %s', (basis, origin) => {
    expect(caseOfForm3({ ...BODY, basis }).origin).toBe(origin);
  });

  test('a hit that was wrong keeps its decision, and others have none; the timeline keeps all', () => {
    const decisions = ['true', 'false', 'not-examined'].map(decision);
    const timeline = [...BODY.timeline, { kind: 'hit-decided', ...decision('true') }];
    const found = caseOfForm3({ ...BODY, decisions, timeline });
    expect(found.decisions).toEqual([{ ...decision('false'), disposition: 'datum-wrong' }]);
    expect(found.timeline).toEqual(timeline);
  });

  test.each([
    ['seizure', { result: 'found', found: [{ kind: 'other-goods', what: '' }] }],
    ['arrest', { result: 'found', found: [{ kind: 'arrest', what: '' }] }],
    ['refused-entry', { result: 'found', found: [{ kind: 'refused-entry', what: '' }] }],
    ['referred', { result: 'found', found: [{ kind: 'referred', what: '' }] }],
    ['nothing-found', { result: 'nothing-found', found: [] }],
    ['wrong-person', { result: 'wrong-person', found: [] }],
    ['let-run', { result: 'let-run', found: [] }],
    ['not-examined', { result: 'not-examined', found: [] }],
  ] as const)('the result %s is kept, and so is its entry', (result, now) => {
    const entry = { kind: 'result-recorded', officer: 'x', at: 'y', note: '2 kg' } as const;
    const found = caseOfForm3({
      ...BODY,
      state: 'examined',
      result,
      timeline: [...BODY.timeline, { ...entry, result }],
    });
    expect(found).toMatchObject(now);
    expect(found.timeline.at(-1)).toEqual({ ...entry, ...now });
    expect(found.found.map(foundProblem)).toEqual(now.found.map(() => null));
  });

  test('its owner goes on with it, and nobody has closed a part', () => {
    const found = caseOfForm3({ ...BODY, confidential: true, hiddenFrom: ['customs'] });
    expect(found).toMatchObject({ assigned: 'LFW-01', closedBy: [], confidential: true, hiddenFrom: ['customs'] });
    expect(found).not.toHaveProperty('owner');
    expect(found).not.toHaveProperty('basis');
  });
});
