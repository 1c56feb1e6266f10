/** What is wrong with the store or the machine, as whoever signs in is told. */
import type { VaultAlarm } from '../calls/vault/status.ts';
import type { HostPort } from '../host-port.ts';
import type { LedgerProblem } from '../store/ledger-chain.ts';
import type { DamagedFile } from './waiting-files.ts';

/** There is no vault where there was one. */
export const DATA_LOST: VaultAlarm = { code: 'data-lost', params: {} };
/** What opens the vault is not what was written last. */
export const VAULT_REPLACED: VaultAlarm = { code: 'vault-replaced', params: {} };

/** What is kept outside the store cannot be written or read now. */
export const STATE_FAILS: VaultAlarm = { code: 'state-fails', params: {} };

/** What a store's ledger does not agree about. */
export const LEDGER_ALARMS: { readonly [Problem in LedgerProblem]: VaultAlarm } = {
  'behind-anchor': { code: 'store-behind', params: {} },
  'differs-from-anchor': { code: 'store-differs', params: {} },
  'anchor-missing': { code: 'anchor-missing', params: {} },
  'broken-chain': { code: 'store-differs', params: {} },
};

/** Accounts that are damaged or gone. Where there are several, the first one is named. */
export function accountAlarms([first, ...others]: readonly string[]): readonly VaultAlarm[] {
  if (first === undefined) return [];
  return [{ code: 'account-damaged', params: { count: others.length + 1, officer: first } }];
}

/** Files that arrived while the keys were away, and do not open. Where there are several, the first one is named. */
export function damagedAlarms([first, ...others]: readonly DamagedFile[]): readonly VaultAlarm[] {
  if (first === undefined) return [];
  return [{ code: 'waiting-damaged', params: { count: others.length + 1, file: first.id } }];
}

const MEGABYTE = 1_048_576;
/** Below that much free space somebody should make room before an import is refused. */
const LOW_SPACE = 3_072 * MEGABYTE;

/** Is there room left where the store lies? Nothing where nobody knows. */
export async function diskAlarms(host: HostPort): Promise<readonly VaultAlarm[]> {
  const free = await host.ask('freeSpace');
  if (!free.ok || free.value >= LOW_SPACE) return [];
  return [{ code: 'disk-low', params: { megabytes: Math.floor(free.value / MEGABYTE) } }];
}
