import type { PutByOfficer } from '../../../shared/flight/assigned-messages.ts';
import type { Decision, FlightPatch, WithdrawDecision } from '../../../shared/flight/decision.ts';
import type { EarlierEnd } from '../../../shared/flight/fall.ts';
import type {
  Channel,
  FlightCompleteness,
  FlightId,
  MessageUse,
  ToldBefore,
  Traveller,
  TravellerId,
} from '../../../shared/flight/flight.ts';
import type { Movement } from '../../../shared/flight/movement.ts';
import type { Hands, Regular } from '../../../shared/flight/regular.ts';
import type { BoardingReply, IsoDate, Leg, LocalDateTime } from '../../../shared/manifest.ts';
import type { FlightState } from '../../../shared/schedule/flight-state.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Scores } from '../../../shared/screening/screening.ts';
import type { TravellerMarks } from '../traveller-marks.ts';

export interface FlightRow {
  readonly id: FlightId;
  readonly leg: Leg;
  /** What senders told otherwise. Left out where they agree. */
  readonly toldBefore?: ToldBefore;
  /** The destination that messages give now, where the flight is expected here by others; left out: they agree about it. */
  readonly elsewhere?: string;
  /** Its other numbers; left out where there is none. */
  readonly sold?: readonly string[];
  readonly departureUtc: number | null;
  readonly arrivalUtc: number | null;
  readonly channels: readonly Channel[];
  readonly movement: 'arriving' | 'departing' | 'elsewhere' | 'unknown';
  /** IANA zone of the airport whose time counts here; null: not known. */
  readonly zone: string | null;
  readonly travellers: number;
  readonly crew: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  readonly messages: number;
  readonly cancelled: boolean;
  /** Which of the expected data has come. */
  readonly state: FlightState;
  /** On the schedule; such a flight is listed before any message names it. */
  readonly expected: boolean;
  /** Data is missing although the flight is due within the unit's warning time. */
  readonly late: boolean;
  /** Actual times, else estimated, else scheduled; local to the airport, and UTC minutes. */
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
  /** Decisions in force about this flight and its travellers, latest first. */
  readonly decisions: readonly Decision[];
  /** Those that were taken back, latest first. */
  readonly takenBack: readonly TakenBack[];
  /** How messages last ended it earlier; null: they did not. */
  readonly earlier: EarlierEnd | null;
  /** Matches by a name alone beyond what each list puts on the queue. */
  readonly notShown: readonly MatchesNotShown[];
  /** Whom only their earlier flights keep from being a target. */
  readonly regulars: readonly RegularRow[];
  /** Flights that may be the same one under another number or date. */
  readonly suggestions: readonly {
    readonly flight: FlightId;
    /** The id that the joined flight would keep: of the flight under its scheduled date, or under the operating carrier. */
    readonly stays: FlightId;
    readonly why: 'date' | 'code-share';
  }[];
}

/** Somebody whom only their earlier flights keep from being a target. */
export interface RegularRow extends Regular {
  readonly hands: Hands;
  /** A child, or whoever is to be met and protected, stands there, too: nobody takes anybody off that list. */
  readonly marks: TravellerMarks;
}

/** What lists of travellers do not show of a flight. */
export interface FlightRemark {
  readonly flight: FlightId;
  readonly row: Pick<FlightRow, 'leg' | 'toldBefore' | 'elsewhere' | 'patch'>;
  readonly notShown: readonly MatchesNotShown[];
}

/** Matches of the flight with a list that the officer may see, which stand nowhere singly. */
export interface MatchesNotShown {
  /** Null: a lookout. */
  readonly title: string | null;
  readonly count: number;
}

/** A decision that no longer counts, and who took it back. */
export interface TakenBack {
  readonly decision: Exclude<Decision, WithdrawDecision>;
  readonly by: WithdrawDecision;
  /** The message that was put on the flight; null: another kind of decision, or the message is gone. */
  readonly message: { readonly fileName: string; readonly travellers: number } | null;
}

export interface FlightTravellerRow extends TravellerMarks {
  readonly id: TravellerId;
  /** '' where it was not sent or is masked. */
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
  /** The last answer of a state about this person. */
  readonly reply: BoardingReply['answer'] | null;
  readonly outcome: Outcome;
  readonly scores: Scores;
  readonly channels: readonly Channel[];
  /** Who put the traveller on the flight; null: a sender says so. */
  readonly put: PutByOfficer | null;
}
