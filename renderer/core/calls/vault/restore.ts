/** Restores a backup by a recovery code: where no unit is set up, or where the unit's store cannot be read. */
import { z } from 'zod';
import { failed, type Result } from '../../../../shared/result.ts';
import { readSetting } from '../../session.ts';
import { TamperedError } from '../../store/keys.ts';
import type { Store } from '../../store/open-store.ts';
import type { BackupReport } from '../backup.ts';
import { backupPlace } from '../backup-place.ts';
import type { CallFailure } from '../failure.ts';
import { halvesInput } from './inputs.ts';
import { vaultCall } from './vault-call.ts';

export const restoreCalls = {
  /**
   * Restores a backup by both halves of its recovery code. Where no unit is set up, any backup can be restored; the practice store is removed. Where
   * the store of the unit cannot be read, a backup of this unit can be restored by its current code; data ended since then stays ended. Nothing is
   * removed before the code has opened the backup. The program has to start again afterwards. Each officer then gets a new passphrase by the code.
   */
  'vault.restore': vaultCall({
    input: z.strictObject({ halves: halvesInput, place: backupPlace }),
    async run({ vaultSession, currentCore, restoring }, input, call): Promise<Result<BackupReport, CallFailure>> {
      // A unit that is set up restores by two officers (`backup.restore`). Only an unreadable store is restored here: two people keep the halves of the code.
      if (vaultSession.commissioned) {
        const { opened } = vaultSession;
        return opened !== null && (await answersNothing(opened.live))
          ? restoring.inPlaceOf(opened, input, call)
          : failed({ code: 'wrong-state', state: 'commissioned' });
      }
      return restoring.byCode(input, {
        ...call,
        async endCurrent() {
          await currentCore.end();
          await vaultSession.lock();
        },
      });
    },
  }),
} as const;

/** Whether the store can answer no call, not even `backup.restore`: its ledger is lost, or the record of its unit is damaged. */
async function answersNothing(live: Store): Promise<boolean> {
  if (live.ledger.isLost) return true;
  try {
    await readSetting(live, 'unit');
    return false;
  } catch (error) {
    if (error instanceof TamperedError) return true;
    throw error;
  }
}
