/** The state of the vault, as shown before sign-in. */
import { z } from 'zod';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { type Result, success } from '../../../../shared/result.ts';
import type { CallFailure } from '../failure.ts';
import { statusOf, vaultCall } from './vault-call.ts';

/** There is no vault yet · the keys are locked · the keys are in memory and the screen is covered · everything is open. */
export type VaultState = 'empty' | 'locked' | 'screen-locked' | 'open';

/** An officer who may sign in. Names are sealed: null until the keys are in memory, and for an officer of an airline, who is told the own one only. */
export interface VaultOfficer {
  readonly id: string;
  readonly name: string | null;
  readonly agency: Agency | null;
  /** Earliest time of the next try after wrong passphrases, ISO 8601 UTC; null: now. */
  readonly waitUntil: string | null;
  /** The officer may come in by the PIN of the shift; left out: no. */
  readonly hasPin?: boolean;
}

export interface VaultStatus {
  readonly state: VaultState;
  /** The unit is set up; until then only practice can be opened. */
  readonly commissioned: boolean;
  /** The officers who may sign in, in order of their ids. */
  readonly officers: readonly VaultOfficer[];
  /** The officer who is signed in, or who covered the screen. */
  readonly officer: string | null;
  /** The officer came in by PIN, without the passphrase since; left out: no. */
  readonly byPin?: boolean;
  /** The officer gave the passphrase just now and may choose a PIN; left out: no. */
  readonly mayChoosePin?: boolean;
  /** Passphrases open the vault on this computer only: a secret in the computer's key store is needed too. */
  readonly deviceBound: boolean;
  /** Number of files received while the vault was locked; they are read at the next sign-in. Those that do not open are an alarm. */
  readonly waiting: number;
  /** New travellers to be stopped or protected since the screen was covered. */
  readonly urgent: number;
  /** Problems found when the store was opened. */
  readonly alarms: readonly VaultAlarm[];
}

/** The store differs from the state remembered outside it, or that state cannot be kept. */
export interface VaultAlarm {
  readonly code:
    | 'data-lost'
    | 'anchor-missing'
    | 'disk-low'
    | 'store-behind'
    | 'store-differs'
    /** The vault's keys are not those written last: an older vault was put in its place. */
    | 'vault-replaced'
    /** An account is damaged or gone: `count` of them, the first one that of `officer`. */
    | 'account-damaged'
    /** A file that arrived while the vault was locked does not open: `count` of them, of which `file` came first. */
    | 'waiting-damaged'
    /** The public key of the unit, to which such files are sealed, had been replaced; it was put right. */
    | 'waiting-key'
    /** Files stay where they are until an officer signs in: it is not proven that only this unit could open them. */
    | 'waiting-closed'
    /** The state outside the store cannot be written or read; the alarm ends once it can. */
    | 'state-fails'
    /** Wrong passphrases were typed for the officer as second officer: `count` of them, the last `at`, in the `sessions` of these. */
    | 'second-tried'
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
  /** Like `reference.airports`, with the shipped data: it is called before a store is open. */
  'vault.airports': vaultCall({
    input: z.strictObject({ search: z.string().max(60) }),
    run: async ({ findAirports }, { search }): Promise<Result<readonly FoundAirport[], CallFailure>> =>
      success(findAirports(search)),
  }),
} as const;
