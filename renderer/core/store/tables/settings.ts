/** Settings: a record each. A new one is a row in this list. */
import type { CarrierGate } from '../../../../rules/statistics/coverage-gate.ts';
import type { BreakerLimit } from '../../../../rules/statistics/rule-hold.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import type { AgencySetting } from '../../../../shared/agency/agency-setting.ts';
import type { TrailCheckView } from '../../../../shared/audit/trail-check.ts';
import type { Capacity } from '../../../../shared/capacity/capacity.ts';
import type { Officer } from '../../../../shared/casework/case.ts';
import type { Contacts } from '../../../../shared/casework/contacts.ts';
import type { Unit } from '../../../../shared/casework/unit.ts';
import type { MeetingLimits } from '../../../../shared/encounter/meeting-limits.ts';
import type { ChangingMessage } from '../../../../shared/flight/changing-message.ts';
import type { FlightId } from '../../../../shared/flight/flight.ts';
import type { WindowHours } from '../../../../shared/flight/operating-window.ts';
import type { FrameSetting } from '../../../../shared/frame/frame-setting.ts';
import type { SltdLimits } from '../../../../shared/interpol/sltd-clock.ts';
import type { Locking } from '../../../../shared/locking/locking.ts';
import type { IsoDate } from '../../../../shared/manifest.ts';
import type { MuteDays } from '../../../../shared/mute/mute.ts';
import type { TemplateSetting } from '../../../../shared/official-draft/template-setting.ts';
import type { QueueView } from '../../../../shared/queue/queue-view.ts';
import type { Announcements, SignInDay } from '../../../../shared/retention/announcements.ts';
import type { RetentionPeriods } from '../../../../shared/retention/periods.ts';
import type { Post } from '../../../../shared/roster/post.ts';
import type { BackupSetting } from '../../backup/backup-setting.ts';
import type { SeenTimeKept } from '../../due/seen-time.ts';
import type { ImportSettings } from '../../import/import-settings.ts';
import type { LaterState } from '../../lists/later/later-state.ts';
import type { LooksKept } from '../../week-looks.ts';
import { json } from '../encodings.ts';
import type { TamperedError } from '../keys.ts';
import type { TableName } from '../tables.ts';
import type { SealedTable } from './table.ts';

/** A derived record that was found damaged. */
export interface RecordDamage {
  readonly table: TableName;
  readonly id: string;
  readonly problem: TamperedError['problem'];
}

/** Messages, and which of them changed what each flight rests on. */
export interface DueBy {
  readonly messages: readonly ChangingMessage[];
  readonly flights: Readonly<Record<FlightId, readonly number[]>>;
}

/** A setting, and which value counts after a restore: that of the backup, or that of the replaced store. */
interface Setting<Value> {
  readonly afterRestore: 'backup' | 'now';
  /** Never set: it carries the type of the value. */
  readonly value?: Value;
}

const OF_BACKUP = { afterRestore: 'backup' } as const;
const OF_NOW = { afterRestore: 'now' } as const;

export const SETTINGS = {
  unit: OF_BACKUP as Setting<Unit>,
  /** The acting officer, where officers choose freely who they are. */
  officer: OF_BACKUP as Setting<Omit<Officer, 'id'>>,
  /** Everyone who has acted in this store, in order of first act: the position gives the number in an officer's id. */
  officers: OF_BACKUP as Setting<readonly { readonly name: string; readonly agency: Agency }[]>,
  import: OF_BACKUP as Setting<ImportSettings>,
  frame: OF_BACKUP as Setting<FrameSetting>,
  /** The templates of drafts; see `template-setting.ts`. */
  draftTemplates: OF_BACKUP as Setting<TemplateSetting>,
  /** As for accounts: a restore must not bring back an agency that was paused. */
  agencies: OF_NOW as Setting<AgencySetting>,
  capacity: OF_BACKUP as Setting<Capacity>,
  /** The posts of the unit, where it names its own. */
  posts: OF_BACKUP as Setting<readonly Post[]>,
  /** The operating window. */
  window: OF_BACKUP as Setting<WindowHours>,
  /** By when whoever was sent is met, and a child looked after. */
  meetingLimits: OF_BACKUP as Setting<MeetingLimits>,
  /** The minutes of the clocks after details of a document were opened at the INTERPOL terminal. */
  sltdLimits: OF_BACKUP as Setting<SltdLimits>,
  /** How long mutes last. */
  muteDays: OF_BACKUP as Setting<MuteDays>,
  /** What each supervisor has looked at of the weekly lists of what was taken off the queue, by officer; earlier releases kept the Monday alone. */
  weeksLookedAt: OF_BACKUP as Setting<Readonly<Record<string, LooksKept | IsoDate>>>,
  /** The views of the queue that officers have saved, by officer. */
  queueViews: OF_BACKUP as Setting<Readonly<Record<string, readonly QueueView[]>>>,
  /** When workstations lock automatically. */
  locking: OF_BACKUP as Setting<Locking>,
  /** The pattern of the numbers of exhibits; see `exhibit-number.ts`. */
  exhibitPattern: OF_BACKUP as Setting<string>,
  /** Whom to call about a traveller. */
  contacts: OF_BACKUP as Setting<Contacts>,
  /** How long data is kept. */
  periods: OF_NOW as Setting<RetentionPeriods>,
  /** What is announced to end; see `announcements.ts`. */
  announcements: OF_NOW as Setting<Announcements>,
  /** Days on which officers signed in, the latest last. */
  signInDays: OF_NOW as Setting<readonly SignInDay[]>,
  /** When the clock was last found plausible, ISO 8601 UTC; see `clock-sense.ts`. */
  clock: OF_NOW as Setting<{ readonly plausibleAt: string }>,
  /** The time that due clocks go by, and what the machine's clock said then (left out by earlier releases), ISO 8601 UTC; see `seen-time.ts`. */
  seenTime: OF_NOW as Setting<SeenTimeKept>,
  /** Secret of this store for keyed hashes of card numbers: 32 random bytes as hexadecimal digits. In stores of earlier releases also that for people. */
  linkKey: OF_BACKUP as Setting<string>,
  /** The same for names, documents and contacts (`hash-keys.ts`). */
  peopleKey: OF_BACKUP as Setting<string>,
  /** The limit above which the circuit breaker holds a rule. */
  breaker: OF_BACKUP as Setting<BreakerLimit>,
  /** The share, per mille, above which the datum of a rule is doubted (`rule-doubt.ts`). */
  doubt: OF_BACKUP as Setting<{ readonly perMille: number }>,
  /** Which carriers do not send which fields, according to the stored flights. */
  coverageGates: OF_BACKUP as Setting<readonly CarrierGate[]>,
  /** How automatic backups are made, and the results of the last ones. */
  backup: OF_BACKUP as Setting<BackupSetting>,
  /** Result of the last verification of the audit trail. */
  auditCheck: OF_BACKUP as Setting<TrailCheckView>,
  /** The breaks that a supervisor has acknowledged (`breaksMark`). */
  auditNoted: OF_BACKUP as Setting<string>,
  /** Scheduled activations whose time has an entry in the audit trail. */
  scheduledTold: OF_BACKUP as Setting<readonly string[]>,
  /** Flights that must be derived again because flights that they depend on changed. */
  due: OF_BACKUP as Setting<readonly FlightId[]>,
  /** The messages of other flights that made them so: indexes by flight. */
  dueBy: OF_BACKUP as Setting<DueBy>,
  /** How far stored flights were compared with lists that came later. */
  laterMatched: OF_BACKUP as Setting<LaterState>,
  /** Damaged derived records that cannot be derived again and have an entry in the audit trail. */
  damage: OF_BACKUP as Setting<readonly RecordDamage[]>,
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
  seen: 'everyone',
  afterRestore: 'settings',
};
