/**
 * The tables of the store and what each record says once it is open. Only `id` and the few index fields beside it are readable
 * on disk without the key, so nothing personal may ever become one of them.
 */
import type { RuleAct } from '../../../rules/lifecycle/rule-act.ts';
import type { CarrierGate } from '../../../rules/statistics/coverage-gate.ts';
import type { BreakerLimit, RuleHold } from '../../../rules/statistics/rule-hold.ts';
import type { AuditCore, AuditEntry, AuditValues } from '../../../shared/audit/audit-entry.ts';
import type { TrailCheckView } from '../../../shared/audit/trail-check.ts';
import type { Capacity } from '../../../shared/capacity/capacity.ts';
import type { Agency, Case, Officer } from '../../../shared/casework/case.ts';
import type { Question } from '../../../shared/casework/question.ts';
import type { Unit } from '../../../shared/casework/unit.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import type { Decision } from '../../../shared/flight/decision.ts';
import type { Channel, Flight, FlightId, MessageId } from '../../../shared/flight/flight.ts';
import type { FrameSetting } from '../../../shared/frame/frame-setting.ts';
import type { Locking } from '../../../shared/locking/locking.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import type { Mute } from '../../../shared/mute/mute.ts';
import type { KeyedAppearances } from '../../../shared/past/encode-appearances.ts';
import type { MessageReport } from '../../../shared/quality/message-report.ts';
import type { ReferenceEdit } from '../../../shared/reference/overlay.ts';
import type { LegalHold } from '../../../shared/retention/legal-hold.ts';
import type { RetentionPeriods } from '../../../shared/retention/periods.ts';
import type { RetentionRun } from '../../../shared/retention/retention-run.ts';
import type { Unmasking } from '../../../shared/retention/unmasking.ts';
import type { ScheduledFlight } from '../../../shared/schedule/schedule.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import type { BackupSetting } from '../backup/backup-setting.ts';
import type { FlightHead } from '../flight-head.ts';
import type { ImportSettings } from '../import/import-settings.ts';
import type { Job, JobFile } from '../import/job.ts';
import type { StoredDraft, StoredVersion } from '../rules/stored-rules.ts';
import type { TamperedError } from './keys.ts';

/** What lists show of a message, so that they need not read it again. */
export interface MessageHead
  extends Pick<
    Manifest,
    'format' | 'function' | 'reference' | 'prepared' | 'test' | 'sender' | 'accessReference' | 'part' | 'stated'
  > {
  readonly travellers: number;
  readonly bookings: number;
}

/** A message as kept: its own bytes with sensitive values blanked. What it says is read from them again (`keptManifest`). */
export interface StoredMessage {
  readonly id: MessageId;
  /** The import that brought it, and which of its files. */
  readonly job: string;
  readonly file: number;
  readonly fileName: string;
  /** How many messages of that file came before it; not known of one that an earlier release read. */
  readonly place?: number;
  /** Path within an archive, or sheet of a workbook. */
  readonly member: string | null;
  readonly receivedAt: string;
  readonly channel: Channel;
  readonly head: MessageHead;
  /** The layout by which a table was read, pinned so that it is read alike ever after. */
  readonly profile: TableProfile | null;
  readonly kept: Uint8Array;
}

/** What came of one message: counts, coverage, unknown codes. When and how it came in stands beside it. */
export interface StoredReport {
  readonly report: MessageReport;
  readonly job: string;
  readonly fileName: string;
  readonly member: string | null;
  readonly receivedAt: string;
}

/** A stretch of a file that gave no message. Its bytes, sensitive values blanked, are a record of their own, so that lists stay small. */
export interface Quarantined {
  readonly job: string;
  readonly fileName: string;
  readonly member: string | null;
  readonly receivedAt: string;
  /** Where it stood in the file or member as given. */
  readonly start: number;
  readonly end: number;
  /** Why it could not be read: code and parameters of a diagnostic. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Number of bytes kept. */
  readonly size: number;
  /** It looks like a table, so columns can be mapped. */
  readonly table: boolean;
}

/** Everything derived about the people of one flight. */
export interface FlightSection {
  readonly flight: Flight;
  readonly screening: Screening;
}

export type { AuditEntry };

/** An entry as an earlier release kept it, outside the chain, until it is taken into it when the store is first opened with keys. */
export interface UnchainedEntry {
  readonly form: 0;
  readonly entry: AuditEntry;
}

/** Somebody who may sign in. What their passphrase opens stands in the vault under the same id. */
export interface Account extends Omit<Officer, 'id'> {
  readonly state: 'active' | 'suspended';
  /** The passphrase was given by somebody else and has to be changed. */
  readonly mustChange: boolean;
  readonly createdAt: string;
  /** Null: one of the first. */
  readonly createdBy: string | null;
  /** The last sign-ins, latest first; `failures`: wrong passphrases before it. Not there before the first. */
  readonly signIns?: readonly { readonly at: string; readonly failures: number }[];
}

/** A form that was begun and not sent; `value` is JSON. */
export interface KeptForm {
  readonly form: string;
  readonly at: string;
  readonly value: string;
}

/** A derived record that is not the one that was written. */
export interface LastingDamage {
  readonly table: TableName;
  readonly id: string;
  readonly problem: TamperedError['problem'];
}

/** Settings by id; each is one record of the table `settings`. */
export interface Settings {
  unit: Unit;
  officer: Pick<Officer, 'name' | 'agency' | 'role'> & Partial<Pick<Officer, 'controlOfficer' | 'secondLine'>>;
  /** Everyone who has acted in this store, in order of first act: the place gives the number in an officer's id. */
  officers: readonly { readonly name: string; readonly agency: Agency }[];
  /** Number of the last case opened, by year. */
  caseNumbers: Readonly<Record<string, number>>;
  import: ImportSettings;
  frame: FrameSetting;
  capacity: Capacity;
  /** When workstations lock by themselves. */
  locking: Locking;
  /** How long data is kept. */
  periods: RetentionPeriods;
  /** When the clock was last found plausible, ISO 8601 UTC; see `clock-sense.ts`. */
  clock: { readonly plausibleAt: string };
  /** Secret of this store from which keyed hashes of card numbers are made: 32 random bytes as hexadecimal digits. */
  linkKey: string;
  /** From when on the circuit breaker holds a rule. */
  breaker: BreakerLimit;
  /** Which carriers do not send which fields, as the stored flights tell. */
  coverageGates: readonly CarrierGate[];
  /** How backups are made by themselves, and what came of the last ones. */
  backup: BackupSetting;
  /** What came of going over the audit trail the last time. */
  auditCheck: TrailCheckView;
  /** The breaks of which a supervisor has taken note (`breaksMark`). */
  auditNoted: string;
  /** Scheduled activations whose time the audit trail has told of. */
  scheduledTold: readonly string[];
  /** Flights that must be derived anew, since flights changed of which they tell. */
  due: readonly FlightId[];
  /** Derived records that are damaged and cannot be made anew, of which the audit trail has told. */
  damage: readonly LastingDamage[];
}

/** Body of each table's records. */
export interface Bodies {
  messages: StoredMessage;
  flightHeads: FlightHead;
  factBlocks: FactBlock;
  flightManifests: FlightSection;
  cases: Case;
  audit: AuditCore | UnchainedEntry;
  /** What of an entry may tell of a person, under the id of its record. */
  auditValues: AuditValues;
  jobs: Job;
  /** What came of each file of a job. */
  jobReports: JobFile;
  /** Bytes of files that are still to be read. Nobody has blanked them yet, so they go when the file is read or given up. */
  jobFiles: Uint8Array;
  quarantine: Quarantined;
  /** What was not understood of an entry in quarantine. */
  quarantineBytes: Uint8Array;
  messageReports: StoredReport;
  decisions: Decision;
  schedule: ScheduledFlight;
  referenceEdits: ReferenceEdit;
  profiles: TableProfile;
  diagnostics: readonly Diagnostic[];
  ruleDrafts: StoredDraft;
  ruleVersions: StoredVersion;
  ruleActs: RuleAct;
  /** What is remembered of the flight's travellers when later ones are looked at. */
  appearances: KeyedAppearances;
  settings: Settings[keyof Settings];
  mutes: Mute;
  ruleHolds: RuleHold;
  accounts: Account;
  /** By what the flight's travellers can be looked up (`FlightLinks`). */
  links: Uint8Array;
  /** By officer, latest first. */
  formDrafts: readonly KeptForm[];
  questions: Question;
  legalHolds: LegalHold;
  unmaskings: Unmasking;
  retentionRuns: RetentionRun;
}

export type TableName = keyof Bodies;

export const TABLE_NAMES = [
  'messages',
  'flightHeads',
  'factBlocks',
  'flightManifests',
  'cases',
  'audit',
  'auditValues',
  'jobs',
  'jobReports',
  'jobFiles',
  'quarantine',
  'quarantineBytes',
  'messageReports',
  'decisions',
  'schedule',
  'referenceEdits',
  'profiles',
  'diagnostics',
  'ruleDrafts',
  'ruleVersions',
  'ruleActs',
  'appearances',
  'settings',
  'mutes',
  'ruleHolds',
  'accounts',
  'links',
  'formDrafts',
  'questions',
  'legalHolds',
  'unmaskings',
  'retentionRuns',
] as const satisfies readonly TableName[];

/** Made anew from messages and always replaced as a whole: nobody compares their revisions, which stay 1. */
export const DERIVED_TABLES: ReadonlySet<TableName> = new Set([
  'flightHeads',
  'factBlocks',
  'flightManifests',
  'messageReports',
  'appearances',
  'links',
]);

/** Index fields of the record form, by table; see `open-store.ts` for the indexes made of them. */
export interface IndexFields {
  messages: { readonly flights: readonly FlightId[] };
  flightHeads: { readonly day: string };
  cases: { readonly traveller: string; readonly state: string };
  jobs: { readonly started: string; readonly state: string };
  quarantine: { readonly received: string };
  messageReports: { readonly flights: readonly FlightId[]; readonly received: string };
  decisions: { readonly flight: FlightId; readonly kind: Decision['kind'] };
  questions: { readonly flight: FlightId };
}

/** The record form: every stored record has it. */
export interface StoredRecord {
  readonly id: string;
  /** Counts up with each change (except in derived tables); checked inside the transaction that writes. */
  readonly rev: number;
  /** Version of the body's form; see `upgrade-body.ts`. */
  readonly v: number;
  /** Key that sealed the body; `none` in what an earlier release wrote. */
  readonly keyId: string;
  readonly body: Uint8Array;
  readonly [indexField: string]: unknown;
}
