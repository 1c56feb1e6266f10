/** How lists are written: stores hold these forms, so each is pinned. */
import { describe, expect, test } from 'vitest';
import { fromList, toList } from '../../../../renderer/core/store/columns.ts';

const times = <Value>(count: number, value: (at: number) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => value(at));
const words = (count: number, different: number) => times(count, (at) => `w${at % different}`);

describe('the written form of a list', () => {
  test.each<[string, readonly unknown[], readonly unknown[]]>([
    ['nothing', [], [0, []]],
    ['one value shared by all', ['a', 'a'], [1, 'a']],
    ['only nulls', [null, null], [1, null]],
    ['a single value', [7], [1, 7]],
    ['different values', ['a', 1, true], [0, ['a', 1, true]]],
    ['some nulls', ['a', null, 'b'], [4, '101', [0, ['a', 'b']]]],
    ['a null first', [null, 'a', 'a'], [4, '011', [1, 'a']]],
    ['lists', [['a', 'b'], [], ['a']], [2, [0, [2, 0, 1]], [0, ['a', 'b', 'a']]]],
    ['lists of one length', [['a'], ['a']], [2, [1, 1], [1, 'a']]],
    ['empty lists', [[], []], [2, [1, 0], [0, []]]],
    [
      'objects with the same keys',
      [
        { k: 1, l: 'x' },
        { k: 2, l: 'x' },
      ],
      [3, ['k', 'l'], [0, [1, 2]], [1, 'x']],
    ],
    ['empty objects', [{}, {}], [3, []]],
    ['objects with fewer keys', [{ k: 1, l: 2 }, { k: 1 }], [0, [{ k: 1, l: 2 }, { k: 1 }]]],
    ['objects with more keys', [{ k: 1 }, { k: 1, l: 2 }], [0, [{ k: 1 }, { k: 1, l: 2 }]]],
    ['objects with other keys', [{ k: 1 }, { l: 1 }], [0, [{ k: 1 }, { l: 1 }]]],
    ['objects and lists', [{ k: 1 }, [1]], [0, [{ k: 1 }, [1]]]],
    ['objects and nulls', [{ k: 1 }, null], [4, '10', [3, ['k'], [1, 1]]]],
    ['lists and nulls', [[1], null], [4, '10', [2, [1, 1], [1, 1]]]],
    ['objects in objects', [{ k: { l: 1 } }, { k: { l: 2 } }], [3, ['k'], [3, ['l'], [0, [1, 2]]]]],
    ['few different texts', words(16, 4), [5, ['w0', 'w1', 'w2', 'w3'], times(16, (at) => at % 4)]],
    [
      'as many different texts as a quarter',
      words(20, 5),
      [5, ['w0', 'w1', 'w2', 'w3', 'w4'], times(20, (at) => at % 5)],
    ],
    ['too few texts for a dictionary', words(15, 3), [0, words(15, 3)]],
    ['too many different texts for a dictionary', words(16, 5), [0, words(16, 5)]],
    ['texts and a number', [...words(16, 4), 1], [0, [...words(16, 4), 1]]],
    ['few different numbers', times(20, (at) => at % 2), [0, times(20, (at) => at % 2)]],
  ])('of %s is pinned, and gives the list back', (_, values, column) => {
    const list = toList(values);
    expect(list).toEqual({ count: values.length, column });
    expect(fromList(list)).toEqual(values);
  });

  test('of a later release is refused', () => {
    expect(() => fromList({ count: 1, column: [6, 'a'] })).toThrow('unknown column form 6');
  });
});
