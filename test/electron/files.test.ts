import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStateFile, StateUnreadableError } from '../../electron/state-file.ts';
import { writeWhole } from '../../electron/write-whole.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'airside-files-'));

describe('a file written whole', () => {
  test('a file written whole replaces the old file and leaves no other', async () => {
    const place = folder();
    await writeWhole(join(place, 'a'), new Uint8Array([1]));
    await writeWhole(join(place, 'a'), new Uint8Array([2, 3]));
    expect([readdirSync(place), [...readFileSync(join(place, 'a'))]]).toEqual([['a'], [2, 3]]);
  });

  test('a file that cannot be replaced keeps its old contents', async () => {
    const place = folder();
    mkdirSync(join(place, 'taken', 'full'), { recursive: true });
    await expect(writeWhole(join(place, 'taken'), new Uint8Array([1]))).rejects.toThrow();
    expect(readdirSync(place)).toEqual(['taken']);
  });
});

describe('the small record', () => {
  test('the small record gives null for missing keys, and keeps its values over a restart', async () => {
    const path = join(folder(), 'state.json');
    const state = openStateFile(path);
    expect(await state.get('canary')).toBeNull();
    await Promise.all([state.put('canary', 'alive'), state.put('anchor', 'abc'), state.put('canary', 'well')]);
    const again = openStateFile(path);
    expect([await again.get('canary'), await again.get('anchor')]).toEqual(['well', 'abc']);
  });

  test.each(['', '{"a":', '[]', '{"a":1}', 'null'])(
    'the small record never replaces an unreadable file: %j',
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
