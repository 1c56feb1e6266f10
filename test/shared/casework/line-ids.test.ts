import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../../shared/casework/case.ts';
import type { Found } from '../../../shared/casework/finding.ts';
import { lineIds } from '../../../shared/casework/line-ids.ts';

const STEP = { officer: 'LFW-01', agency: 'customs', at: '2026-11-24T10:00:00.000Z', note: '' } as const;
const DRUGS: Found = { kind: 'drugs', agency: 'customs', what: 'cocaine', count: 2 };
const CASH: Found = { kind: 'cash', agency: 'customs', what: '' };
const ARREST: Found = { kind: 'arrest', agency: 'police', what: '' };

const ids = (...results: readonly (readonly Found[])[]) =>
  lineIds({
    found: results.at(-1) ?? [],
    timeline: results.map(
      (found): CaseEvent => ({
        ...{ ...STEP, kind: 'result-recorded', result: found.length === 0 ? 'nothing-found' : 'found', found },
      }),
    ),
  });

describe('the id of a line of a result', () => {
  test.each<[string, readonly (readonly Found[])[], readonly string[]]>([
    ['is where it came up first', [[DRUGS, CASH]], ['1.0', '1.1']],
    ['stays when a line before it is taken out', [[DRUGS, CASH], [CASH]], ['1.1']],
    ['stays when a line is put before it', [[CASH], [DRUGS, CASH]], ['2.0', '1.0']],
    [
      'stays when its amount is put right',
      [
        [CASH, DRUGS],
        [{ ...DRUGS, count: 3 }, CASH],
      ],
      ['1.1', '1.0'],
    ],
    ['stays when it turns out to be something else of its kind', [[DRUGS], [{ ...DRUGS, what: 'heroin' }]], ['1.0']],
    ['is another one for something else', [[DRUGS], [ARREST]], ['2.0']],
    ['stays when nothing was said to be found meanwhile', [[DRUGS], [], [DRUGS]], ['1.0']],
    [
      'goes to the line that is alike, not to the first of its kind',
      [
        [DRUGS, { ...DRUGS, what: 'khat' }],
        [{ ...DRUGS, what: 'khat' }, DRUGS],
      ],
      ['1.1', '1.0'],
    ],
  ])('%s', (_, results, expected) => {
    expect(ids(...results)).toEqual(expected);
  });

  test('a result that no step tells of has ids, too', () => {
    expect(lineIds({ timeline: [], found: [DRUGS, CASH] })).toEqual(['0.0', '0.1']);
  });

  test('no two lines have one id, whatever is corrected, and the same lines in another order keep theirs', () => {
    const found = fc.uniqueArray(
      fc.constantFrom(DRUGS, CASH, ARREST, { ...DRUGS, count: 9 }, { ...CASH, what: 'gold coins' }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(found, { minLength: 1, maxLength: 4 }), (results) => {
        const last = ids(...results);
        expect(new Set(last).size).toBe(last.length);
        const again = ids(...results, [...(results.at(-1) ?? [])].reverse());
        expect([...again].reverse()).toEqual(last);
      }),
    );
  });
});
