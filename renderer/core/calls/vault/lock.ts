/** Covers the screen, or locks the vault. */
import { z } from 'zod';
import { type Result, success } from '../../../../shared/result.ts';
import type { CallFailure } from '../failure.ts';
import type { VaultStatus } from './status.ts';
import { statusOf, vaultCall } from './vault-call.ts';

export const lockCalls = {
  /** `screen`: intake and screening go on. `vault`: the keys are removed from memory; the caller then ends the worker. */
  'vault.lock': vaultCall({
    input: z.strictObject({ level: z.enum(['screen', 'vault']) }),
    async run(at, { level }): Promise<Result<VaultStatus, CallFailure>> {
      const { vaultSession, currentCore } = at;
      if (level === 'screen') {
        await currentCore.screenCovered();
        vaultSession.cover();
      } else {
        await currentCore.end();
        await vaultSession.lock();
      }
      at.tell(['vault']);
      return success(await statusOf(at));
    },
  }),
} as const;
