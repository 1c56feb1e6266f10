import { expect, test } from 'vitest';
import { keyedRows } from '../../../../renderer/app/pictures/picture-table.ts';

test('rows of a picture that say the same have different keys', () => {
  const rows = [['PAXLST', '19:30'], ['PAXLST', '19:30'], [{ text: 'PAXLST', href: '/message' }, '19:30'], ['PNRGOV']];
  const keys = keyedRows(rows).map(({ key }) => key);
  expect(new Set(keys).size).toBe(rows.length);
  expect(keyedRows(rows).map(({ row }) => row)).toEqual(rows);
});
