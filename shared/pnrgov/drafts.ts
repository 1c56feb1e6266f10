/** Travellers and bookings while they are being read. */
import type {
  Agency,
  Bags,
  IsoDate,
  ManifestTraveller,
  PostalAddress,
  Sex,
  TravelDocument,
  TravellerType,
  UtcMinute,
} from '../manifest.ts';
import { NO_BAGS } from './baggage.ts';
import { LegFit, type SegmentDraft } from './itinerary.ts';
import { MOST, NONE } from './lists.ts';
import type { PaymentDraft, TicketDraft } from './payment.ts';
import type { DocumentName, TifName } from './plain-name.ts';

/** Place of a value: field (relative path), first byte, one past the last; kept only for a trace. */
export type Mark = readonly [field: string, start: number, end: number];

export class TravellerDraft {
  type: TravellerType = 'passenger';
  name: TifName;
  /** Reference that special services and check-in data use (TIF), without leading zeros. */
  paxRef: string;
  /** Segment that names the traveller, for diagnostics. */
  readonly segment: number;
  documentName: DocumentName | null = null;
  /** How well that document's name fits; a better fit replaces it. */
  documentFit = 0;
  sex: Sex | null = null;
  /** Sex from the passenger type (TIF), used where no document states one. */
  sexByType: Sex | null = null;
  dateOfBirth: IsoDate | null = null;
  nationality: string | null = null;
  residence: string | null = null;
  birthPlace: string | null = null;
  documents: TravelDocument[] = NONE;
  /** Redress or known-traveller number (DOCO). */
  governmentReference: string | null = null;
  /** Adult who accompanies an infant, where a service names one. */
  adult: TravellerDraft | null = null;
  /** Seat given at check-in (SSD) and seat booked (SSR). */
  seatGiven: string | null = null;
  seatBooked: string | null = null;
  bags: Bags = NO_BAGS;
  /** The bags were reported for the leg of the message, not for an earlier one. */
  bagsOfLeg = false;
  /** Bags of another leg as written, in case the bags of the message's leg replace them. */
  bagsWritten: string | null = null;
  reference: string | null = null;
  ticket: string | null = null;
  phones: string[] = NONE;
  emails: string[] = NONE;
  address: PostalAddress | null = null;
  frequentFlyer: ManifestTraveller['frequentFlyer'] = null;
  checkedIn: UtcMinute | null = null;
  isCheckedIn = false;
  boardingNumber: string | null = null;
  marks: Mark[] | null = null;

  constructor(name: TifName, paxRef: string, segment: number) {
    this.name = name;
    this.paxRef = paxRef;
    this.segment = segment;
  }

  /** Clears the values of one leg: another segment turned out to be the leg of the message. */
  leaveLeg(): void {
    this.seatGiven = null;
    this.bagsOfLeg = false;
    this.checkedIn = null;
    this.isCheckedIn = false;
    this.boardingNumber = null;
  }
}

/** A special service request about one traveller; it waits until all travellers of its booking are known. */
export interface PendingService {
  readonly code: 'DOCS' | 'DOCO' | 'DOCA' | 'INFT' | 'CHLD' | 'TKNE' | 'TKNA' | 'TKNM';
  readonly text: string;
  /** Traveller references of the segment. */
  readonly paxRefs: readonly string[];
  /** The traveller in whose group it stood, or null. */
  readonly owner: TravellerDraft | null;
  /** Segment index, for diagnostics. */
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** A seat requested or assigned before check-in; it waits until the leg of the message is known. */
export interface PendingSeat {
  readonly seat: string;
  /** Its board point; '' when not sent. */
  readonly board: string;
  /** The itinerary segment in whose group it stood, or null. */
  readonly leg: SegmentDraft | null;
  readonly paxRef: string;
  readonly owner: TravellerDraft | null;
  /** Name of its traveller where only a name is sent (LTS), in a booking of one flight. */
  readonly name: { readonly surname: string; readonly given: string } | null;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** Something about one traveller that waits until all travellers of the booking are known. */
export interface Deferred {
  readonly paxRefs: readonly string[];
  readonly apply: (traveller: TravellerDraft) => void;
}

/** Up to this number, comparing each traveller is faster than an index. */
const FEW = 16;

export class BookingDraft {
  locator: string | null = null;
  carrier: string | null = null;
  created: UtcMinute | null = null;
  changed: UtcMinute | null = null;
  ticketed: UtcMinute | null = null;
  emptyOrg = false;
  otherLocators: { readonly carrier: string | null; readonly locator: string }[] = NONE;
  readonly travellers: TravellerDraft[] = [];
  segments: SegmentDraft[] = NONE;
  prime: SegmentDraft | null = null;
  /** How well `prime` fits the leg of the message. */
  primeFit: LegFit = LegFit.none;
  gaps = 0;
  tickets: TicketDraft[] = NONE;
  /** Payer named for the whole booking or traveller, before any payment. */
  payer: string | null = null;
  phones: string[] = NONE;
  emails: string[] = NONE;
  addresses: PostalAddress[] = NONE;
  agency: Agency | null = null;
  split: { readonly locator: string | null; readonly count: number | null } | null = null;
  changes = 0;
  services: string[] = NONE;
  remarks: string[] = NONE;
  readonly pending: PendingService[] = [];
  seats: PendingSeat[] = NONE;
  deferred: Deferred[] = NONE;
  /** Segments of the travellers marked as accompanied by an infant. */
  withInfant: number[] = NONE;
  /** Payment from unstructured text, used only when no payment segment gives one. */
  looseMethod: PaymentDraft | null = null;
  group = false;
  readonly segment: number;
  marks: Mark[] | null = null;
  #byReference: Map<string, TravellerDraft> | null = null;
  #byName: Map<string, TravellerDraft> | null = null;
  /** How many travellers are in the two indexes. */
  #indexed = 0;

  constructor(segment: number) {
    this.segment = segment;
  }

  /** Too many travellers for one booking (the SRC of others were lost): names are no longer compared one by one. */
  get isCrowd(): boolean {
    return this.travellers.length > MOST;
  }

  /** First traveller with this reference (without leading zeros); null if there is none, or no reference. */
  byReference(paxRef: string): TravellerDraft | null {
    if (paxRef === '') return null;
    if (this.travellers.length <= FEW) {
      for (const traveller of this.travellers) if (traveller.paxRef === paxRef) return traveller;
      return null;
    }
    this.#index();
    return this.#byReference?.get(paxRef) ?? null;
  }

  /** First traveller with this name as written in the reservation. */
  byName(surname: string, given: string): TravellerDraft | null {
    if (this.travellers.length <= FEW) {
      for (const traveller of this.travellers) {
        if (traveller.name.surname === surname && traveller.name.given === given) return traveller;
      }
      return null;
    }
    this.#index();
    return this.#byName?.get(`${surname}/${given}`) ?? null;
  }

  #index(): void {
    this.#byReference ??= new Map();
    this.#byName ??= new Map();
    for (; this.#indexed < this.travellers.length; this.#indexed++) {
      const traveller = this.travellers[this.#indexed] as TravellerDraft;
      const { paxRef } = traveller;
      const name = `${traveller.name.surname}/${traveller.name.given}`;
      if (!this.#byReference.has(paxRef)) this.#byReference.set(paxRef, traveller);
      if (!this.#byName.has(name)) this.#byName.set(name, traveller);
    }
  }
}
