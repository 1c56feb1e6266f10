/** Backups as the door hands them out: to the core of the live store while it is open, and to whoever holds the recovery code while there is none. */
import { failed, type Result } from '../../../shared/result.ts';
import type { BackupReport } from '../api/backup.ts';
import type { CallFailure } from '../api.ts';
import type { Store } from '../store/open-store.ts';
import type { OpenVault, VaultTools } from '../vault/open-vault.ts';
import { keyByRecoveryCode, openWith } from '../vault/sign-in.ts';
import { readHeader } from '../vault/vault-records.ts';
import { BackupError } from './backup-failure.ts';
import type { Backups, LiveBackups } from './backups.ts';
import { readCarriedOver } from './carry-over.ts';
import type { BackupPlace } from './host-files.ts';
import { type PrepareOptions, prepareRestored } from './prepare-restored.ts';

export interface RestoringOptions extends Pick<PrepareOptions, 'retain'> {
  readonly backups: Backups;
  readonly tools: VaultTools;
  /** Takes the practice store away: its keys lie in the vault that goes. */
  removePractice(): Promise<void>;
}

export class Restoring {
  readonly #options: RestoringOptions;

  constructor(options: RestoringOptions) {
    this.#options = options;
  }

  /** Backups of the open live store. */
  ofStore({ vault, live }: { readonly vault: OpenVault; readonly live: Store }): LiveBackups {
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
          trail: live.db,
          carried: await readCarriedOver(live),
        }),
    };
  }

  /** Restores a backup by the two halves of its recovery code, where no unit is set up. */
  async byCode(halves: readonly [string, string], place: BackupPlace): Promise<Result<BackupReport, CallFailure>> {
    const { backups, tools } = this.#options;
    const start = await backups.readStart(place);
    if (!start.ok) return failed({ code: 'backup-failed', failure: start.failure });
    const { vault: vaultId, recovery } = start.value.header;
    const key = await keyByRecoveryCode({ vaultId, recovery }, halves);
    if (!key.ok) return key;
    const restored = await backups.restore(
      place,
      { key: key.value, header: { vaultId, recovery } },
      async (db) => {
        const header = await readHeader(db);
        const vault = header === null ? null : await openWith(db, tools, header, key.value);
        if (vault === null || !vault.ok) throw new BackupError({ code: 'wrong-key' });
        await this.#options.removePractice();
        await prepareRestored({
          ...this.#prepare(),
          db,
          vault: vault.value,
          entry: null,
          trail: null,
          carried: null,
        });
      },
      // Nobody may cancel half of it, and it is asked for by the door, which tells no progress.
      { signal: new AbortController().signal, onProgress: () => undefined },
    );
    key.value.fill(0);
    return restored.ok ? restored : failed({ code: 'backup-failed', failure: restored.failure });
  }

  #prepare(): Pick<PrepareOptions, 'host' | 'now' | 'retain'> {
    const { backups, tools, retain } = this.#options;
    return { host: backups.host, now: () => tools.now(), ...(retain === undefined ? {} : { retain }) };
  }
}
