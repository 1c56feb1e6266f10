/** Trying a rule that is not in force: over the stored travellers of the last days, and on one traveller. */
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { ExplanationLeaf } from '../../../shared/screening/screening.ts';
import type { Progress } from '../calls/progress.ts';

/** Something wrong with a written rule, as the builder holds it. */
export interface TrialProblem {
  /** Has a text `rule-error.<code>`. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Place in the rule as written (`when.all.0.lessThan`; '' is the rule itself), or in the given lists (`lists.hubs.entries.3`). */
  readonly path: string;
}

export interface TrialCounts {
  readonly flights: number;
  /** Everyone on those flights, crew and those who did not board among them. */
  readonly travellers: number;
  readonly hits: number;
  /** Travellers for whom the rule could not be decided. */
  readonly unknown: number;
}

export interface TrialTraveller {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  readonly name: string;
  readonly state: 'hit' | 'unknown';
  readonly leaves: readonly ExplanationLeaf[];
}

/** What a rule would do. */
export interface PreviewView extends TrialCounts {
  /** What is wrong apart from the condition: the rule can be tried, but not yet be signed. */
  readonly problems: readonly TrialProblem[];
  /** Some of them, of the latest flights first; those it hits before those it could not decide. */
  readonly sample: readonly TrialTraveller[];
}

/** The condition is wrong. */
export interface BrokenRule {
  readonly problems: readonly TrialProblem[];
}

export interface RuleTrialCalls {
  /**
   * What a rule as written (`WrittenRule`) does to the travellers of the last days and of the flights to come, whatever days it is valid on. `lists`
   * are the named lists of the draft as written; null: those in force. Progress tells the counts so far as `counts`; cancel it when the rule is
   * edited further.
   */
  'rules.preview': {
    input: { rule: unknown; lists: unknown; days: number };
    output: PreviewView | BrokenRule;
    progress: Progress;
  };
  /** One rule as written on one traveller: every leaf with what was there. */
  'rules.try': {
    input: { rule: unknown; lists: unknown; flight: FlightId; traveller: TravellerId };
    output:
      | {
          readonly problems: readonly TrialProblem[];
          readonly truth: ExplanationLeaf['result'];
          readonly leaves: readonly ExplanationLeaf[];
        }
      | BrokenRule;
  };
}
