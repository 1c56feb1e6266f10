import { expect, test } from 'vitest';
import { columnOf } from '../../../shared/table/headers.ts';

test.each([
  ['Numéro de document', 'documentNumber'],
  ['Date of birth (DD/MM/YYYY, since 1900)', 'birth'],
  ['M/F', 'sex'],
  ['N° de passeport', 'documentNumber'],
  ['Staatsangehörigkeit', 'nationality'],
  ['28MF26593', null],
  ['15A', null],
  ['', null],
])('the cell %j names the column %j', (cell, column) => {
  expect(columnOf(cell)).toBe(column);
});
