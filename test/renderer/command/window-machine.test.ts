import { expect, test } from 'vitest';
import { windowMachine } from '../../../renderer/command/window-machine.ts';
import type { CommandBridge } from '../../../shared/command-bridge.ts';

const refused = { ok: false, code: 'refused', message: 'path' } as const;

/** A bridge that refuses everything but what a test gives. */
function bridgeOf(given: Partial<CommandBridge>): CommandBridge {
  const refuse = async () => refused;
  return {
    words: refuse,
    read: refuse,
    filesOf: refuse,
    write: refuse,
    print: refuse,
    say: refuse,
    end: refuse,
    ...given,
  };
}

test('a long document crosses in pieces and is the same to the byte', async () => {
  const pieces: Uint8Array[] = [];
  const { machine } = windowMachine(
    bridgeOf({
      print: async (bytes) => {
        pieces.push(bytes);
        return { ok: true, value: null };
      },
    }),
  );
  const text = `x${'😀é'.repeat(1_500_000)}`;
  await machine.print(text);
  expect(pieces.length).toBeGreaterThan(1);
  // A view would carry the whole document along with each piece.
  expect(pieces.every((piece) => piece.buffer.byteLength === piece.byteLength)).toBe(true);
  expect(Buffer.concat(pieces).equals(Buffer.from(text))).toBe(true);
});

test('a document that cannot be printed ends the command at once', async () => {
  await expect(windowMachine(bridgeOf({})).machine.print('x')).rejects.toThrow('path');
});

test('a file that the main process refuses is reported as unreadable, as no folder, or as not written', async () => {
  const { machine } = windowMachine(bridgeOf({}));
  expect(await machine.read('a')).toEqual({ ok: false, reason: 'unreadable' });
  expect(await machine.filesOf('a')).toBeNull();
  expect(await machine.write('a/b', new Uint8Array())).toEqual({ ok: false });
});

test('a file to write is named by its folder and its plain name', async () => {
  const names: string[][] = [];
  const { machine } = windowMachine(
    bridgeOf({
      write: async (folder, name) => {
        names.push([folder, name]);
        return { ok: true, value: true };
      },
    }),
  );
  for (const path of ['out/a.edi', 'deep/out//a.edi']) await machine.write(path, new Uint8Array());
  expect(names).toEqual([
    ['out', 'a.edi'],
    ['deep/out/', 'a.edi'],
  ]);
});

test('every message of the command has arrived before its end', async () => {
  const lines: string[] = [];
  const { machine, said } = windowMachine(
    bridgeOf({
      say: async (line) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        lines.push(line);
        return { ok: true, value: null };
      },
    }),
  );
  machine.say('one');
  machine.say('two');
  await said();
  expect(lines).toEqual(['one', 'two']);
});
