/** Lists, entries and travellers for tests: invented, each with only what a test is about. */
import {
  emptyEntry,
  type ListEntry,
  type ListedDocument,
  type ListedName,
} from '../../../../shared/list/list-entry.ts';
import type { ListInForce } from '../../../../shared/list/list-in-force.ts';
import type { ComparedBooking, ComparedTraveller } from '../../../../shared/list/match/contact-forms.ts';
import { ListIndex } from '../../../../shared/list/match/list-index.ts';
import type { MatchTerms } from '../../../../shared/list/match/one-list.ts';
import type { TravelDocument } from '../../../../shared/manifest.ts';

export const LIST: ListInForce = {
  id: 'L1',
  title: 'A list',
  owner: 'police',
  law: 'warrants',
  mandate: 'police',
  foreign: false,
  source: 'the ministry',
  reference: null,
  legalBasis: 'a law',
  reason: 'a reason',
  handling: 'stop',
  instruction: 'Call the duty officer.',
  outcome: 'intercept',
  seenBy: null,
  seenByRoles: null,
  validFrom: null,
  validTo: null,
  version: 1,
  publishedOn: '2026-11-01',
  ageLimitDays: 30,
  nameOnlyBudget: 2,
};

export const TERMS: MatchTerms = { on: '2026-11-24', hasForce: () => false };

export function named(name: string, quality: ListedName['quality'] = 'main'): ListedName {
  return { name, surname: null, givenNames: null, quality };
}

export function listedDocument(
  number: string,
  issuer: string | null,
  more: Partial<ListedDocument> = {},
): ListedDocument {
  return { type: 'P', typeText: null, number, issuer, status: null, issued: null, expiry: null, ...more };
}

export function person(id: string, name: string, more: Partial<ListEntry> = {}): ListEntry {
  return { ...emptyEntry('person', id), names: [named(name)], ...more };
}

export function born(date: string): ListEntry['births'] {
  return [{ from: date, to: date, circa: false }];
}

export function traveller(
  surname: string | null,
  givenNames: string | null,
  more: Partial<ComparedTraveller> = {},
): ComparedTraveller {
  return {
    surname,
    givenNames,
    otherName: null,
    dateOfBirth: null,
    sex: null,
    nationality: null,
    birthPlace: null,
    documents: [],
    phones: [],
    emails: [],
    address: null,
    ...more,
  };
}

export function passport(number: string, issuer: string | null, type = 'P'): TravelDocument {
  return { type, number, issuer, expiry: null, issued: null };
}

export const NO_BOOKING: ComparedBooking = { phones: [], emails: [], addresses: [], payments: [], agency: null };

export function indexOf(...entries: readonly ListEntry[]): ListIndex {
  return ListIndex.of([{ list: LIST, entries }]);
}
