/** Settings: a record each. The list names them all; a new one is a row here. */
import type { CarrierGate } from '../../../../rules/statistics/coverage-gate.ts';
import type { BreakerLimit } from '../../../../rules/statistics/rule-hold.ts';
import type { TrailCheckView } from '../../../../shared/audit/trail-check.ts';
import type { Capacity } from '../../../../shared/capacity/capacity.ts';
import type { Agency, Officer } from '../../../../shared/casework/case.ts';
import type { Unit } from '../../../../shared/casework/unit.ts';
import type { FlightId } from '../../../../shared/flight/flight.ts';
import type { FrameSetting } from '../../../../shared/frame/frame-setting.ts';
import type { Locking } from '../../../../shared/locking/locking.ts';
import type { RetentionPeriods } from '../../../../shared/retention/periods.ts';
import type { BackupSetting } from '../../backup/backup-setting.ts';
import type { ImportSettings } from '../../import/import-settings.ts';
import { json } from '../encodings.ts';
import type { TamperedError } from '../keys.ts';
import type { TableName } from '../tables.ts';
import type { SealedTable } from './table.ts';

/** A derived record that is not the one that was written. */
export interface LastingDamage {
  readonly table: TableName;
  readonly id: string;
  readonly problem: TamperedError['problem'];
}

/** A setting, and whose value counts after a restore: that of the backup, or that of the store which was replaced. */
interface Setting<Value> {
  readonly afterRestore: 'backup' | 'now';
  /** Never there: it carries the type of the value. */
  readonly value?: Value;
}

const OF_BACKUP = { afterRestore: 'backup' } as const;
const OF_NOW = { afterRestore: 'now' } as const;

export const SETTINGS = {
  unit: OF_BACKUP as Setting<Unit>,
  /** Who acts, where somebody is chosen freely. */
  officer: OF_BACKUP as Setting<Omit<Officer, 'id'>>,
  /** Everyone who has acted in this store, in order of first act: the place gives the number in an officer's id. */
  officers: OF_BACKUP as Setting<readonly { readonly name: string; readonly agency: Agency }[]>,
  /** Number of the last case opened, by year. */
  caseNumbers: OF_BACKUP as Setting<Readonly<Record<string, number>>>,
  import: OF_BACKUP as Setting<ImportSettings>,
  frame: OF_BACKUP as Setting<FrameSetting>,
  capacity: OF_BACKUP as Setting<Capacity>,
  /** When workstations lock by themselves. */
  locking: OF_BACKUP as Setting<Locking>,
  /** How long data is kept. */
  periods: OF_NOW as Setting<RetentionPeriods>,
  /** When the clock was last found plausible, ISO 8601 UTC; see `clock-sense.ts`. */
  clock: OF_BACKUP as Setting<{ readonly plausibleAt: string }>,
  /** Secret of this store from which keyed hashes of card numbers are made: 32 random bytes as hexadecimal digits. */
  linkKey: OF_BACKUP as Setting<string>,
  /** From when on the circuit breaker holds a rule. */
  breaker: OF_BACKUP as Setting<BreakerLimit>,
  /** Which carriers do not send which fields, as the stored flights tell. */
  coverageGates: OF_BACKUP as Setting<readonly CarrierGate[]>,
  /** How backups are made by themselves, and what came of the last ones. */
  backup: OF_BACKUP as Setting<BackupSetting>,
  /** What came of going over the audit trail the last time. */
  auditCheck: OF_BACKUP as Setting<TrailCheckView>,
  /** The breaks of which a supervisor has taken note (`breaksMark`). */
  auditNoted: OF_BACKUP as Setting<string>,
  /** Scheduled activations whose time the audit trail has told of. */
  scheduledTold: OF_BACKUP as Setting<readonly string[]>,
  /** Flights that must be derived anew, since flights changed of which they tell. */
  due: OF_BACKUP as Setting<readonly FlightId[]>,
  /** Derived records that are damaged and cannot be made anew, of which the audit trail has told. */
  damage: OF_BACKUP as Setting<readonly LastingDamage[]>,
};

/** Values of settings by id. */
export type Settings = {
  readonly [Id in keyof typeof SETTINGS]: (typeof SETTINGS)[Id] extends Setting<infer Value> ? Value : never;
};

export const settings: SealedTable<Settings[keyof Settings]> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'never' },
  derivedFor: null,
  keptOpen: false,
  afterRestore: 'settings',
};
