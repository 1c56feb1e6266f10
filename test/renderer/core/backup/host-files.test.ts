import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { freshFileKey, openFileKey } from '../../../../renderer/core/backup/backup-keys.ts';
import { hostSink, hostSource, listedStart } from '../../../../renderer/core/backup/host-files.ts';
import { readStart } from '../../../../renderer/core/backup/read-backup.ts';
import { verifyBackup } from '../../../../renderer/core/backup/verify-backup.ts';
import type { HostPort } from '../../../../renderer/core/host-port.ts';
import { memoryHost } from './memory-host.ts';
import { backup, FILE_KEY, fillSmall, NEVER, openSmall } from './small-store.ts';

const bytes = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

describe('a file on the machine', () => {
  test('a file on the machine is listed when it is closed, and reads as it was written', async () => {
    const host = memoryHost();
    const pieces = [10, 5_000_000, 3, 9_000_000, 100].map(bytes);
    const whole = Buffer.concat(pieces);
    const sink = await hostSink(host, 'a');
    for (const piece of pieces) await sink.write(piece);
    expect(host.files.size).toBe(0);
    await sink.close();
    expect(host.files.get('a')?.length).toBe(whole.length);
    const source = await hostSource(host, { kind: 'listed', name: 'a' });
    expect(source.size).toBe(whole.length);
    for (const [offset, length] of [
      [0, 20],
      [5, 6_000_000],
      [8_388_600, 20],
      [whole.length - 3, 3],
      [whole.length - 3, 10],
      [whole.length, 5],
    ] as const)
      expect(Buffer.compare(await source.read(offset, length), whole.subarray(offset, offset + length))).toBe(0);
  });

  test('a file of which only the beginning is read is asked for once, in one small slice', async () => {
    const host = memoryHost();
    host.files.set('a', bytes(10_000_000));
    const lengths: unknown[] = [];
    const counting: HostPort = {
      ask(name, ...args) {
        lengths.push(args.at(-1));
        return host.ask(name, ...args);
      },
    };
    const source = listedStart(counting, { name: 'a', size: 10_000_000 });
    await source.read(0, 20);
    await source.read(20, 4000);
    expect(lengths).toEqual([16 * 1024]);
  });

  test('a file on the machine is read in large slices, whatever the size of the pieces', async () => {
    const host = memoryHost();
    host.opened = bytes(10_000_000);
    const source = await hostSource(host, { kind: 'opened', id: '1', name: 'a', size: host.opened.length });
    for (let offset = 0; offset < source.size; offset += 100_000) await source.read(offset, 100_000);
    expect(host.asked.get('readOpenedBackup')).toBe(5);
  });

  test('a file whose writing is cancelled does not exist', async () => {
    const host = memoryHost();
    const sink = await hostSink(host, 'a');
    await sink.write(bytes(10));
    await sink.abort();
    expect(host.files.size).toBe(0);
  });

  test.each(['beginBackup', 'appendBackup', 'finishBackup'] as const)(
    'a refusal of %s by the machine is an error of the file',
    async (name) => {
      const host = memoryHost();
      host.failing = { name, code: 'refused' };
      const write = async () => {
        const sink = await hostSink(host, 'a');
        await sink.write(bytes(10));
        await sink.close();
      };
      await expect(write()).rejects.toMatchObject({ failure: { code: 'write-failed', reason: 'refused' } });
    },
  );

  test('a file that has gone fails its reader by name', async () => {
    const host = memoryHost();
    await expect(hostSource(host, { kind: 'listed', name: 'a' })).rejects.toMatchObject({
      failure: { code: 'read-failed', reason: 'gone' },
    });
    host.opened = bytes(10);
    const source = await hostSource(host, { kind: 'opened', id: '1', name: 'a', size: 10 });
    host.opened = null;
    await expect(source.read(0, 10)).rejects.toMatchObject({ failure: { code: 'read-failed', reason: 'refused' } });
  });

  test('a file on the machine holds the same backup as one in memory', async () => {
    const db = await openSmall('host-files');
    await fillSmall(db);
    const host = memoryHost();
    expect((await backup(db, await hostSink(host, 'a'))).ok).toBe(true);
    await db.delete();
    const source = await hostSource(host, { kind: 'listed', name: 'a' });
    const result = await verifyBackup({ source, start: await readStart(source), fileKey: FILE_KEY, signal: NEVER });
    expect(result.ok).toBe(true);
  });
});

test('the key of a backup opens only with the key of its vault, and only for that vault', async () => {
  const [one, other] = [bytes(32), bytes(32)];
  const { key, wrap } = await freshFileKey(one, 'vault-1');
  expect(await openFileKey({ wrap, vault: 'vault-1' }, one)).toEqual(key);
  expect(await openFileKey({ wrap, vault: 'vault-1' }, other)).toBeNull();
  expect(await openFileKey({ wrap, vault: 'vault-2' }, one)).toBeNull();
  expect((await freshFileKey(one, 'vault-1')).key).not.toEqual(key);
});
