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

/** Where a value stands: field (relative path), first byte, one past the last; kept only when a trace is wanted. */
export type Mark = readonly [field: string, start: number, end: number];

export class TravellerDraft {
  type: TravellerType = 'passenger';
  name: TifName;
  /** Reference that special services and check-in data join on (TIF), without leading zeros. */
  paxRef: string;
  /** Segment that names the traveller, for diagnostics. */
  readonly segment: number;
  documentName: DocumentName | null = null;
  /** How well that name fits; a better one replaces it. */
  documentFit = 0;
  sex: Sex | null = null;
  /** Sex by the passenger type (TIF), which counts where no document states one. */
  sexByType: Sex | null = null;
  dateOfBirth: IsoDate | null = null;
  nationality: string | null = null;
  residence: string | null = null;
  birthPlace: string | null = null;
  documents: TravelDocument[] = NONE;
  /** Redress or known-traveller number (DOCO). */
  governmentReference: string | null = null;
  /** Whom an infant travels with, where a service said it. */
  adult: TravellerDraft | null = null;
  /** Seat given at check-in (SSD) and seat booked (SSR). */
  seatGiven: string | null = null;
  seatBooked: string | null = null;
  bags: Bags = NO_BAGS;
  /** The bags were reported for the leg of the message, not for one before it. */
  bagsOfLeg = false;
  /** How the bags of another leg were written, in case those of the leg replace them. */
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

  /** Forgets what belongs to one leg only: another segment turned out to be the leg of the message. */
  leaveLeg(): void {
    this.seatGiven = null;
    this.bagsOfLeg = false;
    this.checkedIn = null;
    this.isCheckedIn = false;
    this.boardingNumber = null;
  }
}

/** A special service request about one traveller that waits until all travellers of its booking are known. */
export interface PendingService {
  readonly code: 'DOCS' | 'DOCO' | 'DOCA' | 'INFT' | 'CHLD' | 'TKNE' | 'TKNA' | 'TKNM';
  readonly text: string;
  /** References to travellers named in the segment. */
  readonly paxRefs: readonly string[];
  /** The traveller whose group it stood in, or null. */
  readonly owner: TravellerDraft | null;
  /** Segment index, for diagnostics. */
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** A seat asked for or assigned before check-in, which waits until it is known which segment is the leg of the message. */
export interface PendingSeat {
  readonly seat: string;
  /** Board point it was booked for; '' when not said. */
  readonly board: string;
  /** The itinerary segment whose group it stood in, or null. */
  readonly leg: SegmentDraft | null;
  readonly paxRef: string;
  readonly owner: TravellerDraft | null;
  /** Whose it is where only a name says so (LTS), in a booking of one flight. */
  readonly name: { readonly surname: string; readonly given: string } | null;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** What is known about one traveller before the traveller is: waits until all of the booking are known. */
export interface Deferred {
  readonly paxRefs: readonly string[];
  readonly apply: (traveller: TravellerDraft) => void;
}

/** Up to here, looking at each traveller is faster than an index. */
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
  /** Segments of the travellers that are said to be accompanied by an infant. */
  withInfant: number[] = NONE;
  /** Payment read from unstructured text, used only when nothing better is there. */
  looseMethod: PaymentDraft | null = null;
  group = false;
  readonly segment: number;
  marks: Mark[] | null = null;
  #byReference: Map<string, TravellerDraft> | null = null;
  #byName: Map<string, TravellerDraft> | null = null;
  /** How many travellers the two indexes know. */
  #indexed = 0;

  constructor(segment: number) {
    this.segment = segment;
  }

  /** Too many travellers for one booking (its siblings' SRC were lost): names are no longer compared one by one. */
  get isCrowd(): boolean {
    return this.travellers.length > MOST;
  }

  /** First traveller of this reference (without leading zeros); null if there is none, or no reference. */
  byReference(paxRef: string): TravellerDraft | null {
    if (paxRef === '') return null;
    if (this.travellers.length <= FEW) {
      for (const traveller of this.travellers) if (traveller.paxRef === paxRef) return traveller;
      return null;
    }
    this.#index();
    return this.#byReference?.get(paxRef) ?? null;
  }

  /** First traveller whose name is written so in the reservation. */
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
