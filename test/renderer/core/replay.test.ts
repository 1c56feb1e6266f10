import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readAll, readOne } from '../../../renderer/core/store/read.ts';
import type { FlightSection } from '../../../renderer/core/store/tables/flight-manifests.ts';
import { TABLES } from '../../../renderer/core/store/tables.ts';
import { compileRules } from '../../../rules/engine/compile.ts';
import { replay } from '../../../rules/engine/replay.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { NO_TERMS, type ScreeningTerms } from '../../../rules/engine/screening-terms.ts';
import type { RuleFormat } from '../../../rules/language/rule-set.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import type { Flight } from '../../../shared/flight/flight.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import { conditions, travellers } from '../../rules/back-test/draw-rules.ts';
import { ruleSet, ruleText } from '../../rules/rule-fixtures.ts';
import { importFewFlights } from './back-test/few-flights.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';
import { QUEUE } from './whole-queue.ts';

const PINS = { reference: 'places-1', zone: 'zones-1', at: '2026-11-24T10:00Z' };
const SAME = { parts: [], travellers: [] };

/** Section and block after encoding and decoding, as they come back from the store. */
function kept(screening: Screening, block: FactBlock): readonly [Screening, FactBlock] {
  const flight = { travellers: [], bookings: [] } as unknown as Flight;
  const { encoding: flightManifests } = TABLES.flightManifests;
  const { encoding: factBlocks } = TABLES.factBlocks;
  const section = flightManifests.decode(flightManifests.encode({ flight, screening })) as FlightSection;
  return [section.screening, factBlocks.decode(factBlocks.encode(block)) as FactBlock];
}

describe('a kept screening', () => {
  test('a kept screening is reproduced from its facts, rules and terms, whatever was muted or held', () => {
    const rules = fc.array(
      fc.record({
        when: conditions,
        weight: fc.constantFrom('20', '40', '70'),
        kind: fc.constantFrom('indicator', 'indicator', 'exoneration'),
        sign: fc.constantFrom('', 'p', 'q'),
      }),
      { minLength: 1, maxLength: 5 },
    );
    const terms = fc.record({
      held: fc.subarray(['test.0', 'test.1']),
      uncovered: fc.subarray(['test.1', 'test.2']),
      mutedRow: fc.nat(5),
      muted: fc.nat(4),
    });
    const formats = fc.constantFrom<RuleFormat>(1, 2);
    fc.assert(
      fc.property(rules, travellers, terms, formats, (drawn, people, { held, uncovered, mutedRow, muted }, format) => {
        const texts = drawn.map(({ when, sign, ...rest }, at) => {
          const family = at % 2 === 0 ? 'payment' : 'route';
          const fields = { id: `test.${at}`, ...rest, family, sign: format === 1 ? '' : sign };
          return ruleText(JSON.stringify(when), fields, format);
        });
        const compiled = compileRules(ruleSet(...texts));
        const block = blockFromExamples(people);
        const mutes = new Map([[`test.${muted}`, 'mute-1']]);
        const given: ScreeningTerms = {
          ...NO_TERMS,
          held: new Set(held),
          uncovered: new Map(uncovered.map((rule) => [rule, 'bags' as const])),
          muted: (row) => (row === mutedRow ? mutes : new Map()),
        };
        const screening = screenFlight(compiled, block, PINS, given);
        expect(replay(...kept(screening, block), compiled, null)).toEqual(SAME);
      }),
      { seed: 21, numRuns: 100 },
    );
  });

  test('a replay names the travellers whose screening differs when a fact or a result was changed', () => {
    const compiled = compileRules(ruleSet(ruleText('{ fact: bags.count, atLeast: 3 }')));
    const block = blockFromExamples([{ 'bags.count': 3 }, { 'bags.count': 1 }]);
    const screening = screenFlight(compiled, block, PINS);
    const changed = blockFromExamples([{ 'bags.count': 3 }, { 'bags.count': 5 }]);
    expect(replay(screening, changed, compiled, null)).toEqual({
      parts: [],
      travellers: [{ row: 1, parts: ['hits', 'outcome', 'outcomes', 'scores'] }],
    });
    const [first, ...others] = screening.travellers;
    if (first === undefined) throw new Error('nobody');
    const doctored = { ...screening, travellers: [{ ...first, outcome: 'clear' as const }, ...others] };
    expect(replay(doctored, block, compiled, null).travellers).toEqual([{ row: 0, parts: ['outcome'] }]);
    expect(replay({ ...screening, travellers: [first] }, block, compiled, null).travellers).toEqual([
      { row: 1, parts: ['traveller'] },
    ]);
  });
});

describe('the screenings of a day', () => {
  let unit: TestCore;
  beforeAll(async () => {
    await emptyStores();
    unit = await openUnit('practice');
    await importFewFlights(unit);
    await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
  }, 60_000);

  test('the screenings of a day replay to the same results, flight by flight', async () => {
    const flights = await readAll(unit.store, 'flightManifests');
    expect(flights.length).toBeGreaterThan(3);
    for (const { id, value } of flights) {
      expect([id, await unit.ask('screening.replay', { flight: id })]).toEqual([
        id,
        { state: 'same', travellers: value.screening.travellers.length, parts: [], different: [], differing: 0 },
      ]);
    }
  });

  test('a screening that was altered in the store is reported with its traveller', async () => {
    const [flight] = (await unit.ask('queue.page', QUEUE)).rows;
    if (flight === undefined) throw new Error('nobody is flagged');
    const section = (await readOne(unit.store, 'flightManifests', flight.flight))?.value;
    const block = (await readOne(unit.store, 'factBlocks', flight.flight))?.value;
    if (section === undefined || block === undefined) throw new Error('not stored');
    const travellersThen = section.screening.travellers.map((each) => ({ ...each, hits: [] }));
    const altered = { ...section, screening: { ...section.screening, travellers: travellersThen } };
    await commit(unit.store, [{ table: 'flightManifests', id: flight.flight, rev: null, value: altered }], []);
    expect(await unit.ask('screening.replay', { flight: flight.flight })).toMatchObject({
      state: 'differs',
      parts: [],
      different: expect.arrayContaining([{ traveller: flight.traveller, name: flight.name, parts: ['hits'] }]),
    });
    const unknown = { ...section, screening: { ...section.screening, ruleSet: { version: 7, hash: 'gone' } } };
    await commit(unit.store, [{ table: 'flightManifests', id: flight.flight, rev: null, value: unknown }], []);
    expect(await unit.ask('screening.replay', { flight: flight.flight })).toEqual({ state: 'rules-gone' });
  });

  test('screenings under an earlier legal frame replay with that frame', async () => {
    const own = await openUnit('live');
    await own.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
    const actAs = (name: string, agency: 'customs' | 'police') =>
      own.ask('session.act-as', { name, agency, role: 'supervisor' });
    const confirm = async (frame: LegalFrame) => {
      await actAs('C', 'customs');
      const { proposal } = await own.ask('frame.propose', { frame, note: 'n' });
      await actAs('P', 'police');
      await own.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    };
    await confirm(STARTING_FRAME);
    const then = (await readOne(own.store, 'flightManifests', FLIGHT))?.value;
    await confirm({ ...STARTING_FRAME, gendarmerie: 'own-lines' });
    if (then === undefined) throw new Error('not stored');
    await commit(own.store, [{ table: 'flightManifests', id: FLIGHT, rev: null, value: then }], []);
    expect(await own.ask('screening.replay', { flight: FLIGHT })).toMatchObject({ state: 'same' });
    await own.core.close();
  });

  test('only supervisors may replay the screenings of a day', async () => {
    await unit.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'A' });
    expect(await unit.refused('screening.replay', { flight: 'x' })).toMatchObject({ code: 'not-permitted' });
  });
});
