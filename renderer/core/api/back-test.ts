/** Back-tests: what a candidate rule set would have made of the stored travellers, beside the one in force. */
import type { PairChange } from '../../../rules/back-test/pair-sets.ts';
import type { Group, Move, RuleCounts } from '../../../rules/back-test/tally.ts';
import type { Agency, CaseResult } from '../../../shared/casework/case.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { ExplanationLeaf, Scores } from '../../../shared/screening/screening.ts';
import type { Progress } from '../calls/progress.ts';
import type { Comparable } from '../calls/rule-versions.ts';

export type { Group, Move, PairChange };

/** What is tried: a draft, a version of this unit, or the rules that came with this release. */
export type BackTestCandidate = Comparable;

/** How often each outcome came up. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export interface RuleEffect extends RuleCounts {
  readonly rule: string;
  readonly title: Readonly<Record<string, string>>;
  readonly mandate: Mandate;
  readonly kind: 'indicator' | 'exoneration' | 'trigger';
  readonly change: PairChange;
  /** Null where the rule is not in that set; 0 for a trigger. */
  readonly weightBefore: number | null;
  readonly weightAfter: number | null;
}

/** Travellers whose case ended with something found, or with nothing. */
export interface KnownCounts {
  /** Flagged by both sets, by the active one only, by the candidate only, by neither. */
  readonly kept: number;
  readonly lost: number;
  readonly gained: number;
  readonly missed: number;
}

/**
 * Mutes belong to the people of a flight and not to its facts; holds of the circuit breaker and gates of carriers to the day of a flight: a back-test is
 * about the rules.
 */
export const LEFT_OUT = ['mutes', 'holds', 'gates'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export interface BackTestReport {
  /** By this the travellers and the export are asked for, as long as the worker lives and until two further back-tests were run. */
  readonly run: string;
  /** Whose officer ran it: it tells what that agency may see, and is nobody else's to look at. */
  readonly agency: Agency;
  readonly active: { readonly version: number; readonly hash: string };
  readonly candidate: { readonly version: number | null; readonly hash: string; readonly title: string };
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The day as of which both sets were taken; null: each flight's own. */
  readonly day: IsoDate | null;
  readonly flights: number;
  readonly travellers: number;
  /** Flights without a fact block that can be opened. */
  readonly unread: number;
  /** What governs screenings of this store and was left out of both sides. */
  readonly leftOut: readonly LeftOut[];
  readonly outcomes: readonly {
    readonly group: Group;
    readonly before: OutcomeCounts;
    readonly after: OutcomeCounts;
  }[];
  readonly rules: readonly RuleEffect[];
  readonly moves: Readonly<Record<Move, number>>;
  /** So many of those who moved can be looked at; of more, only the number is known. */
  readonly listed: number;
  readonly positives: KnownCounts;
  readonly negatives: KnownCounts;
}

/** Which travellers are looked at: by what became of their outcome, or those whose result is known. */
export type BackTestGroup = Move | 'positives' | 'negatives';

/** A rule that began or ceased to hit a traveller, that counts otherwise than before, or that does as it did. */
export interface RuleMoved {
  readonly rule: string;
  readonly title: Readonly<Record<string, string>>;
  readonly mandate: Mandate;
  /** Signed, as the hit counts; null where the rule does not hit. */
  readonly weightBefore: number | null;
  readonly weightAfter: number | null;
  readonly move: 'gained' | 'lost' | 'changed' | 'kept';
  readonly leaves: readonly ExplanationLeaf[];
}

export interface MovedTraveller {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  readonly name: string;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly scoresBefore: Scores;
  readonly scoresAfter: Scores;
  /** Of a known result only. */
  readonly result: CaseResult | null;
  /** Rules that changed first, those that still hit after them. */
  readonly rules: readonly RuleMoved[];
}

export interface BackTestCalls {
  /** Nothing is written but an audit entry. Progress counts flights; a cancelled back-test gives no report. */
  'back-test.run': {
    input: {
      candidate: BackTestCandidate;
      from: IsoDate | null;
      to: IsoDate | null;
      /** Rules and lists as they stand on this day; null: on each flight's own. */
      day: IsoDate | null;
    };
    output: BackTestReport;
    progress: Progress;
  };
  /** Some of the travellers of a group, of the latest flights first, with names and explanations. */
  'back-test.travellers': {
    input: { run: string; group: BackTestGroup; from: number; count: number };
    output: { readonly total: number; readonly travellers: readonly MovedTraveller[] };
  };
  /** The report as CSV: totals, rules, and every traveller listed without names (flight and place in it). */
  'back-test.export': {
    input: { run: string; language: Language };
    output: { readonly fileName: string; readonly bytes: Uint8Array };
  };
}
