/** Receives files while the vault is locked. */
import { z } from 'zod';
import { failed, type Result, success } from '../../../../shared/result.ts';
import type { CallFailure } from '../failure.ts';
import { vaultCall } from './vault-call.ts';

const MOST_FILES = 1_000;

export const receiveCalls = {
  /** Keeps files that arrive while the vault is locked, sealed with the unit's public key. */
  'vault.receive': vaultCall({
    input: z.strictObject({
      files: z.array(z.strictObject({ name: z.string().max(500), bytes: z.instanceof(Uint8Array) })).max(MOST_FILES),
    }),
    async run(
      { vaultSession, currentCore, tell },
      { files },
    ): Promise<Result<{ readonly waiting: number }, CallFailure>> {
      const { header, waiting } = vaultSession;
      if (header === null) return failed({ code: 'wrong-state', state: 'empty' });
      // The files stay where they are.
      if (!(await vaultSession.maySeal())) return failed({ code: 'refused', why: 'header-unproven' });
      // Counted before: a read that fails once the files are stored must not answer that they are not.
      const before = await waiting.count();
      await waiting.put(header, files);
      tell(['vault']);
      // An officer may have signed in meanwhile.
      void currentCore.takeWaiting();
      return success({ waiting: before + files.length });
    },
  }),
} as const;
