/** The queue: whom to look at first. */
import type { Case } from '../../../shared/casework/case.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { Movement } from '../../../shared/flight/movement.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Attendee, ExplanationLeaf, Handling, Scores, Situation } from '../../../shared/screening/screening.ts';

export interface QueueRow {
  readonly traveller: TravellerId;
  readonly flight: FlightId;
  /** '' where none was sent, or where it is masked. */
  readonly name: string;
  readonly masked?: true;
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

export interface QueueCalls {
  /** The whole queue, most severe first, then soonest due. */
  'queue.list': { input: Record<string, never>; output: readonly QueueRow[] };
}
