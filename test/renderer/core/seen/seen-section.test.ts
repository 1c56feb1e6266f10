import { afterEach, describe, expect, test } from 'vitest';
import { readSeenSection, readSeenSections, seenScreening } from '../../../../renderer/core/seen/seen-section.ts';
import { compileRules } from '../../../../rules/engine/compile.ts';
import { screenFlight } from '../../../../rules/engine/screen.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { blockFromExamples } from '../../../../shared/fact/example-block.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { ruleSet, ruleText } from '../../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { looking, worldUnder } from './looking.ts';
import { asking, endStore, FLIGHT, sectionOf, storeWith, TWIN } from './stored.ts';

afterEach(endStore);

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

describe('sections that are read', () => {
  const people = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  const sections = [sectionOf(FLIGHT, people), sectionOf(TWIN, people)];
  const GONE = 'ET-1-ADD-2026-11-24';
  const rulesIn = (section: Awaited<ReturnType<typeof readSeenSection>>) =>
    section && [section.flight.id, ...(section.screening.travellers[0]?.hits.map(({ rule }) => rule) ?? [])];

  test.each<[Agency, LegalFrame | null, readonly string[]]>([
    ['customs', null, ['customs.rule', 'police.rule']],
    ['customs', STARTING_FRAME, ['customs.rule', 'police.rule']],
    ['police', POLICE_ONLY_FRAME, ['customs.rule', 'police.rule']],
    ['customs', POLICE_ONLY_FRAME, ['customs.rule']],
    ['airline', null, []],
  ])('sections are read without hidden hits: %s', async (agency, frame, rules) => {
    const store = await storeWith({
      flightManifests: sections,
      factBlocks: [FLIGHT, TWIN, GONE].map((id) => ({ id })),
    });
    const request = asking(store, agency, frame);
    expect(rulesIn(await readSeenSection(request, FLIGHT))?.sort()).toEqual([FLIGHT, ...rules].sort());
    const read = await readSeenSections(request, [TWIN, GONE, FLIGHT]);
    expect(read.map((each) => rulesIn(each)?.sort())).toEqual([TWIN, FLIGHT].map((id) => [id, ...rules].sort()));
    expect(await readSeenSection(request, GONE)).toBeUndefined();
  });

  test('a flight without facts is told only to those from whom nothing is hidden, since no more can be worked out', async () => {
    const store = await storeWith({ flightManifests: sections, factBlocks: [{ id: FLIGHT }] });
    const [customs, police] = [asking(store, 'customs'), asking(store, 'police')];
    expect(await readSeenSection(customs, TWIN)).toBeUndefined();
    expect((await readSeenSections(customs, [TWIN, FLIGHT])).map(({ flight }) => flight.id)).toEqual([FLIGHT]);
    expect((await readSeenSection(police, TWIN))?.flight.id).toBe(TWIN);
    expect(await readSeenSections(police, [TWIN, FLIGHT])).toHaveLength(2);
  });
});
