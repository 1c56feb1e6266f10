import { expect, test } from 'vitest';
import { seenWritten, touchesHidden } from '../../../renderer/core/seen/seen-written.ts';
import { type WrittenRules, writtenRules } from '../../../rules/language/write-rules.ts';
import { ruleSet, ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';

const listText = (id: string) => `  ${id}: { owner: X, reason: x, validTo: '2027-01-01', entries: [LOS] }`;
const SET: WrittenRules = writtenRules(
  ruleSet(
    `${ruleText('{ fact: flight.origin, inList: secret }', { id: 'police.list', mandate: 'police' })}lists:\n${listText('secret')}\n`,
    `${ruleText('{ fact: flight.origin, inList: shared }', { id: 'police.shared', mandate: 'police' })}lists:\n${listText('shared')}\n`,
    `${ruleText('{ fact: flight.origin, inList: shared }', { id: 'customs.list' })}lists:\n${listText('unused')}\n`,
  ),
);

function looking(agency: 'customs' | 'police') {
  const context = { agency, now: '2026-11-24T08:00:00.000Z' };
  return { world: { terms: { frame: { hash: 'f', frame: POLICE_ONLY_FRAME } } }, context } as never;
}

test('lists that only hidden rules use are hidden with them', () => {
  const seen = seenWritten(looking('customs'))?.(SET);
  expect(seen?.rules.map(({ id }) => id)).toEqual(['customs.list']);
  expect(Object.keys(seen?.lists ?? {}).sort()).toEqual(['shared', 'unused']);
  expect(seenWritten(looking('police'))?.(SET) ?? SET).toBe(SET);
});

test('a change touches hidden rules if it overwrites one or makes one', () => {
  const [secret, shared] = [SET.lists.secret, SET.lists.shared];
  if (secret === undefined || shared === undefined) throw new Error('no lists');
  const withList = (id: string, list: typeof secret) => ({ ...SET, lists: { ...SET.lists, [id]: list } });
  const without = (id: string) => ({ ...SET, rules: SET.rules.filter((rule) => rule.id !== id) });
  const changed = { ...secret, reason: 'another' };
  const cases: readonly (readonly [WrittenRules, boolean])[] = [
    [withList('secret', changed), true],
    [withList('shared', changed), false],
    [withList('new', changed), false],
    [without('police.list'), true],
    // The shared list is hidden from then on, but nothing was written in it.
    [without('customs.list'), false],
    [SET, false],
  ];
  for (const [after, touches] of cases) {
    expect(touchesHidden(looking('customs'), SET, after)).toBe(touches);
    expect(touchesHidden(looking('police'), SET, after)).toBe(false);
  }
});
