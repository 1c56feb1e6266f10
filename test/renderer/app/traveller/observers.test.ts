import { expect, test } from 'vitest';
import { observers } from '../../../../renderer/app/traveller/observers.ts';

const HIT = { handling: 'observe and report', owner: 'Customs, intelligence', state: 'hit', mark: null } as const;

test('the owners of the rules that ask to watch are told once each that the observation ends', () => {
  expect(
    observers([HIT, { ...HIT }, { ...HIT, handling: 'contact the owner before acting', owner: 'Police, lists' }]),
  ).toEqual(['Customs, intelligence', 'Police, lists']);
});

test.each([
  ['asks for a stop', { ...HIT, handling: 'stop' }],
  ['has no handling', { ...HIT, handling: null }],
  ['is undecided', { ...HIT, state: 'unknown' }],
  ['is muted', { ...HIT, mark: 'muted' }],
] as const)('the owner of a rule that %s is not told', (_, reason) => {
  expect(observers([reason])).toEqual([]);
});

test('a rule without an owner names nobody', () => {
  expect(observers([HIT, { ...HIT, owner: '' }])).toEqual(['Customs, intelligence']);
});
