/** What the vault session reports about itself before sign-in. */
import type { VaultStatus } from '../calls/vault/status.ts';
import { DATA_LOST, damagedAlarms, diskAlarms, STATE_FAILS, WAITING_CLOSED } from './alarms.ts';
import { whoMayEnter } from './officers.ts';
import { readAccesses } from './vault-records.ts';
import type { VaultSession, VaultSessionOptions } from './vault-session.ts';

export interface StatusOptions extends Pick<VaultSessionOptions, 'db' | 'host' | 'now'> {
  /** There was a vault, and it is gone. */
  readonly isLost: boolean;
  /** New travellers to be stopped since the screen was covered. */
  readonly intercepts: number;
}

/** Throws what the store reports. */
export async function vaultStatus(
  vaultSession: VaultSession,
  { db, host, now, isLost, intercepts }: StatusOptions,
): Promise<VaultStatus> {
  const { state, commissioned, officer, opened, waiting, stores } = vaultSession;
  const accesses = await readAccesses(db);
  return {
    state,
    commissioned,
    officers: await whoMayEnter(accesses, opened?.live ?? null, now()),
    officer,
    deviceBound: accesses.some(({ device }) => device),
    waiting: await waiting.count(),
    intercepts,
    alarms: [
      ...(isLost ? [DATA_LOST] : stores.alarms),
      ...damagedAlarms(waiting.damaged),
      ...((await vaultSession.maySeal()) ? [] : [WAITING_CLOSED]),
      ...(host.stateFails ? [STATE_FAILS] : []),
      ...(await diskAlarms(host)),
    ],
  };
}
