/** A small database with the kinds of tables that the store has, and backups of it. */
import { randomBytes } from 'node:crypto';
import { Dexie } from 'dexie';
import type { BackupSink } from '../../../../renderer/core/backup/backup-file.ts';
import { readStart } from '../../../../renderer/core/backup/read-backup.ts';
import { writeBackup } from '../../../../renderer/core/backup/write-backup.ts';
import { memorySink, memorySource } from './memory-file.ts';

export const FIRST = 'small-store';
export const FILE_KEY = new Uint8Array(32).fill(5);
export const NEVER = new AbortController().signal;

export async function openSmall(name: string): Promise<Dexie> {
  const db = new Dexie(name, { cache: 'disabled' });
  db.version(4).stores({ messages: 'id, *flights', audit: '++seq', ledger: 'seq', vault: 'id', empty: 'id' });
  return db.open();
}

export function message(number: number, size = 200): { readonly id: string; readonly [field: string]: unknown } {
  return {
    id: `m${String(number).padStart(5, '0')}`,
    rev: 1,
    v: 3,
    keyId: 'live.passenger.2026-11',
    body: new Uint8Array(randomBytes(size)),
    flights: ['ET-508-ADD-2026-11-24', `AF-${number}-CDG-2026-11-25`],
  };
}

export async function fillSmall(db: Dexie, messages = 130): Promise<void> {
  await db.table('messages').bulkAdd(Array.from({ length: messages }, (_, number) => message(number)));
  for (const at of ['2026-11-25T10:00:00.000Z', '2026-11-25T10:00:01.000Z'])
    await db.table('audit').add({ id: at, rev: 1, v: 1, keyId: 'live.unit', body: new Uint8Array(randomBytes(64)) });
  await db.table('ledger').add({ seq: 1, body: new Uint8Array(randomBytes(32)), hash: new Uint8Array(32) });
  await db.table('vault').add({
    id: 'officer.LFW-01',
    kdf: { name: 'argon2id', memory: 65_536, iterations: 3, parallelism: 1, salt: new Uint8Array(16).fill(1) },
    wrapped: { iv: new Uint8Array(12), body: new Uint8Array(randomBytes(48)) },
  });
}

/** Everything in a database, by table. */
export async function contentsOf(db: Dexie): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));
}

export function backup(db: Dexie, sink: BackupSink, signal: AbortSignal = NEVER): ReturnType<typeof writeBackup> {
  const wrap = { iv: new Uint8Array(12).fill(1), body: new Uint8Array(48).fill(2) };
  const header = {
    app: '0.1.0',
    createdAt: '2026-11-25T10:00:00.000Z',
    kind: 'manual',
    vault: 'a1b2',
    wrap,
    recovery: null,
  } as const;
  return writeBackup({ db, sink, header, fileKey: FILE_KEY, signal });
}

/** The file of a backup of `db`. */
export async function backupFile(db: Dexie): Promise<Uint8Array<ArrayBuffer>> {
  const sink = memorySink();
  const result = await backup(db, sink);
  const file = sink.file();
  if (!result.ok || file === null) throw new Error('backup');
  return file;
}

export async function readOptions(file: Uint8Array) {
  const source = memorySource(file);
  return { source, start: await readStart(source), fileKey: FILE_KEY, signal: NEVER };
}
