/**
 * The content of one API or PNR message: flights (one per leg), travellers, bookings, diagnostics.
 *
 * This is the shape that `parse` prints (plus a few more fields), so names and nullability are a fixed contract: every field is always there;
 * what was not sent is `null` or an empty list, and nothing is guessed. Text values (names, locators, e-mails) are upper case, because letter
 * case carries no meaning in these messages.
 */
import type { Diagnostic } from './diagnostic.ts';

/**
 * `PNL`, `ADL`: reservation lists as text. `ENTRY`: typed in at this workstation. `SCREEN`: the screen of a reservation terminal, pasted and read
 * at this workstation.
 */
export type MessageFormat =
  | 'PAXLST'
  | 'PAXLST-US'
  | 'PNRGOV'
  | 'PNRGOV-XML'
  | 'TABLE'
  | 'PNL'
  | 'ADL'
  | 'CUSRES'
  | 'ENTRY'
  | 'SCREEN'
  | 'UNKNOWN';

export type MessageFunction =
  | 'new'
  | 'change'
  | 'cancel'
  | 'reduce'
  | 'close'
  | 'close-on-board'
  | 'close-not-on-board'
  | 'cancel-flight'
  | 'change-flight'
  | 'reply'
  | 'unknown';

/** `YYYY-MM-DD`, a calendar date without zone. */
export type IsoDate = string;
/** `YYYY-MM-DDTHH:MM` without zone (local to the airport), or `YYYY-MM-DD` when no time was sent. */
export type LocalDateTime = string;
/** `YYYY-MM-DDTHH:MMZ`, or `YYYY-MM-DD` when no time was sent. */
export type UtcMinute = string;

export interface Manifest {
  readonly format: MessageFormat;
  /** As the message states it, e.g. `D:05B`, `13:1`. */
  readonly version: string | null;
  readonly function: MessageFunction;
  readonly reference: string | null;
  /** Preparation time of the interchange (UNB), UTC by convention. */
  readonly prepared: UtcMinute | null;
  readonly sender: string | null;
  readonly recipient: string | null;
  /** UNB 0035 test flag: such a message may only reach the practice store. */
  readonly test: boolean;
  /** Ties the parts of one manifest together (UNH 0068 or RFF+TN). */
  readonly accessReference: string | null;
  /** Number of this part, and whether it is the last one (UNH S010); null when the message is whole. */
  readonly part: { readonly number: number; readonly final: boolean } | null;
  readonly flights: readonly Leg[];
  readonly travellers: readonly ManifestTraveller[];
  readonly bookings: readonly Booking[];
  /** States' answers about the travellers of a flight (CUSRES). */
  readonly replies: readonly BoardingReply[];
  /** Counts as stated by the message (CNT, EQN), for the quality report; null when not stated. */
  readonly stated: {
    readonly passengers: number | null;
    readonly crew: number | null;
    readonly bookings: number | null;
  };
  /** What is listed beyond a bound: counted, but not read. Absent, as nearly always, where all was read. */
  readonly beyond?: Beyond;
  /** Revision number that the sender gave the list (RFF+TN, fifth component), where sent. */
  readonly revision?: number;
  /** The sender's contact for the list (NAD+MS with CTA and COM), where sent. */
  readonly reporter?: Reporter;
  /** How many values were blanked as sensitive. */
  readonly sensitive: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Travellers and bookings beyond a bound. */
export interface Beyond {
  readonly travellers: number;
  readonly bookings: number;
}

/** The help desk or person to ask about a list. */
export interface Reporter {
  readonly name: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** The answer of the state of arrival or departure about one person (CUSRES: ERC with FTX). */
export interface BoardingReply {
  readonly locator: string | null;
  /** Unique passenger reference of the carrier (RFF+ABO). */
  readonly reference: string | null;
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly answer: 'board' | 'do-not-board' | 'selectee' | 'insufficient-data' | 'override' | 'unknown';
  /** Code as sent, e.g. `0Z`. */
  readonly code: string | null;
  readonly text: string | null;
}

/** One departure of one carrier: one leg. */
export interface Leg {
  /** IATA (2) or ICAO (3) designator as sent. */
  readonly carrier: string | null;
  readonly number: number | null;
  readonly suffix: string | null;
  /** Registration or local reference of a flight without a number: charter, private, state. */
  readonly registration: string | null;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly departure: LocalDateTime | null;
  readonly arrival: LocalDateTime | null;
  /** Operating carrier and number where the flight is sold under a code share. */
  readonly operating: { readonly carrier: string; readonly number: number } | null;
}

export type TravellerType = 'passenger' | 'crew' | 'transit-passenger' | 'transit-crew' | 'infant';
export type Sex = 'M' | 'F' | 'X';
/** How far the traveller has come, by the messages. */
export type TravelStatus = 'booked' | 'checked-in' | 'boarded' | 'not-boarded' | 'cancelled';

export interface TravelDocument {
  /** As sent: P, V, I, … or null. */
  readonly type: string | null;
  readonly number: string | null;
  /** ISO 3166 alpha-3 or ICAO 9303 code. */
  readonly issuer: string | null;
  readonly expiry: IsoDate | null;
  readonly issued: IsoDate | null;
}

export interface Bags {
  readonly count: number | null;
  readonly weightKg: number | null;
  readonly tags: readonly string[];
  /** Baggage pool: head carries the pool's bags on its record, members have none of their own. */
  readonly pool: 'head' | 'member' | null;
}

export interface PostalAddress {
  readonly street: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  /** ISO 3166 alpha-3. */
  readonly country: string | null;
}

export interface ManifestTraveller {
  readonly type: TravellerType;
  /** Indexes into `flights`: every leg from embarkation to debarkation. */
  readonly flights: readonly number[];
  readonly surname: string | null;
  /** Given and middle names, separated by one blank, title removed. */
  readonly givenNames: string | null;
  readonly title: string | null;
  readonly sex: Sex | null;
  readonly dateOfBirth: IsoDate | null;
  readonly nationality: string | null;
  readonly residence: string | null;
  readonly birthPlace: string | null;
  readonly documents: readonly TravelDocument[];
  readonly locator: string | null;
  readonly seat: string | null;
  readonly embarkation: string | null;
  readonly debarkation: string | null;
  readonly bags: Bags;
  /** Unique passenger reference of the carrier (RFF+ABO, REF). */
  readonly reference: string | null;
  readonly ticket: string | null;
  /** Machine read (true), typed (false), not stated (null): GEI 173/174. */
  readonly verified: boolean | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly address: PostalAddress | null;
  readonly frequentFlyer: {
    readonly carrier: string | null;
    readonly number: string | null;
    readonly tier: string | null;
  } | null;
  readonly status: TravelStatus | null;
  /** Check-in time, UTC, where sent. */
  readonly checkedIn: UtcMinute | null;
  /** Boarding sequence, e.g. `058`. */
  readonly boardingNumber: string | null;
  /** Port where the person is to be cleared (LOC+22). */
  readonly clearance: string | null;
  /** Duty of a crew member as sent (EMP): CR1 cockpit … CR5 deadheading pilot. */
  readonly crewDuty: string | null;
  /** Reference that a state gave the person: redress or known-traveller number (RFF+AEA, DOCO K and R). */
  readonly governmentReference: string | null;
}

export type PaymentMethod = 'card' | 'cash' | 'check' | 'invoice' | 'other';

export interface Payment {
  readonly method: PaymentMethod;
  readonly amount: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
  /** Card vendor code (VI, CA, AX …). */
  readonly card: string | null;
  readonly last4: string | null;
  /** Keyed hash of the full card number, which links payments with the same card; the number itself is never kept. */
  readonly token: string | null;
  /** Name of the payer or card holder where sent. */
  readonly payer: string | null;
}

export interface Segment {
  readonly carrier: string | null;
  readonly number: number | null;
  readonly suffix: string | null;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly departure: LocalDateTime | null;
  readonly arrival: LocalDateTime | null;
  readonly operating: { readonly carrier: string; readonly number: number } | null;
  /** Booking class letter. */
  readonly class: string | null;
  /** RPI status: HK, HL, UN, … */
  readonly status: string | null;
}

export interface Agency {
  readonly iata: string | null;
  readonly city: string | null;
  /** ISO 3166 alpha-3. */
  readonly country: string | null;
  /** Office id or pseudo city code. */
  readonly office: string | null;
  /** `A` airline staff, `T` travel agent, as sent. */
  readonly type: string | null;
  readonly agent: string | null;
}

export interface Booking {
  readonly locator: string | null;
  readonly carrier: string | null;
  /** Creation (RCI), UTC. */
  readonly created: UtcMinute | null;
  /** Last change (DAT 700), UTC. */
  readonly changed: UtcMinute | null;
  /** Ticket issue (DAT 710), UTC. */
  readonly ticketed: UtcMinute | null;
  readonly cancelled: boolean;
  readonly otherLocators: readonly { readonly carrier: string | null; readonly locator: string }[];
  /** Indexes into the manifest's `travellers`. */
  readonly travellers: readonly number[];
  readonly segments: readonly Segment[];
  /** Surface (ARNK) and open segments, which are no flights. */
  readonly gaps: number;
  readonly payments: readonly Payment[];
  readonly tickets: readonly string[];
  /** As sent: digits and a leading `+`. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly PostalAddress[];
  readonly agency: Agency | null;
  /** Split from or into another booking: its locator and how many travellers moved. */
  readonly split: { readonly locator: string | null; readonly count: number | null } | null;
  /** Number of actions in the structured history (SAC). */
  readonly changes: number;
  /** Codes of special service requests that are not sensitive (CTCM, UMNR, XBAG, PETC …). */
  readonly services: readonly string[];
  /** General remarks, with sensitive ones blanked. */
  readonly remarks: readonly string[];
}
