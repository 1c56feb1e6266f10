/** Empty parts of an entry, with which a form and a reader begin. */
import type { EntryBooking, EntryLeg, EntryTraveller } from './entry.ts';

export const EMPTY_LEG: EntryLeg = {
  carrier: null,
  number: null,
  suffix: null,
  registration: null,
  origin: null,
  destination: null,
  departure: null,
  arrival: null,
};

export const EMPTY_TRAVELLER: EntryTraveller = {
  type: 'passenger',
  surname: null,
  givenNames: null,
  sex: null,
  dateOfBirth: null,
  nationality: null,
  residence: null,
  birthPlace: null,
  documents: [],
  locator: null,
  seat: null,
  bags: { count: null, weightKg: null, tags: [] },
  phones: [],
  emails: [],
  embarkation: null,
  debarkation: null,
  mrz: null,
};

export const EMPTY_BOOKING: EntryBooking = {
  locator: null,
  created: null,
  segments: [],
  payments: [],
  phones: [],
  emails: [],
  tickets: [],
  agency: null,
  remarks: [],
};
