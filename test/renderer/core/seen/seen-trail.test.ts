import { describe, expect, test } from 'vitest';
import { seenTrailAlarm, seenTrailCheck, seenTrailHead } from '../../../../renderer/core/seen/seen-trail.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { HIDING_UNTIL, looking } from './looking.ts';

const RULES = [ruleText('{ fact: flight.origin, is: LOS }', { id: 'police.one', mandate: 'police' })];
const AT = '2026-11-24T08:00:00.000Z';
const HASH = 'a'.repeat(64);
const CHECK = { at: AT, officer: 'P-1', from: 1, head: { seq: 92, hash: HASH }, entries: 92, destroyed: 5, breaks: [] };
const BREAK = { code: 'missing', seq: 90, last: 92 } as const;
const ALARM = { code: 'audit-cut', seq: 90, last: 92, at: AT } as const;

describe('an officer from whom the legal frame hides entries', () => {
  const customs = looking('customs', HIDING_UNTIL, RULES);

  test('is told that the trail is whole, and no number of its entries', () => {
    expect(seenTrailCheck(customs, CHECK)).toEqual({
      at: AT,
      officer: 'P-1',
      isWhole: true,
      entries: null,
      destroyed: null,
      breaks: [],
    });
    expect(seenTrailHead(customs, CHECK.head)).toEqual({ seq: null, hash: HASH });
  });

  test('is told that the trail is broken, and no number of an entry', () => {
    expect(seenTrailCheck(customs, { ...CHECK, breaks: [BREAK] })).toMatchObject({ isWhole: false, breaks: [] });
    expect(seenTrailAlarm(customs, ALARM)).toEqual({ code: 'audit-cut', seq: null, last: null, at: AT });
    expect(seenTrailAlarm(customs, null)).toBeNull();
  });
});

test('an officer from whom nothing is hidden is told every number of the trail', () => {
  const police = looking('police', HIDING_UNTIL, RULES);
  expect(seenTrailCheck(police, { ...CHECK, breaks: [BREAK] })).toMatchObject({
    isWhole: false,
    entries: 92,
    destroyed: 5,
    breaks: [BREAK],
  });
  expect(seenTrailHead(police, CHECK.head)).toEqual(CHECK.head);
  expect(seenTrailAlarm(police, ALARM)).toBe(ALARM);
});
