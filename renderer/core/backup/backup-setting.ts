/** What the store itself keeps about its backups; the folder may be gone or changed tomorrow. */

import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import type { Request } from '../request.ts';
import { ConflictError } from '../store/commit.ts';
import type { SeenStore } from '../store/open-store.ts';
import { type Opened, readOne } from '../store/read.ts';
import type { BackupFailure } from './backup-failure.ts';
import { DEFAULT_ROTATION, type RotationSettings } from './rotation.ts';

export interface BackupSetting {
  readonly rotation: RotationSettings;
  /** The last automatic backup that was made or tried: when (ISO 8601 UTC), and its result. */
  readonly last: {
    readonly at: string;
    readonly failure: BackupFailure | null;
    /** Number of the last ledger entry then. */
    readonly seq: number;
  } | null;
  /** When backups were last verified, by their names. */
  readonly verified: Readonly<Record<string, { readonly at: string; readonly failure: BackupFailure | null }>>;
}

const NOTHING: BackupSetting = { rotation: DEFAULT_ROTATION, last: null, verified: {} };

/** The setting with its revision; 0 where none was written yet. */
export async function readBackupSetting(store: SeenStore): Promise<Pick<Opened<BackupSetting>, 'value' | 'rev'>> {
  const found = await readOne(store, 'settings', 'backup');
  return found === undefined ? { value: NOTHING, rev: 0 } : { value: found.value as BackupSetting, rev: found.rev };
}

/** Officers and the program itself change different fields of it, so a change that came between costs another try. */
const MOST_TRIES = 20;

/** Changes the setting together with an audit entry, if there is one. Throws what the store reports. */
export async function changeBackupSetting(
  { store, commit }: Pick<Request, 'store' | 'commit'>,
  change: (value: BackupSetting) => BackupSetting,
  audit: readonly AuditEntry[] = [],
): Promise<void> {
  for (let tries = 1; ; tries++) {
    const { value, rev } = await readBackupSetting(store);
    try {
      await commit([{ table: 'settings', id: 'backup', rev, value: change(value) }], audit, ['backups']);
      return;
    } catch (error) {
      if (!(error instanceof ConflictError) || tries === MOST_TRIES) throw error;
    }
  }
}
