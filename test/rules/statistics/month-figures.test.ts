import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MonthTally, OTHER_WAY } from '../../../rules/statistics/month-figures.ts';
import { monthTables } from '../../../rules/statistics/month-tables.ts';
import { FOUND_KINDS, type Found, KINDS_FOUND } from '../../../shared/casework/finding.ts';
import { GroupTally } from '../../../shared/casework/group-figures.ts';
import { DRUGS } from '../../shared/casework/found-things.ts';

const ADD = { origin: 'ADD', destination: 'LFW' };
const GRU = { origin: 'GRU', destination: 'LFW' };

const quantity = (amount: number, unit: 'kg' | 'g' = 'kg'): Found => {
  return { ...DRUGS, quantity: { amount, unit, weighed: 'net' } };
};

describe('the finds of a month', () => {
  test('quantities are added per kind, unit and weight, without errors of fractions', () => {
    const tally = new MonthTally();
    tally.addFound([quantity(0.1), quantity(0.2), quantity(5, 'g')]);
    tally.addFound([{ ...DRUGS, quantity: { amount: 2, unit: 'kg', weighed: 'gross' } }]);
    expect(tally.quantities('find').filter(({ kind }) => kind === 'drugs')).toEqual([
      { kind: 'drugs', finds: 1, quantity: 5, unit: 'g', weighed: 'net', count: 0 },
      { kind: 'drugs', finds: 1, quantity: 2, unit: 'kg', weighed: 'gross', count: 0 },
      { kind: 'drugs', finds: 2, quantity: 0.3, unit: 'kg', weighed: 'net', count: 0 },
    ]);
  });

  test('what a laboratory overturned counts nowhere', () => {
    const tally = new MonthTally();
    tally.addFound([{ ...DRUGS, test: 'overturned', concealment: 'shoes', value: { amount: 9, currency: 'XOF' } }]);
    expect(tally.quantities('find').every(({ finds }) => finds === 0)).toBe(true);
    expect(tally.concealments().every(({ finds }) => finds === 0)).toBe(true);
    expect([tally.values(), tally.agencies()]).toEqual([[], []]);
  });

  test('every kind has a line, also one of which there was nothing', () => {
    const tally = new MonthTally();
    const kinds = [...tally.quantities('find'), ...tally.quantities('measure')].map(({ kind }) => kind);
    expect(kinds.sort()).toEqual([...KINDS_FOUND].sort());
  });

  test('a concealment in an officer’s own words is told as another way', () => {
    const tally = new MonthTally();
    tally.addFound([
      { ...DRUGS, concealment: 'in the doll of AMA' },
      { ...DRUGS, concealment: 'shoes' },
    ]);
    expect(tally.concealments().filter(({ finds }) => finds > 0)).toEqual([
      { concealment: 'shoes', finds: 1 },
      { concealment: OTHER_WAY, finds: 1 },
    ]);
  });

  test('the sums do not depend on the order, and each find and measure is counted once', () => {
    const one = fc.record(
      {
        kind: fc.constantFrom(...KINDS_FOUND),
        what: fc.constant(''),
        agency: fc.constantFrom('customs' as const, 'police' as const),
        quantity: fc.record({
          amount: fc.integer({ min: 1, max: 9999 }).map((grams) => grams / 1000),
          unit: fc.constantFrom('kg' as const, 'piece' as const),
          weighed: fc.constantFrom(null, 'gross' as const),
        }),
        count: fc.integer({ min: 1, max: 50 }),
        value: fc.record({ amount: fc.integer({ min: 1, max: 500 }), currency: fc.constantFrom('XOF', 'EUR') }),
        test: fc.constantFrom('confirmed' as const, 'overturned' as const),
      },
      { requiredKeys: ['kind', 'what'] },
    ) as fc.Arbitrary<Found>;
    const orders = fc
      .array(one, { maxLength: 20 })
      .chain((found) => fc.tuple(fc.constant(found), fc.shuffledSubarray(found, { minLength: found.length })));
    fc.assert(
      fc.property(orders, ([some, other]) => {
        const [tally, shuffled] = [new MonthTally(), new MonthTally()];
        for (const found of some) tally.addFound([found]);
        shuffled.addFound(other);
        for (const group of ['find', 'measure'] as const) {
          expect(shuffled.quantities(group)).toEqual(tally.quantities(group));
          const counted = tally.quantities(group).reduce((sum, { finds }) => sum + finds, 0);
          const standing = some.filter(({ kind, test }) => FOUND_KINDS[kind].group === group && test !== 'overturned');
          expect(counted).toBe(standing.length);
        }
        expect(shuffled.values()).toEqual(tally.values());
        expect(shuffled.agencies()).toEqual(tally.agencies());
      }),
    );
  });
});

describe('the selections of a month', () => {
  test('selections are told by basis and by route, with what was inspected and found', () => {
    const tally = new MonthTally();
    tally.addFlight(ADD, 100);
    tally.addFlight(ADD, 50);
    tally.addFlight(GRU, 80);
    tally.addOutcome(ADD, { basis: 'hit', selected: true, result: 'negative', rules: [], selectedBy: null });
    tally.addOutcome(GRU, { basis: 'hit', selected: true, result: 'positive', rules: [], selectedBy: null });
    tally.addOutcome(GRU, { basis: 'random', selected: true, result: null, rules: [], selectedBy: null });
    tally.addOutcome(GRU, { basis: 'hand', selected: false, result: 'not-examined', rules: [], selectedBy: null });
    expect(tally.bases()).toEqual([
      { basis: 'hit', selected: 2, inspected: 2, positive: 1 },
      { basis: 'hand', selected: 0, inspected: 0, positive: 0 },
      { basis: 'random', selected: 1, inspected: 0, positive: 0 },
    ]);
    expect(tally.routes()).toEqual([
      { ...GRU, flights: 1, travellers: 80, selected: 2, inspected: 1, positive: 1 },
      { ...ADD, flights: 2, travellers: 150, selected: 1, inspected: 1, positive: 0 },
    ]);
  });
});

describe('the tables of a month', () => {
  const said = { word: (key: string) => key };
  const NO_THINGS = { cases: 0, positive: 0 };

  test('a group of fewer than five is not told, nor its rate', () => {
    const groups = new GroupTally();
    for (let at = 0; at < 40; at++) groups.addTraveller({ nationality: at < 3 ? 'NGA' : 'TGO', sex: 'M', age: null });
    groups.addSelected({ nationality: 'NGA', sex: 'M', age: null }, true);
    const tables = monthTables(
      'title',
      { tally: new MonthTally(), credit: [], groups: groups.figures(), things: NO_THINGS, cared: 2 },
      said,
    );
    const table = (title: string) => tables.find((each) => each.title === title)?.rows;
    expect(table('month.nationalities')).toEqual([
      ['TGO', '< 5', 0, 0, 0, null, null],
      ['NGA', '< 5', '< 5', '< 5', '< 5', null, null],
    ]);
    expect(table('month.sexes')).toEqual([['sex.M', 40, '< 5', '< 5', '< 5', null, null]]);
  });

  test('an empty month says of every kind that there was none, and counts whoever was protected apart', () => {
    const [sums, bases, finds] = monthTables(
      'title',
      { tally: new MonthTally(), credit: [], groups: [], things: NO_THINGS, cared: 2 },
      said,
    );
    expect(sums?.rows.map(([, count]) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 2]);
    expect(bases?.rows).toHaveLength(3);
    expect(finds?.rows.length).toBeGreaterThan(5);
    expect(finds?.rows.every(([, count]) => count === 0)).toBe(true);
  });
});
