/**
 * What the screens may ask of the core: the one border between `renderer/app` and the worker that owns the store. Views
 * are plain data made for a screen; texts are keys and parameters, never sentences. A call always gives a result value;
 * pending calls end as `locked` when the worker ends.
 */

import type { AccountCalls } from './api/accounts.ts';
import type { AirlineCalls } from './api/airline.ts';
import type { AuditCalls } from './api/audit.ts';
import type { BackTestCalls } from './api/back-test.ts';
import type { BackupCalls } from './api/backup.ts';
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
import type { RuleTrialCalls } from './api/rule-trials.ts';
import type { RuleVersionCalls } from './api/rule-versions.ts';
import type { RuleCalls } from './api/rules.ts';
import type { ScheduleCalls } from './api/schedule.ts';
import type { SearchCalls } from './api/search.ts';
import type { SelectionCalls } from './api/selections.ts';
import type { SessionCalls } from './api/session.ts';
import type { StatisticsCalls } from './api/statistics.ts';
import type { TravellerCalls } from './api/traveller.ts';
import type { VerifyCalls } from './api/verify.ts';

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
