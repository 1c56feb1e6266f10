import { expect, test } from 'vitest';
import type { BackupProblem } from '../../../../renderer/core/calls/backup.ts';
import { CATALOGUES, LANGUAGES } from '../../../../shared/catalogue/languages.ts';

/** Every problem with the parameters that its text may use. */
const PROBLEMS: {
  readonly [Code in BackupProblem['code']]: readonly Exclude<keyof Extract<BackupProblem, { code: Code }>, 'code'>[];
} = {
  'not-a-backup': [],
  'newer-format': ['format'],
  'newer-store': ['version'],
  'header-damaged': [],
  cut: ['offset'],
  'too-long': ['offset'],
  'part-misplaced': ['expected', 'found', 'offset'],
  'part-damaged': ['part', 'offset'],
  'sum-differs': [],
  'count-differs': ['table', 'expected', 'found'],
  'contents-differ': ['table'],
  'wrong-key': [],
  'no-room': ['needed', 'free'],
  'write-failed': ['reason'],
  'read-failed': ['reason'],
  cancelled: [],
  'state-unreadable': ['reason'],
  'state-damaged': [],
};

test.each(LANGUAGES)('every problem of a backup has a text in %s', (language) => {
  for (const [code, params] of Object.entries(PROBLEMS)) {
    const text = CATALOGUES[language][`backup.failure.${code}`] ?? '';
    expect(text, code).not.toBe('');
    const used = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    expect(params, code).toEqual(expect.arrayContaining(used));
  }
});
