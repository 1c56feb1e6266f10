import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageBand, type GroupMember, GroupTally, SMALL_CELL } from '../../../shared/casework/group-figures.ts';
import { wasSelected } from '../../../shared/casework/result-kind.ts';

test.each([
  [0, '0-17'],
  [17, '0-17'],
  [18, '18-29'],
  [59, '45-59'],
  [60, '60+'],
  [99, '60+'],
  [null, null],
  [-1, null],
])('an age of %s is in the band %s', (age, band) => {
  expect(ageBand(age)).toBe(band);
});

describe('figures by group', () => {
  const member = (nationality: string): GroupMember => ({ nationality, sex: 'F', age: '18-29' });

  test('figures by group suppress small cells, and one more when the sum would reveal the only one', () => {
    const tally = new GroupTally();
    for (let at = 0; at < 30; at++) tally.addTraveller(member('TGO'));
    for (let at = 0; at < 10; at++) tally.addTraveller(member('GHA'));
    for (let at = 0; at < 3; at++) tally.addTraveller(member('BEN'));
    for (let at = 0; at < 6; at++) tally.addSelected(member('TGO'), at < 5);
    const rows = tally.figures().filter(({ dimension }) => dimension === 'nationality');
    expect(rows).toEqual([
      { dimension: 'nationality', group: 'TGO', travellers: 30, selected: 6, inspected: 6, positive: 5 },
      { dimension: 'nationality', group: 'GHA', travellers: null, selected: 0, inspected: 0, positive: 0 },
      { dimension: 'nationality', group: 'BEN', travellers: null, selected: 0, inspected: 0, positive: 0 },
    ]);
  });

  test('figures by group never show a count from one to four', () => {
    const who = fc.record({
      nationality: fc.constantFrom('TGO', 'GHA', null),
      sex: fc.constantFrom('F', 'M', null),
      age: fc.constantFrom('0-17', '60+', null),
    });
    fc.assert(
      fc.property(
        fc.array(who, { maxLength: 40 }),
        fc.array(fc.tuple(who, fc.constantFrom(true, false, null))),
        (all, cases) => {
          const tally = new GroupTally();
          for (const one of all) tally.addTraveller(one);
          for (const [one, found] of cases) tally.addSelected(one, found);
          for (const { travellers, selected, inspected, positive } of tally.figures()) {
            for (const count of [travellers, selected, inspected, positive]) {
              expect(count === null || count === 0 || count >= SMALL_CELL).toBe(true);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

test.each([
  ['selected', 'sent', null, [], true],
  ['closed after a result', 'closed', 'nothing-found', [], true],
  ['closed while selected', 'closed', 'not-examined', ['claimed', 'selected'], true],
  ['deselected and closed', 'closed', 'not-examined', ['selected', 'deselected'], false],
  ['drawn', 'closed', 'not-examined', ['drawn'], true],
  ['only claimed', 'triage', null, ['claimed'], false],
] as const)('a case that is %s counts as selected: %#', (_, state, result, kinds, selected) => {
  const timeline = kinds.map((kind) => ({ kind, officer: 'x', at: '' })) as never;
  expect(wasSelected({ state, result, timeline })).toBe(selected);
});
