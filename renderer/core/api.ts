/**
 * What the screens may ask of the core: the one border between `renderer/app` and the worker that owns the store. Views
 * are plain data made for a screen; texts are keys and parameters, never sentences. A call always gives a result value;
 * pending calls end as `locked` when the worker ends.
 */
import type { Agency, Case, CaseResult, Disposition, Officer, Role } from '../../shared/casework/case.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { Family, Mandate } from '../../shared/fact/fact.ts';
import type { FactState } from '../../shared/fact/fact-block.ts';
import type {
  Channel,
  Flight,
  FlightBooking,
  FlightId,
  MessageId,
  MessageUse,
  Traveller,
  TravellerId,
} from '../../shared/flight/flight.ts';
import type { Movement } from '../../shared/flight/movement.ts';
import type { IsoDate, Leg, MessageFormat, MessageFunction } from '../../shared/manifest.ts';
import type { Attendee, ExplanationLeaf, Handling, Outcome, Scores } from '../../shared/screening/screening.ts';
import type { Permission } from './permissions.ts';

export type { Movement };

export type StoreName = 'live' | 'practice';

export interface Unit {
  /** Short code that prefixes case ids: the first airport. */
  readonly code: string;
  /** IATA codes; the first one gives the clock. */
  readonly airports: readonly string[];
}

export type NamedOfficer = Pick<Officer, 'id' | 'name' | 'agency'>;

export interface SessionView {
  readonly store: StoreName;
  /** Null before first start. */
  readonly unit: Unit | null;
  readonly officer: Officer;
  /** Everyone who ever worked at this desk, so that a screen can name whoever claimed or decided. */
  readonly officers: readonly NamedOfficer[];
  /** What the officer's role may do, so that a screen shows no control that would be refused. */
  readonly permissions: readonly Permission[];
  /** IANA zone and city of the unit's first airport. */
  readonly zone: string | null;
  readonly city: string | null;
  readonly ruleSet: { readonly version: number; readonly hash: string; readonly rules: number };
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
}

export interface QueueRow {
  readonly traveller: TravellerId;
  readonly flight: FlightId;
  readonly name: string;
  readonly outcome: Outcome;
  readonly outcomes: Readonly<Record<Mandate, Outcome>>;
  readonly scores: Scores;
  readonly attendance: readonly Attendee[];
  readonly handling: Handling | null;
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
  readonly movement: 'arriving' | 'departing' | 'elsewhere';
  readonly travellers: number;
  readonly crew: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly messages: number;
  readonly cancelled: boolean;
}

export interface FlightView {
  readonly row: FlightRow;
  readonly messages: readonly MessageUse[];
  readonly travellers: readonly FlightTravellerRow[];
}

export interface FlightTravellerRow {
  readonly id: TravellerId;
  readonly name: string;
  readonly type: Traveller['type'];
  readonly sex: Traveller['sex'];
  readonly dateOfBirth: IsoDate | null;
  readonly nationality: string | null;
  readonly document: string | null;
  readonly seat: string | null;
  readonly locator: string | null;
  readonly bags: number | null;
  readonly movement: Movement;
  readonly outcome: Outcome;
  readonly scores: Scores;
  readonly channels: readonly Channel[];
}

export interface TravellerView {
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
  readonly attendance: readonly Attendee[];
  readonly handling: Handling | null;
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
  }[];
  /** All of them, up to 1,000 here; `diagnosticsTotal` counts the rest, which `import.diagnostics` pages through. */
  readonly diagnostics: readonly Diagnostic[];
  readonly diagnosticsTotal: number;
  readonly failure: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null;
}

export interface ImportReport {
  readonly job: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly state: 'running' | 'done' | 'cancelled' | 'interrupted';
  readonly files: readonly ImportFileReport[];
  readonly totals: {
    readonly messages: number;
    readonly travellers: number;
    readonly bookings: number;
    readonly flights: number;
    readonly flagged: number;
    readonly diagnostics: number;
  };
}

export interface Progress {
  readonly phase: 'reading' | 'storing' | 'merging' | 'screening';
  readonly done: number;
  readonly total: number;
  readonly note: string | null;
}

export interface RuleView {
  readonly id: string;
  readonly kind: 'indicator' | 'exoneration' | 'trigger';
  readonly mandate: Mandate;
  readonly family: Family;
  readonly weight: number;
  readonly outcome: 'inspect' | 'intercept' | null;
  readonly handling: Handling | null;
  readonly title: Readonly<Record<string, string>>;
  readonly rationale: string;
  readonly source: string;
  readonly owner: string;
  /** The condition as written (`all` / `any` / `not` / leaf), to be shown as sentences. */
  readonly when: unknown;
  /** Travellers in this store it hit, and of how many it was unknown. */
  readonly hits: number;
  readonly unknown: number;
}

export interface RuleSetView {
  readonly version: number;
  readonly hash: string;
  readonly thresholds: Readonly<Record<Mandate, { readonly watch: number; readonly inspect: number }>>;
  readonly rules: readonly RuleView[];
}

export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly officer: string;
  readonly agency: Agency;
  readonly kind: string;
  readonly subject: string | null;
  readonly details: Readonly<Record<string, string | number | null>>;
}

/** Every call: its input and what it gives. The handlers are rows of `use-cases/use-case-table.ts`. */
export interface Calls {
  'session.get': { input: Record<string, never>; output: SessionView };
  'session.act-as': { input: { agency: Agency; role: Role; name: string }; output: SessionView };
  /** At first start by anyone, later by those who may change the unit. */
  'unit.set-up': { input: { airports: readonly string[] }; output: SessionView };
  /** Airports whose code, city or country starts with the words typed; at most 20. */
  'reference.airports': {
    input: { search: string };
    output: readonly { readonly code: string; readonly city: string; readonly country: string }[];
  };
  /** A cancelled import keeps what was read so far and answers with its report. Failure codes of files are codes of diagnostics. */
  'import.start': {
    input: { files: readonly { readonly name: string; readonly bytes: Uint8Array }[] };
    output: ImportReport;
    progress: Progress;
  };
  'import.list': { input: Record<string, never>; output: readonly ImportReport[] };
  'import.diagnostics': {
    input: { job: string; file: number; from: number; count: number };
    output: readonly Diagnostic[];
  };
  /** What was kept of a file that could not be read, as text; 16,384 bytes at a time. */
  'import.unread': {
    input: { job: string; file: number; from: number };
    output: { readonly size: number; readonly from: number; readonly text: string };
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
  'audit.list': { input: { before: string | null; count: number }; output: readonly AuditRow[] };
}

export type CallName = keyof Calls;

export type CallFailure =
  | { readonly code: 'locked' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'another-window' }
  | { readonly code: 'not-permitted'; readonly permission: string }
  | { readonly code: 'invalid-input'; readonly path: string }
  | { readonly code: 'not-found'; readonly what: string }
  | { readonly code: 'conflict'; readonly what: string }
  | { readonly code: 'wrong-state'; readonly state: string }
  | { readonly code: 'reason-required' }
  /** A case cannot be closed before every hit that raised it is decided. */
  | { readonly code: 'undecided-hits'; readonly count: number }
  | { readonly code: 'store-failed'; readonly detail: string }
  | { readonly code: 'internal'; readonly detail: string };

/** Things a view may subscribe to; the core counts their revisions up. */
export type Topic = 'session' | 'flights' | 'queue' | 'cases' | 'imports';
