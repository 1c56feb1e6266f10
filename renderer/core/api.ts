/**
 * What the screens may ask of the core: the one border between `renderer/app` and the worker that owns the store. Views
 * are plain data made for a screen; texts are keys and parameters, never sentences. A call always gives a result value;
 * pending calls end as `locked` when the worker ends.
 */

import type { RuleError } from '../../rules/language/rule-error.ts';
import type { DraftProblem } from '../../rules/lifecycle/draft-problem.ts';
import type { DeedRefusal } from '../../rules/lifecycle/version-state.ts';
import type { Agency, Case, CaseResult, Disposition, Officer, Role } from '../../shared/casework/case.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { Entry } from '../../shared/entry/entry.ts';
import type { MrzReading } from '../../shared/entry/mrz.ts';
import type { ScreenReading } from '../../shared/entry/terminal-screen.ts';
import type { Family, Mandate } from '../../shared/fact/fact.ts';
import type { FactState } from '../../shared/fact/fact-block.ts';
import type { Decision, FlightPatch } from '../../shared/flight/decision.ts';
import type {
  Channel,
  Flight,
  FlightBooking,
  FlightCompleteness,
  FlightId,
  MessageId,
  MessageUse,
  Traveller,
  TravellerId,
} from '../../shared/flight/flight.ts';
import type { Movement } from '../../shared/flight/movement.ts';
import type { TravellerVersion } from '../../shared/flight/traveller-versions.ts';
import type { FrameRefusal } from '../../shared/frame/frame-use.ts';
import type {
  BoardingReply,
  IsoDate,
  Leg,
  LocalDateTime,
  Manifest,
  MessageFormat,
  MessageFunction,
} from '../../shared/manifest.ts';
import type { CarrierReport } from '../../shared/quality/carrier-report.ts';
import type { MessageReport } from '../../shared/quality/message-report.ts';
import type { ReferenceKind, ReferenceRow, ReferenceValue } from '../../shared/reference/overlay.ts';
import type { FlightState } from '../../shared/schedule/flight-state.ts';
import type { ScheduledFlight } from '../../shared/schedule/schedule.ts';
import type {
  Attendee,
  ExplanationLeaf,
  Handling,
  Outcome,
  Scores,
  Situation,
  Threat,
} from '../../shared/screening/screening.ts';
import type { TablePreview, TableProfile } from '../../shared/table/table-profile.ts';
import type { AccountCalls } from './api/accounts.ts';
import type { AirlineCalls } from './api/airline.ts';
import type { AuditCalls, TrailAlarm } from './api/audit.ts';
import type { BackTestCalls } from './api/back-test.ts';
import type { BackupCalls, BackupProblem } from './api/backup.ts';
import type { CapacityCalls } from './api/capacity.ts';
import type { CodeNameCalls } from './api/code-names.ts';
import type { FormCalls } from './api/forms.ts';
import type { FrameCalls } from './api/frame.ts';
import type { GateCalls } from './api/gates.ts';
import type { HoldCalls } from './api/holds.ts';
import type { LockingCalls } from './api/locking.ts';
import type { MuteCalls, ReasonMute } from './api/mutes.ts';
import type { PermissionCalls } from './api/permissions.ts';
import type { QuestionCalls } from './api/questions.ts';
import type { ReplayCalls } from './api/replay.ts';
import type { RetentionCalls } from './api/retention.ts';
import type { RuleTrialCalls, TrialCounts } from './api/rule-trials.ts';
import type { RuleVersionCalls } from './api/rule-versions.ts';
import type { SearchCalls } from './api/search.ts';
import type { SelectionCalls } from './api/selections.ts';
import type { StatisticsCalls } from './api/statistics.ts';
import type { VerifyCalls } from './api/verify.ts';
import type { Permission } from './permissions.ts';
import type { SecondOnSpot } from './second-officer.ts';

export type { Movement };

/** How a file came in. */
export type ImportWay = 'files' | 'paste' | 'folder' | 'quarantine' | 'entry';

export type StoreName = 'live' | 'practice';

export interface Unit {
  /** Short code that prefixes case ids: the first airport. */
  readonly code: string;
  /** IATA codes; the first one gives the clock. */
  readonly airports: readonly string[];
}

export type NamedOfficer = Pick<Officer, 'id' | 'name' | 'agency'>;

/** What a call carries that a second officer confirms on the spot. */
export interface Confirmation {
  /** Officer id. */
  readonly officer: string;
  /** Not asked for in practice. */
  readonly passphrase: string;
}

export interface SessionView {
  readonly store: StoreName;
  /** Null before first start. */
  readonly unit: Unit | null;
  readonly officer: Officer;
  /** Everyone who ever worked at this desk, so that a screen can name whoever claimed or decided. */
  readonly officers: readonly NamedOfficer[];
  /** What is wrong with the audit trail, until somebody takes note of it; null: all is well. */
  readonly trail: TrailAlarm | null;
  /** Their passphrase was handed over: nothing else is possible until they have changed it. */
  readonly mustChange: boolean;
  /** What the officer's role may do, so that a screen shows no control that would be refused. */
  readonly permissions: readonly Permission[];
  /** IANA zone and city of the unit's first airport. */
  readonly zone: string | null;
  readonly city: string | null;
  /** `held`: rules that the circuit breaker holds for review. */
  readonly ruleSet: {
    readonly version: number;
    readonly hash: string;
    readonly rules: number;
    readonly held: number;
  };
  readonly counts: {
    readonly flights: number;
    readonly travellers: number;
    readonly flagged: number;
    readonly byOutcome: Readonly<Record<Outcome, number>>;
  };
}

/** One line of "why": a rule that hit, as a sentence built from its title and telling values. */
export interface ReasonView {
  readonly rule: string;
  readonly kind: 'indicator' | 'exoneration' | 'trigger';
  readonly mandate: Mandate;
  readonly family: Family;
  /** Signed: exonerations are negative, triggers 0. */
  readonly weight: number;
  readonly handling: Handling | null;
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
  readonly leaves: readonly ExplanationLeaf[];
  readonly state: 'hit' | 'unknown';
  /**
   * The hit is kept and moves nothing: its rule is held for review or switched off, the field on whose absence it rests is not sent by this carrier, or it
   * is muted for this traveller.
   */
  readonly mark: 'held' | 'not-sent' | 'muted' | null;
  /** Null where it is undecided. */
  readonly mute: ReasonMute | null;
}

export interface QueueRow {
  readonly traveller: TravellerId;
  readonly flight: FlightId;
  readonly name: string;
  readonly outcome: Outcome;
  /** What the outcome would be if muted and held hits counted; null where it is the same. */
  readonly otherwise: Outcome | null;
  readonly outcomes: Readonly<Record<Mandate, Outcome>>;
  readonly scores: Scores;
  readonly attendance: readonly Attendee[];
  readonly handling: Handling | null;
  /** Which row of the attendance matrix fits; null where an earlier release screened. */
  readonly situation: Situation | null;
  readonly movement: Movement;
  readonly carrier: string | null;
  readonly flightNumber: string;
  readonly origin: string | null;
  readonly destination: string | null;
  /** UTC minute that counts: arrival at the unit, or departure from it. */
  readonly due: number | null;
  /** Local wall time `HH:MM` of `due` at the unit. */
  readonly dueLocal: string | null;
  readonly reasons: readonly {
    readonly rule: string;
    readonly title: Readonly<Record<string, string>>;
    readonly leaves: readonly ExplanationLeaf[];
  }[];
  readonly caseId: string | null;
  readonly caseState: Case['state'] | null;
  readonly caseOwner: string | null;
}

export interface FlightRow {
  readonly id: FlightId;
  readonly leg: Leg;
  readonly departureUtc: number | null;
  readonly arrivalUtc: number | null;
  readonly channels: readonly Channel[];
  readonly movement: 'arriving' | 'departing' | 'elsewhere' | 'unknown';
  readonly travellers: number;
  readonly crew: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly messages: number;
  readonly cancelled: boolean;
  /** What has come of what should have come. */
  readonly state: FlightState;
  /** On the schedule; such a flight is listed before any message names it. */
  readonly expected: boolean;
  /** Data is missing although the flight is due within the unit's warning time. */
  readonly late: boolean;
  /** The times that hold: actual, else estimated, else scheduled; local to the airport, and UTC minutes. */
  readonly times: {
    readonly departure: FlightTime;
    readonly arrival: FlightTime;
  };
  /** Stand, gate, belt, diversion and the like, as entered at this airport. */
  readonly patch: FlightPatch;
  readonly completeness: FlightCompleteness | null;
}

export interface FlightTime {
  readonly kind: 'actual' | 'estimated' | 'scheduled' | null;
  readonly local: LocalDateTime | null;
  readonly utc: number | null;
}

export interface FlightView {
  readonly row: FlightRow;
  readonly messages: readonly (MessageUse & { readonly receivedAt: string; readonly fileName: string })[];
  readonly travellers: readonly FlightTravellerRow[];
  /** Decisions about this flight and its travellers that hold, latest first. */
  readonly decisions: readonly Decision[];
  /** Flights that are perhaps the same one under another number or date. */
  readonly suggestions: readonly {
    readonly flight: FlightId;
    /** Which of the two would stay: the one booked under its scheduled date, or reported by the carrier that flies it. */
    readonly stays: FlightId;
    readonly why: 'date' | 'code-share';
  }[];
}

/** A message with what it says, for looking at one beside the other. */
export interface MessageView {
  readonly id: MessageId;
  readonly format: MessageFormat;
  readonly channel: Channel;
  readonly fileName: string;
  readonly member: string | null;
  readonly receivedAt: string;
  readonly manifest: Manifest;
  /** The whole message as kept. Marks give for each stretch the path of the value in the manifest. */
  readonly lines: EvidenceView['lines'];
  readonly report: MessageReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** Something of a file that could not be read, kept (sensitive values blanked) until it is mended or expires. */
export interface QuarantineRow {
  readonly id: string;
  readonly fileName: string;
  readonly member: string | null;
  readonly job: string;
  readonly receivedAt: string;
  /** Day on which it is destroyed. */
  readonly expires: IsoDate;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly size: number;
  /** It looks like a table, so columns can be mapped. */
  readonly table: boolean;
}

/** What one import by hand came to: who of the entry is flagged now. */
export interface EntryOutcome {
  readonly message: MessageId;
  readonly flights: readonly FlightId[];
  readonly travellers: readonly {
    readonly flight: FlightId;
    readonly traveller: TravellerId;
    readonly name: string;
    readonly outcome: Outcome;
  }[];
}

/** Periods that a unit sets for its import. */
export interface ImportSettings {
  /** Minutes before arrival or departure from which missing data is warned of. */
  readonly warnMinutes: number;
  readonly quarantineDays: number;
}

export interface FlightTravellerRow {
  readonly id: TravellerId;
  /** '' where none was sent, or where it is masked. */
  readonly name: string;
  readonly masked?: true;
  readonly type: Traveller['type'];
  readonly sex: Traveller['sex'];
  readonly dateOfBirth: IsoDate | null;
  readonly nationality: string | null;
  readonly document: string | null;
  readonly seat: string | null;
  readonly locator: string | null;
  readonly bags: number | null;
  readonly movement: Movement;
  readonly status: Traveller['status'];
  /** How sure the merge of the channels is, 0…100; null with one channel. */
  readonly confidence: number | null;
  /** What a state answered last about this person. */
  readonly reply: BoardingReply['answer'] | null;
  readonly outcome: Outcome;
  readonly scores: Scores;
  readonly channels: readonly Channel[];
}

export interface TravellerView {
  /** The first period of the flight is over: names, contacts and the like are not there. */
  readonly masked: boolean;
  readonly flight: Pick<Flight, 'id' | 'leg' | 'departureUtc' | 'arrivalUtc'>;
  readonly traveller: Traveller;
  readonly age: number | null;
  readonly movement: Movement;
  readonly booking: FlightBooking | null;
  /** Others in the same booking, on this flight. */
  readonly companions: readonly {
    readonly id: TravellerId;
    readonly name: string;
    readonly seat: string | null;
    readonly outcome: Outcome;
    readonly score: number;
  }[];
  readonly scores: Scores;
  readonly outcomes: Readonly<Record<Mandate, Outcome>>;
  readonly outcome: Outcome;
  /** What the outcome would be if muted and held hits counted; null where it is the same. */
  readonly otherwise: Outcome | null;
  readonly attendance: readonly Attendee[];
  readonly handling: Handling | null;
  readonly situation: Situation | null;
  /** The agency that may investigate by the legal frame; null where it names none. */
  readonly investigator: Attendee | null;
  /** Mandates whose score asks for an inspection but rests on one family only. */
  readonly oneFamily: readonly Mandate[];
  /** Agencies whose duty officers are to be asked about hits that the officer may not see. */
  readonly askDuty: readonly Agency[];
  readonly reasons: readonly ReasonView[];
  readonly unjudged: readonly Family[];
  readonly ruleSet: { readonly version: number; readonly hash: string };
  readonly case: Case | null;
  readonly due: number | null;
  readonly dueLocal: string | null;
  /** All facts, for the curious and for the trainer. */
  readonly facts: readonly { readonly fact: string; readonly state: FactState; readonly value: unknown }[];
}

/** The raw message with marks, as text lines (one per segment or table row). */
export interface EvidenceView {
  readonly message: MessageId;
  readonly format: MessageFormat;
  readonly channel: Channel;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly lines: readonly {
    readonly number: number;
    readonly text: string;
    readonly marks: readonly {
      readonly start: number;
      readonly end: number;
      readonly path: string;
      readonly strong: boolean;
    }[];
  }[];
}

export interface ImportFileReport {
  readonly name: string;
  readonly size: number;
  readonly state: 'waiting' | 'reading' | 'done' | 'failed' | 'cancelled' | 'duplicate';
  readonly messages: readonly {
    readonly id: MessageId;
    readonly format: MessageFormat;
    readonly function: MessageFunction;
    readonly reference: string | null;
    readonly flights: readonly FlightId[];
    readonly travellers: number;
    readonly bookings: number;
    readonly known: boolean;
    readonly diagnostics: number;
    /** Path within an archive, or sheet of a workbook. */
    readonly member: string | null;
    /** Counts stated differ from counts read. */
    readonly countsDiffer: boolean;
  }[];
  /** How many parts of it went to quarantine. */
  readonly quarantined: number;
  /** How many remarks there are; `import.diagnostics` pages through them. */
  readonly diagnosticsTotal: number;
  readonly failure: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null;
  /** It was read, but not all of it could be. */
  readonly withErrors?: boolean;
  /** The correction of an entry in quarantine left it as it was, although something was read. */
  readonly mendedNothing?: true;
}

/** One import in the list of them all. */
export interface ImportSummary {
  readonly job: string;
  readonly way: ImportWay;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly state: 'running' | 'done' | 'cancelled' | 'interrupted';
  readonly fileCount: number;
  /** How many files were read with errors, and how many gave nothing; null where an earlier release did not count them. */
  readonly reading: { readonly errors: number; readonly unread: number } | null;
  readonly totals: {
    readonly messages: number;
    readonly travellers: number;
    readonly bookings: number;
    readonly flights: number;
    readonly flagged: number;
    readonly diagnostics: number;
  };
}

export interface ImportReport extends ImportSummary {
  readonly files: readonly ImportFileReport[];
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
    | 'exporting';
  readonly done: number;
  readonly total: number;
  readonly note: string | null;
  /** What a rule on trial did so far. */
  readonly counts?: TrialCounts;
}

export interface RuleView {
  readonly id: string;
  readonly kind: 'indicator' | 'exoneration' | 'trigger';
  readonly mandate: Mandate;
  readonly family: Family;
  /** What it looks for; empty: anything. */
  readonly threat: readonly Threat[];
  readonly weight: number;
  readonly outcome: 'inspect' | 'intercept' | null;
  readonly handling: Handling | null;
  readonly title: Readonly<Record<string, string>>;
  readonly rationale: string;
  readonly source: string;
  readonly owner: string;
  /** First and last day on which it counts; null: open. */
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  /** The condition as written (`all` / `any` / `not` / leaf), to be shown as sentences. */
  readonly when: unknown;
  /** Why the legal frame keeps it from being used today; null: it does not. */
  readonly refusal: FrameRefusal | null;
  /** Travellers in this store it hit, and of how many it was unknown. */
  readonly hits: number;
  readonly unknown: number;
  /** How many of the hits were muted, and held. */
  readonly muted: number;
  readonly held: number;
  /** What it waits for before it can say anything: watchlists, or a memory of earlier flights that reaches back far enough; null: nothing. */
  readonly waits: 'lists' | 'past' | null;
}

/** What the reference data calls a code. Countries are ISO 3166 alpha-3: their names depend on the language. */
export type CodeName =
  | { readonly kind: 'airport'; readonly city: string; readonly country: string }
  | { readonly kind: 'carrier'; readonly name: string }
  | { readonly kind: 'country'; readonly country: string };

export interface ListEntryView {
  readonly value: string;
  /** Its own last day, where it is earlier than that of the list. */
  readonly validTo: IsoDate | null;
  readonly reason: string | null;
  /** Null where the rules ask the list for something else than codes, or for codes that the reference data does not know. */
  readonly named: CodeName | null;
}

/** A named list of the rule set in force. */
export interface RuleListView {
  readonly id: string;
  readonly owner: string;
  readonly reason: string;
  readonly validTo: IsoDate;
  readonly entries: readonly ListEntryView[];
  /** Ids of the rules that ask for it. */
  readonly usedBy: readonly string[];
}

export interface RuleSetView {
  readonly version: number;
  readonly hash: string;
  readonly thresholds: Readonly<Record<Mandate, { readonly watch: number; readonly inspect: number }>>;
  readonly rules: readonly RuleView[];
  readonly lists: readonly RuleListView[];
}

/** Every call: its input and what it gives. The handlers are rows of `use-cases/use-case-table.ts`. */
export interface Calls
  extends AccountCalls,
    AirlineCalls,
    AuditCalls,
    BackTestCalls,
    BackupCalls,
    VerifyCalls,
    RetentionCalls,
    CodeNameCalls,
    FormCalls,
    FrameCalls,
    GateCalls,
    HoldCalls,
    CapacityCalls,
    LockingCalls,
    MuteCalls,
    PermissionCalls,
    QuestionCalls,
    ReplayCalls,
    RuleTrialCalls,
    RuleVersionCalls,
    SearchCalls,
    SelectionCalls,
    StatisticsCalls {
  'session.get': { input: Record<string, never>; output: SessionView };
  /** Officers of an airline are analysts. Duties not given are not held. */
  'session.act-as': {
    input: { agency: Agency; role: Role; name: string; controlOfficer?: boolean; secondLine?: boolean };
    output: SessionView;
  };
  /** Who may confirm an act that needs two persons: besides the officer, permitted it too, where asked for of another agency. Stand-ins have no name. */
  'session.seconds': {
    input: { need: SecondOnSpot; permission: Permission };
    output: readonly NamedOfficer[];
  };
  /** At first start by anyone, later by those who may change the unit. */
  'unit.set-up': { input: { airports: readonly string[] }; output: SessionView };
  /** Airports whose code, city or country starts with the words typed; at most 20. */
  'reference.airports': {
    input: { search: string };
    output: readonly { readonly code: string; readonly city: string; readonly country: string }[];
  };
  /** A cancelled import keeps what was read so far and answers with its report. Failure codes of files are codes of diagnostics. */
  'import.start': {
    input: { files: readonly { readonly name: string; readonly bytes: Uint8Array }[]; way: ImportWay };
    output: ImportReport;
    progress: Progress;
  };
  'import.settings': { input: Record<string, never>; output: ImportSettings };
  'import.set': { input: ImportSettings; output: ImportSettings };
  /** A whole message with every value's place in it. Looking is recorded. */
  'message.get': { input: { id: MessageId }; output: MessageView };
  'quarantine.list': { input: Record<string, never>; output: readonly QuarantineRow[] };
  /** The kept bytes as text; those of a binary file as a hexadecimal listing that cannot be edited. Looking is recorded. */
  'quarantine.get': {
    input: { id: string };
    output: { readonly row: QuarantineRow; readonly text: string; readonly editable: boolean };
  };
  /** Imports the corrected text; the entry leaves quarantine when a message came of it. */
  'quarantine.retry': { input: { id: string; text: string }; output: ImportReport; progress: Progress };
  'quarantine.discard': { input: { id: string; reason: string }; output: null };
  /** How a quarantined or an imported table is understood, without importing it. */
  'mapping.preview': { input: { source: MappingSource; profile: TableProfile | null }; output: TablePreview };
  /** Where a table came from, and which flights it is on so far. */
  'mapping.origin': {
    input: { source: MappingSource };
    output: { readonly fileName: string; readonly flights: readonly FlightId[] };
  };
  /** Reads the table (again) by this layout; saved layouts are used for later tables with the same headings. */
  'mapping.apply': {
    input: { source: MappingSource; profile: TableProfile; save: boolean };
    output: ImportReport;
    progress: Progress;
  };
  'mapping.profiles': { input: Record<string, never>; output: readonly TableProfile[] };
  'mapping.forget': { input: { id: string }; output: readonly TableProfile[] };
  /** Reports of messages, latest received first. */
  'quality.messages': {
    input: { from: number; count: number };
    output: { readonly total: number; readonly reports: readonly ReceivedReport[] };
  };
  'quality.carriers': { input: Record<string, never>; output: readonly CarrierReport[] };
  'quality.export': {
    input: { language: 'en' | 'fr'; what: 'messages' | 'carriers' | 'diagnostics' };
    output: { readonly fileName: string; readonly bytes: Uint8Array };
  };
  'entry.read-mrz': { input: { text: string }; output: MrzReading };
  'entry.read-screen': { input: { text: string }; output: ScreenReading };
  /** Keeps the entry as a message and screens it at once, merged with what is known of the flight. */
  'entry.save': { input: { entry: Omit<Entry, 'prepared' | 'desk'> }; output: EntryOutcome; progress: Progress };
  'schedule.list': { input: Record<string, never>; output: readonly ScheduledFlight[] };
  'schedule.put': { input: { flights: readonly ScheduledFlight[] }; output: readonly ScheduledFlight[] };
  'schedule.remove': { input: { ids: readonly string[] }; output: readonly ScheduledFlight[] };
  /** Reads a schedule file without saving it; `schedule.put` saves the rows. */
  'schedule.read': {
    input: { bytes: Uint8Array };
    output: { readonly rows: readonly ScheduledFlight[]; readonly diagnostics: readonly Diagnostic[] };
  };
  /** Times, stand, gate, belt, diversion, cancellation; only the fields given change. */
  'flight.update': { input: { flight: FlightId; patch: FlightPatch; reason: string }; output: FlightRow };
  'flight.same': {
    input: { flight: FlightId; other: FlightId; reason: string };
    output: { readonly flight: FlightId };
  };
  'traveller.versions': {
    input: { flight: FlightId; traveller: TravellerId };
    output: readonly (TravellerVersion & { readonly receivedAt: string; readonly fileName: string })[];
  };
  /** Makes two or more travellers of a flight one person; gives the id it goes by then. */
  'traveller.join': {
    input: { flight: FlightId; travellers: readonly TravellerId[]; reason: string };
    output: { readonly traveller: TravellerId };
  };
  /** Parts one source entry of a traveller from the others. */
  'traveller.part': {
    input: { flight: FlightId; traveller: TravellerId; record: TravellerId; reason: string };
    output: { readonly traveller: TravellerId };
  };
  'decision.withdraw': { input: { id: string; reason: string }; output: null };
  'reference.search': {
    input: { kind: ReferenceKind; search: string; editedOnly: boolean };
    output: { readonly version: string; readonly rows: readonly ReferenceRow[]; readonly edits: number };
  };
  /** Adds or changes a row (`value` null removes it); flights are derived anew with it. */
  'reference.put': {
    input: { kind: ReferenceKind; code: string; value: ReferenceValue | null };
    output: { readonly version: string };
  };
  /** Brings one row, or (`code` null) all rows of a kind, back to what was shipped. */
  'reference.restore': { input: { kind: ReferenceKind; code: string | null }; output: { readonly version: string } };
  /** The latest imports, newest first. */
  'import.list': { input: Record<string, never>; output: readonly ImportSummary[] };
  /** One import with its files. */
  'import.get': { input: { job: string }; output: ImportReport };
  /** Tells how far a running import is that somebody else began, an earlier page perhaps, and ends with it; aborting the call cancels the import. */
  'import.follow': { input: { job: string }; output: ImportReport; progress: Progress };
  /** What was said about a file, in order. It quotes the messages, so looking is recorded. */
  'import.diagnostics': {
    input: { job: string; file: number; from: number; count: number };
    output: readonly Diagnostic[];
  };
  /** Generates and imports the samples; refused in the live store. */
  'samples.load': { input: { seed: number }; output: ImportReport; progress: Progress };
  'flights.list': { input: Record<string, never>; output: readonly FlightRow[] };
  'flights.get': { input: { id: FlightId }; output: FlightView };
  /** The whole queue, most severe first, then soonest due. */
  'queue.list': { input: Record<string, never>; output: readonly QueueRow[] };
  'traveller.get': { input: { flight: FlightId; traveller: TravellerId }; output: TravellerView };
  /** Raw messages a traveller came from; `paths` (fact sources) are marked strongly. */
  'evidence.get': {
    input: { flight: FlightId; traveller: TravellerId; facts: readonly string[] };
    output: readonly EvidenceView[];
  };
  'rules.get': { input: Record<string, never>; output: RuleSetView };
  'cases.list': { input: Record<string, never>; output: readonly Case[] };
  'case.claim': { input: { flight: FlightId; traveller: TravellerId }; output: Case };
  'case.release': { input: { id: string; note: string | null }; output: Case };
  'case.decide-hit': { input: { id: string; rule: string; disposition: Disposition; reason: string }; output: Case };
  'case.select': { input: { id: string; note: string | null }; output: Case };
  'case.deselect': { input: { id: string; note: string | null }; output: Case };
  'case.record-result': { input: { id: string; result: CaseResult; note: string }; output: Case };
  'case.note': { input: { id: string; note: string }; output: Case };
  'case.close': { input: { id: string; note: string | null }; output: Case };
  'case.reopen': { input: { id: string; note: string }; output: Case };
  /** The flagged list as CSV in the language asked for. */
  'export.flagged': {
    input: { language: 'en' | 'fr'; travellers: readonly { flight: FlightId; traveller: TravellerId }[] | null };
    output: { readonly fileName: string; readonly bytes: Uint8Array };
  };
}

/** A table that is to be mapped: one in quarantine, or a message already imported. */
export type MappingSource = { readonly quarantine: string } | { readonly message: MessageId };

export interface ReceivedReport extends MessageReport {
  readonly receivedAt: string;
  readonly fileName: string;
  readonly member: string | null;
}

export type CallName = keyof Calls;

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
  /** Somebody else has to do this: another person, or one of another agency. */
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
