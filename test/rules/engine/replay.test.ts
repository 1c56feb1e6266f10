import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { replay } from '../../../rules/engine/replay.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import type { Screening, TravellerScreening } from '../../../shared/screening/screening.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const PINS = { reference: 'places-1', zone: 'zones-1', at: '2026-11-24T10:00Z' };
const COMPILED = compileRules(
  ruleSet(ruleText('{ any: [{ fact: bags.count, atLeast: 3 }, { fact: bags.none, is: true }] }')),
);
const BLOCK = blockFromExamples([{ 'bags.count': 3 }, { 'bags.count': 1 }, { 'bags.count': 3 }]);
const KEPT = screenFlight(COMPILED, BLOCK, PINS);
const [FIRST, SECOND] = KEPT.travellers;
if (FIRST === undefined || SECOND === undefined) throw new Error('three travellers');

const again = (kept: Screening) => replay(kept, BLOCK, COMPILED, null);
const asKept = (travellers: readonly TravellerScreening[]): Screening => ({ ...KEPT, travellers });

describe('a replay', () => {
  test('a replay with the same facts and rules names no difference', () => {
    expect(again(KEPT)).toEqual({ parts: [], travellers: [] });
    expect(again(structuredClone(KEPT))).toEqual({ parts: [], travellers: [] });
  });

  test.each<[string, object, readonly string[]]>([
    ['another rule set', { ruleSet: { version: 1, hash: 'other' } }, ['ruleSet']],
    ['another catalogue of facts', { catalogue: 0 }, ['catalogue']],
    ['a rule that was inactive', { inactive: [] }, ['inactive']],
    ['two other parts, in order', { ruleSet: { version: 7, hash: '' }, catalogue: 0 }, ['catalogue', 'ruleSet']],
    ['a part that has no value', { inactive: undefined }, []],
    ['a part that is empty and was not there', { inactive: null }, ['inactive']],
  ])('a replay of a screening with %s names the parts that differ', (_, other, parts) => {
    expect(again({ ...KEPT, ...other })).toEqual({ parts, travellers: [] });
  });

  test.each<[string, object, readonly string[]]>([
    ['another score', { scores: { ...FIRST.scores, joint: 7 } }, ['scores']],
    ['no hits', { hits: [] }, ['hits']],
    ['other truths', { hits: FIRST.hits.map((hit) => ({ ...hit, truths: Uint8Array.of(1, 1) })) }, ['hits']],
    ['a hit without a value', { hits: FIRST.hits.map((hit) => ({ ...hit, held: undefined })) }, []],
    ['a handling', { handling: 'stop' }, ['handling']],
    ['no situation', { situation: undefined }, ['situation']],
  ])('a replay of a screening in which one traveller has %s names the traveller and the parts', (_, other, parts) => {
    const travellers = parts.length === 0 ? [] : [{ row: 2, parts }];
    expect(again(asKept([FIRST, SECOND, { ...FIRST, ...other }]))).toEqual({ parts: [], travellers });
  });

  test('a replay compares each traveller with that of the same row, even when several share a screening', () => {
    const moved = again(asKept([SECOND, FIRST, SECOND])).travellers;
    expect(moved.map(({ row }) => row)).toEqual([0, 1, 2]);
    expect(moved[0]?.parts).toEqual(moved[2]?.parts);
    expect(again(asKept([FIRST, FIRST, FIRST])).travellers.map(({ row }) => row)).toEqual([1]);
  });

  test('a screening replays by the format of its own rule set', () => {
    const when = '{ fact: bags.none, is: true }';
    const set = (format: 1 | 2) =>
      compileRules(
        ruleSet(
          ruleText(when, { id: 'test.a', weight: '50' }, format),
          ruleText(when, { id: 'test.x', mandate: 'joint', kind: 'exoneration', weight: '30' }, format),
        ),
      );
    const block = blockFromExamples([{ 'bags.none': true }]);
    for (const [own, other] of [
      [set(1), set(2)],
      [set(2), set(1)],
    ] as const) {
      const kept = screenFlight(own, block, PINS);
      expect(replay(structuredClone(kept), block, own, null)).toEqual({ parts: [], travellers: [] });
      const [differing] = replay(kept, block, other, null).travellers;
      expect(differing?.parts).toEqual(['outcomes', 'scores']);
    }
  });

  test('a replay names travellers who are missing or too many', () => {
    expect(again(asKept([FIRST, SECOND])).travellers).toEqual([{ row: 2, parts: ['traveller'] }]);
    expect(again(asKept([FIRST, SECOND, FIRST, FIRST])).travellers).toEqual([{ row: 3, parts: ['traveller'] }]);
  });
});
