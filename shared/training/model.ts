/** The generator's data before they are written as messages: persons, bookings, flights. Times are UTC minutes since 1970. */
import type { IsoDate } from '../manifest.ts';
import type { OriginCode } from './origins.ts';
import type { PartyKind } from './party-kinds.ts';
import type { Station } from './sample-airport.ts';
import type { ScheduledFlight } from './schedule.ts';

export interface SampleDocument {
  readonly type: string;
  readonly number: string;
  readonly issuer: string;
  readonly expiry: IsoDate | null;
  readonly issued: IsoDate;
}

export interface SampleTraveller {
  readonly kind: 'adult' | 'child' | 'infant';
  readonly surname: string;
  readonly givenNames: string;
  readonly title: string;
  readonly sex: 'M' | 'F';
  readonly birth: IsoDate;
  readonly nationality: string;
  readonly residence: string;
  readonly document: SampleDocument;
  readonly seat: string | null;
  readonly bags: number;
  readonly kg: number;
  /** Part in a bag pool that the messages declare. The head has the pool's bags, a member none. */
  readonly pool?: 'head' | 'member';
  /** First licence plate of the bags, ten digits; the others follow it. */
  readonly tag: number;
  readonly ticket: string;
  /** Unique passenger reference of the carrier. */
  readonly reference: string;
  /** Name in the booking, when it differs; also in the booking's document, unless `ticketOnly`. */
  readonly bookedAs: { readonly surname: string; readonly givenNames: string; readonly ticketOnly?: boolean } | null;
  /** Document in the booking, when it is another than the one at check-in. */
  readonly bookedDocument?: SampleDocument;
  /** The title stands at the end of the given name also on the passenger list; by default as the carrier does. */
  readonly gluedTitle?: boolean;
  readonly frequentFlyer: string | null;
  /** Tier of the frequent flyer. */
  readonly tier?: string;
  readonly boarded: boolean;
}

export interface SampleSegment {
  readonly carrier: string;
  readonly number: number;
  readonly origin: string;
  readonly destination: string;
  readonly departure: number;
  readonly arrival: number;
  readonly class: string;
}

export interface SampleAgency {
  readonly iata: string;
  readonly office: string;
  readonly city: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly currency: string;
  readonly type: 'A' | 'T';
}

export interface SamplePayment {
  /** PADIS form of payment: CC card, CA cash, CK cheque, MS invoice, GR government. */
  readonly form: 'CC' | 'CA' | 'CK' | 'MS' | 'GR';
  readonly amount: number;
  readonly card: { readonly vendor: string; readonly last4: string; readonly expiry: string } | null;
  /** The name of another payer, as written in the message. */
  readonly payer: string | null;
}

/** A special service of a booking (AIRIMP code), for one traveller (index) or for all. */
export interface SampleService {
  readonly code: string;
  readonly text: string;
  readonly traveller?: number;
}

/** What a booking shows of the kind of party that travels. */
export interface SampleParty {
  readonly kind: PartyKind;
  /** Name of the group (TIF with qualifier G). */
  readonly group?: string;
  readonly services?: readonly SampleService[];
  /** Fare basis, which names the discount (FAR). */
  readonly fare?: string;
  /** Discount in percent (FAR). */
  readonly discount?: number;
  /** Lines of the record as in the reservation system (LTS). */
  readonly lines?: readonly string[];
  /** Status of the segments; confirmed by default, `SA` for standby. */
  readonly status?: string;
}

export interface SampleBooking {
  readonly locator: string;
  readonly created: number;
  readonly ticketed: number;
  readonly agency: SampleAgency;
  readonly agent: string;
  readonly travellers: readonly SampleTraveller[];
  readonly segments: readonly SampleSegment[];
  /** Index of the segment that is this flight. */
  readonly prime: number;
  readonly payment: SamplePayment;
  readonly phone: string | null;
  readonly email: string | null;
  readonly split: string | null;
  readonly changes: number;
  /** Sold under another carrier's number. */
  readonly codeShare: boolean;
  readonly planted: PlantedKind | null;
  readonly party?: SampleParty;
}

export interface SampleFlight {
  readonly scheduled: ScheduledFlight;
  readonly station: Station;
  readonly departure: number;
  readonly arrival: number;
  /** When its messages were prepared. */
  readonly prepared: number;
  readonly bookings: readonly SampleBooking[];
  readonly crew: readonly SampleTraveller[];
}

export const PLANTED_KINDS = [
  'courier-cash',
  'body-packer-short-stay',
  'heavy-bags-short-stay',
  'shared-phone-ring',
  'expired-document',
  'specimen-document',
  'suspicious-number',
  'shared-document',
  'gold-runner',
  'name-swap',
  'minor-other-surname',
  'split-booking',
  'no-bag-long-stay',
  'third-party-late',
] as const;
export type PlantedKind = (typeof PLANTED_KINDS)[number];

/** A person without what check-in adds. */
export type Person = Pick<
  SampleTraveller,
  | 'kind'
  | 'surname'
  | 'givenNames'
  | 'title'
  | 'sex'
  | 'birth'
  | 'nationality'
  | 'residence'
  | 'document'
  | 'bookedDocument'
  | 'gluedTitle'
  | 'tier'
> &
  Partial<Pick<SampleTraveller, 'bookedAs' | 'frequentFlyer'>>;

/** Requirements of a booking; the rest is drawn. */
export interface BookingWishes {
  readonly planted: PlantedKind | null;
  /** Who travels, and as what kind of party. */
  readonly people?: readonly Person[];
  readonly kind?: SampleParty;
  readonly nationality?: OriginCode;
  readonly residence?: string;
  readonly party?: 'one' | 'child';
  readonly oneWay?: boolean;
  readonly outbound?: boolean;
  readonly nights?: number;
  readonly leadHours?: number;
  /** UTC minute of creation, when several bookings are made together. */
  readonly created?: number;
  readonly form?: SamplePayment['form'];
  readonly payment?: SamplePayment;
  readonly payer?: string;
  readonly bags?: number;
  readonly kg?: number;
  readonly connection?: string | null;
  readonly agency?: SampleAgency;
  readonly agent?: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly split?: string;
  /** First ten digits after the carrier's prefix, when ticket numbers must be consecutive. */
  readonly ticket?: number;
  readonly change?: (traveller: SampleTraveller) => SampleTraveller;
}
