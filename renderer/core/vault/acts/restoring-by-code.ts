/** A backup is restored by its recovery code, where no unit is set up, or by that of the unit where its store answers nothing. */
import { failed } from '../../../../shared/result.ts';
import { readSetting } from '../../session.ts';
import { TamperedError } from '../../store/keys.ts';
import type { Store } from '../../store/open-store.ts';
import type { VaultActs } from './vault-act.ts';

export const restoringByCode: VaultActs<'vault.restore'> = {
  async 'vault.restore'({ gate, behind, restoring }, input, call) {
    // A unit that is set up restores with two of its officers, unless nothing can be asked of its store: the halves of the code lie with two as well.
    if (gate.commissioned) {
      const { opened } = gate;
      return opened !== null && (await answersNothing(opened.live))
        ? restoring.inPlaceOf(opened, input, call)
        : failed({ code: 'wrong-state', state: 'commissioned' });
    }
    return restoring.byCode(input, {
      ...call,
      async beginning() {
        await behind.end();
        await gate.lock();
      },
    });
  },
};

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
