/** Somebody comes in, by their passphrase or by both halves of the recovery code. */
import { failed, type Result, success } from '../../../../shared/result.ts';
import { passphraseProblem } from '../../../../shared/vault/passphrase.ts';
import type { VaultStatus } from '../../api/vault.ts';
import type { CallFailure } from '../../calls/failure.ts';
import { OF_OFFICER, statusOf, type Threshold, type VaultActs } from './vault-act.ts';

export const entering: VaultActs<'vault.unlock' | 'vault.recover'> = {
  'vault.unlock': async (at, { officer, passphrase }, { onProgress }) =>
    entered(at, await at.gate.unlock(officer, passphrase, onProgress)),

  async 'vault.recover'(at, { halves, officer, passphrase }) {
    const problem = passphraseProblem(passphrase, [officer]);
    if (problem !== null) return failed({ code: 'weak-passphrase', problem });
    return entered(at, await at.gate.recover(halves, officer, passphrase));
  },
};

async function entered(at: Threshold, result: Result<null, CallFailure>): Promise<Result<VaultStatus, CallFailure>> {
  if (!result.ok) return result;
  try {
    if (at.behind.core === null) await at.behind.start();
    await at.behind.recordSignIn();
    const status = await statusOf(at);
    at.tell(['vault', ...OF_OFFICER]);
    return success(status);
  } catch (error) {
    // Whoever is told that they did not come in leaves nothing open.
    await at.behind.end();
    await at.gate.lock();
    throw error;
  }
}
