import { describe, expect, test } from 'vitest';
import {
  hiddenFrom,
  hiddenToday,
  hidesList,
  hidesRule,
  refusalsToday,
  visibleTo,
} from '../../../../renderer/core/seen/seen-rules.ts';
import { type LegalFrame, STARTING_FRAME, type UseLine } from '../../../../shared/frame/legal-frame.ts';
import { ruleSet, ruleText } from '../../../rules/rule-fixtures.ts';
import { POLICE_ONLY, POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { HIDING_LATER, HIDING_UNTIL, looking } from './looking.ts';

const list = (id: string) => `  ${id}: { owner: X, reason: x, validTo: '2027-01-01', entries: [LOS] }\n`;
const inList = (id: string) => `{ fact: flight.origin, inList: ${id} }`;
const TEXTS = [
  `${ruleText(inList('secret'), { id: 'police.secret', mandate: 'police' })}lists:\n${list('secret')}`,
  `${ruleText(inList('shared'), { id: 'police.shared', mandate: 'police' })}lists:\n${list('shared')}`,
  `${ruleText(inList('shared'), { id: 'customs.shared' })}lists:\n${list('unused')}`,
  `${ruleText(inList('open'), { id: 'customs.open' })}lists:\n${list('open')}`,
];
const framed = (...lines: readonly UseLine[]): LegalFrame => ({
  ...STARTING_FRAME,
  uses: [...STARTING_FRAME.uses, ...lines],
});
const TOMORROW = '2026-11-25T08:00:00.000Z';

describe('the rules that are hidden', () => {
  test.each([
    ['customs', null, []],
    ['customs', STARTING_FRAME, []],
    ['police', POLICE_ONLY_FRAME, []],
    ['customs', POLICE_ONLY_FRAME, ['police.secret', 'police.shared']],
  ] as const)('the rules that are hidden from %s today are known', (agency, frame, expected) => {
    const request = looking(agency, frame, TEXTS);
    expect([...hiddenToday(request).keys()].sort()).toEqual(expected);
    const hides = hidesRule(request);
    const rules = ['customs.open', 'customs.shared', 'police.secret', 'police.shared'];
    expect(rules.filter((rule) => hides?.(rule))).toEqual(expected);
  });

  test('nothing is asked of an officer from whom the frame hides nothing', () => {
    expect(hidesRule(looking('police', POLICE_ONLY_FRAME, TEXTS))).toBeNull();
    expect(hidesRule(looking('customs', STARTING_FRAME, TEXTS))).toBeNull();
    expect(hidesRule(looking('customs', null, TEXTS))).toBeNull();
  });

  test('a rule that is no longer in force is hidden, since its mandate is not known', () => {
    expect(hidesRule(looking('customs', POLICE_ONLY_FRAME, TEXTS))?.('customs.gone')).toBe(true);
  });

  test('every rule is hidden from an agency without law enforcement', () => {
    const request = looking('airline', null, TEXTS);
    expect(hiddenToday(request).size).toBe(4);
    expect(hidesRule(request)?.('customs.open')).toBe(true);
  });

  test('rules are hidden from the day of the line on that hides them', () => {
    expect([...hiddenToday(looking('customs', HIDING_LATER, TEXTS)).keys()]).toEqual([]);
    expect([...hiddenToday(looking('customs', HIDING_LATER, TEXTS, TOMORROW)).keys()].sort()).toEqual([
      'police.secret',
      'police.shared',
    ]);
  });
});

test('rules are hidden up to the last day of the line that hides them', () => {
  const today = looking('customs', HIDING_UNTIL, TEXTS);
  const tomorrow = looking('customs', HIDING_UNTIL, TEXTS, TOMORROW);
  expect([hiddenToday(today).size, hiddenToday(tomorrow).size]).toEqual([2, 0]);
  const told = (request: never) => ['police.secret', 'customs.open'].map((rule) => hidesRule(request)?.(rule));
  expect([told(today), told(tomorrow)]).toEqual([
    [true, false],
    [false, false],
  ]);
  expect(hiddenFrom(today, ['police.secret'])).toContain('customs');
  expect(hiddenFrom(tomorrow, ['police.secret'])).toEqual([]);
});

test.each<[readonly string[], readonly string[]]>([
  [['police.secret'], ['customs', 'immigration']],
  [
    ['police.secret', 'police.shared'],
    ['customs', 'immigration'],
  ],
  [['police.secret', 'customs.open'], []],
  [[], []],
])('the rules %j are all hidden from %j', (rules, agencies) => {
  expect([...hiddenFrom(looking('police', POLICE_ONLY_FRAME, TEXTS), rules)].sort()).toEqual(agencies);
  expect(hiddenFrom(looking('police', null, TEXTS), rules)).toEqual([]);
});

test('rules are all hidden from the day of the line on', () => {
  expect(hiddenFrom(looking('police', HIDING_LATER, TEXTS), ['police.secret'])).toEqual([]);
  expect(hiddenFrom(looking('police', HIDING_LATER, TEXTS, TOMORROW), ['police.secret'])).toContain('customs');
});

test('a list is hidden that only hidden rules use, and one that is not in force', () => {
  const hides = hidesList(looking('customs', POLICE_ONLY_FRAME, TEXTS));
  const lists = ['gone', 'open', 'secret', 'shared', 'unused'];
  expect(lists.filter((each) => hides?.(each))).toEqual(['gone', 'secret']);
  expect(hidesList(looking('police', POLICE_ONLY_FRAME, TEXTS))).toBeNull();
});

test('the rules that the frame forbids today are told with the reason', () => {
  const forbidden: UseLine = { ...POLICE_ONLY, id: 'no', kind: 'list', of: 'open', may: false, seenBy: null };
  const refusal = { code: 'forbidden', kind: 'list', of: 'open', day: null };
  const frame = framed({ ...forbidden, validFrom: '2026-11-25' });
  expect([...refusalsToday(looking('police', frame, TEXTS, TOMORROW))]).toEqual([['customs.open', refusal]]);
  expect([...refusalsToday(looking('police', frame, TEXTS))]).toEqual([]);
  expect([...refusalsToday(looking('police', null, TEXTS))]).toEqual([]);
  const ending = framed({ ...POLICE_ONLY, kind: 'list', of: 'open', seenBy: null, validTo: '2026-11-24' });
  expect([...refusalsToday(looking('police', ending, TEXTS))]).toEqual([]);
  expect([...refusalsToday(looking('police', ending, TEXTS, TOMORROW)).keys()]).toEqual(['customs.open']);
});

test.each([
  [
    'all where there is no frame',
    'airline',
    null,
    ['customs.open', 'customs.shared', 'police.secret', 'police.shared'],
  ],
  ['no rule where the officer’s agency enforces no law', 'airline', POLICE_ONLY_FRAME, []],
  ['not those of a hidden rule', 'customs', POLICE_ONLY_FRAME, ['customs.open', 'customs.shared']],
  [
    'all where no hit is hidden',
    'police',
    POLICE_ONLY_FRAME,
    ['customs.open', 'customs.shared', 'police.secret', 'police.shared'],
  ],
  ['not those of a rule that is hidden for the last day', 'customs', HIDING_UNTIL, ['customs.open', 'customs.shared']],
] as const)('the figures of rules are told: %s', (_, agency, frame, expected) => {
  const request = looking(agency, frame, TEXTS);
  const { rules } = ruleSet(...TEXTS);
  expect(
    rules
      .filter(visibleTo(request))
      .map(({ id }) => id)
      .sort(),
  ).toEqual(expected);
});
