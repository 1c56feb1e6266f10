/** A backup is restored by its recovery code, where no unit is set up, or by that of the unit where its store answers nothing. */
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
   * Restores a backup by both halves of its recovery code. Where no unit is set up (another computer, or after the loss of everything) any backup: what
   * was practised there is removed. Where the store of a set-up unit answers nothing, a backup of that unit by its code of now: what was ended since
   * stays ended. Nothing is removed before the code has opened the backup. The program has to start again afterwards; each officer then gets a new
   * passphrase by the code.
   */
  'vault.restore': vaultCall({
    input: z.strictObject({ halves: halvesInput, place: backupPlace }),
    async run({ vaultSession, currentCore, restoring }, input, call): Promise<Result<BackupReport, CallFailure>> {
      // A unit that is set up restores with two of its officers, unless nothing can be asked of its store: the halves of the code lie with two as well.
      if (vaultSession.commissioned) {
        const { opened } = vaultSession;
        return opened !== null && (await answersNothing(opened.live))
          ? restoring.inPlaceOf(opened, input, call)
          : failed({ code: 'wrong-state', state: 'commissioned' });
      }
      return restoring.byCode(input, {
        ...call,
        async beginning() {
          await currentCore.end();
          await vaultSession.lock();
        },
      });
    },
  }),
} as const;

/** Its ledger is lost, or it cannot be told which unit it is of: then no call is answered, nor that of two officers who would restore. */
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
