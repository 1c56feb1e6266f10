/**
 * What the screens may ask of the gate: is there a vault, who may open it, open it, lock it. These calls are answered before anything else can be
 * asked, and while the store is locked.
 */
import type { Agency } from '../../../shared/casework/case.ts';
import type { RetentionPeriods } from '../../../shared/retention/periods.ts';
import type { BackupPlace, BackupReport } from './backup.ts';

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

/** One of those who set the unit up. */
export interface FirstOfficer {
  readonly name: string;
  readonly agency: Agency;
  readonly passphrase: string;
}

export interface VaultCalls {
  'vault.status': { input: Record<string, never>; output: VaultStatus };
  /**
   * Sets the unit up: its airports, its first two administrators (of two agencies), its periods. The two halves of the recovery code are shown once and never
   * again. Refused when a commissioned vault exists; one made for practice keeps its practice store.
   */
  'vault.create': {
    input: {
      airports: readonly string[];
      administrators: readonly [FirstOfficer, FirstOfficer];
      periods: RetentionPeriods;
    };
    output: { readonly officers: readonly [string, string]; readonly recovery: readonly [string, string] };
  };
  /** Like `reference.airports`, of the data as shipped: it is asked before anything can be opened. */
  'vault.airports': {
    input: { search: string };
    output: readonly { readonly code: string; readonly city: string; readonly country: string }[];
  };
  /** Makes a vault for practice only. */
  'vault.practise': {
    input: { airports: readonly string[]; name: string; passphrase: string };
    output: { readonly officer: string };
  };
  /** Opens the vault, or uncovers the screen, perhaps for another officer. */
  'vault.unlock': { input: { officer: string; passphrase: string }; output: VaultStatus };
  /** `screen`: intake and screening go on. `vault`: the keys go; the worker is to be ended afterwards. */
  'vault.lock': { input: { level: 'screen' | 'vault' }; output: VaultStatus };
  /** Gives an officer a new passphrase by both halves of the recovery code. */
  'vault.recover': {
    input: { halves: readonly [string, string]; officer: string; passphrase: string };
    output: VaultStatus;
  };
  /**
   * Takes the stores as they are, although they do not agree with what was remembered outside them. Two officers of two agencies, who have looked into it
   * and answer for it: the one who is signed in, and a second one.
   */
  'vault.accept': {
    input: { reason: string; second: { readonly officer: string; readonly passphrase: string } };
    output: VaultStatus;
  };
  /**
   * Restores a backup by both halves of its recovery code, where no unit is set up: on another computer, or after the loss of everything. What was practised there
   * goes. Where the store of the unit answers nothing, its code of now restores a backup of that unit, and what was ended since stays ended. Nothing ends before the code has opened the backup. The program has to start again afterwards; each officer
   * then gets a new passphrase by the code.
   */
  'vault.restore': {
    input: { halves: readonly [string, string]; place: BackupPlace };
    output: BackupReport;
  };
  /** Keeps files that arrive while the keys are away, sealed to the unit. */
  'vault.receive': {
    input: { files: readonly { readonly name: string; readonly bytes: Uint8Array }[] };
    output: { readonly waiting: number };
  };
}
