import { expect, test } from 'vitest';
import { caseHits, isBeside, isForced } from '../../../../renderer/app/traveller/counting.ts';
import type { ReasonView } from '../../../../renderer/core/calls/reason-view.ts';
import type { TravellerView } from '../../../../renderer/core/calls/traveller.ts';

const none = { customs: 0, police: 0, immigration: 0, joint: 0 };
const clear = { customs: 'clear', police: 'clear', immigration: 'clear', joint: 'clear' } as const;

test.each([
  ['a level without any score', true, none, { ...clear, police: 'inspect', joint: 'inspect' } as const],
  ['a level with a score', false, { ...none, customs: 8, joint: 8 }, { ...clear, joint: 'inspect' } as const],
  ['a clear outcome', false, none, clear],
])('%s counts as forced by a rule: %s', (_, forced, scores, outcomes) => {
  expect(isForced(scores, outcomes)).toBe(forced);
});

test('hits that count are given to the case machine, and only exonerations do not accuse', () => {
  const reason = (rule: string, more: Partial<ReasonView> = {}) =>
    ({ rule, kind: 'indicator', state: 'hit', mark: null, ...more }) as TravellerView['reasons'][number];
  const reasons = [
    reason('open'),
    reason('trigger', { kind: 'trigger' }),
    reason('for the traveller', { kind: 'exoneration' }),
    reason('muted', { mark: 'muted' }),
    reason('unknown', { state: 'unknown' }),
  ];
  expect(caseHits({ reasons })).toEqual([
    { rule: 'open', accuses: true },
    { rule: 'trigger', accuses: true },
    { rule: 'for the traveller', accuses: false },
  ]);
});

test.each<[string, boolean, Pick<ReasonView, 'countsIn' | 'beside'>]>([
  ['a reason that counts', false, { countsIn: ['customs', 'joint'], beside: null }],
  ['a trigger', false, { countsIn: [], beside: null }],
  ['one that counts in its own score', false, { countsIn: ['police'], beside: { rule: 'a', title: {} } }],
  ['one that counts in no score', true, { countsIn: [], beside: { rule: 'a', title: {} } }],
])('%s stands beside a stronger one of its sign: %s', (_, beside, reason) => {
  expect(isBeside(reason)).toBe(beside);
});
