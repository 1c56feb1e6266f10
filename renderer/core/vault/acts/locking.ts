/** The screen is covered, or the keys go. */
import { success } from '../../../../shared/result.ts';
import { statusOf, type VaultActs } from './vault-act.ts';

export const locking: VaultActs<'vault.lock'> = {
  async 'vault.lock'(at, { level }) {
    const { gate, behind } = at;
    if (level === 'screen') {
      await behind.screenCovered();
      gate.cover();
    } else {
      await behind.end();
      await gate.lock();
    }
    at.tell(['vault']);
    return success(await statusOf(at));
  },
};
