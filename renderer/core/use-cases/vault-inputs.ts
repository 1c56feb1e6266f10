/** What the gate takes: each call's input is checked like those of use cases. */
import { z } from 'zod';
import { LAW_AGENCIES } from '../../../shared/casework/case.ts';
import { LONGEST_PASSPHRASE } from '../../../shared/vault/passphrase.ts';
import type { VaultCalls } from '../api/vault.ts';
import { backupPlace } from './backup-place.ts';

const MOST_AIRPORTS = 12;
const MOST_MONTHS = 1_200;
const MOST_FILES = 1_000;

const passphrase = z.string().max(LONGEST_PASSPHRASE);
const officer = z.string().trim().toUpperCase().min(1).max(20);
const name = z.string().trim().min(1).max(80);
const airports = z.array(z.string().trim().toUpperCase()).min(1).max(MOST_AIRPORTS);
const months = z.number().int().min(1).max(MOST_MONTHS);
const first = z.strictObject({ name, agency: z.enum(LAW_AGENCIES), passphrase });
const half = z.string().max(200);

export const VAULT_INPUTS: { readonly [Name in keyof VaultCalls]: z.ZodType<VaultCalls[Name]['input']> } = {
  'vault.status': z.strictObject({}),
  'vault.create': z.strictObject({
    airports,
    administrators: z.tuple([first, first]),
    periods: z
      .strictObject({ maskMonths: months, destroyMonths: months, caseMonths: months, auditMonths: months })
      .refine(({ maskMonths, destroyMonths }) => maskMonths <= destroyMonths, { path: ['maskMonths'] }),
  }),
  'vault.airports': z.strictObject({ search: z.string().max(60) }),
  'vault.practise': z.strictObject({ airports, name, passphrase }),
  'vault.unlock': z.strictObject({ officer, passphrase }),
  'vault.lock': z.strictObject({ level: z.enum(['screen', 'vault']) }),
  'vault.recover': z.strictObject({ halves: z.tuple([half, half]), officer, passphrase }),
  'vault.accept': z.strictObject({
    reason: z.string().trim().min(1).max(2_000),
    second: z.strictObject({ officer, passphrase }),
  }),
  'vault.restore': z.strictObject({ halves: z.tuple([half, half]), place: backupPlace }),
  'vault.receive': z.strictObject({
    files: z.array(z.strictObject({ name: z.string().max(500), bytes: z.instanceof(Uint8Array) })).max(MOST_FILES),
  }),
};

export function isVaultCall(name: string): name is keyof VaultCalls {
  return Object.hasOwn(VAULT_INPUTS, name);
}
