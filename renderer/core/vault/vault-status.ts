/** What the vault session reports about itself before sign-in. */
import { AIRLINE } from '../../../shared/agency/agency-id.ts';
import type { VaultStatus } from '../calls/vault/status.ts';
import { DATA_LOST, damagedAlarms, diskAlarms, STATE_FAILS, WAITING_CLOSED } from './alarms.ts';
import type { ChangeByPin, PinSeat } from './change-by-pin.ts';
import { whoMayEnter } from './officers.ts';
import { readAccounts } from './read-accounts.ts';
import { secondTriesAlarm } from './second-tries.ts';
import { readAccesses } from './vault-records.ts';
import type { VaultSession, VaultSessionOptions } from './vault-session.ts';

export interface StatusOptions extends Pick<VaultSessionOptions, 'db' | 'host' | 'now'> {
  /** There was a vault, and it is gone. */
  readonly isLost: boolean;
  /** New travellers to be stopped or protected since the screen was covered. */
  readonly urgent: number;
  readonly pins: ChangeByPin;
  /** Null while the vault is locked. */
  readonly seat: PinSeat | null;
}

/** Throws what the store reports. */
export async function vaultStatus(
  vaultSession: VaultSession,
  { db, host, now, isLost, urgent, pins, seat }: StatusOptions,
): Promise<VaultStatus> {
  const { state, commissioned, officer, opened, waiting, stores } = vaultSession;
  const accesses = await readAccesses(db);
  const officers = await whoMayEnter(accesses, opened?.live ?? null, now());
  const ids = officers.map(({ id }) => id);
  // An airline's officer is told of nobody but themselves, as before the sign-in.
  const isOutside = officers.find(({ id }) => id === officer)?.agency === AIRLINE;
  // A damaged account is an alarm of its own.
  const own = state !== 'open' || opened === null ? undefined : (await readAccounts(opened.live)).get(officer ?? '');
  const nameOf = (id: string) => {
    const name = isOutside ? null : (officers.find((each) => each.id === id)?.name ?? null);
    return name === null ? id : `${name} (${id})`;
  };
  const havePin = seat === null ? new Set() : await pins.having(seat.live, ids);
  return {
    state,
    commissioned,
    officers: officers.map((each) => ({
      ...each,
      ...(isOutside && each.id !== officer ? { name: null, agency: null } : {}),
      ...(havePin.has(each.id) ? { hasPin: true } : {}),
    })),
    officer,
    ...(vaultSession.byPin ? { byPin: true } : {}),
    ...(seat !== null && state === 'open' && (await pins.mayChoose(seat)) ? { mayChoosePin: true } : {}),
    deviceBound: accesses.some(({ device }) => device),
    waiting: await waiting.count(),
    urgent,
    alarms: [
      ...(isLost ? [DATA_LOST] : stores.alarms),
      ...damagedAlarms(waiting.damaged),
      ...((await vaultSession.maySeal()) ? [] : [WAITING_CLOSED]),
      ...(host.stateFails ? [STATE_FAILS] : []),
      ...(await diskAlarms(host)),
      ...(own === undefined ? [] : secondTriesAlarm(own, nameOf)),
    ],
  };
}
