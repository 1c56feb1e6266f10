import { expect, test } from 'vitest';
import { departureDays, waitingOf } from '../../../../renderer/core/rules/rule-waiting.ts';
import type { Condition } from '../../../../rules/language/rule-set.ts';
import { testWorld } from '../open-core.ts';

function whenOf(id: string): Condition {
  const rule = testWorld().ruleSet.rules.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule.when;
}

const SILENT = { hits: 0, unknown: 0 };
const DAYS = new Set(Array.from({ length: 90 }, (_none, at) => 20_000 + at));
const FEW = new Set([...DAYS].filter((day) => day % 3 === 0));
const LISTED = whenOf('joint.listed-route');
const PAST = whenOf('immigration.document-of-another');
const PLAIN = whenOf('immigration.document-expired');

test.each([
  ['a rule about lists of routes, which nothing supplies', LISTED, SILENT, DAYS, 'lists'],
  ['a rule about earlier flights in a young store', PAST, SILENT, FEW, 'past'],
  ['a rule about earlier flights in an empty store', PAST, SILENT, new Set<number>(), 'past'],
  ['a rule about earlier flights in a store that reaches back far enough', PAST, SILENT, DAYS, null],
  ['a rule about earlier flights that was ever judged as unknown', PAST, { hits: 0, unknown: 4 }, FEW, null],
  ['any other rule', PLAIN, SILENT, FEW, null],
])('the reason to wait is right for %s', (_name, when, counts, days, expected) => {
  expect(waitingOf(when, counts, days)).toBe(expected);
});

test('days are those of departure, or of arrival if the departure is unknown', () => {
  const heads = [
    { leg: { departure: '2026-11-24T09:00', arrival: '2026-11-25T01:00' } },
    { leg: { departure: null, arrival: '2026-11-26' } },
    { leg: { departure: null, arrival: null } },
  ] as unknown as Parameters<typeof departureDays>[0];
  expect([...departureDays(heads)]).toEqual([20_781, 20_783]);
});
