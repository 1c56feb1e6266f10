/** The generator's data before they are written as messages: persons, bookings, flights. Times are UTC minutes since 1970. */
import type { IsoDate } from '../manifest.ts';
import type { OriginCode } from './origins.ts';
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
  /** First licence plate of the bags, ten digits; the others follow it. */
  readonly tag: number;
  readonly ticket: string;
  /** Unique passenger reference of the carrier. */
  readonly reference: string;
  /** Name in the booking, when it differs. */
  readonly bookedAs: { readonly surname: string; readonly givenNames: string } | null;
  readonly frequentFlyer: string | null;
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
  /** PADIS form of payment: CC card, CA cash, CK cheque, MS invoice. */
  readonly form: 'CC' | 'CA' | 'CK' | 'MS';
  readonly amount: number;
  readonly card: { readonly vendor: string; readonly last4: string; readonly expiry: string } | null;
  /** The name of another payer, as written in the message. */
  readonly payer: string | null;
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
}

export interface SampleFlight {
  readonly scheduled: ScheduledFlight;
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

/** Requirements of a booking; the rest is drawn. */
export interface BookingWishes {
  readonly planted: PlantedKind;
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
  readonly payer?: string;
  readonly bags?: number;
  readonly kg?: number;
  readonly connection?: string | null;
  readonly agency?: SampleAgency;
  readonly agent?: string;
  readonly phone?: string;
  readonly split?: string;
  /** First ten digits after the carrier's prefix, when ticket numbers must be consecutive. */
  readonly ticket?: number;
  readonly change?: (traveller: SampleTraveller) => SampleTraveller;
}
