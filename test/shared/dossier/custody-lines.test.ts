import { expect, test } from 'vitest';
import type { CustodyAct } from '../../../shared/custody/custody.ts';
import { custodyLines } from '../../../shared/dossier/custody-lines.ts';
import { after, BEGUN, DUTY, policeAt } from '../custody/held.ts';
import { SAID } from './said.ts';

const EXAMINED: CustodyAct = {
  ...DUTY,
  ...{
    duty: 'doctor',
    way: 'examined',
    whom: 'Dr Lawson',
    fit: false,
    finding: 'three capsules',
    note: 'three, I think',
  },
};

test('custody is told entry by entry, with those that were struck out, and without what a doctor found', () => {
  const lines = custodyLines(
    after(
      [BEGUN, policeAt('02:00')],
      [EXAMINED, policeAt('02:30')],
      [{ kind: 'meal', taken: true, note: '' }, policeAt('03:00')],
      [{ kind: 'struck', of: 3, what: 'meal', note: 'another person' }, policeAt('03:10')],
    ),
    SAID,
  );
  expect(lines.map(({ number, what, details }) => [number, what, details])).toEqual([
    ['1', 'Police custody began: Cdt Ayivi, Room 2, rules for adults', ''],
    ['2', 'Doctor: examined, Dr Lawson, fr', ''],
    ['3', 'Meal: eaten', 'struck out'],
    ['4', 'Entry 3 struck out', 'another person'],
  ]);
});
