/** A backup is restored by its recovery code, where no unit is set up, or by that of the unit where the ledger of its store is lost. */
import { failed } from '../../../../shared/result.ts';
import type { VaultActs } from './vault-act.ts';

export const restoringByCode: VaultActs<'vault.restore'> = {
  async 'vault.restore'({ gate, behind, restoring }, input, call) {
    // A unit that is set up restores with two of its officers, unless nothing can be asked of its store: the halves of the code lie with two as well.
    if (gate.commissioned) {
      const { opened } = gate;
      return opened?.live.ledger.isLost
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
