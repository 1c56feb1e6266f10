/** Files arrive while the keys are away. */
import { success } from '../../../../shared/result.ts';
import type { VaultActs } from './vault-act.ts';

export const receiving: VaultActs<'vault.receive'> = {
  async 'vault.receive'({ gate, tell }, { files }) {
    const kept = await gate.receive(files);
    if (!kept.ok) return kept;
    tell(['vault']);
    return success({ waiting: kept.value });
  },
};
