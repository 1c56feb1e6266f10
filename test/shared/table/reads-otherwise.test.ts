import { expect, test } from 'vitest';
import type { Column } from '../../../shared/table/headers.ts';
import { readsOtherwise } from '../../../shared/table/reads-otherwise.ts';

const HEADINGS = ['qq9', 'Surname', 'Passport', 'Seat'];
const KNOWN: readonly (Column | null)[] = [null, 'surname', 'documentNumber', 'seat'];

const layout = (columns: readonly (Column | null)[], headings: readonly string[] = HEADINGS) => ({ headings, columns });

test.each<[string, readonly (Column | null)[], readonly string[]]>([
  ['reads what is known', KNOWN, []],
  ['reads one column more', ['locator', ...KNOWN.slice(1)], []],
  ['skips a column', [null, 'surname', null, 'seat'], ['Passport']],
  ['reads a column as another one', [null, 'surname', 'locator', 'seat'], ['Passport']],
  ['reads an unknown column before a known one as the same', ['documentNumber', ...KNOWN.slice(1)], ['Passport']],
  ['reads an unknown column behind a known one as the same', [...KNOWN, 'seat'], []],
])('a layout that %s reads %j as %j otherwise', (_, columns, expected) => {
  const headings = columns.length > HEADINGS.length ? [...HEADINGS, 'qq8'] : HEADINGS;
  expect(readsOtherwise(layout(columns, headings), [])).toEqual(expected);
});

test('what a saved layout reads, or the table by headings in two rows, is known as well, where the headings are the same', () => {
  const [two, skips] = [['Voyageur qq7', 'Voyageur qq6'], layout([null, null], ['Voyageur qq7', 'Voyageur qq6'])];
  expect(readsOtherwise(skips, [layout(['surname', 'givenNames'], two)])).toEqual(two);
  expect(readsOtherwise(skips, [layout(['surname', 'givenNames'], ['a', 'b'])])).toEqual([]);
});
