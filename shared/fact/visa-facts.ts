/** Facts about visas, and about consistency of a document's dates, number and issuer. */
import type { TravelDocument } from '../manifest.ts';
import { dayNumber } from '../time/civil.ts';
import { without } from './document-facts.ts';
import { type Answer, absent, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { DAYS, type FactTable, FLAG, fact, NUMBER, PIECES, YEARS } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';
import { destinationCountry } from './itinerary-facts.ts';

const DAYS_A_YEAR = 365.25;

export const visaFacts: FactTable<TravellerSubject> = {
  'document.visaSent': {
    ...fact(101, 3, FLAG, 'identity', ['traveller.documents.type']),
    answer: (subject) => {
      if (subject.traveller.documents.length === 0) return without(subject);
      if (visaOf(subject) !== null) return true;
      return subject.on.coverage.documentType ? false : NOT_SENT;
    },
  },
  'document.visaForDestination': {
    ...fact(102, 3, FLAG, 'identity', ['traveller.documents.issuer', 'flights.destination'], {
      needs: ['reference'],
      sensitivity: 'personal',
    }),
    answer: (subject) => {
      const visa = visaOf(subject);
      if (visa === null) return withoutVisa(subject);
      const country = destinationCountry(subject.party, subject.traveller.debarkation, subject.on);
      if (country === null) return NOT_SENT;
      return visa.issuer === null ? absent(subject.on.coverage.issuer) : visa.issuer === country;
    },
  },
  'document.visaAgeDays': {
    ...fact(103, 3, DAYS, 'identity', ['traveller.documents.issued']),
    answer: (subject) => {
      const visa = visaOf(subject);
      if (visa === null) return withoutVisa(subject);
      if (visa.issued === null) return absent(subject.on.coverage.issued);
      return subject.on.day === null ? NOT_SENT : subject.on.day - dayNumber(visa.issued);
    },
  },
  'document.validMonths': {
    ...fact(104, 3, NUMBER, 'identity', ['traveller.documents.expiry']),
    answer: validMonths,
  },
  'document.termYears': {
    ...fact(105, 3, YEARS, 'identity', ['traveller.documents.issued', 'traveller.documents.expiry']),
    answer: (subject) => {
      const { document, on } = subject;
      if (document === null) return without(subject);
      if (document.issued === null) return absent(on.coverage.issued);
      if (document.expiry === null) return absent(on.coverage.expiry);
      // Some states end a document's validity the day before its anniversary, others on it.
      return Math.max(0, Math.round((dayNumber(document.expiry) - dayNumber(document.issued)) / DAYS_A_YEAR));
    },
  },
  'document.datesImpossible': {
    ...fact(106, 3, FLAG, 'identity', [
      'traveller.documents.issued',
      'traveller.documents.expiry',
      'traveller.dateOfBirth',
    ]),
    answer: datesImpossible,
  },
  'document.daysFromIssueToBooking': {
    ...fact(107, 3, DAYS, 'time', ['traveller.documents.issued', 'booking.created'], { needs: ['pnr'] }),
    answer: (subject) => {
      const { document, party, on } = subject;
      const created = party?.booking?.created ?? null;
      if (document === null) return without(subject);
      if (document.issued === null) return absent(on.coverage.issued);
      if (created === null) return absent(on.coverage.created && party?.booking != null);
      return dayNumber(created.slice(0, 10)) - dayNumber(document.issued);
    },
  },
  'document.numberLength': {
    ...fact(108, 3, NUMBER, 'identity', ['traveller.documents.number']),
    answer: (subject) => subject.document?.number?.length ?? without(subject),
  },
  'document.passports': {
    ...fact(109, 3, PIECES, 'identity', ['traveller.documents.type', 'traveller.documents.number']),
    answer: (subject) => {
      const { documents } = subject.traveller;
      if (documents.length === 0) return without(subject);
      if (!subject.on.coverage.documentType) return NOT_SENT;
      return different(documents, passportKey);
    },
  },
  'document.issuers': {
    ...fact(110, 3, PIECES, 'identity', ['traveller.documents.issuer'], { sensitivity: 'personal' }),
    answer: (subject) => {
      const { documents } = subject.traveller;
      if (documents.length === 0) return without(subject);
      const count = different(documents, issuerKey);
      return count > 0 ? count : absent(subject.on.coverage.issuer);
    },
  },
  'document.issuerIsResidence': {
    ...fact(111, 3, FLAG, 'identity', ['traveller.documents.issuer', 'traveller.residence'], {
      sensitivity: 'personal',
    }),
    compares: ['document.issuer', 'traveller.residence'],
    answer: (subject) => {
      const { document, traveller, on } = subject;
      if (document === null) return without(subject);
      if (document.issuer === null) return absent(on.coverage.issuer);
      return traveller.residence === null ? absent(on.coverage.residence) : document.issuer === traveller.residence;
    },
  },
};

function visaOf({ traveller }: TravellerSubject): TravelDocument | null {
  for (const document of traveller.documents) if (document.type === 'V') return document;
  return null;
}

/** Without a visa these facts do not apply; without documents nothing is known of a visa. */
function withoutVisa(subject: TravellerSubject): Answer {
  return subject.traveller.documents.length === 0 ? without(subject) : NOT_APPLICABLE;
}

/** Negative once the document has expired. */
function validMonths(subject: TravellerSubject): Answer {
  const { document, on } = subject;
  if (document === null) return without(subject);
  if (document.expiry === null) return absent(on.coverage.expiry);
  if (on.date === null) return NOT_SENT;
  const months = monthOf(document.expiry) - monthOf(on.date);
  return dayOf(document.expiry) < dayOf(on.date) ? months - 1 : months;
}

function monthOf(date: string): number {
  return (digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3)) * 12 + dayOf(date, 5);
}

/** The two digits at a position, read without cutting out a text. */
function dayOf(date: string, at = 8): number {
  return digit(date, at) * 10 + digit(date, at + 1);
}

function digit(date: string, at: number): number {
  return date.charCodeAt(at) - 48;
}

function datesImpossible(subject: TravellerSubject): Answer {
  const { document, traveller, on } = subject;
  if (document === null) return without(subject);
  const { issued, expiry } = document;
  if (issued === null && expiry === null) return absent(on.coverage.issued || on.coverage.expiry);
  const { dateOfBirth } = traveller;
  if (issued !== null) {
    if (on.date !== null && issued > on.date) return true;
    if (expiry !== null && expiry <= issued) return true;
    if (dateOfBirth !== null && issued < dateOfBirth) return true;
  }
  return expiry !== null && dateOfBirth !== null && expiry < dateOfBirth;
}

const passportKey = ({ type, number }: TravelDocument): string | null => (type === 'P' ? (number ?? '') : null);
const issuerKey = ({ type, issuer }: TravelDocument): string | null => (type === 'V' ? null : issuer);

/** How many different keys there are; documents without a key do not count. */
function different(documents: readonly TravelDocument[], keyOf: (document: TravelDocument) => string | null): number {
  const only = documents[0];
  if (documents.length === 1 && only !== undefined) return keyOf(only) === null ? 0 : 1;
  const keys = new Set<string>();
  for (const document of documents) {
    const key = keyOf(document);
    if (key !== null) keys.add(key);
  }
  return keys.size;
}
