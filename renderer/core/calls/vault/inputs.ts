/** Schemas that several vault calls share. */
import { z } from 'zod';
import { LONGEST_PASSPHRASE } from '../../../../shared/vault/passphrase.ts';

const half = z.string().max(200);

export const passphraseInput = z.string().max(LONGEST_PASSPHRASE);
export const officerInput = z.string().trim().toUpperCase().min(1).max(20);
/** The two halves of the recovery code. */
export const halvesInput = z.tuple([half, half]);
