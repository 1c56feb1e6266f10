/** Signs an officer in, by passphrase or by both halves of the recovery code. */
import { z } from 'zod';
import { failed, type Result, success } from '../../../../shared/result.ts';
import type { CallFailure } from '../failure.ts';
import { halvesInput, officerInput, passphraseInput } from './inputs.ts';
import type { VaultStatus } from './status.ts';
import { entered, statusOf, vaultCall } from './vault-call.ts';

export const unlockCalls = {
  /** Opens the vault, or uncovers the screen, perhaps for another officer. */
  'vault.unlock': vaultCall({
    input: z.strictObject({ officer: officerInput, passphrase: passphraseInput }),
    run: async (at, { officer, passphrase }, { onProgress }): Promise<Result<VaultStatus, CallFailure>> =>
      entered(at, await at.vaultSession.unlock(officer, passphrase, onProgress)),
  }),
  /** Gives an officer a new passphrase by both halves of the recovery code. */
  'vault.recover': vaultCall({
    input: z.strictObject({ halves: halvesInput, officer: officerInput, passphrase: passphraseInput }),
    async run(at, { halves, officer, passphrase }): Promise<Result<VaultStatus, CallFailure>> {
      const { problem } = await at.judge(passphrase, [officer]);
      if (problem !== null) return failed({ code: 'weak-passphrase', problem });
      const recovered = await at.vaultSession.recover(halves, officer, passphrase);
      try {
        return await entered(at, recovered);
      } catch (error) {
        if (!recovered.ok) throw error;
        // The passphrase is changed, so this is no failure. The officer signs in with it.
        return success(await statusOf(at));
      }
    },
  }),
} as const;
