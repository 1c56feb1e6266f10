/** What is told to whoever has not signed in yet. */
import { z } from 'zod';
import type { Agency } from '../../../../shared/casework/case.ts';
import { type Result, success } from '../../../../shared/result.ts';
import type { CallFailure } from '../failure.ts';
import { statusOf, vaultCall } from './vault-call.ts';

/** How far one gets: nothing was set up yet · keys are away · keys are here, the screen is covered · everything. */
export type VaultState = 'empty' | 'locked' | 'screen-locked' | 'open';

/** Somebody who may sign in. Names are sealed: null until the keys are here. */
export interface VaultOfficer {
  readonly id: string;
  readonly name: string | null;
  readonly agency: Agency | null;
  /** Earliest time of the next try after wrong passphrases, ISO 8601 UTC; null: now. */
  readonly waitUntil: string | null;
}

export interface VaultStatus {
  readonly state: VaultState;
  /** The unit is set up; until then only practice can be opened. */
  readonly commissioned: boolean;
  /** Whoever may sign in, in order of their ids. */
  readonly officers: readonly VaultOfficer[];
  /** The officer who is signed in, or who covered the screen. */
  readonly officer: string | null;
  /** Passphrases open it on this computer only: a secret of its key store is needed too. */
  readonly deviceBound: boolean;
  /** Files received while the keys were away; they are read when somebody signs in. Those that do not open are an alarm. */
  readonly waiting: number;
  /** New travellers to be stopped since the screen was covered. */
  readonly intercepts: number;
  /** What is wrong with the store, as found when it was opened: codes. */
  readonly alarms: readonly VaultAlarm[];
}

/** Something that does not agree with what was remembered outside the store, or keeps it from being remembered. */
export interface VaultAlarm {
  readonly code:
    | 'data-lost'
    | 'anchor-missing'
    | 'disk-low'
    | 'store-behind'
    | 'store-differs'
    /** What opens the vault is not what was written last: an older one, with older keys, was put in its place. */
    | 'vault-replaced'
    /** An account is damaged or gone: `count` of them, the first one that of `officer`. */
    | 'account-damaged'
    /** A file that arrived while the keys were away does not open: `count` of them, of which `file` came first. */
    | 'waiting-damaged'
    /** What is remembered outside the store cannot be written or read; gone once it can. */
    | 'state-fails'
    | 'audit-cut'
    | 'audit-differs'
    | 'clock-behind'
    | 'clock-ahead';
  readonly params: Readonly<Record<string, string | number>>;
}

export interface FoundAirport {
  readonly code: string;
  readonly city: string;
  readonly country: string;
}

export const statusCalls = {
  'vault.status': vaultCall({
    input: z.strictObject({}),
    run: async (at): Promise<Result<VaultStatus, CallFailure>> => success(await statusOf(at)),
  }),
  /** Like `reference.airports`, of the data as shipped: it is asked before anything can be opened. */
  'vault.airports': vaultCall({
    input: z.strictObject({ search: z.string().max(60) }),
    run: async ({ findAirports }, { search }): Promise<Result<readonly FoundAirport[], CallFailure>> =>
      success(findAirports(search)),
  }),
} as const;
