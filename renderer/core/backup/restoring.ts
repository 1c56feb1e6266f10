/** Backups for those who may use them: the core of the open live store, and the holders of the recovery code where no store opens. */
import { failed, type Result, success } from '../../../shared/result.ts';
import { systemEntry } from '../audit/entries.ts';
import type { BackupReport } from '../calls/backup.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { Progress } from '../calls/progress.ts';
import type { Store } from '../store/open-store.ts';
import type { OpenVault, VaultTools } from '../vault/open-vault.ts';
import { keyByRecoveryCode, openWith } from '../vault/sign-in.ts';
import { readHeader } from '../vault/vault-records.ts';
import { BackupError } from './backup-failure.ts';
import { openFileKey } from './backup-keys.ts';
import type { Backups, BackupVault, LiveBackups } from './backups.ts';
import { readCarriedOver } from './carry-over.ts';
import type { BackupPlace } from './host-files.ts';
import { type PrepareOptions, prepareRestored } from './prepare-restored.ts';

export interface RestoringOptions extends Pick<PrepareOptions, 'retain'> {
  readonly backups: Backups;
  readonly tools: VaultTools;
  /** Removes the practice store: its keys are in the vault that is replaced. */
  removePractice(): Promise<void>;
}

/** The two halves of the recovery code, and where the backup is. */
export interface RestoreByCode {
  readonly halves: readonly [string, string];
  readonly place: BackupPlace;
}

export interface RestoringByCode {
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
  endCurrent(): Promise<void>;
}

interface OpenLive {
  readonly vault: OpenVault;
  readonly live: Store;
}

export class Restoring {
  readonly #options: RestoringOptions;

  constructor(options: RestoringOptions) {
    this.#options = options;
  }

  /** Backups of the open live store. */
  ofStore({ vault, live }: OpenLive): LiveBackups {
    const { backups } = this.#options;
    return {
      backups,
      db: live.db,
      vault,
      beforeUse: async (db, entry) =>
        prepareRestored({
          ...this.#prepare(),
          db,
          vault,
          entry,
          trail: live,
          carried: await readCarriedOver(live),
        }),
    };
  }

  /**
   * Restores a backup of the unit by the two halves of its present recovery code, in place of an open live store that cannot be used. Data that has ended since stays
   * ended, and the audit trail goes on.
   */
  async inPlaceOf(
    opened: OpenLive,
    { halves, place }: RestoreByCode,
    { signal, onProgress }: Omit<RestoringByCode, 'endCurrent'>,
  ): Promise<Result<BackupReport, CallFailure>> {
    const { backups, tools } = this.#options;
    const key = await keyByRecoveryCode(opened.vault.header, halves);
    if (!key.ok) return key;
    key.value.fill(0);
    const { vault, beforeUse } = this.ofStore(opened);
    const restored = await backups.restore(
      place,
      vault,
      (db, { name, createdAt }) =>
        beforeUse(db, systemEntry(tools.now(), 'backup.restored-by-code', name, { createdAt })),
      { signal, onProgress: (done, total) => onProgress({ phase: 'restoring', done, total, note: null }) },
    );
    return restored.ok ? restored : refused(restored.failure);
  }

  /**
   * Restores a backup by the two halves of its recovery code, where no unit is set up. `endCurrent` is called once the code has opened the backup. If it is cancelled or
   * fails, everything stays as it was.
   */
  async byCode(
    { halves, place }: RestoreByCode,
    { signal, onProgress, endCurrent }: RestoringByCode,
  ): Promise<Result<BackupReport, CallFailure>> {
    const { backups, tools } = this.#options;
    const own = await this.#vaultByCode(halves, place);
    if (!own.ok) return own;
    const { key } = own.value;
    await endCurrent();
    const restored = await backups.restore(
      place,
      own.value,
      async (db, { name, createdAt }) => {
        const header = await readHeader(db);
        const vault = header === null ? null : await openWith(db, tools, header, key);
        if (vault === null || !vault.ok) throw new BackupError({ code: 'wrong-key' });
        await this.#options.removePractice();
        await prepareRestored({
          ...this.#prepare(),
          db,
          vault: vault.value,
          entry: systemEntry(tools.now(), 'backup.restored-by-code', name, { createdAt }),
          trail: null,
          carried: null,
        });
      },
      { signal, onProgress: (done, total) => onProgress({ phase: 'restoring', done, total, note: null }) },
    );
    key.fill(0);
    return restored.ok ? restored : refused(restored.failure);
  }

  /** The vault of a backup, by both halves of its recovery code; the caller overwrites the key. */
  async #vaultByCode(
    halves: readonly [string, string],
    place: BackupPlace,
  ): Promise<Result<BackupVault & { readonly key: Uint8Array<ArrayBuffer> }, CallFailure>> {
    const start = await this.#options.backups.readStart(place);
    if (!start.ok) return failed({ code: 'backup-failed', failure: start.failure });
    const { header } = start.value;
    const { vault: vaultId, recovery } = header;
    const key = await keyByRecoveryCode({ vaultId, recovery }, halves);
    if (!key.ok) return key;
    if ((await openFileKey(header, key.value)) === null)
      return failed({ code: 'backup-failed', failure: { code: 'header-damaged' } });
    return success({ key: key.value, header: { vaultId, recovery } });
  }

  #prepare(): Pick<PrepareOptions, 'host' | 'now' | 'retain'> {
    const { backups, tools, retain } = this.#options;
    return { host: backups.host, now: () => tools.now(), ...(retain === undefined ? {} : { retain }) };
  }
}

function refused(failure: Extract<CallFailure, { code: 'backup-failed' }>['failure']): Result<never, CallFailure> {
  return failed(failure.code === 'cancelled' ? { code: 'cancelled' } : { code: 'backup-failed', failure });
}
