/**
 * One person of an API message while its segments are read. Their order inside the group does not matter. Values of a document (expiry, issuer) go to
 * the open document.
 */
import type {
  IsoDate,
  ManifestTraveller,
  PostalAddress,
  Sex,
  TravelDocument,
  TravellerType,
  TravelStatus,
} from '../manifest.ts';
import { append, NONE } from '../pnrgov/lists.ts';

export interface DocumentDraft {
  type: string | null;
  number: string | null;
  issuer: string | null;
  expiry: IsoDate | null;
  issued: IsoDate | null;
}

export class PersonDraft {
  readonly type: TravellerType;
  surname: string | null = null;
  givenNames: string | null = null;
  title: string | null = null;
  infant = false;
  sex: Sex | null = null;
  dateOfBirth: IsoDate | null = null;
  nationality: string | null = null;
  residence: string | null = null;
  birthPlace: string | null = null;
  documents: DocumentDraft[] = NONE;
  locator: string | null = null;
  seat: string | null = null;
  embarkation: string | null = null;
  debarkation: string | null = null;
  bagCount: number | null = null;
  bagWeight: number | null = null;
  tags: string[] = NONE;
  reference: string | null = null;
  ticket: string | null = null;
  verified: boolean | null = null;
  phones: string[] = NONE;
  emails: string[] = NONE;
  address: PostalAddress | null = null;
  frequentFlyer: string | null = null;
  clearance: string | null = null;
  crewDuty: string | null = null;
  governmentReference: string | null = null;

  constructor(type: TravellerType) {
    this.type = type;
  }

  /** The open document: the last one. */
  get document(): DocumentDraft | undefined {
    return this.documents[this.documents.length - 1];
  }

  openDocument(type: string | null, number: string | null): void {
    const document = { type, number, issuer: null, expiry: null, issued: null };
    this.documents = append(this.documents, document);
  }

  /** The finished traveller on the given legs. Documents without any value are left out. */
  finish(flights: readonly number[], status: TravelStatus | null): ManifestTraveller {
    return {
      type: this.infant && this.type === 'passenger' ? 'infant' : this.type,
      flights,
      surname: this.surname,
      givenNames: this.givenNames,
      title: this.title,
      sex: this.sex,
      dateOfBirth: this.dateOfBirth,
      nationality: this.nationality,
      residence: this.residence,
      birthPlace: this.birthPlace,
      documents: this.documents.every(isSent) ? this.documents : this.documents.filter(isSent),
      locator: this.locator,
      seat: this.seat,
      embarkation: this.embarkation,
      debarkation: this.debarkation,
      bags: { count: this.bagCount, weightKg: this.bagWeight, tags: this.tags, pool: null },
      reference: this.reference,
      ticket: this.ticket,
      verified: this.verified,
      phones: this.phones,
      emails: this.emails,
      address: this.address,
      frequentFlyer: this.frequentFlyer === null ? null : { carrier: null, number: this.frequentFlyer, tier: null },
      status,
      checkedIn: null,
      boardingNumber: null,
      clearance: this.clearance,
      crewDuty: this.crewDuty,
      governmentReference: this.governmentReference,
    };
  }
}

function isSent(document: TravelDocument): boolean {
  return document.number !== null || document.issuer !== null || document.expiry !== null || document.type !== null;
}
