import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBackupFiles } from '../../electron/backup-files.ts';
import { openStateFile, StateUnreadableError } from '../../electron/state-file.ts';
import { type FolderMemory, LARGEST_FILE, look, notGiven, REST } from '../../electron/watch-folder.ts';
import { writeWhole } from '../../electron/write-whole.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'airside-files-'));

describe('writing a file whole', () => {
  test('replaces the old one and leaves nothing else behind', async () => {
    const place = folder();
    await writeWhole(join(place, 'a'), new Uint8Array([1]));
    await writeWhole(join(place, 'a'), new Uint8Array([2, 3]));
    expect([readdirSync(place), [...readFileSync(join(place, 'a'))]]).toEqual([['a'], [2, 3]]);
  });

  test('keeps the old one when it cannot be replaced', async () => {
    const place = folder();
    mkdirSync(join(place, 'taken', 'full'), { recursive: true });
    await expect(writeWhole(join(place, 'taken'), new Uint8Array([1]))).rejects.toThrow();
    expect(readdirSync(place)).toEqual(['taken']);
  });
});

describe('the small record', () => {
  test('gives null for what was never put, and keeps what was, over a restart', async () => {
    const path = join(folder(), 'state.json');
    const state = openStateFile(path);
    expect(await state.get('canary')).toBeNull();
    await Promise.all([state.put('canary', 'alive'), state.put('anchor', 'abc'), state.put('canary', 'well')]);
    const again = openStateFile(path);
    expect([await again.get('canary'), await again.get('anchor')]).toEqual(['well', 'abc']);
  });

  test.each(['', '{"a":', '[]', '{"a":1}', 'null'])(
    'is never made anew over an unreadable one: %j',
    async (content) => {
      const path = join(folder(), 'state.json');
      writeFileSync(path, content);
      const state = openStateFile(path);
      await expect(state.get('a')).rejects.toThrow(StateUnreadableError);
      await expect(state.put('a', 'b')).rejects.toThrow(StateUnreadableError);
      expect(readFileSync(path, 'utf8')).toBe(content);
    },
  );
});

test('backups are listed by name and size, half-written ones left out', async () => {
  const place = join(folder(), 'backups');
  const backups = openBackupFiles(place);
  expect(await backups.list()).toEqual([]);
  await backups.write('b.airside-backup', new Uint8Array(2));
  await backups.write('a.airside-backup', new Uint8Array(1));
  writeFileSync(join(place, 'c.airside-backup.12.tmp'), 'half');
  expect(await backups.list()).toEqual([
    { name: 'a.airside-backup', size: 1 },
    { name: 'b.airside-backup', size: 2 },
  ]);
});

describe('a watched folder', () => {
  const file = (size: number, modified = 1000, name = 'a.edi') => ({ name, size, modified });

  /** Names given at each look; a look is a time and what was seen. */
  function given(looks: readonly (readonly [now: number, ...ReturnType<typeof file>[]])[]): string[][] {
    let memory: FolderMemory = new Map();
    return looks.map(([now, ...seen]) => {
      const result = look(memory, seen, now);
      memory = result.memory;
      return result.complete.map(({ name }) => name);
    });
  }

  test.each([
    [
      'gives a file once it has rested',
      [
        [0, file(5)],
        [REST, file(5)],
        [2 * REST, file(5)],
      ],
      [[], ['a.edi'], []],
    ],
    [
      'waits while it grows',
      [
        [0, file(5)],
        [REST, file(9)],
        [2 * REST, file(9)],
      ],
      [[], [], ['a.edi']],
    ],
    [
      'waits while its time moves',
      [
        [0, file(5)],
        [REST, file(5, 2000)],
        [2 * REST, file(5, 2000)],
      ],
      [[], [], ['a.edi']],
    ],
    [
      'does not give it before its rest',
      [
        [0, file(5)],
        [REST - 1, file(5)],
      ],
      [[], []],
    ],
    [
      'gives a changed file again',
      [
        [0, file(5)],
        [REST, file(5)],
        [2 * REST, file(6)],
        [3 * REST, file(6)],
      ],
      [[], ['a.edi'], [], ['a.edi']],
    ],
    [
      'gives a file again that went and came back',
      [[0, file(5)], [REST, file(5)], [2 * REST], [3 * REST, file(5)], [4 * REST, file(5)]],
      [[], ['a.edi'], [], [], ['a.edi']],
    ],
    [
      'leaves out what is empty',
      [
        [0, file(0)],
        [REST, file(0)],
      ],
      [[], []],
    ],
    [
      'leaves out what is too large',
      [
        [0, file(LARGEST_FILE + 1)],
        [REST, file(LARGEST_FILE + 1)],
      ],
      [[], []],
    ],
  ] as const)('%s', (_what, looks, expected) => {
    expect(given(looks)).toEqual(expected);
  });

  test('gives a file once more that could not be read', () => {
    const seen = file(5);
    const first = look(new Map(), [seen], 0);
    const second = look(first.memory, [seen], REST);
    expect(second.complete).toHaveLength(1);
    expect(look(second.memory, [seen], 2 * REST).complete).toHaveLength(0);
    expect(look(notGiven(second.memory, seen.name), [seen], 2 * REST).complete).toHaveLength(1);
  });

  test.each(['.hidden', '~lock', 'a.edi.part', 'a.edi.filepart', 'a.TMP', 'a.crdownload', 'a.edi~'])(
    'leaves out %s',
    (name) => {
      expect(
        given([
          [0, file(5, 1000, name)],
          [REST, file(5, 1000, name)],
        ]),
      ).toEqual([[], []]);
    },
  );
});
