/**
 * A flight as derived from messages and decisions: one leg with every traveller on it, API and PNR merged. It is a pure fold: it can be
 * discarded and rebuilt, and does not depend on the order in which messages arrive.
 */
import type {
  BoardingReply,
  Booking,
  Leg,
  LocalDateTime,
  Manifest,
  ManifestTraveller,
  MessageFormat,
  MessageFunction,
  TravelStatus,
  UtcMinute,
} from '../manifest.ts';

/** `ET-508-ADD-2026-11-24`: carrier, number with suffix, origin, local scheduled date of departure. */
export type FlightId = string;
/** Smallest record id (`<message id>:<traveller index>`) of the records merged into the traveller. */
export type TravellerId = string;
/** SHA-256 (hex, first 32 digits) over the message as received. */
export type MessageId = string;

/** The channel of a record. */
export type Channel = 'api' | 'pnr' | 'table';

/** The parts of a message that the fold needs. */
export interface FoldMessage {
  readonly id: MessageId;
  readonly manifest: Manifest;
}

export interface MessageUse {
  readonly id: MessageId;
  readonly format: MessageFormat;
  readonly function: MessageFunction;
  readonly channel: Channel;
  readonly prepared: UtcMinute | null;
  readonly reference: string | null;
  /** Part of a manifest sent in several messages. */
  readonly part: Manifest['part'];
  readonly travellers: number;
}

/** Where a traveller's values come from: one traveller entry of one message. */
export interface TravellerSource {
  readonly message: MessageId;
  readonly channel: Channel;
  /** Index in that manifest's `travellers`. */
  readonly index: number;
  /** Index in that manifest's `bookings`, or null. */
  readonly booking: number | null;
}

/** Why two records count as one person. `locator-last`: the names differ, but each is the only one left of the same booking. */
export type MergeEvidence =
  | 'document'
  | 'reference'
  | 'locator-name'
  | 'name-birth'
  | 'seat-name'
  | 'locator-last'
  | 'officer';

/** A person on a flight, merged from what messages say of the traveller. */
export interface Traveller extends Omit<ManifestTraveller, 'flights' | 'status'> {
  readonly id: TravellerId;
  /** Ids this traveller had before records were merged into it. */
  readonly aliases: readonly TravellerId[];
  readonly status: TravelStatus;
  /** States' answers about this person, oldest first; the last one is in force. */
  readonly replies: readonly (BoardingReply & { readonly message: MessageId; readonly prepared: UtcMinute | null })[];
  readonly sources: readonly TravellerSource[];
  /** Index into the flight's `bookings`, or null. */
  readonly booking: number | null;
  /** How certain the merge of API and PNR is, 0…100; null with one channel only. */
  readonly confidence: number | null;
  readonly evidence: readonly MergeEvidence[];
  /** Name in the other channel, where it differs by more than title, order or spelling. */
  readonly otherName: string | null;
}

/** A booking as seen from this flight; `travellers` index the flight's travellers. */
export interface FlightBooking extends Omit<Booking, 'travellers'> {
  readonly travellers: readonly number[];
  /** Everyone named in the booking, also when not on this flight. */
  readonly partySize: number;
  readonly message: MessageId;
}

export interface Flight {
  readonly id: FlightId;
  /** Ids of other flights that officers found to be this one, in order; left out where there are none. */
  readonly joined?: readonly FlightId[];
  readonly leg: Leg;
  /** What senders told of it otherwise than the leg says; left out where they agree, and in flights of earlier releases. */
  readonly toldBefore?: ToldBefore;
  /** UTC minutes since 1970 of scheduled departure and arrival; null when a time or zone is unknown. */
  readonly departureUtc: number | null;
  readonly arrivalUtc: number | null;
  /** Version of the zone data the instants were computed with. */
  readonly zoneVersion: string;
  readonly channels: readonly Channel[];
  readonly messages: readonly MessageUse[];
  readonly travellers: readonly Traveller[];
  readonly bookings: readonly FlightBooking[];
  readonly cancelled: boolean;
  readonly completeness: FlightCompleteness;
}

/** Another end, or an earlier time, that a sender told of a flight. A later message counts, yet whoever may come by the other one is awaited, too. */
export interface ToldBefore {
  /** Other destinations, the last first. */
  readonly destinations: readonly ToldDestination[];
  /** The earliest departure, and arrival at the destination of the leg, local there, where the leg has later ones by two hours or more; null: it has not. */
  readonly departure: LocalDateTime | null;
  readonly arrival: LocalDateTime | null;
  /** The latest ones of flights that officers joined to this one, where they lie after those of the leg by two hours or more; left out: none do. */
  readonly later?: Pick<Leg, 'departure' | 'arrival'>;
  /** The latest ones that other messages told, where they lie after those of the leg by two hours or more; left out: none do, and in flights of earlier releases. */
  readonly until?: Pick<Leg, 'departure' | 'arrival'>;
}

/** A destination, and when the flight arrives there: as was told last, and the earliest where that lies two hours or more before it. */
export interface ToldDestination {
  readonly airport: string;
  readonly arrival: LocalDateTime | null;
  readonly soonest: LocalDateTime | null;
}

/** What the messages state about a flight and what was read; `shared/schedule/flight-state.ts` computes the state from it. */
export interface FlightCompleteness {
  /** Highest count stated for this leg by a message in force, by kind; null when no message states one. */
  readonly stated: {
    readonly passengers: number | null;
    readonly crew: number | null;
    readonly bookings: number | null;
  };
  /** What is in force: passengers and crew of lists (the most of one sender, or all together where that is more), bookings of PNR. */
  readonly read: { readonly passengers: number; readonly crew: number; readonly bookings: number };
  /** Manifests sent in several messages: parts received, and the number of the last one once it is known. */
  readonly parts: readonly {
    readonly reference: string | null;
    readonly seen: readonly number[];
    readonly last: number | null;
  }[];
  /** A closing message was received: the list of who is on board is final. */
  readonly closed: boolean;
  /** The last list or bookings of a sender broke off in transit: nobody knows who else was in it. */
  readonly cut?: true;
}
