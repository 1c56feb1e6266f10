import { expect, test } from 'vitest';
import { looksLikeTable } from '../../../../renderer/core/reading/looks-like-table.ts';

const LICENCE = `MIT License

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER`;

test.each([
  ['a licence', LICENCE, false],
  ['a letter', 'Dear all,\n\nplease find the list, as agreed, attached.\nIt is complete.\nRegards,\nKofi', false],
  ['a line alone', 'a;b;c', false],
  ['a table', 'Who;Born;Where\nMENSAH;1980;LFW\nLAWSON;1990;ABJ', true],
  ['a table with a title and a blank line', 'List of guests\n\nWho;Where\nMENSAH;LFW\nLAWSON;ABJ', true],
  ['two columns by tabulator', 'MENSAH\t1980\nLAWSON\t1990', true],
  [
    'a table below a long letter',
    `${'A line of a letter without anything\n'.repeat(12)}Who,Born,Where\nMENSAH,1980,LFW\nLAWSON,1990,ABJ`,
    true,
  ],
])('the check for a table answers rightly about %s', (_name, text, table) => {
  expect(looksLikeTable(new TextEncoder().encode(text))).toBe(table);
});
