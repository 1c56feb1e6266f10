import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOfTrial, type RuleTrial, triedRule } from '../../../rules/back-test/try-rule.ts';
import { type CompiledRules, compileRules } from '../../../rules/engine/compile.ts';
import { evaluate } from '../../../rules/engine/evaluate.ts';
import { withListsOn } from '../../../rules/engine/lists-on.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { decodeFactBlock, encodeFactBlock } from '../../../shared/fact/encode-fact-block.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';
import { conditions, travellers } from './draw-rules.ts';

const PINS = { reference: 'places-1', zone: 'zones-1', at: '2026-11-24T10:00Z' };

function tryRule(compiled: CompiledRules, block: FactBlock, day: string): RuleTrial {
  return triedRule(evaluate(withListsOn(compiled, day), block), block);
}

describe('a rule on trial', () => {
  test('a rule on trial has the hits and undecided travellers of screening with that rule alone, from its own columns', () => {
    fc.assert(
      fc.property(conditions, travellers, (when, people) => {
        const compiled = compileRules(ruleSet(ruleText(JSON.stringify(when))));
        const block = blockFromExamples(people);
        const part = decodeFactBlock(encodeFactBlock(block), factsOfTrial(compiled));
        const trial = tryRule(compiled, part, '2026-11-24');
        const screened = screenFlight(compiled, block, PINS).travellers;
        const rows = (found: (row: number) => boolean) => [...screened.keys()].filter(found);
        const hits = rows((row) => screened[row]?.hits.length === 1);
        const unknown = rows((row) => screened[row]?.unknown.length === 1);
        expect([trial.hits, trial.unknown]).toEqual([hits.length, unknown.length]);
        expect([trial.hitRows(1000), trial.unknownRows(1000)]).toEqual([hits, unknown]);
        expect(trial.hitRows(2)).toEqual(hits.slice(0, 2));
        for (const row of hits) expect(trial.truths(row)).toEqual(screened[row]?.hits[0]?.truths);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('a rule on trial is tried whatever its days of validity', () => {
    const text = ruleText('{ fact: bags.none, is: true }', { validFrom: '2027-01-01' });
    const trial = tryRule(compileRules(ruleSet(text)), blockFromExamples([{ 'bags.none': true }]), '2026-11-24');
    expect(trial.hits).toBe(1);
  });

  test('a rule on trial uses named lists as they were on the day', () => {
    const lists = 'format: 1\nlists:\n  hubs: { owner: X, reason: X, validTo: 2026-11-24, entries: [GRU] }\n';
    const compiled = compileRules(ruleSet(lists, ruleText('{ fact: flight.origin, inList: hubs }')));
    const block = blockFromExamples([{ 'flight.origin': 'GRU' }]);
    expect(['2026-11-24', '2026-11-25'].map((day) => tryRule(compiled, block, day).hits)).toEqual([1, 0]);
  });
});
