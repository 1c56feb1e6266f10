/** A backup is restored by its recovery code, where no unit is set up. */
import { failed } from '../../../../shared/result.ts';
import type { VaultActs } from './vault-act.ts';

export const restoringByCode: VaultActs<'vault.restore'> = {
  async 'vault.restore'({ gate, behind, restoring }, input, call) {
    // A unit that is set up restores with two of its officers.
    if (gate.commissioned) return failed({ code: 'wrong-state', state: 'commissioned' });
    return restoring.byCode(input, {
      ...call,
      async beginning() {
        await behind.end();
        await gate.lock();
      },
    });
  },
};
