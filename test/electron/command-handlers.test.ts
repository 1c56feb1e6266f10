import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { nodeMachine } from '../../electron/cli/node-machine.ts';
import { commandHandlers } from '../../electron/command-handlers.ts';
import { dispatch } from '../../electron/ipc.ts';
import type { CommandCalls } from '../../shared/ipc.ts';
import { COMMAND_ARGUMENTS } from '../../shared/ipc-schemas.ts';

const folder = mkdtempSync(join(tmpdir(), 'airside-command-handlers-'));
mkdirSync(join(folder, 'in', 'deeper'), { recursive: true });
writeFileSync(join(folder, 'in', 'a.edi'), 'A');
writeFileSync(join(folder, 'in', 'deeper', 'b.edi'), 'B');
writeFileSync(join(folder, 'secret.txt'), 'S');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const machine = nodeMachine(folder);

const REFUSED_PATH = { ok: false, code: 'refused', message: 'path' };
const REFUSED_ARGUMENTS = { ok: false, code: 'refused', message: 'arguments' };

/** Makes calls as the page of a command with these words would. */
function pageOf(words: readonly string[]) {
  const ends: number[] = [];
  const handlers = commandHandlers<null>(words, machine, async (status) => {
    ends.push(status);
  });
  const call = (channel: keyof CommandCalls, ...args: unknown[]) =>
    dispatch(COMMAND_ARGUMENTS, handlers, channel, null, args);
  return { call, ends };
}

describe('the files that a command reads', () => {
  test('a command reads the named paths, and the files of named folders once they are listed', async () => {
    const { call } = pageOf(['parse', 'in', 'missing.edi']);
    expect(await call('command.read', 'missing.edi')).toEqual({ ok: true, value: 'missing' });
    expect(await call('command.read', 'in')).toEqual({ ok: true, value: 'unreadable' });
    expect(await call('command.read', join('in', 'a.edi'))).toEqual(REFUSED_PATH);
    expect(await call('command.files-of', 'in')).toEqual({ ok: true, value: [join('in', 'a.edi')] });
    expect(await call('command.read', join('in', 'a.edi'))).toEqual({ ok: true, value: new Uint8Array([65]) });
  });

  test('a command reads the bytes of a file without adjacent memory', async () => {
    const answer = await pageOf(['parse', 'secret.txt']).call('command.read', 'secret.txt');
    expect(answer.ok && answer.value instanceof Uint8Array && answer.value.buffer.byteLength).toBe(1);
  });

  test.each(['secret.txt', 'in/../secret.txt', 'in/deeper', 'in/deeper/b.edi', './in', '/etc/passwd', '', 'parse'])(
    'a command does not read %j',
    async (path) => {
      const { call } = pageOf(['parse', 'in']);
      await call('command.files-of', 'in');
      expect(await call('command.read', path)).toEqual(REFUSED_PATH);
      expect(await call('command.files-of', path)).toEqual(REFUSED_PATH);
    },
  );

  test('a command reads no option values that are no paths, and nothing from the folder of samples', async () => {
    const screen = pageOf(['screen', 'in', '--format', 'json', '--rules=secret.txt']);
    expect(await screen.call('command.read', 'json')).toEqual(REFUSED_PATH);
    expect(await screen.call('command.read', 'secret.txt')).toMatchObject({ ok: true });
    expect(await pageOf(['samples', 'in']).call('command.files-of', 'in')).toEqual(REFUSED_PATH);
  });
});

describe('the files that a command writes', () => {
  const bytes = new Uint8Array([66]);

  test('a command puts plain names into the folder of samples', async () => {
    const { call } = pageOf(['samples', 'out/deep', '--seed', '3']);
    expect(await call('command.write', 'out/deep', 'b.edi', bytes)).toEqual({ ok: true, value: true });
    expect(readFileSync(join(folder, 'out/deep/b.edi'), 'utf8')).toBe('B');
    expect(await call('command.write', '3', 'b.edi', bytes)).toEqual(REFUSED_PATH);
    expect(await call('command.write', 'out', 'b.edi', bytes)).toEqual(REFUSED_PATH);
    for (const name of ['../b.edi', 'a/b.edi', 'a\\b.edi', '..', '.bashrc', '', 'b\u0000']) {
      expect([name, await call('command.write', 'out/deep', name, bytes)]).toEqual([name, REFUSED_ARGUMENTS]);
    }
  });

  test('a command may write files for samples only', async () => {
    expect(await pageOf(['parse', 'in']).call('command.write', 'in', 'b.edi', bytes)).toEqual(REFUSED_PATH);
  });

  test('a command reports a file that could not be written', async () => {
    const answer = await pageOf(['samples', 'secret.txt']).call('command.write', 'secret.txt', 'b.edi', bytes);
    expect(answer).toEqual({ ok: true, value: false });
  });
});

test('a command ends with a status of 0, 1 or 2', async () => {
  const { call, ends } = pageOf(['parse', 'in']);
  for (const status of [3, -1, '0', null]) expect(await call('command.end', status)).toEqual(REFUSED_ARGUMENTS);
  expect(await call('command.end', 1)).toEqual({ ok: true, value: null });
  expect(ends).toEqual([1]);
});
