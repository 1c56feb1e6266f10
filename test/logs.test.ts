/**
 * Logs hold codes, counts and offsets only. Whatever writes to a console or a standard stream is in one of the files below, each with its reason;
 * the program itself writes by `electron/log.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type LogDetails, logLine } from '../electron/log.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const WRITERS: Readonly<Record<string, string>> = {
  'electron/log.ts': 'the one log; takes codes and numbers only',
  'electron/start.ts': 'npm start: words to whoever called it, before the workstation runs',
  'electron/cli/node-machine.ts':
    'the command line: the document to standard output, words for people to standard error',
  'electron/command-run.ts': 'waits until what a command wrote is handed over; writes nothing itself',
};

const WRITES = /\bconsole\b|\bprocess\s*\.\s*(?:stdout|stderr)\b|\breportError\b|\bdebugger\b/;

const sources = ['shared', 'rules', 'renderer', 'electron'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.slice(root.length).replaceAll('\\', '/'), entry.name)),
);

test('no source file but the log writes to a console or a standard stream', () => {
  const writers = sources.filter((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return WRITES.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'[^'\n]*'/g, "''"));
  });
  expect(sources.length).toBeGreaterThan(500);
  expect(writers.sort()).toEqual(Object.keys(WRITERS).sort());
});

describe('a line of the log', () => {
  const secret = Object.assign(new Error("ENOENT: no such file, open '/home/officer/EILERS.edi'"), { code: 'ENOENT' });

  test.each<[string, LogDetails, string]>([
    ['a code alone', {}, 'airside start-failed'],
    ['the code of its cause, not the message', { cause: secret }, 'airside start-failed cause=ENOENT'],
    [
      'no text that stands where a code should',
      { cause: { code: '/home/officer' } },
      'airside start-failed cause=unknown',
    ],
    ['nothing of a cause without a code', { cause: new Error('EILERS') }, 'airside start-failed cause=internal'],
    ['counts', { numbers: { exitCode: 139, count: 3 } }, 'airside start-failed exitCode=139 count=3'],
  ])('a line of the log holds %s', (_title, details, expected) => {
    expect(logLine('start-failed', details)).toBe(expected);
  });
});
