import { expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { NO_TERMS } from '../../../rules/engine/screening-terms.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const PINS = { reference: 'places-1', zone: 'zones-1', at: '2026-11-24T10:00Z' };
const LATE = '{ fact: booking.leadHours, lessThan: 48 }';
const ONE_WAY = '{ fact: itinerary.oneWay, is: true }';

const combination = ruleText(
  `{ all: [${LATE}, ${ONE_WAY}] }`,
  { id: 'customs.all', weight: '70', sign: 'all', contains: '[late, one-way]' },
  2,
);
const stating = (sign: string, more: Readonly<Record<string, string>> = {}) =>
  ruleText('{ fact: bags.none, is: true }', { id: `joint.${sign}`, mandate: 'joint', sign, ...more }, 2);

test.each<[string, readonly string[], string]>([
  ['which no rule states are evidence of nothing', [], 'watch'],
  ['of which one is stated are one family', [stating('late')], 'watch'],
  [
    'that only an exoneration states are evidence of nothing',
    [stating('late'), stating('one-way', { kind: 'exoneration' })],
    'watch',
  ],
  [
    'which other rules state are two families, whether or not these hit',
    [stating('late'), stating('one-way')],
    'inspect',
  ],
])('the signs of a combination %s', (_, others, outcome) => {
  const block = blockFromExamples([{ 'booking.leadHours': 10, 'itinerary.oneWay': true, 'bags.none': false }]);
  const { travellers } = screenFlight(compileRules(ruleSet(combination, ...others)), block, PINS, NO_TERMS);
  expect([travellers[0]?.outcomes.customs, travellers[0]?.outcomes.joint]).toEqual([outcome, outcome]);
});
