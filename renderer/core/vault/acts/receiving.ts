/** Files arrive while the keys are away. */
import { failed, success } from '../../../../shared/result.ts';
import type { VaultActs } from './vault-act.ts';

export const receiving: VaultActs<'vault.receive'> = {
  async 'vault.receive'({ gate: { header, waiting }, behind, tell }, { files }) {
    if (header === null) return failed({ code: 'wrong-state', state: 'empty' });
    await waiting.put(header, files);
    tell(['vault']);
    // Somebody may have come in while they were on their way.
    void behind.takeWaiting();
    return success({ waiting: await waiting.count() });
  },
};
