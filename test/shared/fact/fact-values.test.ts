import { describe, expect, test } from 'vitest';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { FACTS, factById } from '../../../shared/fact/fact-catalogue.ts';
import { readFact } from '../../../shared/fact/fact-values.ts';
import { maskFacts } from '../../../shared/retention/mask-facts.ts';

const THERE = ['NBO', 'ADD', 'LFW'];
const BACK = ['LFW', 'ADD', 'NBO'];

function read(block: FactBlock, fact: string, row: number): unknown {
  return readFact(block, factById(fact) as (typeof FACTS)[number], row).value;
}

describe('the members of a set', () => {
  const block = blockFromExamples([
    { 'itinerary.airports': THERE, 'booking.payment': ['other', 'cash', 'card'] },
    { 'itinerary.airports': BACK, 'booking.payment': ['cash', 'card', 'other'] },
    { 'itinerary.airports': ['LFW', 'ADD', 'LFW'], 'booking.payment': ['cash'] },
  ]);

  test('stand in the order of travel where the fact has one, each once', () => {
    expect([0, 1, 2].map((row) => read(block, 'itinerary.airports', row))).toEqual([THERE, BACK, ['LFW', 'ADD']]);
  });

  test('stand in the order of letters where the fact has no order', () => {
    expect(read(block, 'booking.payment', 0)).toEqual(['card', 'cash', 'other']);
    expect(read(block, 'booking.payment', 1)).toEqual(['card', 'cash', 'other']);
  });

  test('stand in the order of letters in a block of an earlier release, which did not keep the order', () => {
    const since = factById('itinerary.airports')?.inOrderSince ?? 0;
    expect(read({ ...block, catalogue: since - 1 }, 'itinerary.airports', 0)).toEqual(['ADD', 'LFW', 'NBO']);
    expect(read({ ...block, catalogue: since }, 'itinerary.airports', 0)).toEqual(THERE);
  });

  test('keep their order when the flight is masked', () => {
    const masked = maskFacts(block);
    expect([0, 1].map((row) => read(masked, 'itinerary.airports', row))).toEqual([THERE, BACK]);
  });
});

test('only a set has an order of travel, and its answer changed when it got it', () => {
  for (const { id, type, since, changed, inOrderSince } of FACTS) {
    if (inOrderSince === undefined) continue;
    expect(type, id).toBe('set');
    expect(changed ?? since, id).toBeGreaterThanOrEqual(inOrderSince);
  }
});

test('what a fact compares are other facts of the catalogue, that are not compared themselves', () => {
  for (const { id, compares = [] } of FACTS) {
    for (const other of compares) {
      expect(other, id).not.toBe(id);
      expect(factById(other), `${other} of ${id}`).toBeDefined();
      expect(factById(other)?.compares, `${other} of ${id}`).toBeUndefined();
    }
  }
});
