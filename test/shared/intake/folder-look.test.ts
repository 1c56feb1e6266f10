import { describe, expect, test } from 'vitest';
import {
  AGAIN,
  EMPTY_REST,
  type FolderMemory,
  LARGEST_FILE,
  look,
  notGiven,
  numberedName,
  REST,
  STALE,
} from '../../../shared/intake/folder-look.ts';

const file = (size: number, modified = 1000, name = 'a.edi') => ({ name, size, modified });

type Looks = readonly (readonly [now: number, ...ReturnType<typeof file>[]])[];

/** Names returned at each look; a look is a time and its sightings. */
function given(looks: Looks): string[][] {
  let memory: FolderMemory = new Map();
  return looks.map(([now, ...seen]) => {
    const result = look(memory, seen, now);
    memory = result.memory;
    return result.complete.map(({ name }) => name);
  });
}

/** The same sightings at these times. */
const at = (times: readonly number[], ...seen: ReturnType<typeof file>[]): Looks => times.map((now) => [now, ...seen]);

describe('a look at a watched folder', () => {
  test.each<[string, Looks, string[][]]>([
    ['it gives a file that did not change for the rest time', at([0, REST, 2 * REST], file(5)), [[], ['a.edi'], []]],
    [
      'it waits while the file grows',
      [
        [0, file(5)],
        [REST, file(9)],
        [2 * REST, file(9)],
      ],
      [[], [], ['a.edi']],
    ],
    [
      'it waits while the time of the file changes',
      [
        [0, file(5)],
        [REST, file(5, 2)],
        [2 * REST, file(5, 2)],
      ],
      [[], [], ['a.edi']],
    ],
    ['it does not give a file before the rest time', at([0, REST - 1], file(5)), [[], []]],
    [
      'it gives a changed file again',
      [...at([0, REST], file(5)), ...at([2 * REST, 3 * REST], file(6))],
      [[], ['a.edi'], [], ['a.edi']],
    ],
    [
      'it gives a file again that was removed and came back',
      [...at([0, REST], file(5)), [2 * REST], ...at([3 * REST, 4 * REST], file(5))],
      [[], ['a.edi'], [], [], ['a.edi']],
    ],
    ['it waits longer for an empty file', at([0, REST, EMPTY_REST], file(0)), [[], [], ['a.edi']]],
    ['it gives the oldest file first', at([0, REST], file(5, 9, 'new'), file(5, 2, 'old')), [[], ['old', 'new']]],
    [
      'it waits while a lock file is next to the file',
      [...at([0, REST], file(5), file(1, 0, 'a.edi.lock')), ...at([2 * REST, 3 * REST], file(5))],
      [[], [], ['a.edi'], []],
    ],
    ['it waits while a part of the file is being written', at([0, REST], file(5), file(1, 0, 'A.EDI.part')), [[], []]],
    [
      'it does not wait for an old lock file',
      at([STALE, STALE + REST], file(5), file(1, 0, 'a.edi.lck')),
      [[], ['a.edi']],
    ],
    [
      'it gives a part that was renamed to the whole file',
      [[0, file(5, 1000, 'a.edi.part')], ...at([REST, 2 * REST], file(5))],
      [[], [], ['a.edi']],
    ],
  ])('a look at a watched folder is right: %s', (_what, looks, expected) => {
    expect(given(looks)).toEqual(expected);
  });

  test.each(['.hidden', '~lock', 'a.edi.part', 'a.edi.filepart', 'a.TMP', 'a.crdownload', 'a.edi~', 'a.lock'])(
    'a look at a watched folder leaves out %s',
    (name) => {
      expect(given(at([0, REST], file(5, 1000, name)))).toEqual([[], []]);
    },
  );

  test('a look at a watched folder reports a too large file separately, once', () => {
    const huge = file(LARGEST_FILE + 1);
    const first = look(new Map(), [huge], 0);
    const second = look(first.memory, [huge], REST);
    expect([second.complete, second.tooLarge]).toEqual([[], [huge]]);
    expect(look(second.memory, [huge], 2 * REST).tooLarge).toEqual([]);
  });

  test('a look at a watched folder returns a file again later when it could not be taken in', () => {
    const seen = file(5);
    const first = look(new Map(), [seen], 0);
    const second = look(first.memory, [seen], REST);
    expect(look(second.memory, [seen], 2 * REST).complete).toEqual([]);
    const later = notGiven(second.memory, seen.name, REST + AGAIN - REST);
    expect(look(later, [seen], AGAIN).complete).toEqual([]);
    expect(look(later, [seen], AGAIN + REST).complete).toEqual([seen]);
  });
});

test.each([
  ['a.edi', 1, 'a.edi'],
  ['a.edi', 2, 'a (2).edi'],
  ['list.tar.gz', 3, 'list.tar (3).gz'],
  ['noending', 2, 'noending (2)'],
  ['.edi', 2, '.edi (2)'],
])('a copy of file %s with the number %i is named %s', (name, count, expected) => {
  expect(numberedName(name, count)).toBe(expected);
});
