/**
 * What the screens may ask of the core: the one border between `renderer/app` and the worker that owns the store. Views
 * are plain data made for a screen; texts are keys and parameters, never sentences. A call always gives a result value;
 * pending calls end as `locked` when the worker ends.
 */

import type { RuleError } from '../../rules/language/rule-error.ts';
import type { DraftProblem } from '../../rules/lifecycle/draft-problem.ts';
import type { DeedRefusal } from '../../rules/lifecycle/version-state.ts';
import type { AccountCalls } from './api/accounts.ts';
import type { AirlineCalls } from './api/airline.ts';
import type { AuditCalls } from './api/audit.ts';
import type { BackTestCalls } from './api/back-test.ts';
import type { BackupCalls, BackupProblem } from './api/backup.ts';
import type { CapacityCalls } from './api/capacity.ts';
import type { CaseCalls } from './api/cases.ts';
import type { CodeNameCalls } from './api/code-names.ts';
import type { DecisionCalls } from './api/decisions.ts';
import type { EntryCalls } from './api/entry.ts';
import type { EvidenceCalls } from './api/evidence.ts';
import type { ExportCalls } from './api/export.ts';
import type { FlightCalls } from './api/flights.ts';
import type { FormCalls } from './api/forms.ts';
import type { FrameCalls } from './api/frame.ts';
import type { GateCalls } from './api/gates.ts';
import type { HoldCalls } from './api/holds.ts';
import type { ImportCalls } from './api/import.ts';
import type { LockingCalls } from './api/locking.ts';
import type { MappingCalls } from './api/mapping.ts';
import type { MessageCalls } from './api/message.ts';
import type { MuteCalls } from './api/mutes.ts';
import type { PermissionCalls } from './api/permissions.ts';
import type { QualityCalls } from './api/quality.ts';
import type { QuarantineCalls } from './api/quarantine.ts';
import type { QuestionCalls } from './api/questions.ts';
import type { QueueCalls } from './api/queue.ts';
import type { ReferenceCalls } from './api/reference.ts';
import type { ReplayCalls } from './api/replay.ts';
import type { RetentionCalls } from './api/retention.ts';
import type { RuleTrialCalls, TrialCounts } from './api/rule-trials.ts';
import type { RuleVersionCalls } from './api/rule-versions.ts';
import type { RuleCalls } from './api/rules.ts';
import type { ScheduleCalls } from './api/schedule.ts';
import type { SearchCalls } from './api/search.ts';
import type { SelectionCalls } from './api/selections.ts';
import type { SessionCalls } from './api/session.ts';
import type { StatisticsCalls } from './api/statistics.ts';
import type { TravellerCalls } from './api/traveller.ts';
import type { VerifyCalls } from './api/verify.ts';
import type { Permission } from './permissions.ts';
import type { SecondOnSpot } from './second-officer.ts';

/** Every call: its input and what it gives. The handlers are rows of `use-cases/use-case-table.ts`. */
export interface Calls
  extends AccountCalls,
    AirlineCalls,
    AuditCalls,
    BackTestCalls,
    BackupCalls,
    CapacityCalls,
    CaseCalls,
    CodeNameCalls,
    DecisionCalls,
    EntryCalls,
    EvidenceCalls,
    ExportCalls,
    FlightCalls,
    FormCalls,
    FrameCalls,
    GateCalls,
    HoldCalls,
    ImportCalls,
    LockingCalls,
    MappingCalls,
    MessageCalls,
    MuteCalls,
    PermissionCalls,
    QualityCalls,
    QuarantineCalls,
    QuestionCalls,
    QueueCalls,
    ReferenceCalls,
    ReplayCalls,
    RetentionCalls,
    RuleTrialCalls,
    RuleVersionCalls,
    RuleCalls,
    ScheduleCalls,
    SearchCalls,
    SelectionCalls,
    SessionCalls,
    StatisticsCalls,
    TravellerCalls,
    VerifyCalls {}

export type CallName = keyof Calls;

/** What a call carries that a second officer confirms on the spot. */
export interface Confirmation {
  /** Officer id. */
  readonly officer: string;
  /** Not asked for in practice. */
  readonly passphrase: string;
}

export interface Progress {
  readonly phase:
    | 'reading'
    | 'storing'
    | 'merging'
    | 'screening'
    | 'trying'
    | 'back-testing'
    | 'backing-up'
    | 'verifying'
    | 'restoring'
    | 'searching'
    | 'exporting'
    /** What the store ought to hold is read. */
    | 'unlocking'
    /** What the store holds is listed anew. */
    | 'listing';
  readonly done: number;
  readonly total: number;
  readonly note: string | null;
  /** What a rule on trial did so far. */
  readonly counts?: TrialCounts;
}

export type CallFailure =
  | { readonly code: 'locked' }
  /** The screen is covered: somebody has to sign in first. */
  | { readonly code: 'screen-locked' }
  /** Or no such officer: the two are not told apart. `waitUntil`: earliest time of the next try, ISO 8601 UTC. */
  | { readonly code: 'wrong-passphrase'; readonly waitUntil: string | null }
  /** The passphrase was handed over: before anything else it has to be changed (`account.change-passphrase`). */
  | { readonly code: 'initial-passphrase' }
  /** What keeps a passphrase from being accepted: a code of `passphrase.<problem>`. */
  | { readonly code: 'weak-passphrase'; readonly problem: string }
  /** A mistake in one half of the recovery code (1 or 2), or the two do not belong to this vault (null). */
  | { readonly code: 'wrong-recovery-code'; readonly half: 1 | 2 | null }
  /** Only practice is possible until the unit is set up. */
  | { readonly code: 'not-commissioned' }
  /** There is no room for it on the disk; nothing was taken in. In megabytes. */
  | { readonly code: 'disk-full'; readonly free: number; readonly needed: number }
  /** A stored record is not the one that was written: changed, another one's, an older one, gone, or one that nobody wrote. */
  | {
      readonly code: 'tampered';
      readonly table: string;
      readonly id: string;
      readonly problem: 'changed' | 'replayed' | 'missing' | 'added';
    }
  /** What was derived of messages is damaged on the disk, and is being made anew from them. */
  | { readonly code: 'made-anew' }
  /** The data is masked or destroyed by its retention period. */
  | { readonly code: 'retained'; readonly state: 'masked' | 'destroyed' }
  | { readonly code: 'cancelled' }
  /** A backup could not be made, read or restored. */
  | { readonly code: 'backup-failed'; readonly failure: BackupProblem }
  | { readonly code: 'another-window' }
  | { readonly code: 'not-permitted'; readonly permission: string }
  | { readonly code: 'invalid-input'; readonly path: string }
  | { readonly code: 'not-found'; readonly what: string }
  | { readonly code: 'conflict'; readonly what: string }
  | { readonly code: 'wrong-state'; readonly state: string }
  | { readonly code: 'reason-required' }
  /** A second officer has to confirm on the spot, one who is permitted this too: the call is to be made again with a confirmation. */
  | { readonly code: 'second-needed'; readonly need: SecondOnSpot; readonly permission: Permission }
  | { readonly code: 'second-same-officer' }
  /** The second officer is of the same agency. */
  | { readonly code: 'second-agency' }
  /** `waitUntil`: earliest time of the next try after wrong passphrases, ISO 8601 UTC; null: now. */
  | {
      readonly code: 'second-refused';
      readonly why: 'passphrase' | 'initial-passphrase' | 'wait' | 'unknown' | 'permission';
      readonly waitUntil: string | null;
    }
  /** Somebody else has to do this: another person, or one of another agency. */
  | { readonly code: 'second-person'; readonly problem: 'same-person' | 'same-agency' }
  /** A case cannot be closed before every hit that raised it is decided. */
  | { readonly code: 'undecided-hits'; readonly count: number }
  /** A rule file or a draft that cannot become a rule set: each mistake with its place in the file, or in the draft. */
  | {
      readonly code: 'rules-refused';
      readonly errors: readonly RuleError[];
      readonly problems: readonly DraftProblem[];
    }
  /** It cannot be done, for a reason that has words of its own: `failure.refused.<why>`. */
  | { readonly code: 'refused'; readonly why: string }
  /** Why an act on rule versions was refused: a code of `rule-act.<code>`. */
  | { readonly code: 'rule-act-refused'; readonly reason: DeedRefusal }
  | { readonly code: 'store-failed'; readonly detail: string }
  | { readonly code: 'internal'; readonly detail: string };

/** Things a view may subscribe to; the core counts their revisions up. */
export type Topic =
  | 'session'
  | 'vault'
  | 'flights'
  | 'queue'
  | 'cases'
  | 'imports'
  | 'quarantine'
  | 'schedule'
  | 'reference'
  | 'profiles'
  | 'rules'
  | 'rescreening'
  | 'frame'
  | 'capacity'
  | 'mutes'
  | 'questions'
  | 'backups'
  | 'audit'
  | 'accounts'
  | 'retention';
