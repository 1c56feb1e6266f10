import { expect, test } from 'vitest';
import { mayNameList, seenWritten, touchesHidden } from '../../../renderer/core/seen/seen-written.ts';
import { type WrittenRule, type WrittenRules, writtenRules } from '../../../rules/language/write-rules.ts';
import { SHIPPED_ROWS } from '../../../shared/agency/agency-row.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { ruleSet, ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY, POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';

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
  const terms = { frame: { hash: 'f', frame: POLICE_ONLY_FRAME }, agencies: SHIPPED_ROWS };
  return { world: { terms }, context } as never;
}

test.each([
  ['customs', 'shared', true],
  ['customs', 'secret', false],
  ['customs', 'never-written', false],
  ['customs', 'customs-airports', true],
  ['customs', 'immigration-airports', false],
  ['customs', 'police-airports', false],
  ['police', 'secret', true],
  ['police', 'never-written', true],
  ['police', 'police-airports', true],
  ['police', 'customs-airports', false],
] as const)('%s name a list %s: %s; a hidden name is as one that nobody took', (agency, list, may) => {
  expect(mayNameList(looking(agency), SET, list)).toBe(may);
});

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

const FACT_LINE = { ...POLICE_ONLY, id: 'ticket', kind: 'fact', of: 'booking.ticketLeadHours' } as const;
const FACT_FRAME = { ...STARTING_FRAME, uses: [...STARTING_FRAME.uses, FACT_LINE] };

/** What customs see of one rule with this condition under a frame that shows hits on the hours before ticketing to the police alone. */
function seenOf(
  when: string,
  frame: LegalFrame | null = FACT_FRAME,
  change: (rule: WrittenRule) => unknown = (rule) => rule,
) {
  const set = writtenRules(ruleSet(ruleText(when)));
  const rules = set.rules.map(change) as WrittenRules['rules'];
  const context = { agency: 'customs', now: '2026-11-24T08:00:00.000Z' };
  const terms = { frame: frame === null ? null : { hash: 'f', frame } };
  const seen = seenWritten({ world: { terms }, context } as never);
  return seen === null ? 'all' : seen({ ...set, rules }).rules.length;
}

test.each([
  ['{ fact: booking.ticketLeadHours, lessThan: 9 }', 0],
  ['{ fact: booking.leadHours, lessThan: 9 }', 1],
  ['{ fact: booking.leadHours, lessThanFact: booking.ticketLeadHours }', 0],
  ['{ fact: booking.leadHours, lessThanFact: { fact: booking.ticketLeadHours, plus: 2 } }', 0],
  ['{ fact: booking.ticketLeadHours, lessThanFact: booking.leadHours }', 0],
  ['{ not: { fact: booking.ticketLeadHours, sent: true } }', 0],
])('a rule that names a hidden fact is hidden, on either side of a comparison: %s', (when, left) => {
  expect(seenOf(when)).toBe(left);
});

test('every rule is seen where there is no frame, or one that hides nothing', () => {
  const when = '{ fact: booking.ticketLeadHours, lessThan: 9 }';
  expect(seenOf(when, null)).toBe('all');
  expect(seenOf(when, STARTING_FRAME)).toBe('all');
});

test('a rule is hidden on the last day of the line that hides it', () => {
  const uses = [
    ...STARTING_FRAME.uses,
    { ...FACT_LINE, validTo: '2026-11-24' },
    { ...FACT_LINE, id: 'for-all', seenBy: null, validFrom: '2026-11-25' },
  ];
  expect(seenOf('{ fact: booking.ticketLeadHours, lessThan: 9 }', { ...STARTING_FRAME, uses })).toBe(0);
});

test('a rule with mistakes is seen as far as it can be read', () => {
  const when = '{ fact: booking.leadHours, lessThanFact: booking.ticketLeadHours }';
  const written = (condition: object) => seenOf(when, FACT_FRAME, (rule) => ({ ...rule, when: condition }));
  expect(written({ fact: 'booking.leadHours', lessThanFact: null })).toBe(1);
  expect(written({ fact: 'booking.leadHours', lessThanFact: 7 })).toBe(1);
  expect(written({ fact: 'booking.leadHours', resembles: 'booking.ticketLeadHours' })).toBe(1);
});

test('rules are written as they are for everyone where there is no frame', () => {
  const context = { agency: 'airline', now: '2026-11-24T08:00:00.000Z' };
  expect(seenWritten({ world: { terms: { frame: null } }, context } as never)).toBeNull();
});

test('a set without hidden rules stays the same object', () => {
  const open = { ...SET, rules: SET.rules.filter(({ id }) => id === 'customs.list') };
  expect(seenWritten(looking('customs'))?.(open)).toBe(open);
});

test('a list is not hidden for a value of a hidden rule that reads like its name', () => {
  const [hidden] = writtenRules(ruleSet(ruleText('{ fact: bags.none, is: true }', { mandate: 'police' }))).rules;
  if (hidden === undefined || SET.lists.unused === undefined) throw new Error('there is one of each');
  const set = { ...SET, rules: [...SET.rules, hidden], lists: { true: SET.lists.unused } };
  expect(Object.keys(seenWritten(looking('customs'))?.(set).lists ?? {})).toEqual(['true']);
});
