/** Judges a passphrase while an officer chooses it. */
import { z } from 'zod';
import { type Result, success } from '../../../../shared/result.ts';
import { LONGEST_PASSPHRASE, type PassphraseStrength } from '../../../../shared/vault/passphrase.ts';
import type { CallFailure } from '../failure.ts';
import { vaultCall } from './vault-call.ts';

export const judgeCalls = {
  /** `known`: words that are tried first. The calls that set a passphrase judge it again. */
  'vault.judge': vaultCall({
    input: z.strictObject({
      passphrase: z.string().max(2 * LONGEST_PASSPHRASE),
      known: z.array(z.string().max(200)).max(100),
    }),
    alongside: true,
    run: async ({ judge }, { passphrase, known }): Promise<Result<PassphraseStrength, CallFailure>> =>
      success(await judge(passphrase, known)),
  }),
} as const;
