/** Makes, verifies and restores backups of the live store on this machine, one at a time, since the machine writes one file at a time. */
import type { Dexie } from 'dexie';
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import type { BackupFile } from '../../../shared/host.ts';
import { RELEASE } from '../../../shared/release.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { BackupReport } from '../calls/backup.ts';
import type { HostPort } from '../host-port.ts';
import type { Wrapped } from '../vault/wrap.ts';
import { BackupError, type BackupFailure } from './backup-failure.ts';
import type { BackupSource } from './backup-file.ts';
import type { BackupKind } from './backup-format.ts';
import { freshFileKey, openFileKey } from './backup-keys.ts';
import type { Databases, GenerationFailure } from './generation.ts';
import { type BackupPlace, hostSink, hostSource, listedStart } from './host-files.ts';
import { type BackupStart, checkSum, readStart } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { backupName } from './rotation.ts';
import type { TableSum } from './tally.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';

/** The vault of the store that is backed up. */
export interface BackupVault {
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly header: { readonly vaultId: string; readonly recovery: Wrapped | null };
}

export interface BackupTools {
  readonly host: HostPort;
  /** Name of the live database before any restore. */
  readonly first: string;
  readonly databases: Databases;
  openDatabase(name: string): Promise<Dexie>;
}

/** Cancels long work and reports its progress. */
export interface LongWork {
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

export interface MadeBackup {
  readonly name: string;
  readonly size: number;
}

interface OpenedFile {
  readonly source: BackupSource;
  readonly start: BackupStart;
  /** Null: it belongs to another vault. */
  readonly fileKey: Uint8Array<ArrayBuffer> | null;
}

/** Restoring needs this many times the size of the file: the old store stays until the new one has opened, and a disk needs spare room. */
const ROOM = 2;

/** The backups of the live store, as calls get them. */
export interface LiveBackups {
  readonly backups: Backups;
  /** The live database. */
  readonly db: Dexie;
  readonly vault: BackupVault;
  /** Prepares a database that was filled from a backup for use, and adds `entry` to its audit trail. If it throws, the old store stays. */
  beforeUse(db: Dexie, entry: AuditEntry): Promise<void>;
}

export class Backups {
  readonly #tools: BackupTools;
  #last: Promise<unknown> = Promise.resolve();

  constructor(tools: BackupTools) {
    this.#tools = tools;
  }

  get host(): HostPort {
    return this.#tools.host;
  }

  /** Makes a backup of `db`, the live database. `unit`: code of the unit; `at`: ISO 8601 UTC. */
  async make(
    { db, vault, unit, kind, at }: { db: Dexie; vault: BackupVault; unit: string; kind: BackupKind; at: string },
    work: LongWork,
  ): Promise<Result<MadeBackup, BackupFailure>> {
    return this.#alone(async () => {
      const { vaultId, recovery } = vault.header;
      const { key, wrap } = await freshFileKey(vault.key, vaultId);
      const name = backupName(unit, at, kind);
      const sink = await hostSink(this.host, name);
      const header = { app: RELEASE, createdAt: at, kind, vault: vaultId, wrap, recovery };
      const written = await writeBackup({ db, sink, header, fileKey: key, ...work });
      return written.ok ? success({ name, size: written.value.size }) : written;
    });
  }

  /** Reads a whole backup; the report says what is wrong with it. Fails when not even the header can be read. */
  async verify(
    place: BackupPlace,
    vault: BackupVault | null,
    work: LongWork,
  ): Promise<Result<BackupReport, BackupFailure>> {
    return this.#alone(async () => {
      const opened = await this.#open(place, vault);
      const { source, start, fileKey } = opened;
      const verified =
        fileKey === null ? await sumOnly(opened, work) : await verifyBackup({ source, start, fileKey, ...work });
      if (!verified.ok && verified.failure.code === 'cancelled') return verified;
      return success(reportOf(place, opened, verified.ok ? verified.value : [], verified.ok ? null : verified.failure));
    });
  }

  /** Replaces the live store by a backup. `beforeUse` prepares the filled database for use. Afterwards the worker must be ended. */
  async restore(
    place: BackupPlace,
    vault: BackupVault,
    beforeUse: (db: Dexie, report: BackupReport) => Promise<void>,
    work: LongWork,
  ): Promise<Result<BackupReport, BackupFailure | GenerationFailure>> {
    return this.#alone<BackupReport, BackupFailure | GenerationFailure>(async () => {
      const opened = await this.#open(place, vault);
      const { source, start, fileKey } = opened;
      if (fileKey === null) return failed({ code: 'wrong-key' });
      const free = await this.host.ask('freeSpace');
      const needed = source.size * ROOM;
      if (free.ok && free.value < needed) return failed({ code: 'no-room', needed, free: free.value });
      const tables = statedTables(start);
      const restored = await restoreBackup({
        ...this.#tools,
        ...work,
        source,
        start,
        fileKey,
        beforeUse: (db) => beforeUse(db, reportOf(place, opened, tables, null)),
      });
      return restored.ok ? success(reportOf(place, opened, restored.value, null)) : restored;
    });
  }

  /** The readable start of a backup, for a machine without a vault. */
  async readStart(place: BackupPlace): Promise<Result<BackupStart, BackupFailure>> {
    return this.#alone(async () => success(await readStart(await hostSource(this.host, place))));
  }

  /** Id of the vault that a listed file belongs to; null: it cannot be read. */
  async vaultOf(file: BackupFile): Promise<string | null> {
    try {
      return (await readStart(listedStart(this.host, file))).header.vault;
    } catch (error) {
      if (error instanceof BackupError) return null;
      throw error;
    }
  }

  async #open(place: BackupPlace, vault: BackupVault | null): Promise<OpenedFile> {
    const source = await hostSource(this.host, place);
    const start = await readStart(source);
    const isOwn = vault !== null && start.header.vault === vault.header.vaultId;
    const fileKey = isOwn ? await openFileKey(start.header, vault.key) : null;
    // The header names this vault, but its key does not open the file: the header was changed.
    if (isOwn && fileKey === null) throw new BackupError({ code: 'header-damaged' });
    return { source, start, fileKey };
  }

  /** Runs one after the other: an officer waits for an automatic backup under way. */
  #alone<Value, Failure>(
    work: () => Promise<Result<Value, Failure | BackupFailure>>,
  ): Promise<Result<Value, Failure | BackupFailure>> {
    const done = this.#last.then(work).catch((error: unknown) => {
      if (error instanceof BackupError) return failed(error.failure);
      throw error;
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** Without a key: is the file, as a whole, what was written? */
async function sumOnly(
  { source, start }: OpenedFile,
  work: LongWork,
): Promise<Result<readonly Counted[], BackupFailure>> {
  try {
    await checkSum({ source, start, ...work });
    return success(statedTables(start));
  } catch (error) {
    if (error instanceof BackupError) return failed(error.failure);
    throw error;
  }
}

type Counted = Pick<TableSum, 'records'>;

/** Numbers of records in the header, as of the start of the backup. */
function statedTables({ header }: BackupStart): readonly Counted[] {
  return header.tables;
}

function reportOf(
  { name }: BackupPlace,
  { source, start, fileKey }: OpenedFile,
  tables: readonly Counted[],
  failure: BackupFailure | null,
): BackupReport {
  const { createdAt, kind, app } = start.header;
  return {
    name,
    size: source.size,
    createdAt,
    kind,
    app,
    ownVault: fileKey !== null,
    records: tables.reduce((sum, { records }) => sum + records, 0),
    failure,
  };
}
