import { describe, expect, test } from 'vitest';
import { checkRules, exampleTruths } from '../../../rules/engine/check-rules.ts';
import { leavesOf } from '../../../rules/engine/compile.ts';
import { warnOfOneDatum } from '../../../rules/engine/warn-of-one-datum.ts';
import { warnOfUnstated } from '../../../rules/engine/warn-of-unstated.ts';
import { EXAMPLE_GROUPS } from '../../../rules/language/read-examples.ts';
import { readRules, readRulesWithPlaces } from '../../../rules/language/read-rules.ts';
import { formatRuleError } from '../../../rules/language/rule-error.ts';
import { INDICATORS } from '../../../rules/pack/indicators.ts';
import { RETIRED_RULES } from '../../../rules/pack/retired-rules.ts';
import { SHIPPED_PACK } from '../../../rules/pack/shipped-pack.ts';
import { FAMILIES, MANDATES } from '../../../shared/fact/fact.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { TRUTH } from '../../../shared/screening/screening.ts';

const read = readRules(SHIPPED_PACK);
const rules = read.ok ? read.value.rules : [];
const lists = read.ok ? read.value.lists : [];

describe('the shipped rules', () => {
  test('the shipped rules are read without any error', () => {
    expect(checkRules(SHIPPED_PACK).map((error) => formatRuleError(error))).toEqual([]);
    expect(rules.length).toBeGreaterThanOrEqual(18);
  });

  test('no two of the shipped rules rest on one datum or one circumstance without stating one sign', () => {
    const found = readRulesWithPlaces(SHIPPED_PACK);
    expect(found.ok && warnOfOneDatum(found.value).map((warning) => formatRuleError(warning))).toEqual([]);
  });

  test('each sign that a shipped rule contains is stated by another', () => {
    const found = readRulesWithPlaces(SHIPPED_PACK);
    expect(found.ok && warnOfUnstated(found.value)).toEqual([]);
  });

  test('no rule has the id of one that ships no longer', () => {
    expect(rules.filter(({ id }) => id in RETIRED_RULES)).toEqual([]);
  });

  test('no rule repeats what the hit of a list says', () => {
    const alone = rules.filter(
      ({ kind, when }) => kind === 'trigger' && leavesOf(when).every(({ fact }) => fact.startsWith('list.')),
    );
    expect(alone.map(({ id }) => id)).toEqual([]);
  });

  test('the shipped rules serve every mandate', () => {
    for (const mandate of MANDATES) expect(rules.some((rule) => rule.mandate === mandate)).toBe(true);
    for (const rule of rules) expect(FAMILIES).toContain(rule.family);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))(
    'the shipped rule %s has a rationale, a source and both languages',
    (_, rule) => {
      for (const text of [rule.title.en, rule.title.fr, rule.rationale, rule.source, rule.owner]) {
        expect(text?.length ?? 0).toBeGreaterThan(3);
      }
    },
  );

  test.each(rules.map((rule) => [rule.id, rule] as const))(
    'the shipped rule %s judges its own examples as stated',
    (_, rule) => {
      const expected = { hit: TRUTH.true, miss: TRUTH.false, unknown: TRUTH.unknown };
      for (const group of EXAMPLE_GROUPS) {
        expect(rule.examples[group].length).toBeGreaterThan(0);
        for (const truth of exampleTruths(rule, group, lists)) expect(truth).toBe(expected[group]);
      }
    },
  );

  test.each(rules.map((rule) => [rule.id, rule] as const))(
    'the shipped rule %s hits no traveller without data',
    (_, rule) => {
      const nothing = { ...rule, examples: { ...rule.examples, unknown: [{}] } };
      for (const truth of exampleTruths(nothing, 'unknown', lists)) expect(truth).not.toBe(TRUTH.true);
    },
  );

  test('the shipped rules name crew only to inspect them, never to clear them', () => {
    const crew: readonly unknown[] = ['crew', 'transit-crew'];
    for (const { id, kind, when } of rules) {
      for (const { fact, operator, expected } of leavesOf(when)) {
        const named = [expected].flat();
        const asked =
          fact.startsWith('crew.') || (fact === 'traveller.type' && named.some((word) => crew.includes(word)));
        if (!asked) continue;
        expect(kind, id).not.toBe('exoneration');
        expect(['notIn', 'notEquals'], id).not.toContain(operator);
        expect(named, id).not.toContain(false);
      }
    }
    expect(
      rules.filter(({ when }) => leavesOf(when).some(({ fact }) => fact === 'crew.member')).length,
    ).toBeGreaterThan(1);
  });

  test('the shipped rules implement every indicator of 1 to 72, or say why they cannot', () => {
    expect(INDICATORS.map(({ number }) => number)).toEqual(Array.from({ length: 72 }, (_, index) => index + 1));
    const ids = new Set(rules.map(({ id }) => id));
    for (const { number, rules: named, open } of INDICATORS) {
      for (const id of named) expect(ids, `${number}`).toContain(id);
      if (named.length === 0) expect(open?.length ?? 0, `${number}`).toBeGreaterThan(10);
    }
  });

  test('the shipped rules name their threat, except exonerations', () => {
    for (const { id, kind, threat } of rules) expect(threat.length > 0, id).toBe(kind !== 'exoneration');
  });

  test('the shipped rules use lists with an owner, and each list is used by a rule', () => {
    const asked = new Set(rules.flatMap(({ when }) => leavesOf(when)).map(({ expected }) => expected));
    for (const { id, owner, reason } of lists) {
      expect(asked, id).toContain(id);
      expect(owner.length).toBeGreaterThan(3);
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  test.each(lists.map((list) => [list.id, list] as const))(
    'the shipped list %s names airports that the reference data knows',
    (_, { entries }) => {
      const unknown = entries.filter(({ value }) => shippedReference().airport(value)?.code !== value);
      expect(unknown.map(({ value }) => value)).toEqual([]);
    },
  );

  test.each([
    ['west-african-airports', ['RAI', 'SID', 'OXB', 'BJL', 'DSS', 'DKR', 'LFW']],
    ['source-airports', ['FOR', 'REC', 'PBM', 'CAY', 'ASU', 'VVI', 'GRU']],
    ['transit-hubs', ['ADD', 'NBO', 'LIS', 'CMN', 'DOH']],
    ['trading-hubs', ['CAN', 'DXB', 'IST']],
  ])('the shipped list %s has the airports that public sources name: %j', (id, codes) => {
    const listed = lists.find((list) => list.id === id)?.entries.map(({ value }) => value) ?? [];
    expect(codes.filter((code) => !listed.includes(code))).toEqual([]);
  });

  test('the shipped rules let a single comparison reach a watch only when it is strong by itself', () => {
    const strong = rules
      .filter(({ kind, weight, when }) => kind === 'indicator' && weight >= 30 && when.kind === 'leaf')
      .map(({ id }) => id);
    expect(strong).toEqual([
      'immigration.check-digit-wrong',
      'immigration.document-of-another',
      'joint.found-out-before',
      'police.card-listed',
      'police.name-differs',
    ]);
  });
});
