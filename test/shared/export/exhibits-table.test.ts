import { expect, test } from 'vitest';
import { stateOf } from '../../../shared/exhibit/exhibit-state.ts';
import { EXHIBIT_COLUMNS, type ExhibitRow } from '../../../shared/export/exhibits-table.ts';
import { exportTable } from '../../../shared/export/export-table.ts';
import { ADJO, further, taken, toLaboratory } from '../exhibit/exhibits.ts';

const SAID = { word: (key: string) => key, named: (id: string) => `officer ${id}` };

function rowOf(exhibit: ReturnType<typeof taken>): ExhibitRow {
  const { entries, ...head } = exhibit;
  return {
    ...head,
    state: stateOf({ entries }),
    taken: '2026-11-24T08:00:00.000Z',
    pieces: 12,
    caseOnPaper: null,
    about: 'Bag of Mensah',
  };
}

test('the list of exhibits says who has them and under which seal; what officers wrote is left out without names', () => {
  const here = rowOf(taken({}, 'TG 001'));
  const outside = rowOf(further(taken(), [toLaboratory(), ADJO]));
  const cells = (names: boolean) => exportTable('t', EXHIBIT_COLUMNS, [here, outside], SAID, names).rows.flat();
  expect(cells(false)).toEqual(
    expect.arrayContaining(['officer LFW-01 (agency.customs)', 'TG 001', 'exhibit.state.outside']),
  );
  for (const written of ['white powder', 'National laboratory', 'Room 2', 'Bag of Mensah']) {
    expect(cells(true)).toContain(written);
    expect(cells(false)).not.toContain(written);
  }
});
