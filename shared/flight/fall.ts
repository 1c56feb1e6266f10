/**
 * What messages alone, one supervisor's act on rules, or a hold of the circuit breaker took away from a flight that could still be met. It is a target who fell, or has another
 * name or passport now, or an earlier end of the flight. It is kept, since honest senders and forgers send the same corrections, and since a rule is switched off for good reasons
 * and bad ones.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { NamedRule } from '../review/week-lines.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { ChangedIdentity } from './changed-identity.ts';
import type { FallTo } from './fall-to.ts';
import type { FlightId, MessageId, TravellerId } from './flight.ts';
import type { PerhapsNow } from './perhaps-same.ts';

/** A message that did it, or a table that was read by other columns. */
export interface MessageCause {
  readonly message: MessageId;
  /** The flight that it changed: this one, or an earlier one on which the facts of this one rest. Left out in records of earlier releases: this one. */
  readonly flight?: FlightId;
  readonly fileName: string;
  /** Who imported it, or read the table again. */
  readonly officer: string;
  /** False: it came by the watched folder. */
  readonly byHand: boolean;
  /** The officer read a stored table again by other columns, and may not be who imported it. */
  readonly readAgain?: true;
  /** It says that it was prepared after it came. */
  readonly ahead?: true;
  readonly alone?: NamedAlone;
}

/**
 * How this officer alone names the traveller on the earlier flight.
 * - one-kind: in a list or in a booking only, while nearly everybody stands in both.
 * - one-officer: in nothing that somebody else brought, as nearly everybody stands in.
 */
export type NamedAlone = 'one-kind' | 'one-officer';

/** What was done about rules that did it. A supervisor switched one off or rolled a version back (`rule` null), or the circuit breaker or the coverage of a carrier's data holds one by a file. */
export interface RuleActCause {
  /** Id of the act, or of the hold. */
  readonly act: string;
  readonly rule: string | null;
  /** Of a hold: the file. */
  readonly reason: string;
  /** Of a hold: who imported the file. */
  readonly officer: string;
  /** False: the file came by the watched folder. */
  readonly byHand: boolean;
  /** The flight by whose hits or missing data the rule is held; left out: a supervisor's act. */
  readonly heldBy?: FlightId;
}

export type FallCause = MessageCause | RuleActCause;

/** The causes that tell of no rule but those which the agency of the view saw. */
export function causesSeen(causes: readonly FallCause[], { rules }: Pick<FallView, 'rules'>): readonly FallCause[] {
  return causes.filter(
    (cause) => !('act' in cause) || cause.rule === null || rules.some(({ rule }) => rule === cause.rule),
  );
}

/** The fall as some agencies saw it. */
export interface FallView {
  readonly by: readonly LawAgency[];
  readonly from: Outcome;
  readonly to: FallTo;
  /** What hit before and does not now. */
  readonly rules: readonly NamedRule[];
  /** The agencies that were called for the traveller: one of their officers looks at it. */
  readonly concerned: readonly LawAgency[];
}

/** An officer looked at it and says why it stands. */
export interface FallLook {
  readonly agency: LawAgency;
  readonly officer: string;
  readonly at: string;
  readonly reason: string;
}

interface Fallen {
  readonly id: string;
  readonly flight: FlightId;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly causes: readonly FallCause[];
}

/** A target who fell, or is called otherwise now. */
export interface TravellerFall extends Fallen {
  readonly kind: 'traveller';
  readonly traveller: TravellerId;
  readonly aliases: readonly TravellerId[];
  /** '' where it was not sent. */
  readonly name: string;
  /** Hash of the legal frame by which `views` were made; null: none. */
  readonly frame: string | null;
  readonly views: readonly FallView[];
  readonly looks: readonly FallLook[];
  /** The name or the document that changed; left out: both stayed. */
  readonly changed?: ChangedIdentity;
  /** They were a child by the flight's record before. Left out: they were not, and in records of earlier releases. */
  readonly isMinor?: true;
  /** Left out: nobody new fits, and in records of earlier releases. */
  readonly perhaps?: PerhapsNow;
  /** Beside `perhaps`, the number of the document under which the earlier list had them; left out: none was sent, and in records of earlier releases. */
  readonly document?: string;
  /** The older messages by which they would be a target, which came after a cause or together with it; left out: the flight had the target before the causes came. */
  readonly against?: readonly MessageCause[];
  /** The UTC minute until which its flight counted as one to come; left out: no time is known, and in records of earlier releases. */
  readonly over?: number;
}

/** The flight is over earlier, by hours; UTC minutes. */
export interface TimesFall extends Fallen {
  readonly kind: 'times';
  readonly due: { readonly before: number; readonly after: number };
}

/** A later time, by hours, or another destination: nobody falls by it, and whoever waits for the flight waits at another time or place. */
export interface MovedFlight extends Fallen {
  readonly kind: 'moved';
  /** UTC minutes; null: the time stayed. */
  readonly due: { readonly before: number; readonly after: number } | null;
  /** Null: the destination stayed. */
  readonly to: string | null;
}

/** A step by which messages ended a flight earlier, and who brought them. */
export type EarlierEnd = Pick<TimesFall, 'at' | 'due' | 'causes'>;

export type Fall = TravellerFall | TimesFall | MovedFlight;

/** Minutes after the latest end that was told of a flight in which its travellers may still be met. */
export const STILL_MET = 1440;

/** From how many minutes on an earlier end is kept. */
export const EARLIER_BY = 120;
