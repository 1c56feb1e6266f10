import { expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { ruleNeeds, ruleUses } from '../../../rules/engine/rule-uses.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const LIST = 'format: 1\nlists:\n  source: { owner: X, reason: x, validTo: 2027-05-31, entries: [GRU] }\n';

test('a rule needs its mandate, each fact of its condition once, and its lists', () => {
  const when =
    '{ all: [{ fact: flight.origin, inList: source }, { fact: flight.origin, in: [GRU] }, { fact: booking.leadHours, lessThanFact: booking.ticketLeadHours }] }';
  const [rule] = ruleSet(LIST, ruleText(when, { mandate: 'police' })).rules;
  if (rule === undefined) throw new Error('one rule');
  expect(ruleNeeds(rule)).toEqual({
    mandate: 'police',
    facts: ['flight.origin', 'booking.leadHours', 'booking.ticketLeadHours'],
    lists: ['source'],
  });
});

test('what the frame says of the rules of a set is worked out once for each day', () => {
  const compiled = compileRules(ruleSet(ruleText('{ fact: bags.none, is: true }')));
  const today = ruleUses(compiled, STARTING_FRAME, '2026-11-24');
  expect(today?.map(({ refusal }) => refusal)).toEqual([null]);
  expect(ruleUses(compiled, STARTING_FRAME, '2026-11-24')).toBe(today);
  expect(ruleUses(compiled, STARTING_FRAME, '2026-11-25')).not.toBe(today);
  expect(ruleUses(compiled, null, '2026-11-24')).toBeNull();
});
