/** Tests each fact of the past on its cases (`past-cases.ts`). */
import { describe, expect, test } from 'vitest';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { FACTS, factById, isOfPast } from '../../../shared/fact/fact-catalogue.ts';
import { type FactValue, readFact } from '../../../shared/fact/fact-values.ts';
import type { Results } from '../../../shared/past/remember.ts';
import { askPast, flightOf, memoryOf } from '../past/past-flights.ts';
import { blockOf, CASES, earlier, NOW } from './past-cases.ts';

/** The fact's answer for the first traveller: the value, or the state when there is none. */
function said(fact: string, block: FactBlock): FactValue {
  const declaration = factById(fact);
  if (declaration === undefined) throw new Error(`no fact ${fact}`);
  const { state, value } = readFact(block, declaration, 0);
  return state === 'value' ? value : state;
}

describe.each(Object.entries(CASES))('%s', (fact, cases) => {
  test.each(cases.map((each) => [each.name, each] as const))(`the fact ${fact} of the past: %s`, (_name, each) => {
    expect(said(fact, blockOf(each))).toEqual(each.expected);
  });
});

test('every fact of the past has cases', () => {
  const computed = FACTS.filter((fact) => isOfPast(fact) && !fact.awaited && !fact.id.startsWith('baseline.'));
  expect(computed.map(({ id }) => id).sort()).toEqual(Object.keys(CASES).sort());
});

test('a result recorded after departure does not count', () => {
  const [before, now] = [flightOf(earlier(1)), flightOf(NOW)];
  const [traveller] = before.travellers;
  const late: Results = new Map([[traveller?.id ?? '', { found: true, at: (now.departureUtc ?? 0) + 1 }]]);
  const block = askPast(now, memoryOf([before, now], late));
  expect(readFact(block, factById('history.positiveResults') as (typeof FACTS)[number], 0).value).toBe(0);
});
