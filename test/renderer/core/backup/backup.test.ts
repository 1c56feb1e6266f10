import 'fake-indexeddb/auto';
import type { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BackupError } from '../../../../renderer/core/backup/backup-failure.ts';
import { encodeHeader, MAGIC_LENGTH, PART_HEAD, readPartHead } from '../../../../renderer/core/backup/backup-format.ts';
import { RESTORED } from '../../../../renderer/core/backup/databases.ts';
import { decodeBatch, encodeBatch } from '../../../../renderer/core/backup/flat-record.ts';
import { checkSum, readBatches, readStart } from '../../../../renderer/core/backup/read-backup.ts';
import { verifyBackup } from '../../../../renderer/core/backup/verify-backup.ts';
import { memorySink, memorySource } from './memory-file.ts';
import { backup, backupFile, contentsOf, FIRST, fillSmall, message, openSmall, readOptions } from './small-store.ts';

let db: Dexie;

beforeEach(async () => {
  db = await openSmall(FIRST);
  await fillSmall(db);
});

afterEach(() => db.delete());

/** The records of a backup, read from its parts. */
async function heldBy(file: Uint8Array): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const options = await readOptions(file);
  const tables = new Map(options.start.header.tables.map(({ name, key }) => [name, { key, records: new Map() }]));
  for await (const { table, puts, removed } of readBatches(options)) {
    const { key = '', records = new Map() } = tables.get(table) ?? {};
    for (const record of puts) records.set(Reflect.get(record, key), record);
    for (const one of removed) records.delete(one);
  }
  return Object.fromEntries(
    [...tables].map(([name, { records }]) => [
      name,
      [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record),
    ]),
  );
}

/** Where each part of a file begins, and where the last one ends. */
function partsOf(file: Uint8Array, from: number): readonly number[] {
  const places = [from];
  for (let offset = from; ; ) {
    const { last, length } = readPartHead(file.subarray(offset));
    offset += PART_HEAD + length;
    places.push(offset);
    if (last) return places;
  }
}

async function failureOf(file: Uint8Array): Promise<unknown> {
  try {
    const result = await verifyBackup(await readOptions(file));
    return result.ok ? null : result.failure;
  } catch (error) {
    if (error instanceof BackupError) return error.failure;
    throw error;
  }
}

describe('a backup', () => {
  test('a backup holds every record as it lies in the store', async () => {
    const file = await backupFile(db);
    expect(await heldBy(file)).toEqual(await contentsOf(db));
    const verified = await verifyBackup(await readOptions(file));
    expect(verified.ok && verified.value.map(({ table, records }) => [table, records])).toEqual([
      ['audit', 2],
      ['empty', 0],
      ['ledger', 1],
      ['messages', 130],
      ['vault', 1],
    ]);
    await expect(checkSum(await readOptions(file))).resolves.toBeUndefined();
  });

  test('a backup shows without the key only when it was made, of which vault, and how much it holds', async () => {
    const { header, bytes: start } = await readStart(memorySource(await backupFile(db)));
    expect(header).toEqual({
      app: '0.1.0',
      storeVersion: 4,
      createdAt: '2026-11-25T10:00:00.000Z',
      kind: 'manual',
      vault: 'a1b2',
      wrap: { iv: new Uint8Array(12).fill(1), body: new Uint8Array(48).fill(2) },
      recovery: null,
      tables: [
        { name: 'messages', key: 'id', records: 130 },
        { name: 'audit', key: 'seq', records: 2 },
        { name: 'ledger', key: 'seq', records: 1 },
        { name: 'vault', key: 'id', records: 1 },
        { name: 'empty', key: 'id', records: 0 },
      ],
    });
    const text = Buffer.from(await backupFile(db))
      .subarray(start.length)
      .toString('latin1');
    for (const plain of ['officer.LFW-01', 'passenger', 'ET-508', 'argon2id']) expect(text).not.toContain(plain);
  });

  test('a backup is the store as it was when the backup ended, whatever was written while it was made', async () => {
    const removed = message(7).id;
    const sink = memorySink(async (written) => {
      // The header and the first parts are written while calls go on writing.
      if (written !== 3) return;
      await db.transaction('rw', ['messages', 'audit'], async () => {
        await db.table('messages').bulkPut([message(3), message(900), message(901)]);
        await db.table('messages').bulkDelete([removed, message(901).id]);
        await db.table('audit').add({ id: 'later', rev: 1, v: 1, keyId: 'live.unit', body: new Uint8Array(9) });
      });
      await db.table('messages').where('id').between('m00100', 'm00103').delete();
      await db.table('empty').put({ id: 'not any more' });
      await db.table('vault').update('officer.LFW-01', { tries: 3 });
    });
    const before = await contentsOf(db);
    const result = await backup(db, sink);
    const after = await contentsOf(db);
    expect(after).not.toEqual(before);
    expect(result.ok).toBe(true);
    const file = sink.file() ?? new Uint8Array();
    expect(await heldBy(file)).toEqual(after);
    expect(await failureOf(file)).toBeNull();
  });

  test('a backup does not tell the database filled from it that it was restored', async () => {
    await db.table(RESTORED.table).put({ id: RESTORED.id });
    const { vault = [] } = await heldBy(await backupFile(db));
    expect(vault.map((record) => Reflect.get(record as object, 'id'))).toEqual(['officer.LFW-01']);
  });

  test('a backup is complete even if more is written than fits into one last read', async () => {
    let waves = 0;
    const sink = memorySink(async () => {
      if (waves++ > 5) return;
      await db.table('messages').bulkPut(Array.from({ length: 120 }, (_, number) => message(waves * 50 + number)));
    });
    expect((await backup(db, sink)).ok).toBe(true);
    expect(await heldBy(sink.file() ?? new Uint8Array())).toEqual(await contentsOf(db));
  });

  test('a backup removes its table hooks: later writes cost what they did before', async () => {
    const subscribers = () =>
      ['creating', 'updating', 'deleting'].map(
        (name) => db.table('messages').hook(name as 'creating').subscribers.length,
      );
    const before = subscribers();
    await backupFile(db);
    await backup(
      db,
      memorySink(() => {
        throw new BackupError({ code: 'write-failed', reason: 'full' });
      }),
    );
    expect(subscribers()).toEqual(before);
  });

  test.each<[string, number]>([
    ['at once', 0],
    ['in the middle', 3],
    ['at the end', 6],
  ])('a backup that cannot be written %s leaves no file', async (_, at) => {
    let pieces = 0;
    const sink = memorySink(() => {
      if (pieces++ === at) throw new BackupError({ code: 'write-failed', reason: 'refused' });
    });
    expect(await backup(db, sink)).toEqual({ ok: false, failure: { code: 'write-failed', reason: 'refused' } });
    expect(sink.state()).toBe('aborted');
  });

  test('a backup ends without a file when it is cancelled', async () => {
    const cancel = new AbortController();
    const sink = memorySink(() => cancel.abort());
    expect(await backup(db, sink, cancel.signal)).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(sink.state()).toBe('aborted');
  });

  test('a backup never holds more than one part in memory', async () => {
    await db.table('messages').bulkPut(Array.from({ length: 120 }, (_, number) => message(1000 + number, 100_000)));
    let most = 0;
    const sink = memorySink();
    const result = await backup(db, {
      ...sink,
      write(bytes) {
        most = Math.max(most, bytes.length);
        return sink.write(bytes);
      },
    });
    expect(result.ok && result.value.size).toBe(sink.file()?.length);
    expect(most).toBeLessThan(1_200_000);
  });
});

describe('a damaged backup', () => {
  test('a damaged backup is recognised wherever one bit of it differs', async () => {
    const file = await backupFile(db);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (place, bit) => {
        const changed = new Uint8Array(file);
        changed[place] = (changed[place] ?? 0) ^ (1 << bit);
        expect(await failureOf(changed)).not.toBeNull();
        const { start } = await readOptions(file);
        // It is recognised without a key as well, unless the changed bit is in the header that names another vault.
        if (place >= start.bytes.length)
          await expect(checkSum({ ...(await readOptions(file)), source: memorySource(changed) })).rejects.toThrow(
            BackupError,
          );
      }),
      { numRuns: 60 },
    );
  });

  test('a damaged backup is recognised wherever it ends early', async () => {
    const file = await backupFile(db);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), async (length) => {
        expect(await failureOf(file.subarray(0, length))).toMatchObject({
          code: length < MAGIC_LENGTH + 4 ? 'not-a-backup' : 'cut',
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a damaged backup is named as changed, swapped, cut, repeated or lengthened', async () => {
    const file = await backupFile(db);
    const { bytes: start } = await readStart(memorySource(file));
    const places = partsOf(file, start.length);
    const [first = 0, second = 0, third = 0] = places;
    const end = places.at(-1) ?? 0;
    const beforeLast = places.at(-2) ?? 0;
    const piece = (from: number, to: number) => file.subarray(from, to);
    const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
    const flipped = Uint8Array.from(file);
    flipped[second + PART_HEAD + 3] = (flipped[second + PART_HEAD + 3] ?? 0) ^ 1;
    const renumbered = Uint8Array.from(
      join(piece(0, first), piece(second, third), piece(first, second), piece(third, file.length)),
    );
    renumbered[first] = 0;
    renumbered[first + third - second] = 1;

    expect(await failureOf(flipped)).toEqual({ code: 'part-damaged', part: 1, offset: second });
    expect(await failureOf(renumbered)).toEqual({ code: 'part-damaged', part: 0, offset: first });
    expect(
      await failureOf(join(piece(0, first), piece(second, third), piece(first, second), piece(third, file.length))),
    ).toEqual({ code: 'part-misplaced', expected: 0, found: 1, offset: first });
    expect(await failureOf(join(piece(0, second), piece(third, file.length)))).toEqual({
      code: 'part-misplaced',
      expected: 1,
      found: 2,
      offset: second,
    });
    expect(await failureOf(join(piece(0, second), piece(first, file.length)))).toMatchObject({
      code: 'part-misplaced',
      expected: 1,
      found: 0,
    });
    expect(await failureOf(join(piece(0, beforeLast)))).toEqual({ code: 'cut', offset: beforeLast });
    expect(await failureOf(join(file, new Uint8Array(1)))).toEqual({ code: 'too-long', offset: file.length });
    expect(await failureOf(join(piece(0, end), new Uint8Array(32)))).toEqual({ code: 'sum-differs' });
    // The last part alone, at the right number, is not the end of this file.
    const early = join(piece(0, second), piece(beforeLast, file.length));
    early[second] = 1;
    expect(await failureOf(early)).toEqual({ code: 'part-damaged', part: 1, offset: second });
  });

  test('a damaged backup opens neither with another key nor with a part of another backup', async () => {
    const [one, other] = [await backupFile(db), await backupFile(db)];
    const options = await readOptions(one);
    expect(await verifyBackup({ ...options, fileKey: new Uint8Array(32).fill(1) })).toMatchObject({
      failure: { code: 'part-damaged', part: 0 },
    });
    const { bytes: start, header } = options.start;
    // Same key and same number, but the header names another time.
    const later = encodeHeader({ ...header, createdAt: '2026-11-26T10:00:00.000Z' });
    expect(await failureOf(new Uint8Array(Buffer.concat([later, other.subarray(start.length)])))).toMatchObject({
      code: 'part-damaged',
      part: 0,
    });
  });

  test.each<[string, Uint8Array, object]>([
    ['nothing', new Uint8Array(), { code: 'not-a-backup' }],
    ['a manifest', new TextEncoder().encode("UNA:+.? 'UNB+UNOA:4+LOMECUSTOMS+"), { code: 'not-a-backup' }],
    [
      'a later form',
      Uint8Array.from([...new TextEncoder().encode('AIRSIDE-BACKUP\0'), 2, 0, 0, 0, 0]),
      { code: 'newer-format', format: 2 },
    ],
    [
      'a header that never ends',
      Uint8Array.from([...new TextEncoder().encode('AIRSIDE-BACKUP\0'), 1, 255, 255, 255, 255]),
      { code: 'header-damaged' },
    ],
    [
      'a header that says nothing',
      Uint8Array.from([...new TextEncoder().encode('AIRSIDE-BACKUP\0'), 1, 2, 0, 0, 0, 123, 125]),
      { code: 'header-damaged' },
    ],
  ])('a file that is %s has a failure of its own', async (_, file, failure) => {
    expect(await failureOf(file)).toEqual(failure);
  });
});

describe('records as bytes', () => {
  const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
      fc.constant(null),
      fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.string({ minLength: 1 }).filter((name) => name !== '__proto__' && name !== '$bytes'),
        tie('value'),
        { maxKeys: 4, noNullPrototype: true },
      ),
    ),
  })).value;

  test('records come back from bytes as they were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.string(), fields: value }), { maxLength: 5 }),
        fc.array(fc.oneof(fc.string(), fc.nat()), { maxLength: 3 }),
        (puts, removed) => {
          const batch = { table: 'messages', puts, removed };
          expect(decodeBatch(encodeBatch(batch))).toEqual(batch);
        },
      ),
    );
  });

  test('bytes come back to their own field where one has a number for its name', () => {
    const puts = [{ id: 'a', fields: { '0': new Uint8Array([0]), ' ': new Uint8Array([1]) } }];
    const batch = { table: 'messages', puts, removed: [] };
    expect(decodeBatch(encodeBatch(batch))).toEqual(batch);
  });

  test.each<[string, unknown]>([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['NaN', Number.NaN],
    ['a function', () => undefined],
    ['what looks like our own mark', { $bytes: 3 }],
  ])('records are never encoded with %s in them', (_, field) => {
    expect(() => encodeBatch({ table: 'messages', puts: [{ id: 'a', field }], removed: [] })).toThrow(TypeError);
  });
});
