/**
 * What messages alone, or one supervisor's act on rules, took away from a flight that could still be met: a target who fell or has another name or passport now, or an earlier
 * end. It is kept, since honest senders and forgers send the same corrections, and since a rule is switched off for good reasons and bad ones.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { NamedRule } from '../review/week-lines.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { ChangedIdentity } from './changed-identity.ts';
import type { FlightId, MessageId, TravellerId } from './flight.ts';
import type { PerhapsSign } from './perhaps-same.ts';

/** Where the traveller stands after it: at this outcome, as one who does not travel any more, or on no list of the flight. */
export type FallTo = Outcome | 'not-travelling' | 'gone';

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
}

/** A supervisor's act on rules that did it: one was switched off, or a version was rolled back (`rule` null). */
export interface RuleActCause {
  /** Id of the act. */
  readonly act: string;
  readonly rule: string | null;
  readonly reason: string;
  readonly officer: string;
  readonly byHand: true;
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

/** Somebody new on the list that left the target out, who is perhaps the same person under another name and passport. No list says so: an officer does, or says that they are two. */
export interface PerhapsNow {
  readonly traveller: TravellerId;
  /** '' where it was not sent. */
  readonly name: string;
  readonly seat: string | null;
  /** What agrees. */
  readonly signs: readonly PerhapsSign[];
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
  /** Left out: nobody new fits, and in records of earlier releases. */
  readonly perhaps?: PerhapsNow;
}

/** The flight is over earlier, by hours; UTC minutes. */
export interface TimesFall extends Fallen {
  readonly kind: 'times';
  readonly due: { readonly before: number; readonly after: number };
}

export type Fall = TravellerFall | TimesFall;

/** From how many minutes on an earlier end is kept. */
export const EARLIER_BY = 120;
