/**
 * Kinds of special service requests (SSR codes).
 * Source: AIRIMP; IATA passenger services conference codes.
 */
import { SENSITIVE_SERVICES } from '../intake/sensitive-services.ts';

/** Read into the traveller once all travellers of the booking are known. */
export const API_SERVICES: ReadonlySet<string> = new Set([
  'DOCS',
  'DOCO',
  'DOCA',
  'INFT',
  'CHLD',
  'TKNE',
  'TKNA',
  'TKNM',
]);
/** Seat requests and assignments. */
export const SEAT_SERVICES: ReadonlySet<string> = new Set([
  'SEAT',
  'RQST',
  'NSSA',
  'NSSB',
  'NSST',
  'NSSW',
  'SMSA',
  'SMSB',
  'SMST',
  'SMSW',
]);
/** Read into other fields, so not listed among a booking's services. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'DOCS',
  'DOCO',
  'DOCA',
  'TKNE',
  'TKNA',
  'TKNM',
  'FQTV',
  'FQTS',
  'FQTR',
  'FQTU',
]);
/** Contact codes; the last letter says whose or what. */
export const CONTACT_SERVICES: ReadonlySet<string> = new Set([
  'CTCB',
  'CTCE',
  'CTCF',
  'CTCH',
  'CTCM',
  'CTCP',
  'CTCR',
  'CTCT',
  'PCTC',
]);

/** May this code be listed among the services of a booking? */
export function isListed(code: string): boolean {
  if (SEAT_SERVICES.has(code) || ELSEWHERE.has(code) || SENSITIVE_SERVICES.has(code)) return false;
  return /^[A-Z0-9]{4}$/.test(code);
}

/** Does this code speak of health or religion? */
export function isSensitive(code: string): boolean {
  return SENSITIVE_SERVICES.has(code);
}
