/**
 * Kinds of special service requests (SSR codes).
 * Source: AIRIMP; IATA passenger services conference codes.
 */
import { SENSITIVE_SERVICES } from '../intake/sensitive-services.ts';
import type { PendingService, TravellerDraft } from './drafts.ts';
import { append, NONE } from './lists.ts';
import type { SegmentCursor } from './segment.ts';

/** Read into the traveller once all travellers of the booking are known. */
export const API_SERVICES: ReadonlySet<string> = new Set('DOCS DOCO DOCA INFT CHLD TKNE TKNA TKNM'.split(' '));
/** Seat requests and assignments. */
export const SEAT_SERVICES: ReadonlySet<string> = new Set(
  'SEAT RQST NSSA NSSB NSST NSSW SMSA SMSB SMST SMSW'.split(' '),
);
/** Frequent flyer memberships. */
export const FREQUENT_FLYER_SERVICES: ReadonlySet<string> = new Set(['FQTV', 'FQTS', 'FQTR', 'FQTU']);
/** Read into other fields, therefore not listed among a booking's services. */
const ELSEWHERE: ReadonlySet<string> = new Set('DOCS DOCO DOCA TKNE TKNA TKNM FQTV FQTS FQTR FQTU'.split(' '));
/** Contact codes; the last letter gives the kind and owner of the contact. */
const CONTACT_SERVICES: ReadonlySet<string> = new Set('CTCB CTCE CTCF CTCH CTCM CTCP CTCR CTCT PCTC'.split(' '));

/** May this code be listed among the services of a booking? */
function isListed(code: string): boolean {
  if (SEAT_SERVICES.has(code) || ELSEWHERE.has(code) || SENSITIVE_SERVICES.has(code)) return false;
  return /^[A-Z0-9]{3,4}$/.test(code);
}

/** Does this code concern health or religion? */
export function isSensitive(code: string): boolean {
  return SENSITIVE_SERVICES.has(code);
}

/** What the reader does with a service code. */
export interface Service {
  readonly api: boolean;
  readonly seat: boolean;
  readonly frequentFlyer: boolean;
  readonly contact: boolean;
  readonly listed: boolean;
  readonly sensitive: boolean;
}

/** Looks a code up once for all questions about it. */
export function serviceOf(code: string): Service {
  return SERVICES.get(code) ?? (isListed(code) ? LISTED : UNLISTED);
}

function described(code: string): Service {
  return {
    api: API_SERVICES.has(code),
    seat: SEAT_SERVICES.has(code),
    frequentFlyer: FREQUENT_FLYER_SERVICES.has(code),
    contact: CONTACT_SERVICES.has(code),
    listed: isListed(code),
    sensitive: isSensitive(code),
  };
}

const SERVICES: ReadonlyMap<string, Service> = new Map(
  [API_SERVICES, SEAT_SERVICES, FREQUENT_FLYER_SERVICES, CONTACT_SERVICES, SENSITIVE_SERVICES].flatMap((codes) =>
    Array.from(codes, (code) => [code, described(code)] as const),
  ),
);
const UNLISTED: Service = described('');
const LISTED: Service = { ...UNLISTED, listed: true };

/** A service about one traveller, to be joined once all are known; `owner` is the traveller in whose group it stands. */
export function pendingService(
  code: PendingService['code'],
  ssr: SegmentCursor,
  owner: TravellerDraft | null,
): PendingService {
  const usual = ssr.text(1, TEXT);
  const from = usual === '' ? textFrom(ssr) : TEXT;
  return {
    code,
    text: usual === '' ? ssr.joined(1, from) : ssr.joined(1, TEXT, usual),
    paxRefs: referencesOf(ssr),
    owner,
    segment: ssr.segment,
    start: ssr.start(1, from),
    end: ssr.end(1),
  };
}

/** The shared empty list of references. */
export const NO_REFERENCES: readonly string[] = NONE;

/** Traveller references of a service, without leading zeros. */
export function referencesOf(ssr: SegmentCursor): readonly string[] {
  let paxRefs: string[] = NONE;
  for (let e = 2; e <= ssr.count; e++) {
    const paxRef = reference(ssr.text(e, 2));
    if (paxRef !== '') paxRefs = append(paxRefs, paxRef);
  }
  return paxRefs;
}

/** Free text of a service, joined again where a separator in it split it; '' when none was sent. */
export function serviceText(ssr: SegmentCursor): string {
  const usual = ssr.text(1, TEXT);
  return usual === '' ? ssr.joined(1, textFrom(ssr)) : ssr.joined(1, TEXT, usual);
}

/** Component in which the text begins. */
const TEXT = 8;

/** Component of a text that stands too early, because the sender lost separators. */
function textFrom(ssr: SegmentCursor): number {
  for (let c = 4; c < TEXT; c++) if (ssr.text(1, c).includes('/')) return c;
  return TEXT;
}

/** A reference without its leading zeros. */
export function reference(text: string): string {
  return text.charCodeAt(0) === 48 ? text.replace(/^0+(?=.)/, '') : text;
}
