import { expect, test } from 'vitest';
import { paperParts } from '../../../../renderer/app/exports/paper-parts.ts';
import type { Cell, CellType } from '../../../../shared/export/export-table.ts';

const table = (types: readonly CellType[], ...rows: readonly (readonly Cell[])[]) => ({
  headings: types.map((type, at) => ({ text: `heading ${at}`, type })),
  rows,
});
const SENTENCES = 'Paid in cash one way, without a bag | Booked within a day | '.repeat(3);

test('a table that fits on the page is printed as it is', () => {
  const narrow = table(['code', 'text', 'number'], ['ET-508', 'Customs', 4]);
  expect(paperParts(narrow, 'en')).toEqual([{ ...narrow, below: false, columns: [narrow.rows] }]);
});

test('the rows of a narrow table stand in columns of the page, one after the other', () => {
  const rows = Array.from({ length: 10 }, (_, at): readonly Cell[] => [`ET-${at}`, at]);
  const [part] = paperParts(table(['code', 'number'], ...rows), 'en');
  expect(part?.columns).toEqual([rows.slice(0, 5), rows.slice(5)]);
});

test.each([
  ['wide', 10, 'a text of some forty letters in a row, and more of it'],
  ['short', 7, 'ET'],
  ['longer than a page', 400, 'ET'],
])('the rows of a table that is %s stand in one column', (_, count, text) => {
  const rows = Array.from({ length: count }, (): readonly Cell[] => [text, text, text, text]);
  const [part] = paperParts(table(['text', 'text', 'text', 'text'], ...rows), 'en');
  expect(part?.columns).toEqual([rows]);
});

test('sentences of the last column stand below their row', () => {
  const [part] = paperParts(table(['code', 'text'], ['ET-508', SENTENCES], ['ET-509', null]), 'en');
  expect(part?.below).toBe(true);
});

test('a long text within the table stays in its column', () => {
  expect(paperParts(table(['text', 'code'], [SENTENCES, 'ET-508']), 'en')).toMatchObject([{ below: false }]);
});

test('a table that is too wide is parted: every column once, the first two and the number of the row in each part', () => {
  const types = Array.from({ length: 30 }, (): CellType => 'code');
  const wide = table(
    types,
    types.map((_, at) => `code ${at} of 12`),
    types.map((_, at) => `code ${at} of 13`),
  );
  const parts = paperParts(wide, 'en');
  expect(parts.length).toBeGreaterThan(1);
  const names = parts.map(({ headings }) => headings.map(({ text }) => text));
  for (const each of names) expect(each.slice(0, 3)).toEqual(['#', 'heading 0', 'heading 1']);
  expect(names.flatMap((each) => each.slice(3))).toEqual(wide.headings.slice(2).map(({ text }) => text));
  for (const { headings, rows } of parts) {
    expect(rows.map(([number]) => number)).toEqual([1, 2]);
    expect(rows[1]?.slice(1)).toEqual(headings.slice(1).map(({ text }) => `code ${text.split(' ')[1]} of 13`));
  }
});

test('of a table that is too wide, the sentences stand below the last part', () => {
  const types: readonly CellType[] = [...Array.from({ length: 30 }, (): CellType => 'code'), 'text'];
  const parts = paperParts(table(types, [...types.slice(1).map(() => 'a code of some'), SENTENCES]), 'en');
  expect(parts.map(({ below }) => below)).toEqual([...parts.slice(1).map(() => false), true]);
  expect(parts.at(-1)?.rows[0]?.at(-1)).toBe(SENTENCES);
});
