/** Alarms about store and machine that officers see at sign-in. */
import type { VaultAlarm } from '../calls/vault/status.ts';
import type { HostPort } from '../host-port.ts';
import type { LedgerProblem } from '../store/ledger-chain.ts';
import type { DamagedFile } from './waiting-files.ts';

/** There was a vault, and it is gone. */
export const DATA_LOST: VaultAlarm = { code: 'data-lost', params: {} };
/** The records that open the vault are not the ones that were written last. */
export const VAULT_REPLACED: VaultAlarm = { code: 'vault-replaced', params: {} };
/** Somebody put another public key into the readable header. */
export const WAITING_KEY: VaultAlarm = { code: 'waiting-key', params: {} };
/** Nothing is sealed to the readable header, since nothing proves it yet. */
export const WAITING_CLOSED: VaultAlarm = { code: 'waiting-closed', params: {} };

/** The machine's state outside the store cannot be written or read now. */
export const STATE_FAILS: VaultAlarm = { code: 'state-fails', params: {} };

/** An alarm for each problem of a store's ledger. */
export const LEDGER_ALARMS: { readonly [Problem in LedgerProblem]: VaultAlarm } = {
  'behind-anchor': { code: 'store-behind', params: {} },
  'differs-from-anchor': { code: 'store-differs', params: {} },
  'anchor-missing': { code: 'anchor-missing', params: {} },
  'broken-chain': { code: 'store-differs', params: {} },
};

/** Accounts that are damaged or gone. If there are several, the first one is named. */
export function accountAlarms([first, ...others]: readonly string[]): readonly VaultAlarm[] {
  if (first === undefined) return [];
  return [{ code: 'account-damaged', params: { count: others.length + 1, officer: first } }];
}

/** Files that arrived while the vault was locked and do not open. If there are several, the first one is named. */
export function damagedAlarms([first, ...others]: readonly DamagedFile[]): readonly VaultAlarm[] {
  if (first === undefined) return [];
  return [{ code: 'waiting-damaged', params: { count: others.length + 1, file: first.id } }];
}

const MEGABYTE = 1_048_576;
/** Below that much free space officers should make room, before an import is refused. */
const LOW_SPACE = 3_072 * MEGABYTE;

/** An alarm when the disk is nearly full; none where free space is not known. */
export async function diskAlarms(host: HostPort): Promise<readonly VaultAlarm[]> {
  const free = await host.ask('freeSpace');
  if (!free.ok || free.value >= LOW_SPACE) return [];
  return [{ code: 'disk-low', params: { megabytes: Math.floor(free.value / MEGABYTE) } }];
}
