import { expect, test } from 'vitest';
import { commandWords } from '../../electron/command-words.ts';

test.each<[string[], string[] | null]>([
  [[], null],
  [['--user-data-dir=/tmp/x', '--disable-gpu'], null],
  [['-psn_0_12345'], null],
  [['--'], null],
  [
    ['parse', 'a.edi', '--pretty'],
    ['parse', 'a.edi', '--pretty'],
  ],
  [
    ['--ozone-platform=headless', 'parse', '--', '-a.edi'],
    ['parse', '--', '-a.edi'],
  ],
  [['fly'], ['fly']],
  [['--help'], ['--help']],
  [['-h'], ['-h']],
])('the arguments %j are the command %j', (given, words) => {
  expect(commandWords(['/opt/Airside/airside', ...given], true)).toEqual(words);
  expect(commandWords(['electron', '.', ...given], false)).toEqual(words);
});
