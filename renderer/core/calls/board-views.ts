/** A card of the board of inspections. */

import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { CaseEvent, CaseState } from '../../../shared/casework/case.ts';
import type { Thing } from '../../../shared/casework/case-subject.ts';
import type { FoundKind } from '../../../shared/casework/finding.ts';
import type { Meeting } from '../../../shared/casework/meeting.ts';
import type { CapsuleTally } from '../../../shared/custody/capsule-tally.ts';
import type { LookTerm } from '../../../shared/custody/custody-clock.ts';
import type { LeftAtEnd } from '../../../shared/custody/left-at-end.ts';
import type { CustodyMeasure } from '../../../shared/custody/measures.ts';
import type { BagCheck } from '../../../shared/encounter/encounter-entry.ts';
import type { Identity } from '../../../shared/encounter/identity.ts';
import type { ChangedIdentity } from '../../../shared/flight/changed-identity.ts';
import type { EarlierEnd } from '../../../shared/flight/fall.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { FormerIdentity } from '../../../shared/flight/former-identity.ts';
import type { LeftFlight } from '../../../shared/flight/left-flight.ts';
import type { MeetingTime } from '../../../shared/flight/meeting-time.ts';
import type { Movement } from '../../../shared/flight/movement.ts';
import type { Moment } from '../../../shared/flight/operating-window.ts';
import type { EntryId } from '../../../shared/list/listed-picture.ts';
import type { Leg } from '../../../shared/manifest.ts';
import type { PaperPlace } from '../../../shared/paper/paper-place.ts';
import type { MeetingWords } from '../../../shared/paper/traveller-paper.ts';
import type { Doubt } from '../../../shared/protection/doubt.ts';
import type { ImmunityRefusal } from '../../../shared/protection/protection-refusals.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import type { DoubtedPerson } from '../seen/seen-doubts.ts';
import type { Readers } from '../seen/seen-readers.ts';

/** Somebody, or something, that was sent and is not done. */
export interface BoardCard extends MeetingWords {
  readonly id: string;
  readonly state: CaseState;
  readonly flight: FlightId | null;
  readonly traveller: TravellerId | null;
  /** '' where it is not known or masked. */
  readonly name: string;
  readonly thing: Thing | null;
  readonly leg: Leg | null;
  readonly movement: Movement;
  /** UTC minute that counts here, and which time it is; null: not known. */
  readonly due: number | null;
  readonly dueBy: Moment['kind'] | null;
  readonly stand: string | null;
  readonly gate: string | null;
  readonly belt: string | null;
  readonly seat: string | null;
  readonly place: PaperPlace;
  /** A clock was in doubt when they came to hospital or were moved: what was entered last counts. */
  readonly isPlaceDoubted: boolean;
  /** Who met them, and when (ISO 8601 UTC); null: nobody yet. */
  readonly met: { readonly officer: string; readonly at: string } | null;
  /** Nobody met them, and nobody holds or held them: whoever was held was met. */
  readonly awaitsMeeting: boolean;
  /** When they can be met at the earliest; null: it is not known. */
  readonly meeting: MeetingTime | null;
  /** Another agency met them in a case of its own; null: nobody, or none that the officer may see. */
  readonly metBeside: Meeting | null;
  readonly identity: Identity;
  /** How many intrusive acts have begun and not ended. */
  readonly running: number;
  /** The next look at whoever is under medical watch; null: nobody is. */
  readonly look: LookTerm | null;
  /** Their capsules: of whoever is held, or was and had some; null: nothing is counted. */
  readonly tally: CapsuleTally | null;
  /** What the last end of their custody left open; null: nobody was held, or somebody still is. */
  readonly leftOpen: LeftAtEnd | null;
  /** Capsules came out or are missing, so *nothing found* is refused. */
  readonly holdsCapsules: boolean;
  readonly isChild: boolean | null;
  /** Somebody to meet and protect, or a child. */
  readonly isProtected: boolean;
  /** Immunity stands in the way of acts on them, and why; null: it does not. */
  readonly immunity: ImmunityRefusal | null;
  /** Nobody approaches them without asking: what to do instead; null: they are met. */
  readonly quiet: Handling | 'ask' | null;
  /** What was found today on others to whom they are linked. */
  readonly linkedTo: readonly FoundKind[];
  /** Officers who doubt them because of the child beside them. */
  readonly doubts: readonly Doubt[];
  /** Who is doubted because of this child, and has no case that the officer sees. */
  readonly withoutCase: readonly DoubtedPerson[];
  /** The companion of this child is doubted, and nobody says who it is. */
  readonly isCompanionUnnamed: boolean;
  /** What a message changed in who they are, until an officer of the agency looked at it; null: nothing. */
  readonly changed: ChangedIdentity | null;
  /** How a later list left them out; null: the flight has them. */
  readonly left: LeftFlight | null;
  /** Under which names and documents earlier lists had them, which they may still carry. */
  readonly former: readonly FormerIdentity[];
  /** How messages last ended the flight earlier; null: they did not. */
  readonly earlier: EarlierEnd | null;
  readonly handedTo: LawAgency | null;
  /** As `QueueRow.letGo`. */
  readonly letGo: CaseEvent | null;
  /** It goes on beside the work of the officer's agency, which only reads it. */
  readonly isBeside: boolean;
  readonly bags: readonly BoardBag[];
  /** Entries that hit them, whose pictures the officer may see: to know them by. */
  readonly pictured: readonly EntryId[];
  /** They stay with the officers: held, under medical watch, or a child; null: they do not. */
  readonly watched: Watched | null;
  /** Something was found with them, and nobody said where they went: who holds them, or where they were let go or taken. */
  readonly isWhereUnknown: boolean;
  /** A result was recorded: nobody is to be met any more. */
  readonly isDone: boolean;
  /** Agencies of which one has to agree that they go, since it leads; empty: nobody has to, or the own agency leads. */
  readonly holdFor: readonly LawAgency[];
  /** Who reads the case and all hits of whom it is about. */
  readonly readers: Readers;
}

/** Somebody who stays with the officers. */
export interface Watched {
  /** Null: it is a child, who is not held. */
  readonly measure: CustodyMeasure | null;
  /** The agencies that hold them, or are with the child. */
  readonly agencies: readonly LawAgency[];
  /** ISO 8601 UTC. */
  readonly since: string;
  /** As the record of custody names it; '' where it does not. */
  readonly where: string;
  /** The next look; null: none is due. */
  readonly look: LookTerm | null;
  /** Who watches, by the last entry: a name as typed, or the id of an officer. */
  readonly by: string;
  /** Somebody looks after a child: the board has it as one touch. */
  readonly isChild: boolean;
}

/** A bag of somebody on the board. */
export interface BoardBag {
  readonly tag: string;
  /** What was done with it, with the number of the entry that says so. */
  readonly checks: readonly { readonly check: BagCheck; readonly number: number }[];
}
