/** The change of officer by a PIN of six digits, in the shift in which the officer gave the passphrase. It signs nothing and confirms nothing. */
import { z } from 'zod';
import { PIN_DIGITS } from '../../../../shared/locking/pin.ts';
import type { Result } from '../../../../shared/result.ts';
import type { CallFailure } from '../failure.ts';
import { officerInput } from './inputs.ts';
import type { VaultStatus } from './status.ts';
import { entered, vaultCall } from './vault-call.ts';

const pin = z.string().max(PIN_DIGITS);

export const pinCalls = {
  /** Chooses the PIN of the officer who has just signed in by passphrase. Reads nothing afterwards: a PIN that is kept is never answered as failed. */
  'vault.choose-pin': vaultCall({
    input: z.strictObject({ pin }),
    async run(at, input): Promise<Result<null, CallFailure>> {
      const chosen = await at.vaultSession.choosePin(input.pin);
      if (chosen.ok) at.tell(['vault']);
      return chosen;
    },
  }),
  /** Changes to an officer by their PIN, or uncovers their screen. Never opens a vault that is locked. */
  'vault.unlock-by-pin': vaultCall({
    input: z.strictObject({ officer: officerInput, pin }),
    async run(at, { officer, pin }): Promise<Result<VaultStatus, CallFailure>> {
      const tried = await at.vaultSession.unlockByPin(officer, pin);
      // The screen shows anew who has a PIN.
      if (!tried.ok) at.tell(['vault']);
      return entered(at, tried);
    },
  }),
} as const;
