import { describe, expect, test } from 'vitest';
import { soakTable } from '../../scripts/soak-table.mjs';
import { reportSoak } from '../soak-rows.ts';

const ROWS = { cuts: 'power cuts', reads: 'reads' };

describe('the table of a soak run', () => {
  test('the table of a soak run adds up what tests reported, row by row', () => {
    const { lines, failures } = soakTable(
      [
        { name: 'cuts', tried: 90, met: 40, lost: 0 },
        { name: 'reads', tried: 5, met: null, lost: 0 },
        { name: 'cuts', tried: 10, met: 2, lost: 0 },
      ],
      ROWS,
    );
    expect(lines).toEqual([
      'what was tried  times  met work  lost',
      'power cuts        100        42     0',
      'reads               5         –     0',
    ]);
    expect(failures).toEqual([]);
  });

  test.each([
    ['something was lost', [{ name: 'cuts', tried: 1, met: 1, lost: 2 }], ['lost 2: power cuts', 'not tried: reads']],
    ['nothing was reported', [], ['not tried: power cuts', 'not tried: reads']],
    [
      'something else was reported',
      [{ name: 'other', tried: 1, met: 1, lost: 0 }],
      ['other is no row of the table', 'not tried: power cuts', 'not tried: reads'],
    ],
  ])('the table of a soak run says that it fails where %s', (_, reported, failures) => {
    expect(soakTable(reported, ROWS).failures).toEqual(failures);
  });

  test('a soak test cannot report under a name that is not in the table', () => {
    expect(() => reportSoak('other', { tried: 1, met: 1, lost: 0 })).toThrow('other is no row');
  });
});
