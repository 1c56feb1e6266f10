import { describe, expect, test } from 'vitest';
import { dutyOfficersFor, seenScreening } from '../../../../renderer/core/seen/seen-section.ts';
import { compileRules } from '../../../../rules/engine/compile.ts';
import { screenFlight } from '../../../../rules/engine/screen.ts';
import { blockFromExamples } from '../../../../shared/fact/example-block.ts';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { ruleSet, ruleText } from '../../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { looking, worldUnder } from './looking.ts';

const NO_BAG = '{ fact: bags.none, is: true }';
const NOW = [ruleText(NO_BAG, { id: 'test.rule', mandate: 'customs' })];
const THEN = compileRules(ruleSet(ruleText(NO_BAG, { id: 'test.rule', mandate: 'police' })));
const BLOCK = blockFromExamples([{ 'bags.none': true }]);
const PINS = { reference: 'r', zone: 'z', at: '2026-11-24T10:00Z' };

describe('a screening without hidden hits', () => {
  const compiled = compileRules(ruleSet(ruleText(NO_BAG, { mandate: 'police' })));
  const whole = screenFlight(compiled, BLOCK, PINS);
  const texts = [ruleText(NO_BAG, { mandate: 'police' })];

  test('it is the same object where the frame hides nothing from the officer', () => {
    for (const [agency, frame] of [
      ['customs', null],
      ['customs', STARTING_FRAME],
      ['police', POLICE_ONLY_FRAME],
    ] as const)
      expect(seenScreening(looking(agency, frame, texts), whole, BLOCK)).toBe(whole);
  });

  test('it has no hits of a hidden rule', () => {
    expect(whole.travellers[0]?.hits).toHaveLength(1);
    const seen = seenScreening(looking('customs', POLICE_ONLY_FRAME, texts), whole, BLOCK);
    expect(seen.travellers[0]).toMatchObject({ hits: [], outcome: 'clear' });
    expect(seenScreening(looking('airline', null, texts), whole, BLOCK).travellers[0]?.hits).toEqual([]);
  });

  test('a rule is hidden as it was when the flight was screened', () => {
    const screening = screenFlight(THEN, BLOCK, PINS);
    const world = worldUnder(POLICE_ONLY_FRAME, ...NOW);
    const archive = { compiled: (hash: string) => (hash === THEN.ruleSet.hash ? THEN : undefined) };
    const context = { agency: 'customs' };
    const hitsOf = (rules: object) =>
      seenScreening({ world: { ...world, rules }, context } as never, screening, BLOCK).travellers[0]?.hits;
    expect(hitsOf({ archive })).toEqual([]);
    // Rules that are not kept are taken to be those in force.
    expect(hitsOf({ archive: { compiled: () => undefined } })).toHaveLength(1);
  });
});

test.each([
  ['clear', ['police'], ['police']],
  ['clear', undefined, []],
  ['watch', ['police'], []],
] as const)(
  'with the outcome %s and hidden hits of %j, the duty officers to ask are %j',
  (outcome, askDuty, expected) => {
    expect(dutyOfficersFor({ outcome, ...(askDuty === undefined ? {} : { askDuty }) })).toEqual(expected);
  },
);
