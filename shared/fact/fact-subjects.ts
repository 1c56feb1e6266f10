/**
 * The input of row functions: the flight, each party (a booking with its travellers on this flight, or a traveller without booking), each
 * traveller. `subjects-of.ts` computes them.
 */
import type { Flight, FlightBooking, Traveller } from '../flight/flight.ts';
import type { OpenMatch } from '../list/match/open-lists.ts';
import type { IsoDate, Segment, TravelDocument } from '../manifest.ts';
import type { Coverage } from './coverage.ts';
import type { FactContext } from './fact-context.ts';
import type { Journey, Places, Stage } from './journey.ts';

export interface FlightSubject {
  readonly flight: Flight;
  readonly context: FactContext;
  readonly places: Places;
  readonly coverage: Coverage;
  /** Local date of departure (or of arrival, where only that was sent). */
  readonly date: IsoDate | null;
  /** The same as days since 1970. */
  readonly day: number | null;
  /** Links to other travellers; set once all travellers are known. */
  crowd: Crowd;
  /** Travellers by each word of their surname. Computed on first use, as few flights need it. */
  readonly bySurname: () => ReadonlyMap<string, readonly TravellerSubject[]>;
}

/** Counts per row; -1 where the traveller has nothing to compare. */
export interface Crowd {
  /** Others with the same surname and given names. */
  readonly sameName: Int32Array;
  /** Strangers of other bookings in the seats to the left and right. */
  readonly seats: Int32Array;
  /** Strangers of other bookings with the check-in number before and after. */
  readonly checkIns: Int32Array;
}

/** The flights of a booking, shared by all bookings with the same ones. */
export interface Itinerary {
  readonly on: FlightSubject;
  /** Its index among the itineraries of the flight. */
  readonly at: number;
  /** As in every booking that has it; the booking class differs from one to the other. */
  readonly segments: readonly Stage[];
  /** Number of gaps that the booking itself states. */
  readonly gaps: number;
  /** Null when no segment has both ends. */
  readonly journey: Journey | null;
  /** Index of the segment for this flight; null when there is none. */
  readonly own: number | null;
  /** Its index among those flown. */
  readonly place: number | null;
}

/** A booking with its travellers on this flight; `booking` is null for people known only from a list. */
export interface Party {
  readonly on: FlightSubject;
  readonly booking: FlightBooking | null;
  readonly members: readonly TravellerSubject[];
  /** The members, and those whom only the locator of a passenger list links to them; set once all travellers are known. */
  company: readonly TravellerSubject[];
  /** Of the booking and of its travellers, without repetition. */
  readonly phones: readonly string[];
  /** The same phones in the form for comparison, in the same order. */
  readonly phoneKeys: readonly string[];
  readonly emails: readonly string[];
  /** The e-mail addresses in the form for comparison, without repetition. */
  readonly emailKeys: readonly string[];
  /** Sum of all payments in the first currency. */
  readonly amount: number | null;
  /** The cards that paid, by their keyed hash, or by brand and last four digits where the sender masked the number. */
  readonly cards: readonly string[];
  /** The agency, by its IATA number, otherwise by office and agent. */
  readonly agencyKey: string | null;
  /** Countries of the phone numbers that are written internationally (ISO 3166 alpha-3). */
  readonly phoneCountries: readonly string[];
  readonly itinerary: Itinerary | null;
  readonly journey: Journey | null;
  /** The booking's segment for this flight; null when the booking has none. */
  readonly own: Segment | null;
  /** Countries where the journey (or, without one, this flight) begins and ends, and where the booking was sold; null when not known. */
  readonly originCountry: string | null;
  readonly destinationCountry: string | null;
  readonly saleCountry: string | null;
  /** When the booking was made and ticketed, in minutes since 1970 (UTC). A bare date counts from its start: the booking may seem earlier than it was, never later. */
  readonly createdAt: number | null;
  readonly ticketedAt: number | null;
}

export interface TravellerSubject {
  readonly on: FlightSubject;
  readonly row: number;
  readonly traveller: Traveller;
  readonly listed: boolean;
  readonly booked: boolean;
  readonly crew: boolean;
  readonly age: number | null;
  /** Under 18 at departure; null when the birth date is not known. */
  readonly minor: boolean | null;
  /** Words of the surname, normalised. */
  readonly surname: readonly string[];
  /** The travel document that counts: a passport first, a visa last. */
  readonly document: TravelDocument | null;
  /** Another traveller on this flight uses one of the documents; set once all travellers are known. */
  sharesDocument: boolean;
  party: Party | null;
  /** Null until a fact asks: `bag-facts.ts` finds them once. */
  bagSharers: BagSharers | null;
  /** Null until a fact asks: `list-facts.ts` finds them once. */
  listMatches: readonly OpenMatch[] | null;
}

/** Those who share their bags with a traveller. */
export interface BagSharers {
  readonly sharers: readonly TravellerSubject[];
  /** Is it known who carries the bags of the pool? True without a pool. */
  readonly hasHead: boolean;
}

export interface FlightSubjects {
  readonly flight: FlightSubject;
  readonly travellers: readonly TravellerSubject[];
  readonly itineraries: readonly Itinerary[];
  /** Bookings first, in the flight's order, then parties without booking. */
  readonly parties: readonly Party[];
  /** Index of each traveller's party. */
  readonly partyOf: Int32Array;
}
