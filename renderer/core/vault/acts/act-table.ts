/** All acts of the vault by the names of their calls. */
import type { VaultCalls } from '../../api/vault.ts';
import { accepting } from './accepting.ts';
import { asking } from './asking.ts';
import { entering } from './entering.ts';
import { firstStart } from './first-start.ts';
import { locking } from './locking.ts';
import { receiving } from './receiving.ts';
import { restoringByCode } from './restoring-by-code.ts';
import type { VaultActs } from './vault-act.ts';

export const VAULT_ACTS: VaultActs<keyof VaultCalls> = {
  ...asking,
  ...firstStart,
  ...entering,
  ...locking,
  ...accepting,
  ...restoringByCode,
  ...receiving,
};
