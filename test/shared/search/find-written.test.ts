import { expect, test } from 'vitest';
import { findWritten, type WrittenMatch, writtenQuery } from '../../../shared/search/find-written.ts';

const NAMES = ['王, 小明', 'ΠΑΠΑΔΌΠΟΥΛΟΣ, ΓΙΏΡΓΟΣ', 'ბერიძე, გიორგი', '王, XIAOMING', 'MÜLLER, ANNA'] as const;

function found(text: string): readonly (readonly [number, WrittenMatch])[] | null {
  const query = writtenQuery(text);
  if (query === null) return null;
  const all: [number, WrittenMatch][] = [];
  const otherwiseWritten = () => NAMES.map((name, at) => [at, name] as const);
  findWritten({ otherwiseWritten }, query, (at, match) => all.push([at, match]));
  return all;
}

test.each([
  ['王小明', []],
  ['小明 王', [[0, 'whole']]],
  [
    '王',
    [
      [0, 'whole'],
      [3, 'whole'],
    ],
  ],
  ['王 xiaoming', [[3, 'whole']]],
  ['明', [[0, 'inside']]],
  ['Παπαδόπουλος', [[1, 'whole']]],
  ['ΠΑΠΑΔΟΠΟΥΛΟΣ ΓΙΩΡΓΟΣ', [[1, 'whole']]],
  ['გიორგი', [[2, 'whole']]],
  ['Müller', null],
  ['Мюллер', null],
  ['محمد', null],
])('a search for the written name %s finds %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});
