/** Every call that is answered before a store is open. */
import { acceptCalls } from './accept.ts';
import { firstStartCalls } from './first-start.ts';
import { judgeCalls } from './judge.ts';
import { lockCalls } from './lock.ts';
import { pinCalls } from './pin.ts';
import { receiveCalls } from './receive.ts';
import { restoreCalls } from './restore.ts';
import { statusCalls } from './status.ts';
import { unlockCalls } from './unlock.ts';
import type { AnyVaultCall } from './vault-call.ts';

export const VAULT_CALLS = {
  ...statusCalls,
  ...firstStartCalls,
  ...unlockCalls,
  ...pinCalls,
  ...lockCalls,
  ...acceptCalls,
  ...restoreCalls,
  ...receiveCalls,
  ...judgeCalls,
} as const satisfies Readonly<Record<string, AnyVaultCall>>;

export type VaultCallName = keyof typeof VAULT_CALLS;

/** The row of a vault call; undefined for an unknown name. */
export function vaultCallRow(name: string): AnyVaultCall | undefined {
  return Object.hasOwn(VAULT_CALLS, name) ? VAULT_CALLS[name as VaultCallName] : undefined;
}
